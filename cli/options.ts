/** What the commands take, after the command line has been read. */
import type { Format } from './reporters/formats.ts';

/** Which facts and which configuration a command works with. */
export interface FactOptions {
  readonly facts: readonly string[];
  /** False with `--no-builtin-facts`. */
  readonly builtinFacts: boolean;
  readonly config?: string;
}

export interface CheckOptions extends FactOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
}
