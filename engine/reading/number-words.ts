/**
 * Numbers in words, up to the scale word that shares them with digits (numbers.ts): "seventy-three",
 * "two hundred and five", "two-and-a-half", "half a", "three quarters of a". Also whole numbers of
 * several scales, "three million two hundred thousand", whose words are one piece.
 */
import { readWordFraction, type WordFraction } from './fractions.ts';
import type { Language } from './language.ts';
import type { NumberPhrase } from './numbers.ts';
import type { Token } from './tokens.ts';

const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** The number before its scale word: the "two hundred" of "two hundred billion". */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  if (!canStartNumber(tokens[at]!.key, language)) return undefined;
  const key = (i: number): string => keyAt(tokens, i);
  const shared = readPartOfScale(tokens, at, language);
  if (shared !== undefined) return shared;
  const hundreds = readBelowThousand(tokens, at, language);
  if (hundreds === undefined) return undefined;
  const { value, end } = hundreds;
  if (key(end) === 'point') {
    const digits: number[] = [];
    for (let i = end + 1; ; i++) {
      const digit = language.numberWords.get(key(i));
      if (digit === undefined || digit > 9) break;
      digits.push(digit);
    }
    if (digits.length > 0) {
      const step = 10 ** -digits.length;
      const decimals = Number(`0.${digits.join('')}`);
      return wordPhrase(tokens, at, end + 1 + digits.length, value + decimals, step, step);
    }
  }
  const part = readAndPart(tokens, end, language);
  if (part !== undefined && (part.value === 0.5 || isMeasured(tokens, part.end, language))) {
    return wordPhrase(tokens, at, part.end, value + part.value, 0.1, part.value);
  }
  return roundPhrase(tokens, at, end, value);
}

/** Most words start no number; they are told by one look. */
function canStartNumber(key: string, { numberWords, fractionWords }: Language): boolean {
  return key === 'a' || numberWords.has(key) || fractionWords.has(key);
}

/**
 * What goes on after a number with its scale: "three million | two hundred thousand", "two thousand | and
 * five", "a million | and a half". Undefined where nothing does.
 */
export function readFurtherScale(
  tokens: readonly Token[],
  at: number,
  phrase: NumberPhrase,
  factor: number,
  language: Language,
  readNext: (at: number) => NumberPhrase | undefined,
): NumberPhrase | undefined {
  const part = readAndPart(tokens, phrase.end, language);
  if (part !== undefined && factor >= 1e6) {
    const value = phrase.value + factor * part.value;
    return wordPhrase(tokens, at, part.end, value, factor / 10, factor * part.value);
  }
  if (phrase.number.form === 'digits') return undefined;
  const joint = keyAt(tokens, phrase.end);
  const joined = joint === 'and' || joint === ',';
  const next = readNext(joined ? phrase.end + 1 : phrase.end);
  if (next?.number.form !== 'words' || next.value === 0 || next.value >= factor) return undefined;
  if (joint === 'and' && next.value >= 100) return undefined; // two numbers: "two thousand and one thousand"
  if (next.scale === undefined && joint === ',') return undefined;
  return roundPhrase(tokens, at, next.end, phrase.value + next.value);
}

/** "a", "half a", "a half", "three quarters of a", before a scale word: round by nature. */
function readPartOfScale(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  const key = (i: number): string => keyAt(tokens, i);
  const isScale = (i: number): boolean => {
    const scale = language.scaleWords.get(key(i));
    return scale !== undefined && !scale.attached && !key(i).endsWith('s');
  };
  if (key(at) === 'half' && key(at + 1) === 'a' && isScale(at + 2))
    return wordPhrase(tokens, at, at + 2, 0.5, 0.05, 0.1);
  const partAt = key(at) === 'a' ? at + 1 : at;
  const part = /^(?:half|quarter)$/.test(key(partAt)) && language.fractionWords.get(key(partAt));
  if (part !== false && part !== undefined) {
    // "a half-million", "a quarter million"
    const scaleAt = key(partAt + 1) === '-' ? partAt + 2 : partAt + 1;
    if (isScale(scaleAt)) return wordPhrase(tokens, at, partAt + 1, part, part / 10, part / 5);
  }
  const fraction = readWordFraction(tokens, at, language);
  if (
    fraction !== undefined &&
    key(fraction.end) === 'of' &&
    key(fraction.end + 1) === 'a' &&
    isScale(fraction.end + 2)
  ) {
    return wordPhrase(tokens, at, fraction.end + 2, fraction.value, 0.02, 0.05);
  }
  if (key(at) === 'a' && isScale(at + 1)) return wordPhrase(tokens, at, at + 1, 1, 0.1, 0.1);
  return undefined;
}

