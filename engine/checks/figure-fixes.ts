/** What a wrong figure may be changed to: each supported value in the writer's style, or the period. */
import type { FigureCandidate, FigureClaim } from '../claims/types.ts';
import type { Observation } from '../facts/types.ts';
import { rewritePeriod } from '../writing/dates.ts';
import { rewriteQuantity } from '../writing/quantities.ts';
import { formatQuantity } from '../writing/quantity-text.ts';
import { fixOf } from './edits.ts';
import { sourceNote } from './labels.ts';
import type { Fix } from './types.ts';

/** One fix for each value that a source supports, the preferred one first, no text twice. */
export function valueFixes(
  claim: FigureClaim,
  candidate: FigureCandidate,
  observations: readonly Observation[],
  unitFirst = false,
): readonly Fix[] {
  const { prose, quantity } = claim;
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const { value, source, note } of observations) {
    for (const changeUnit of unitFirst ? [true, false] : [false]) {
      const rewrite = rewriteQuantity(prose.text, quantity, value, {
        changeUnit,
        ...(candidate.scale !== 1 && { scale: candidate.scale }),
      });
      if (rewrite === undefined || seen.has(rewrite.text)) continue;
      seen.add(rewrite.text);
      const from =
        fixes.length === 0 ? '' : sourceNote(source) || (note === undefined ? '' : ` (${note})`);
      const fix = fixOf(`Change to ${rewrite.text}${from}`, prose, quantity, rewrite);
      if (fix) fixes.push(fix);
    }
  }
  return fixes;
}

export function expectedText(
  claim: FigureClaim,
  candidate: FigureCandidate,
  { value }: Observation,
  changeUnit = false,
): string {
  const rewrite = rewriteQuantity(claim.prose.text, claim.quantity, value, {
    changeUnit,
    ...(candidate.scale !== 1 && { scale: candidate.scale }),
  });
  return rewrite?.text ?? formatQuantity(value);
}

export function yearFix(
  claim: FigureClaim,
  candidate: FigureCandidate,
  other: Observation,
): Fix | undefined {
  const { date, origin } = candidate.period!;
  if (origin === 'carried' || date.inferred) return undefined;
  const rewrite = rewritePeriod(claim.prose.text, date.mention, other.period);
  return (
    rewrite && fixOf(`Change the period to ${rewrite.text}`, claim.prose, date.mention, rewrite)
  );
}
