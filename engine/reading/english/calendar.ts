/** English names of months, weekdays, seasons and eras. */
import type { Language } from '../language.ts';
import { words } from './words.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export const months: Language['months'] = new Map([
  ...MONTHS.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  ['sept', 9],
]);

export const ambiguousMonths: Language['ambiguousMonths'] = words('may march mar jan sep dec');

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const weekdays: Language['weekdays'] = new Map([
  ...WEEKDAYS.flatMap((name, i): [string, number][] => [
    [name, i],
    [name.slice(0, 3), i],
  ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** First month and how many; winter runs into the next year, so its two readings are both covered. */
export const seasons: Language['seasons'] = new Map([
  ['spring', [3, 4]],
  ['summer', [6, 4]],
  ['autumn', [9, 4]],
  ['fall', [9, 4]],
  ['winter', [12, 4]],
]);

export const centuries: Language['centuries'] = new Map([
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
]);

export const decades: Language['decades'] = new Map([
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

export const streets: Language['streets'] = words(
  'street st avenue ave road rd boulevard blvd drive lane square plaza terrace court parkway highway',
);

/** The year before the first year of each Japanese era. */
export const eras: Language['eras'] = new Map([
  ['meiji', 1867],
  ['taisho', 1911],
  ['showa', 1925],
  ['heisei', 1988],
  ['reiwa', 2018],
]);
