/** English names of months, weekdays, seasons and eras. */
import type { Language } from '../language.ts';

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

/** The year before the first year of each Japanese era. */
export const eras: Language['eras'] = new Map([
  ['meiji', 1867],
  ['taisho', 1911],
  ['showa', 1925],
  ['heisei', 1988],
  ['reiwa', 2018],
]);
