/** What reporters are given, and what one is. */
import type { MemoCheck, Verdict } from '@factlint/engine';

export interface CheckedFile {
  readonly name: string;
  /** The text that was checked: after fixing, where there was something to fix. */
  readonly text: string;
  readonly check: MemoCheck;
  /** How many diagnostics were fixed in the file. */
  readonly fixed: number;
}

export interface Summary extends Readonly<Record<Verdict, number>> {
  readonly files: number;
  readonly claims: number;
  /** From 0 to 1; 1 where there is no claim. */
  readonly coverage: number;
}

export interface Style {
  readonly color: boolean;
  /** The width to lay out for. */
  readonly columns: number;
}

/** @returns all that goes to standard output, with its last line break. */
export type Reporter = (files: readonly CheckedFile[], style: Style) => string;

/** Counts the claims of all files by verdict. */
export function summarize(files: readonly CheckedFile[]): Summary {
  const counts: Record<Verdict, number> = {
    supported: 0,
    refuted: 0,
    outdated: 0,
    unverifiable: 0,
  };
  for (const { check } of files) for (const { verdict } of check.claims) counts[verdict] += 1;
  const claims = counts.supported + counts.refuted + counts.outdated + counts.unverifiable;
  const coverage = claims === 0 ? 1 : (claims - counts.unverifiable) / claims;
  return { files: files.length, claims, ...counts, coverage };
}
