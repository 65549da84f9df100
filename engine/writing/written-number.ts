/** A number as the writer put it, and other values in the same digits: separators, decimals, precision. */
import type { NumberPiece, QuantityMention, ScalePiece } from '../reading/types.ts';
import {
  clean,
  type DigitStyle,
  ENGLISH_DIGITS,
  formatDigits,
  leadingPlace,
  placeOfStep,
  type Rounding,
  roundTo,
  withoutTrailingZeros,
} from './numbers.ts';
import { isScale, scaleWord, scaleWordLike } from './scales.ts';

export interface WrittenNumber {
  readonly form: NumberPiece['form'];
  readonly style: DigitStyle;
  /** Without its sign. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its magnitude, without the scale word. */
  readonly value: number;
  /** 1 where there is no scale word. */
  readonly scale: number;
  readonly scalePiece?: ScalePiece;
  readonly scaleText?: string;
  /** Whether the scale stands outside, as in a table's head. */
  readonly scaleIsFixed: boolean;
  /** The place that it was given to. A round bare number was given to one place less than its zeros. */
  readonly place: number;
}

/** What a number is to become, in the unit that will be written and without an implied scale; not negative. */
export interface Amount {
  readonly value: number;
  readonly step: number;
  /** "More than" needs a number that is not above the value, "nearly" one that is not below it. */
  readonly rounding: Rounding;
}

/** A number ready to be written. */
export interface NewNumber {
  readonly text: string;
  readonly scale: number;
  /** Whether the text takes the place of the number and its scale word together ("half a million" → "479,000"). */
  readonly whole?: boolean;
}

/** Stands for a writer of whom nothing is known. */
export const NO_WRITER: WrittenNumber = {
  form: 'digits',
  style: ENGLISH_DIGITS,
  text: '',
  start: 0,
  end: 0,
  value: 0,
  scale: 1,
  scaleIsFixed: false,
  place: 0,
};

const SIGN = /^[-\u2212\u2013+]\s*/;

/** The scale that a mention's value includes though no word in it says so; 1 where there is none. */
export function impliedScale(proseText: string, mention: QuantityMention): number {
  const { number, scale } = mention;
  if (number.form === 'words' || scale) return 1;
  const digits = parseDigits(proseText.slice(number.start, number.end), number.decimalMark);
  const ratio = clean(Math.abs(mention.value) / digits);
  return isScale(ratio) ? ratio : 1;
}

/** @param implied A scale that stands outside the mention. */
export function lookAtNumber(
  proseText: string,
  mention: QuantityMention,
  implied: number,
): WrittenNumber {
  const { number: piece, scale } = mention;
  const isWords = piece.form === 'words';
  // "Two hundred" and "three dozen" are numbers in words as a whole.
  const scalePiece = scale && (!isWords || isScale(scale.factor)) ? scale : undefined;
  const end = scale && !scalePiece ? scale.end : piece.end;
  const text = proseText.slice(piece.start, end).replace(SIGN, '');
  const factor = scalePiece?.factor ?? 1;
  const value = isWords
    ? clean(Math.abs(mention.value) / factor / implied)
    : parseDigits(text, piece.decimalMark);
  const zeros = piece.decimals > 0 ? 0 : trailingZeros(value);
  return {
    form: piece.form,
    style: piece,
    text,
    start: piece.start,
    end,
    value,
    scale: factor,
    ...(scalePiece && {
      scalePiece,
      scaleText: proseText.slice(scalePiece.start, scalePiece.end),
    }),
    scaleIsFixed: implied !== 1 && !scalePiece,
    place: factor === 1 && zeros >= 3 ? zeros - 1 : -piece.decimals,
  };
}

/** The writer's kind of word for a scale; "" for 1, undefined where there is no such word. */
export function scaleWordFor(written: WrittenNumber, scale: number): string | undefined {
  if (scale === 1) return '';
  if (!isScale(scale)) return undefined;
  return written.scaleText === undefined
    ? scaleWord(scale)
    : scaleWordLike(written.scaleText, scale);
}

/**
 * The amount in digits at a place, or at a finer one where that place would lose too much of it or give the
 * writer's own wrong number back. Never finer than the amount's step.
 */
export function digitsAt(
  written: WrittenNumber,
  amount: Amount,
  scale: number,
  wantedPlace: number,
  mustDiffer: boolean,
): string {
  const value = clean(amount.value / scale);
  const leading = leadingPlace(value);
  const finest = Math.min(placeOfStep(amount.step / scale), leading);
  let place = Math.min(Math.max(wantedPlace, finest), leading);
  const rounded = () => roundTo(value, place, amount.rounding);
  // A writer who gave two digits or more gets two at least: "62 percent" for 6.2 becomes "6.2", not "6".
  const wanted = Math.min(2, significantDigits(written));
  const losesTooMuch = () =>
    Math.abs(rounded() - value) > 0.05 * value ||
    (leading - place + 1 < wanted && rounded() !== value);
  let text = digits(written, rounded(), place);
  while (place > finest && (losesTooMuch() || (mustDiffer && text === written.text))) {
    place -= 1;
    text = digits(written, rounded(), place);
  }
  return text;
}

function significantDigits({ text }: WrittenNumber): number {
  return text.replace(/\D/g, '').replace(/^0+/, '').length;
}

/**
 * With a new scale word the writer's decimals mean nothing; as many significant digits do, from two to four.
 * Zeros that come from shortening go: 999.98 million is "1 billion".
 */
export function digitsInNewScale(written: WrittenNumber, amount: Amount, scale: number): string {
  const significant = written.text.replace(/\D/g, '').replace(/^0+/, '').length;
  const wanted = Math.min(Math.max(significant, scale === 1 ? 3 : 2), 4);
  const leading = leadingPlace(amount.value / scale);
  const place = scale === 1 ? leading - wanted + 1 : Math.min(leading - wanted + 1, 0);
  const text = digitsAt(written, amount, scale, place, false);
  const isShortened = placeOfStep(amount.step / scale) < place;
  return isShortened ? withoutTrailingZeros(text, written.style.decimalMark) : text;
}

function digits({ style, text, form }: WrittenNumber, value: number, place: number): string {
  const decimals = Math.max(0, -place);
  const inStyle = formatDigits(value, {
    ...style,
    decimals,
    group: groupOf(form, style, text, value),
  });
  const omitsZero = text.startsWith(style.decimalMark);
  return omitsZero ? inStyle.replace(/^0(?=[.,])/, '') : inStyle;
}

/** A number below 1,000 shows no habit of grouping, and "1100" says little about five digits. */
function groupOf(
  form: NumberPiece['form'],
  style: DigitStyle,
  text: string,
  value: number,
): DigitStyle['group'] {
  if (style.group !== '') return style.group;
  const whole = text.split(style.decimalMark)[0] ?? '';
  const showsHabit = whole.length > 4 || (whole.length === 4 && value < 10_000);
  if (form === 'digits' && showsHabit) return '';
  return style.decimalMark === '.' ? ',' : '.';
}

function parseDigits(text: string, decimalMark: '.' | ','): number {
  const [whole = '', fraction = ''] = text.split(decimalMark);
  return Number(`${whole.replace(/\D/g, '')}.${fraction.replace(/\D/g, '')}`);
}

function trailingZeros(value: number): number {
  return value === 0 ? 0 : (/0*$/.exec(String(Math.round(value)))?.[0].length ?? 0);
}
