/**
 * Number phrases: digits, number words, scale words. Takes "54,000", "95.9bn", "1½ million", "seventy-three",
 * "twenty thousand", "half a million", "two and a half billion", "a dozen"; leaves ordinals and codes alone.
 */
import type { Language } from './language.ts';
import { readFurtherScale, readNumberWords } from './number-words.ts';
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
  const plain = readPlain(tokens, at, language);
  if (plain === undefined) return undefined;
  const phrase = withScale(tokens, plain, language);
  const factor = phrase.scale?.factor ?? 0;
  if (factor < 1000) return phrase;
  const readNext = (i: number): NumberPhrase | undefined => readNumber(tokens, i, language);
  return readFurtherScale(tokens, at, phrase, factor, language, readNext) ?? phrase;
}

function readPlain(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberPhrase | undefined {
  const token = tokens[at]!;
  if (token.kind === 'word') return readNumberWords(tokens, at, language);
  if (token.kind === 'symbol') return withFraction(tokens, at, at, 0);
  if (token.kind !== 'number') return undefined;
  const digits = readDigits(token, at);
  if (digits === undefined || digits.number.decimals > 0) return digits;
  return withFraction(tokens, at, at + 1, digits.value) ?? digits;
}

/** "½", "1½", "2 1/2": a whole number with its fraction; "1/2" alone may be a date or a ratio. */
function withFraction(
  tokens: readonly Token[],
  first: number,
  at: number,
  whole: number,
): NumberPhrase | undefined {
  const sign = /^(\d)\u2044(\d)$/.exec(tokens[at]?.key ?? '');
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const written =
    at > first && slash?.text === '/' && slash.gap === 'none' && under?.gap === 'none'
      ? /^([1-7])\/([2-8])$/.exec(`${over!.text}/${under.text}`)
      : null;
  const parts = sign ?? written;
  if (!parts || Number(parts[1]) >= Number(parts[2])) return undefined;
  const fraction = Number(parts[1]) / Number(parts[2]);
  const end = sign ? at + 1 : at + 3;
  const decimals = fraction === 0.5 ? 1 : 2;
  return {
    value: whole + fraction,
    step: 10 ** -decimals,
    looseStep: fraction,
    number: {
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      form: 'digits',
      decimals,
      group: '',
      decimalMark: '.',
    },
    end,
  };
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
