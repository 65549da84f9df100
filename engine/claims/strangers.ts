/** Names that the fact base does not know: what is said of them is not said of anything that it does. */
import { isCountry } from '../reading/countries.ts';
import type { TokenRange } from '../reading/sentences.ts';
import { isWithin, type SentenceView } from './sentence-view.ts';

/** Whether a token is a word with a capital that no name of the fact base and no date covers. */
export function isStranger(view: SentenceView, at: number): boolean {
  const { tokens, names } = view.reading;
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text)) return false;
  return !isWithin(names, at) && !view.dated(at);
}

/** "In Kumasi, …": the sentence opens with a place that the fact base does not know. */
export function opensWithStranger(view: SentenceView): boolean {
  const { tokens } = view.reading;
  const start = view.sentence.start;
  if (!/^(?:in|for|across|at|over)$/.test(tokens[start]?.key ?? '')) return false;
  if (!isStranger(view, start + 1)) return false;
  for (let i = start + 2; i < Math.min(view.sentence.end, start + 6); i++) {
    if (tokens[i]!.text === ',') return true;
    if (!/^\p{Lu}/u.test(tokens[i]!.text)) return false;
  }
  return false;
}

/** A country in the stretch that the fact base does not know: "Primary enrolment, Rwanda". */
export function namesUnknownCountry(view: SentenceView, { start, end }: TokenRange): boolean {
  const { tokens } = view.reading;
  for (let i = start; i < end; i++) {
    if (isStranger(view, i) && isCountry(tokens[i]!.text)) return true;
  }
  return false;
}
