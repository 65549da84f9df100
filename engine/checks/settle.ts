/** Drafts → diagnostics: severities from settings, silenced places and switched-off codes left out, one word a place. */
import { isSilenced } from '../memo/silences.ts';
import type { Memo } from '../memo/types.ts';
import type { Draft } from './draft.ts';
import { type CheckOptions, CODES, type Diagnostic } from './types.ts';

export function settleDiagnostics(
  drafts: readonly Draft[],
  memo: Memo,
  rules: CheckOptions['rules'],
): readonly Diagnostic[] {
  const kept: Diagnostic[] = [];
  const sorted = [...drafts].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const draft of sorted) {
    const severity = rules?.[draft.code] ?? CODES[draft.code].severity;
    if (severity === 'off' || isSilenced(memo, draft.code, draft.start)) continue;
    // a value is wrong once: the weekday stands beside its date and is another place
    if (kept.some((d) => d.code === draft.code && d.start < draft.end && draft.start < d.end))
      continue;
    kept.push({ ...draft, severity });
  }
  return kept;
}
