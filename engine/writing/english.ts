/**
 * English words for numbers, units and dates: data only. Another language would be another file like this one.
 * `Intl` knows currencies and months too, but its first use costs tens of milliseconds at start-up.
 */

import type { Weekday } from '../values/calendar.ts';

/** 0 to 19. */
export const SMALL_NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen'
).split(' ');

/** By the tens digit from 2. */
export const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words that make a number in words a fraction ("half a million", "two thirds", "one in five"). */
export const FRACTION_WORD =
  /\b(?:hal(?:f|ves)|(?:third|quarter|fifth|sixth|eighth|tenth)s?|in|out of)\b/i;

/** A way of writing scales: the words for thousand, million, billion and trillion; null where it has none. */
export interface ScaleFamily {
  readonly 1e3: string | null;
  readonly 1e6: string;
  readonly 1e9: string;
  readonly 1e12: string;
}

/** The first family that has the writer's word is the writer's. */
export const SCALE_FAMILIES: readonly ScaleFamily[] = [
  { 1e3: 'thousand', 1e6: 'million', 1e9: 'billion', 1e12: 'trillion' },
  { 1e3: 'k', 1e6: 'm', 1e9: 'bn', 1e12: 'tn' },
  { 1e3: 'K', 1e6: 'M', 1e9: 'B', 1e12: 'T' },
  { 1e3: 'k', 1e6: 'mn', 1e9: 'bn', 1e12: 'tn' },
  { 1e3: 'k', 1e6: 'mln', 1e9: 'bln', 1e12: 'trn' },
  { 1e3: 'k', 1e6: 'mil', 1e9: 'bil', 1e12: 'tril' },
  { 1e3: 'k', 1e6: 'm', 1e9: 'b', 1e12: 't' },
  { 1e3: null, 1e6: 'MM', 1e9: 'B', 1e12: 'T' },
  { 1e3: 'thousands', 1e6: 'millions', 1e9: 'billions', 1e12: 'trillions' },
];

/** How a currency is written beside a number. */
export interface CurrencyWords {
  /** The sign, where there is one that cannot be taken for another currency's. */
  readonly sign?: string;
  /** The longer sign, for a text that has other currencies of the same sign. */
  readonly fullSign?: string;
  readonly singular: string;
  readonly plural: string;
  /** What tells it from others of the same name ("Australian"). */
  readonly nation: string;
}

/** By ISO 4217 code. A currency that is missing here is written with its code ("SEK 12 million"). */
export const CURRENCIES: Readonly<Record<string, CurrencyWords>> = {
  USD: { sign: '$', fullSign: 'US$', singular: 'dollar', plural: 'dollars', nation: 'U.S.' },
  EUR: { sign: '€', singular: 'euro', plural: 'euros', nation: '' },
  JPY: { sign: '¥', singular: 'yen', plural: 'yen', nation: 'Japanese' },
  GBP: { sign: '£', singular: 'pound', plural: 'pounds', nation: 'British' },
  CNY: { sign: 'CN¥', singular: 'yuan', plural: 'yuan', nation: 'Chinese' },
  KRW: { sign: '₩', singular: 'won', plural: 'won', nation: 'South Korean' },
  AUD: { sign: 'A$', singular: 'dollar', plural: 'dollars', nation: 'Australian' },
  CAD: { sign: 'C$', singular: 'dollar', plural: 'dollars', nation: 'Canadian' },
  NZD: { sign: 'NZ$', singular: 'dollar', plural: 'dollars', nation: 'New Zealand' },
  SGD: { sign: 'S$', singular: 'dollar', plural: 'dollars', nation: 'Singapore' },
  HKD: { sign: 'HK$', singular: 'dollar', plural: 'dollars', nation: 'Hong Kong' },
  TWD: { sign: 'NT$', singular: 'dollar', plural: 'dollars', nation: 'New Taiwan' },
  INR: { sign: '₹', singular: 'rupee', plural: 'rupees', nation: 'Indian' },
  BRL: { sign: 'R$', singular: 'real', plural: 'reais', nation: 'Brazilian' },
  PHP: { sign: '₱', singular: 'peso', plural: 'pesos', nation: 'Philippine' },
  VND: { sign: '₫', singular: 'dong', plural: 'dong', nation: 'Vietnamese' },
  THB: { sign: '฿', singular: 'baht', plural: 'baht', nation: 'Thai' },
  IDR: { singular: 'rupiah', plural: 'rupiah', nation: 'Indonesian' },
  MYR: { singular: 'ringgit', plural: 'ringgit', nation: 'Malaysian' },
  ILS: { sign: '₪', singular: 'shekel', plural: 'shekels', nation: 'Israeli' },
  UAH: { sign: '₴', singular: 'hryvnia', plural: 'hryvnias', nation: 'Ukrainian' },
  RUB: { sign: '₽', singular: 'ruble', plural: 'rubles', nation: 'Russian' },
  TRY: { sign: '₺', singular: 'lira', plural: 'liras', nation: 'Turkish' },
  CHF: { singular: 'franc', plural: 'francs', nation: 'Swiss' },
  SEK: { singular: 'krona', plural: 'kronor', nation: 'Swedish' },
  NOK: { singular: 'krone', plural: 'kroner', nation: 'Norwegian' },
  DKK: { singular: 'krone', plural: 'kroner', nation: 'Danish' },
  MXN: { singular: 'peso', plural: 'pesos', nation: 'Mexican' },
  ZAR: { singular: 'rand', plural: 'rand', nation: 'South African' },
};

