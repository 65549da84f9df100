/**
 * Number phrases: digits, number words, scale words. Takes "54,000", "95.9bn", "seventy-three",
 * "twenty thousand", "half a million", "two and a half billion", "a dozen"; leaves ordinals and codes alone.
 */
import type { Language } from './language.ts';
import type { Token } from './tokens.ts';
import type { NumberPiece, ScalePiece } from './types.ts';

export interface NumberPhrase {
  readonly value: number;
  readonly step: number;
  readonly looseStep: number;
  readonly number: NumberPiece;
  readonly scale?: ScalePiece;
  /** Index of the first token after it. */
  readonly end: number;
}

/** The number phrase that starts at a token, if there is one. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const plain =
    token.kind === 'number'
      ? readDigits(token, at)
      : token.kind === 'word'
        ? readWords(tokens, at, language)
        : undefined;
  if (plain === undefined) return undefined;
  return withScale(tokens, plain, language);
}

/** Puts a scale on a number that shares the scale word of a later one: "51.2 and 95.8 billion". */
export function scaled(phrase: NumberPhrase, factor: number): NumberPhrase {
  return {
    ...phrase,
    value: phrase.value * factor,
    step: phrase.step * factor,
    looseStep: phrase.looseStep * factor,
  };
}

function readDigits(token: Token, at: number): NumberPhrase | undefined {
  const shape = /^(\d+(?:([,.'’ \u00A0\u2009\u202F])\d{2,3})*?)(?:([.,])(\d+))?$/u.exec(token.text);
  if (!shape) return undefined;
  const grouped = /[,'’ \u00A0\u2009\u202F]\d{2,3}(?!\d)/u.exec(token.text);
  const decimalAt = token.text.lastIndexOf('.');
  const decimalComma = decimalAt < 0 && /[ \u00A0\u2009\u202F]\d{3},\d+$/u.test(token.text);
  const fraction = decimalComma
    ? token.text.slice(token.text.lastIndexOf(',') + 1)
    : decimalAt < 0
      ? ''
      : token.text.slice(decimalAt + 1);
  const whole = (fraction === '' ? token.text : token.text.slice(0, -fraction.length - 1)).replace(
    /\D/gu,
    '',
  );
  if (whole.length > 1 && whole.startsWith('0')) return undefined; // a code: "0201"
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`);
  const zeros = fraction === '' && value !== 0 ? /0*$/.exec(whole)![0].length : 0;
  const group = grouped?.[0][0] ?? '';
  return {
    value,
    step:
      fraction === ''
        ? 10 ** Math.max(0, Math.min(zeros, whole.length - 2))
        : 10 ** -fraction.length,
    looseStep: fraction === '' ? 10 ** zeros : 10 ** -fraction.length,
    number: {
      start: token.start,
      end: token.end,
      form: 'digits',
      decimals: fraction.length,
      group: (group === decimalMarkOf(decimalComma) && fraction !== ''
        ? ''
        : group) as NumberPiece['group'],
      decimalMark: decimalMarkOf(decimalComma),
    },
    end: at + 1,
  };
}

function decimalMarkOf(comma: boolean): NumberPiece['decimalMark'] {
  return comma ? ',' : '.';
}

/** Number words up to the scale words, which `withScale` takes: "seventy-three", "two hundred and five". */
function readWords(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  const key = (i: number): string => tokens[i]?.key ?? '';
  const first = language.numberWords.get(key(at));
  if (first === undefined) return readLooseWords(tokens, at, language);
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
    const restAt = key(end) === 'and' ? end + 1 : end;
    const rest = language.numberWords.has(key(restAt))
      ? readWords(tokens, restAt, language)
      : undefined;
    if (rest !== undefined && rest.value < 100) {
      value += rest.value;
      end = rest.end;
    }
  }
  if (key(end) === 'point') {
    const digits: number[] = [];
    for (let i = end + 1; ; i++) {
      const digit = language.numberWords.get(key(i));
      if (digit === undefined || digit > 9) break;
      digits.push(digit);
    }
    if (digits.length > 0) {
      const step = 10 ** -digits.length;
      return words(
        tokens,
        at,
        end + 1 + digits.length,
        value + Number(`0.${digits.join('')}`),
        step,
        step,
      );
    }
  }
  if (
    key(end) === 'and' &&
    (key(end + 1) === 'a' || key(end + 1) === 'one') &&
    key(end + 2) === 'half'
  ) {
    return words(tokens, at, end + 3, value + 0.5, 0.1, 0.5);
  }
  const zeros = value === 0 ? 0 : /0*$/.exec(String(value))![0].length;
  const step = 10 ** Math.max(0, Math.min(zeros, String(value).length - 2));
  return words(tokens, at, end, value, step, 10 ** zeros);
}

/** "half a million", "a million", "a dozen": round by nature. */
function readLooseWords(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  const key = (i: number): string => tokens[i]?.key ?? '';
  const isScale = (i: number): boolean => {
    const scale = language.scaleWords.get(key(i));
    return scale !== undefined && !scale.attached && !key(i).endsWith('s');
  };
  if (key(at) === 'half' && key(at + 1) === 'a' && isScale(at + 2)) {
    return words(tokens, at, at + 2, 0.5, 0.05, 0.1);
  }
  if (
    key(at) === 'a' &&
    key(at + 1) === 'quarter' &&
    key(at + 2) === 'of' &&
    key(at + 3) === 'a' &&
    isScale(at + 4)
  ) {
    return words(tokens, at, at + 4, 0.25, 0.02, 0.05);
  }
  if (key(at) === 'a' && isScale(at + 1)) return words(tokens, at, at + 1, 1, 0.1, 0.1);
  return undefined;
}

function words(
  tokens: readonly Token[],
  at: number,
  end: number,
  value: number,
  step: number,
  looseStep: number,
): NumberPhrase {
  return {
    value,
    step,
    looseStep,
    number: {
      start: tokens[at]!.start,
      end: tokens[end - 1]!.end,
      form: 'words',
      decimals: 0,
      group: '',
      decimalMark: '.',
    },
    end,
  };
}

/** Scale words after the number, several in a row ("hundred thousand", "lakh crore"), hyphens allowed. */
function withScale(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  language: Language,
): NumberPhrase {
  let end = phrase.end;
  let factor = 1;
  let piece: { start: number; end: number } | undefined;
  for (;;) {
    const hyphen = tokens[end]?.key === '-' && tokens[end]!.gap === 'none' ? 1 : 0;
    const token = tokens[end + hyphen];
    if (token?.kind !== 'word') break;
    const touching = hyphen === 0 && token.gap === 'none';
    const scale = language.scaleWords.get(token.key);
    if (scale === undefined) break;
    if (
      scale.attached &&
      !(touching && phrase.number.form === 'digits' && /^[a-zA-Z]{1,2}$/.test(token.text))
    )
      break;
    if (hyphen === 1 && scale.factor < 1000) break;
    factor *= scale.factor;
    piece = { start: piece?.start ?? token.start, end: token.end };
    end += hyphen + 1;
  }
  if (piece === undefined) return phrase;
  return { ...scaled(phrase, factor), end, scale: { ...piece, factor } };
}
