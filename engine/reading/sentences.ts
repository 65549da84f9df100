/** Tokens → sentences, with abbreviations in mind: "Adm. Harris", "Jan. 19, 1960", "the U.S. Congress". */
import type { Language } from './language.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A half-open range of token indexes. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

const ENDERS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»']);

/** The sentences of a block, in order; every token belongs to one. */
export function splitSentences(
  tokens: readonly Token[],
  language: Language,
): readonly TokenRange[] {
  const sentences: TokenRange[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let end = i + 1;
    if (token.kind === 'word' && token.text.endsWith('.')) {
      if (!startsSentence(tokens[end], language)) continue; // "the U.S. Congress", "the U.S. The"
    } else if (ENDERS.has(token.text)) {
      while (end < tokens.length && CLOSERS.has(tokens[end]!.text) && tokens[end]!.gap === 'none')
        end++;
      const next = tokens[end];
      if (next?.gap === 'none') continue; // "3.14", "example.org"
      if (
        token.text === '.' &&
        isAbbreviation(tokens, i, language) &&
        !startsSentence(next, language)
      )
        continue;
      if (next?.kind === 'word' && !isCapitalised(next) && token.text === '.') continue;
    } else {
      continue;
    }
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < tokens.length) sentences.push({ start, end: tokens.length });
  return sentences;
}

function isAbbreviation(tokens: readonly Token[], dot: number, language: Language): boolean {
  const before = tokens[dot - 1];
  if (before?.kind !== 'word' || tokens[dot]!.gap !== 'none') return false;
  return language.abbreviations.has(before.key) || /^\p{Lu}$/u.test(before.text);
}

/** Whether a token can only be the start of a new sentence: a small word with a capital letter. */
function startsSentence(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return true;
  if (token.kind !== 'word' || !isCapitalised(token)) return false;
  const { cues, stopwords } = language;
  return (
    stopwords.has(token.key) ||
    cues.pronouns.has(token.key) ||
    cues.prepositions.has(token.key) ||
    cues.conjunctions.has(token.key) ||
    cues.conditional.has(token.key)
  );
}
