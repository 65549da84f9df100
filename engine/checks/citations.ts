/** `uncited-claim`: a supported figure or date with no citation near it. Off unless a team asks for it. */
import type { BlockReading } from '../claims/types.ts';
import type { Draft } from './draft.ts';
import type { CheckedClaim } from './types.ts';

/** A footnote, a link, an address, a Pandoc key, or a name and a year in brackets. */
const CITATION = /\[\^[^\]]+\]|\]\(|\[-?@|<https?:|https?:\/\/|\(\s*(?:see\s+)?\p{Lu}[^()]*\)/u;

/** @param text The memo; a footnote mark may stand right behind the sentence. */
export function uncitedDrafts(
  text: string,
  readings: readonly BlockReading[],
  claims: readonly CheckedClaim[],
): readonly Draft[] {
  const supported = claims.filter((c) => c.verdict === 'supported');
  if (supported.length === 0) return [];
  const drafts: Draft[] = [];
  let next = 0;
  const places = readings
    .flatMap(({ reading: { prose, tokens, sentences } }) =>
      sentences.map((s) => prose.toMemo(tokens[s.start]!.start, tokens[s.end - 1]!.end)),
    )
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of places) {
    const tail = /^(?:\[\^[^\]]+\])+/.exec(text.slice(end, end + 200))?.[0] ?? '';
    const cited = CITATION.test(text.slice(start, end) + tail);
    for (; next < supported.length && supported[next]!.start < end; next++) {
      const claim = supported[next]!;
      if (cited || claim.start < start) continue;
      drafts.push({
        code: 'uncited-claim',
        start: claim.start,
        end: claim.end,
        message: `${claim.text} has no citation near it. ${claim.message}`,
        fixes: [],
        autoFix: false,
        related: [],
      });
    }
  }
  return drafts;
}
