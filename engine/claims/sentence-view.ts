/** One sentence as the parts of claim reading see it, with what is found in it and nothing of its neighbours. */
import type { Language } from '../reading/language.ts';
import type { Reading } from '../reading/read-block.ts';
import type { TokenRange } from '../reading/sentences.ts';
import type { Token } from '../reading/tokens.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface SentenceView {
  /** Tokens are those of the whole block; names, dates and quantities only those of the sentence. */
  readonly reading: Reading;
  readonly sentence: TokenRange;
  readonly segments: readonly Segment[];
  readonly language: Language;
  /** Tokens inside names: their words are no cues ("Climate Action Plan"). */
  readonly named: (token: number) => boolean;
  /** Tokens inside double quotation marks. */
  readonly quoted: (token: number) => boolean;
  /** Tokens inside dates. */
  readonly dated: (token: number) => boolean;
}

/** The sentences of a block, each with what belongs to it; one pass over the block. */
export function sentenceViews(reading: Reading, language: Language): readonly SentenceView[] {
  const named = namedTokens(reading);
  const quoted = quotedTokens(reading.tokens);
  const names = splitBySentence(reading.sentences, reading.names);
  const dates = splitBySentence(reading.sentences, reading.dates);
  const quantities = splitBySentence(reading.sentences, reading.quantities);
  return reading.sentences.map((sentence, i) => ({
    reading: { ...reading, names: names[i]!, dates: dates[i]!, quantities: quantities[i]! },
    sentence,
    segments: segmentsOf(reading.tokens, sentence, language),
    language,
    named: (token) => named.has(token),
    quoted: (token) => quoted.has(token),
    dated: (token) => isWithin(dates[i]!, token),
  }));
}

/** A heading or a cell as one sentence, whatever stops it has. */
export function wholeView(reading: Reading, language: Language): SentenceView {
  const sentence = { start: 0, end: reading.tokens.length };
  return sentenceViews({ ...reading, sentences: [sentence] }, language)[0]!;
}

function splitBySentence<T extends { readonly first: number; readonly end: number }>(
  sentences: readonly TokenRange[],
  found: readonly T[],
): readonly (readonly T[])[] {
  let at = 0;
  return sentences.map((sentence) => {
    const own: T[] = [];
    while (at < found.length && found[at]!.first < sentence.end) {
      if (found[at]!.end <= sentence.end) own.push(found[at]!);
      at++;
    }
    return own;
  });
}

/** Whether a token is part of any of the things found. */
export function isWithin(
  found: readonly { readonly first: number; readonly end: number }[],
  token: number,
): boolean {
  return found.some((f) => token >= f.first && token < f.end);
}

function namedTokens(reading: Reading): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { first, end, target } of reading.names) {
    if (target.kind === 'entity') continue;
    for (let i = first; i < end; i++) named.add(i);
  }
  return named;
}

/** Only marks that are closed again quote anything. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let open: number | undefined;
  for (const [i, { text }] of tokens.entries()) {
    const opens =
      text === '“' || text === '«' || text === '„' || (text === '"' && open === undefined);
    if (opens) {
      open = i;
    } else if (open !== undefined && (text === '”' || text === '»' || text === '"')) {
      for (let j = open; j < i; j++) quoted.add(j);
      open = undefined;
    }
  }
  return quoted;
}