/** How a physical unit is written. */
export interface UnitWords {
  /** Abbreviations, the usual one first. The first is also its code in the units library, unless `code` is given. */
  readonly abbreviations: readonly string[];
  readonly code?: string;
  readonly singular: string;
  readonly plural: string;
  /** Spelled otherwise in British English: [singular, plural]. */
  readonly british?: readonly [string, string];
  /** How a message writes it where nobody has chosen a form. */
  readonly plain: 'abbreviation' | 'word';
}

/** Units that take the prefixes below. */
export const PREFIXED_UNITS: readonly (UnitWords & { readonly prefixes: string })[] = [
  { ...words('W', 'watt', 'abbreviation'), prefixes: 'k M G T' },
  { ...words('Wh', 'watt-hour', 'abbreviation'), prefixes: 'k M G T' },
  { ...words('J', 'joule', 'abbreviation'), prefixes: 'k M G T P E' },
  { ...words('m', 'meter', 'word', 'metre'), prefixes: 'k c m µ' },
  { ...words('g', 'gram', 'word'), prefixes: 'k m µ' },
  { ...words('t', 'tonne', 'abbreviation'), prefixes: 'k M G' },
  { ...words('L', 'liter', 'word', 'litre'), prefixes: 'm k M G' },
];

export const PREFIXES: Readonly<Record<string, string>> = {
  µ: 'micro',
  m: 'milli',
  c: 'centi',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  E: 'exa',
};

/** All other units, and the unprefixed ones. */
export const PLAIN_UNITS: readonly UnitWords[] = [
  words('W', 'watt', 'abbreviation'),
  words('Wh', 'watt-hour', 'abbreviation'),
  words('J', 'joule', 'abbreviation'),
  words('m', 'meter', 'word', 'metre'),
  words('g', 'gram', 'word'),
  words('t', 'tonne', 'word'),
  words('L', 'liter', 'word', 'litre'),
  { ...words('ha', 'hectare', 'word'), code: 'hectare' },
  { ...words('ac', 'acre', 'word'), code: 'acre' },
  { ...words('km²', 'square kilometer', 'word', 'square kilometre'), code: 'km2' },
  { ...words('m²', 'square meter', 'word', 'square metre'), code: 'm2' },
  { ...words('m³', 'cubic meter', 'word', 'cubic metre'), code: 'm3' },
  { ...words('sq mi', 'square mile', 'word'), code: 'mi2' },
  {
    abbreviations: ['sq ft', 'ft²'],
    code: 'ft2',
    singular: 'square foot',
    plural: 'square feet',
    plain: 'word',
  },
  words('mi', 'mile', 'word'),
  { ...words('nm', 'nautical mile', 'word'), code: 'nmi' },
  { abbreviations: ['ft'], singular: 'foot', plural: 'feet', plain: 'word' },
  { abbreviations: ['in'], singular: 'inch', plural: 'inches', plain: 'word' },
  words('yd', 'yard', 'word'),
  words('lb', 'pound', 'word'),
  { ...words('t', 'metric ton', 'word'), code: 't' },
  { ...words('st', 'short ton', 'word'), code: 'short-ton' },
  words('bbl', 'barrel', 'word'),
  words('gal', 'gallon', 'word'),
  {
    abbreviations: ['mph'],
    singular: 'mile per hour',
    plural: 'miles per hour',
    plain: 'word',
  },
  {
    abbreviations: ['kn'],
    code: 'knot',
    singular: 'knot',
    plural: 'knots',
    plain: 'word',
  },
  words('h', 'hour', 'word'),
  { ...words('min', 'minute', 'word'), code: 'minute' },
  { ...words('d', 'day', 'word'), code: 'day' },
  { ...words('wk', 'week', 'word'), code: 'week' },
  { ...words('yr', 'year', 'word'), code: 'year' },
];

function words(
  abbreviation: string,
  singular: string,
  plain: UnitWords['plain'],
  british?: string,
): UnitWords {
  return {
    abbreviations: [abbreviation],
    singular,
    plural: `${singular}s`,
    plain,
    ...(british !== undefined && { british: [british, `${british}s`] as const }),
  };
}

/** Long names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Abbreviations with a dot, as newspapers write them: the short names have none. */
export const DOTTED_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(
  ' ',
);

/** Sunday first. */
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Abbreviations of four letters and more, by weekday, for writers who use them. */
export const LONGER_SHORT_WEEKDAYS: Readonly<Partial<Record<Weekday, string>>> = {
  2: 'Tues',
  3: 'Weds',
  4: 'Thurs',
};

/** First to fourth, for quarters and halves. */
export const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Seasons in the order of the year, from the months that they begin with. */
export const SEASONS: readonly {
  readonly names: readonly string[];
  readonly months: readonly number[];
}[] = [
  { names: ['spring'], months: [3, 4, 5] },
  { names: ['summer'], months: [6, 7, 8] },
  { names: ['autumn', 'fall'], months: [9, 10, 11] },
  { names: ['winter'], months: [12, 1, 2] },
];