/** "seven", "seventy-three", "two hundred and five", "twenty-five hundred". */
function readBelowThousand(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly value: number; readonly end: number } | undefined {
  const key = (i: number): string => keyAt(tokens, i);
  const first = language.numberWords.get(key(at));
  if (first === undefined) return undefined;
  let value = first;
  let end = at + 1;
  if (first >= 20) {
    const unitAt = key(end) === '-' && tokens[end]!.gap === 'none' ? end + 1 : end;
    const unit = language.numberWords.get(key(unitAt));
    if (unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      end = unitAt + 1;
    }
  }
  if (key(end) === 'hundred') {
    value *= 100;
    end++;
    const rest = readBelowThousand(tokens, key(end) === 'and' ? end + 1 : end, language);
    if (rest !== undefined && rest.value < 100) {
      value += rest.value;
      end = rest.end;
    }
  }
  return { value, end };
}

/** "and a half", "-and-a-half", "and three quarters". */
function readAndPart(
  tokens: readonly Token[],
  at: number,
  { numberWords, fractionWords }: Language,
): WordFraction | undefined {
  const next = (i: number): number => (keyAt(tokens, i) === '-' ? i + 1 : i);
  const and = next(at);
  if (keyAt(tokens, and) !== 'and') return undefined;
  const countAt = next(and + 1);
  const partAt = next(countAt + 1);
  const count = keyAt(tokens, countAt) === 'a' ? 1 : numberWords.get(keyAt(tokens, countAt));
  const word = keyAt(tokens, partAt);
  const part = fractionWords.get(word);
  if (count === undefined || part === undefined || count === 0 || count * part >= 1)
    return undefined;
  const agrees = count === 1 ? !word.endsWith('s') : word.endsWith('s');
  return agrees ? { value: count * part, end: partAt + 1 } : undefined;
}

/** Whether a scale word or a share follows: "two and a quarter percent". */
function isMeasured(
  tokens: readonly Token[],
  at: number,
  { scaleWords, units }: Language,
): boolean {
  const key = keyAt(tokens, keyAt(tokens, at) === '-' ? at + 1 : at);
  return (
    scaleWords.get(key)?.attached === false ||
    units.some(({ unit, words }) => unit.startsWith('percent') && words[0] === key)
  );
}

/** A whole number, meant to the digits that are not zero, at least two. */
function roundPhrase(
  tokens: readonly Token[],
  at: number,
  end: number,
  value: number,
): NumberPhrase {
  const digits = String(value);
  const zeros = value === 0 ? 0 : /0*$/.exec(digits)![0].length;
  const step = 10 ** Math.max(0, Math.min(zeros, digits.length - 2));
  return wordPhrase(tokens, at, end, value, step, 10 ** zeros);
}

function wordPhrase(
  tokens: readonly Token[],
  at: number,
  end: number,
  value: number,
  step: number,
  looseStep: number,
): NumberPhrase {
  const { start } = tokens[at]!;
  return {
    value,
    step,
    looseStep,
    number: {
      start,
      end: tokens[end - 1]!.end,
      form: 'words',
      decimals: 0,
      group: '',
      decimalMark: '.',
    },
    end,
  };
}
