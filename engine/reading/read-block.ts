/** Reads one block's prose: tokens, sentences, names, dates, quantities. Nothing outside the prose plays a part. */
import type { Prose } from '../memo/types.ts';
import { citationNumbers } from './dates/citations.ts';
import { readDates } from './dates/index.ts';
import type { FoundDate } from './dates/pieces.ts';
import type { IntroducedNames } from './introduced-names.ts';
import type { Lexicon } from './lexicon.ts';
import { findNames, type NameMention } from './names.ts';
import { type FoundQuantity, readQuantities } from './quantities.ts';
import { splitSentences, type TokenRange } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Reading {
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly names: readonly NameMention[];
  readonly dates: readonly FoundDate[];
  readonly quantities: readonly FoundQuantity[];
}

/**
 * @param dayFirst Whether 1/2/1960 is the first of February.
 * @param introduced Abbreviations that the memo introduces, in this block or another.
 */
export function readProse(
  prose: Prose,
  lexicon: Lexicon,
  dayFirst: boolean,
  introduced?: IntroducedNames,
): Reading {
  const { text } = prose;
  const { language } = lexicon;
  const vocabulary = vocabularyOf(language);
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, language);
  const names = findNames(tokens, lexicon, introduced);
  const named = new Set<number>();
  for (const { first, end, target } of names) {
    if (target.kind === 'entity') continue;
    for (let i = first; i < end; i++) if (tokens[i]!.kind === 'number') named.add(i);
  }
  const cited = citationNumbers(tokens, vocabulary);
  const dates = readDates(text, tokens, vocabulary, cited, dayFirst).filter(
    ({ first, end, mention }) =>
      !(mention.granularity === 'year' && end === first + 1 && named.has(first)),
  );
  const dated = new Set<number>();
  for (const { first, end } of dates) for (let i = first; i < end; i++) dated.add(i);
  const taken = (i: number): boolean => dated.has(i) || named.has(i) || cited.has(i);
  const quantities = readQuantities(text, tokens, taken, vocabulary);
  return { prose, tokens, sentences, names, dates, quantities };
}
