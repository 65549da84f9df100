/** The names of the report formats, apart from the reporters so that `--help` need not load them. */
export const FORMATS = ['stylish', 'json'] as const;
export type Format = (typeof FORMATS)[number];
