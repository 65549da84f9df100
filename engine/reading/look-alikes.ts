/**
 * Numbers that are no quantities: labels ("page 14"), codes ("F-35"), telephone numbers, versions, ratios,
 * ordinals, times of day, years of eras. What is written beside a number decides, never its value.
 */
import { isCapitalised, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a number touches letters or joins before it that make it part of a code: F-35, B2, 10:30, 202-555-0143. */
export function touchesCode(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  if (previous === undefined || token.gap !== 'none') return false;
  if (token.kind === 'word') return previous.key === '-' || previous.kind === 'number';
  if (token.kind !== 'number') return false;
  if (previous.kind === 'word' || previous.kind === 'opaque') return true;
  if (['.', '_', '@', ':', '+', '^', '±'].includes(previous.text)) return true;
  const beforeThat = tokens[at - 2];
  if (previous.text === '-' && beforeThat !== undefined && previous.gap === 'none') return true;
  if (previous.text === ',' && beforeThat?.kind === 'number') return true; // "3,5": a comma for the decimal mark
  if (/^['’]$/u.test(previous.text) && /^\d\d$/.test(token.text)) return true; // "'09"
  return previous.text === '/' && previous.gap === 'none';
}

/** Whether what follows shows that the number was a code, a ratio, an ordinal, a time or part of a compound. */
export function breaksOff(
  tokens: readonly Token[],
  end: number,
  complete: boolean,
  { language, hedgesAfter }: Vocabulary,
): boolean {
  const next = tokens[end];
  const after = tokens[end + 1];
  if (next === undefined) return false;
  if (!complete && language.clockWords.has(next.key)) return true; // 10 a.m., 200 BC
  if (/^[x×]$/u.test(next.key) && after?.kind === 'number') return true; // 1.2 × 10^6, 3 x 4
  if (next.gap !== 'none') return false;
  if (next.kind === 'word' || next.kind === 'number') return true; // 42nd, 24H
  if (next.kind === 'opaque') return true;
  if (after?.gap !== 'none') return false;
  if (next.text === '-' && after.kind === 'word')
    return !complete && hedgesAfter.match(tokens, end) === undefined; // 19-day; but 5,000-plus
  if (next.text === '-' && after.kind === 'number' && !complete && tokens[end + 2]?.text === '-')
    return true;
  if (!complete && /^[.,^]$/.test(next.text) && after.kind === 'number') return true; // 2.3.1, 3,5, 10^6
  return (
    (next.text === ':' || next.text === '/' || next.text === '+' || next.text === '_') &&
    (after.kind === 'number' || (after.kind === 'word' && !complete))
  );
}

/**
 * "page 14", "tabs 5 and 6", "no. 37": numbers that name something.
 * @param lastEnd The token after the quantity before it, if there was one.
 */
export function isLabel(
  tokens: readonly Token[],
  first: number,
  { language: { labels } }: Vocabulary,
  lastEnd: number | undefined,
): boolean {
  let at = first - 1;
  while (
    at >= 0 &&
    (tokens[at]!.text === '.' || tokens[at]!.text === '(') &&
    tokens[at + 1]!.gap !== 'break'
  )
    at--;
  const before = tokens[at];
  if (before === undefined) return false;
  if (labels.has(before.key) || before.text === '§') return true;
  // "tabs 5 and 6": the number before was a label and is not in the list
  if (before.key !== 'and' && before.key !== ',' && before.key !== '–' && before.key !== 'to')
    return false;
  return (
    tokens[at - 1]?.kind === 'number' &&
    lastEnd !== at &&
    tokens.slice(Math.max(0, at - 4), at - 1).some((t) => labels.has(t.key))
  );
}

/** "this one", "one of them", "one by one": the number word that stands for a thing, not for how many. */
export function isPronoun(
  tokens: readonly Token[],
  first: number,
  end: number,
  { language }: Vocabulary,
): boolean {
  if (end !== first + 1 || tokens[first]!.key !== language.pronounNumber) return false;
  if (language.pronounLeads.has(tokens[first - 1]?.key ?? '')) return true;
  const next = tokens[end];
  const counts =
    next?.kind === 'word' &&
    !language.stopwords.has(next.key) &&
    !language.cues.prepositions.has(next.key) &&
    !language.cues.conjunctions.has(next.key);
  return !counts;
}

/** "1600 | Pennsylvania Avenue": capitalised words after a number that end in one for a street. */
export function isStreetNumber(
  tokens: readonly Token[],
  end: number,
  { language: { streets } }: Vocabulary,
): boolean {
  for (let i = end; i < end + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !isCapitalised(token) || token.gap !== 'space') return false;
    if (i > end && streets.has(token.key)) return true;
  }
  return false;
}

/** Numbers side by side with a space alone are a telephone number or a code: "3 3580 3311". */
export function besideNumber(
  tokens: readonly Token[],
  first: number,
  end: number,
  taken: (token: number) => boolean,
): boolean {
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number' && !taken(at);
  return isNumber(end) || isNumber(first - 1);
}
