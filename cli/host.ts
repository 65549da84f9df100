/** What commands need of the process they run in, handed in so that tests can stand in for it. */
export interface Host {
  /** Absolute. */
  readonly cwd: string;
  readonly version: string;
  /** The folder with the built-in packs, absolute. */
  readonly builtinFacts: string;
  /** Whether standard output takes colours. */
  readonly color: boolean;
  /** How many columns wide the terminal is; undefined where output is no terminal. */
  readonly columns: number | undefined;
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<Uint8Array>;
}

/** DESIGN §6: 0 nothing at or above error, 1 there is, 2 a fault in usage, configuration or files. */
export const EXIT = { ok: 0, found: 1, fault: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
