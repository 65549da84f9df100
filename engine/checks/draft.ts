/** A diagnostic before settings and silences are applied. */
import type { Diagnostic } from './types.ts';

export type Draft = Omit<Diagnostic, 'severity'>;
