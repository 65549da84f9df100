/** Years that cite a publication: "(Samuels 2007)", "(see Nolan and Pierce 2023, table 6)", "Tanaka (2025, 118–121)". */
import type { Token } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';

const JOINTS = new Set([
  'and',
  '&',
  ',',
  '.',
  'et',
  'al',
  'see',
  'cf',
  'also',
  ';',
  'eg',
  'e',
  'g',
  'compare',
  '-',
  "'s",
]);

/** Indexes of number tokens that belong to citations: their years, and the pages after them. */
export function citationNumbers(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const years = citationYears(tokens, vocabulary);
  if (years.size === 0) return years;
  const numbers = new Set(years);
  for (const year of years) {
    // "(Tanaka 2025, 118–121; Sato 2024)": up to the bracket or the next work
    for (let i = year + 1; i < tokens.length && !/^[);]$/.test(tokens[i]!.text); i++) {
      if (tokens[i]!.kind === 'number') numbers.add(i);
    }
  }
  return numbers;
}

/** Indexes of number tokens that are years of citations. */
function citationYears(tokens: readonly Token[], vocabulary: Vocabulary): ReadonlySet<number> {
  const years = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text !== '(') continue;
    let close = i + 1;
    while (close < i + 26 && close < tokens.length && tokens[close]!.text !== ')') close++;
    if (tokens[close]?.text !== ')') continue;
    markAuthorYears(tokens, i + 1, close, vocabulary, years);
    const year = tokens[i + 1];
    const before = tokens[i - 1];
    const named = before?.kind === 'word' && /^\p{Lu}/u.test(before.text);
    const pages = tokens[i + 2]?.text === ',' && tokens[i + 3]?.kind === 'number';
    if (named && pages && year !== undefined && isYear(year)) years.add(i + 1);
  }
  return years;
}

/** Inside brackets: names, then a year, with nothing but joints between. */
function markAuthorYears(
  tokens: readonly Token[],
  start: number,
  close: number,
  { language }: Vocabulary,
  years: Set<number>,
): void {
  let names = 0;
  for (let i = start; i < close; i++) {
    const token = tokens[i]!;
    if (isYear(token)) {
      if (names > 0) years.add(i);
      names = 0;
    } else if (
      token.kind === 'word' &&
      /^\p{Lu}/u.test(token.text) &&
      !isCalendarWord(token, language)
    ) {
      names++;
    } else if (!JOINTS.has(token.key)) {
      names = 0;
    }
  }
}

function isCalendarWord(token: Token, language: Vocabulary['language']): boolean {
  return (
    language.months.has(token.key) ||
    language.seasons.has(token.key) ||
    language.weekdays.has(token.key) ||
    /^(?:fy|jfy|q|h|fiscal)$/.test(token.key)
  );
}

function isYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:1[5-9]|20|21)\d\d$/.test(token.text);
}
