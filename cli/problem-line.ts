/** A pack's fault as one line that names its place. */
import type { PackProblem } from '@factlint/engine';
import { displayName } from './memo-files.ts';
import { harmless } from './reporters/words.ts';

/** `facts/trade.yaml:3:5: error: …`, which editors' terminals turn into a link. */
export function problemLine(problem: PackProblem, cwd: string): string {
  const { file, line, column, severity, message } = problem;
  return harmless(`${displayName(file, cwd)}:${line}:${column}: ${severity}: ${message}`);
}
