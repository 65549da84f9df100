/**
 * Fractions in words: "two-thirds", "a tenth of", "three quarters of", and shares out of a whole:
 * "one in five", "8 out of 10". Leaves ordinals alone ("a third country"), and times ("two quarters", "3 in 10 years").
 */
import type { Language } from './language.ts';
import type { Token } from './tokens.ts';

export interface WordFraction {
  readonly value: number;
  /** Index of the first token after it. */
  readonly end: number;
}

const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** "a third of", "two-thirds", "three quarters of", "half of", "half the". */
export function readWordFraction(
  tokens: readonly Token[],
  at: number,
  language: Language,
): WordFraction | undefined {
  const { numberWords, fractionWords, ordinals, partWords } = language;
  const first = keyAt(tokens, at);
  if (first !== 'a' && first !== 'half' && !numberWords.has(first)) return undefined;
  const key = (i: number): string => keyAt(tokens, i);
  if (first === 'half' && (key(at + 1) === 'of' || key(at + 1) === 'the')) {
    // "the second half of the century" is a time, "the other half" is what is left
    const before = key(tokens[at - 1]?.key === '-' ? at - 2 : at - 1);
    return ordinals.has(before) || partWords.has(before) ? undefined : { value: 0.5, end: at + 1 };
  }
  const count = first === 'a' ? 1 : numberWords.get(first);
  if (count === undefined || count === 0) return undefined;
  const hyphen = key(at + 1) === '-' && tokens[at + 1]!.gap === 'none';
  const fractionAt = hyphen ? at + 2 : at + 1;
  const word = key(fractionAt);
  const part = fractionWords.get(word);
  if (part === undefined || count * part >= 1) return undefined;
  const ofFollows = key(fractionAt + 1) === 'of';
  const sure =
    count === 1
      ? ofFollows || (hyphen && first !== 'a')
      : word.endsWith('s') && (ofFollows || hyphen || !/^(?:quarters|halves)$/.test(word));
  return sure ? { value: count * part, end: fractionAt + 1 } : undefined;
}

/** "one in five voters", "eight out of ten", "9 in 10". */
export function readShareOfWhole(
  tokens: readonly Token[],
  at: number,
  language: Language,
): WordFraction | undefined {
  const outOf = keyAt(tokens, at + 1) === 'out' && keyAt(tokens, at + 2) === 'of';
  if (!outOf && keyAt(tokens, at + 1) !== 'in') return undefined;
  const wholeAt = at + (outOf ? 3 : 2);
  const count = smallNumber(tokens[at], language);
  const whole = smallNumber(tokens[wholeAt], language);
  if (count === undefined || whole === undefined || count === 0 || whole <= count) return undefined;
  if (tokens[at]!.kind !== tokens[wholeAt]!.kind) return undefined;
  const after = tokens[wholeAt + 1];
  if (after?.gap === 'none' && after.kind !== 'symbol') return undefined;
  if (after?.kind === 'number' || (after && /^(?:%|-|–|\/|:)$/u.test(after.text))) return undefined;
  const scaled = after?.kind === 'word' && language.scaleWords.has(after.key);
  const timed = after?.kind === 'word' && language.timeWords.has(after.key);
  return scaled || timed ? undefined : { value: count / whole, end: wholeAt + 1 };
}

/** Shares are told in small wholes: "in five", "out of 10", "in 100". */
function smallNumber(token: Token | undefined, language: Language): number | undefined {
  if (token?.kind === 'word') return language.numberWords.get(token.key);
  if (token?.kind !== 'number' || !/^(?:\d{1,2}|100)$/.test(token.text)) return undefined;
  return Number(token.text);
}
