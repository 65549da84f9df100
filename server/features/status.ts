/** Tells the client the counts of each check, for a status item. */
import type { Diagnostic } from '@factlint/engine';
import type { MemoResult } from '../documents.ts';
import type { StatusParams } from '../protocol.ts';

/** @returns undefined when the memo could not be checked. */
export function toStatus(
  result: Pick<MemoResult, 'document' | 'version' | 'outcome'>,
): StatusParams | undefined {
  if (result.outcome.kind !== 'checked') return undefined;
  const { claims, diagnostics, coverage } = result.outcome.check;
  const counts = { supported: 0, refuted: 0, outdated: 0, unverifiable: 0 };
  for (const { verdict } of claims) counts[verdict] += 1;
  return {
    uri: result.document.uri,
    version: result.version,
    claims: claims.length,
    ...counts,
    wrong: diagnostics.filter(isWrong).length,
    coverage,
  };
}

/** What the list of problems shows as an error about the memo's facts. */
function isWrong({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('wrong-');
}
