/** Quantities in plain style, for messages and hovers, where there is no writer whose style to keep. */
import type { Hedge, Quantity } from '../values/quantity.ts';
import type { Unit } from '../values/unit.ts';
import { currencyPrefix } from './currency-words.ts';
import {
  clean,
  ENGLISH_DIGITS,
  formatDigits,
  leadingPlace,
  placeOfStep,
  roundTo,
  withoutTrailingZeros,
} from './numbers.ts';
import { SCALES, scaleWord } from './scales.ts';
import { unitWord, wordsOfUnit } from './unit-words.ts';

/** From a million on numbers have a scale word and at most this many significant digits. */
const SIGNIFICANT_DIGITS = 4;

const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  exact: '',
  about: 'about ',
  below: 'nearly ',
  'more-than': 'more than ',
  'at-least': 'at least ',
  'less-than': 'less than ',
  'at-most': 'up to ',
  'slightly-above': 'just over ',
};

/**
 * "$95.8 billion", "about 54,000", "60.0 million tonnes", "SEK 12 million": the digits that the quantity's step
 * allows. What is counted is left to the sentence ("38,000", not "38,000 persons").
 * @param locale "en-GB" writes "per cent" and "kilometres".
 */
export function formatQuantity(quantity: Quantity, locale = 'en-US'): string {
  const low = numberText(quantity.value, quantity.step);
  const number =
    quantity.upper === undefined
      ? low
      : rangeText(low, numberText(quantity.upper, quantity.step), prefixOf(quantity.unit));
  const isSingular = quantity.upper === undefined && number === '1';
  const minus = quantity.value < 0 ? '\u2212' : '';
  return (
    HEDGE_WORDS[quantity.hedge] +
    minus +
    prefixOf(quantity.unit) +
    number +
    suffixOf(quantity.unit, isSingular, /^en-(?!US)/.test(locale))
  );
}

/** The magnitude in digits, with its scale word. */
function numberText(value: number, step: number): string {
  const magnitude = clean(Math.abs(value));
  const scale = SCALES.find((s) => s > 1e3 && magnitude >= s * 0.99995);
  if (scale === undefined) return digits(magnitude, placeOfStep(step));
  const inScale = clean(magnitude / scale);
  const coarsest = leadingPlace(inScale) - SIGNIFICANT_DIGITS + 1;
  const finest = placeOfStep(step / scale);
  // Zeros that the step vouches for stay ("60.0"); those left over from shortening go.
  const text = digits(inScale, Math.max(finest, Math.min(coarsest, 0)));
  const shortened = finest < coarsest ? withoutTrailingZeros(text, '.') : text;
  return `${shortened} ${scaleWord(scale)}`;
}

function digits(value: number, finest: number): string {
  const exact = finest <= -12;
  const place = exact ? -decimalsOf(value) : Math.min(finest, leadingPlace(value));
  return formatDigits(roundTo(value, place), { ...ENGLISH_DIGITS, decimals: Math.max(0, -place) });
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** "$90–100 billion", "$900 million to $1.1 billion". */
function rangeText(low: string, high: string, prefix: string): string {
  const [lowNumber = '', lowScale] = low.split(' ');
  const [, highScale] = high.split(' ');
  return lowScale === highScale ? `${lowNumber}–${high}` : `${low} to ${prefix}${high}`;
}

function prefixOf(unit: Unit): string {
  return unit.kind === 'currency' ? currencyPrefix(unit.code) : '';
}

function suffixOf(unit: Unit, isSingular: boolean, british: boolean): string {
  switch (unit.kind) {
    case 'none':
    case 'count':
    case 'currency':
      return '';
    case 'percent':
      return british ? ' per cent' : ' percent';
    case 'percentage-points':
      return isSingular ? ' percentage point' : ' percentage points';
    case 'physical': {
      const words = wordsOfUnit(unit);
      if (!words) return ` ${unit.code}`;
      const word = isSingular ? 'singular' : 'plural';
      return ` ${unitWord(words, words.plain === 'word' ? word : 'abbreviation', british)}`;
    }
  }
}
