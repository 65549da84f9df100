/** Reads dates as packs write them, and says what is wrong with one that does not exist. */
import {
  type CalendarDate,
  type DayRange,
  daysInMonth,
  isRealDate,
  parseIsoDate,
  rangeOfDate,
} from '../values/calendar.ts';
import { quoted } from './problems.ts';

export interface PackDate {
  readonly from: CalendarDate;
  /** The last day of a span. */
  readonly to?: CalendarDate;
  readonly range: DayRange;
}

/** A date or what is wrong with it. */
export type DateReading<T> = { readonly ok: T } | { readonly fault: string };

/** `1960-01-19`, `1960-01` or `1960`. */
export function readPackDate(text: string): DateReading<CalendarDate> {
  const date = parseIsoDate(text);
  if (!date) {
    return { fault: `${quoted(text)} is no date; write 1960-01-19, 1960-01 or 1960.` };
  }
  return isRealDate(date) ? { ok: date } : { fault: missingDay(text, date) };
}

/** A date, or a span of days `2010-11-13/2010-11-14`. */
export function readPackDates(text: string): DateReading<PackDate> {
  const [first = '', last, ...more] = text.split('/');
  if (more.length > 0) return { fault: `${quoted(text)} has too many dates; write first/last.` };
  const from = readPackDate(first);
  if ('fault' in from) return from;
  if (last === undefined) return { ok: { from: from.ok, range: rangeOfDate(from.ok) } };
  const to = readPackDate(last);
  if ('fault' in to) return to;
  const range = { start: rangeOfDate(from.ok).start, end: rangeOfDate(to.ok).end };
  if (range.start > range.end) {
    return { fault: `${quoted(text)} ends before it starts; write the earlier date first.` };
  }
  return { ok: { from: from.ok, to: to.ok, range } };
}

/** Why a date of the right form does not exist. */
export function missingDay(text: string, date: CalendarDate): string {
  const { year, month, day } = date;
  const days = month === undefined ? 0 : daysInMonth(year, month);
  if (days === 0) return `${quoted(text)} does not exist: there is no month ${month}; correct it.`;
  return `${quoted(text)} does not exist: that month has ${days} days, not ${day}; correct it.`;
}
