/**
 * Writes bare numbers: digits with the writer's decimals and separators, or words. Places are powers of ten:
 * -1 is the first decimal, 3 the thousands.
 */
import type { NumberPiece } from '../reading/types.ts';
import { SCALE_FAMILIES, SMALL_NUMBERS, TENS } from './english.ts';

export type DigitStyle = Pick<NumberPiece, 'decimals' | 'group' | 'decimalMark'>;

export const ENGLISH_DIGITS: DigitStyle = { decimals: 0, group: ',', decimalMark: '.' };

/** Takes away what binary arithmetic adds: 0.1 + 0.2 becomes 0.3. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

export type Rounding = 'nearest' | 'down' | 'up';

/** Rounds the magnitude at a place; to the nearest halves go up, as people do ("95.85" is 95.9 to one decimal). */
export function roundTo(value: number, place: number, rounding: Rounding = 'nearest'): number {
  const round = { nearest: Math.round, down: Math.floor, up: Math.ceil }[rounding];
  const magnitude = shift(round(shift(clean(Math.abs(value)), -place)), place);
  return value < 0 ? -magnitude : magnitude;
}

/** The place of a number's first digit: 1 for 95.8, -2 for 0.05. */
export function leadingPlace(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(clean(Math.abs(value))) + 1e-9);
}

/** The finest place that a step allows: 2 for 100, 1 for 4.05, -1 for 0.1. A step of 0 allows any. */
export function placeOfStep(step: number): number {
  return step > 0 ? Math.ceil(Math.log10(step) - 1e-6) : -12;
}

/** The magnitude of a number in digits; the sign is the caller's. */
export function formatDigits(value: number, style: DigitStyle): string {
  const [whole = '0', fraction] = roundTo(Math.abs(value), -style.decimals)
    .toFixed(style.decimals)
    .split('.');
  const grouped = style.group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, style.group);
  return fraction === undefined ? grouped : grouped + style.decimalMark + fraction;
}

/** "95.80" → "95.8", "1.0" → "1"; zeros before the decimal mark stay. */
export function withoutTrailingZeros(text: string, decimalMark: '.' | ','): string {
  return text.includes(decimalMark) ? text.replace(/[.,]?0+$/, '') : text;
}

/**
 * A whole number from 0 to below 10^15 in words: "forty-three", "one hundred five", "twenty thousand".
 * @param and Writes "one hundred and five".
 */
export function numberInWords(value: number, and = false): string {
  if (value < 20) return SMALL_NUMBERS[value] ?? String(value);
  if (value < 100) {
    const ones = value % 10;
    const tens = TENS[Math.floor(value / 10)] ?? '';
    return ones === 0 ? tens : `${tens}-${numberInWords(ones)}`;
  }
  if (value < 1000) {
    const rest = value % 100;
    const hundreds = `${numberInWords(Math.floor(value / 100))} hundred`;
    if (rest === 0) return hundreds;
    return `${hundreds} ${and ? 'and ' : ''}${numberInWords(rest)}`;
  }
  const scale = ([1e12, 1e9, 1e6, 1e3] as const).find((s) => value >= s) ?? 1e3;
  const rest = value % scale;
  const head = `${numberInWords(Math.floor(value / scale), and)} ${SCALE_FAMILIES[0]?.[scale] ?? ''}`;
  return rest === 0 ? head : `${head} ${numberInWords(rest, and)}`;
}

/** Gives a word the capitals of the one that it replaces: "Seventy" for "Thirty", "JUNE" for "JULY". */
export function withCaseOf(model: string, word: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  if (/^\p{Lu}/u.test(letters)) return word.charAt(0).toUpperCase() + word.slice(1);
  return word;
}

/** Moves the decimal mark without multiplying, which would bring in binary dust. */
function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
