/**
 * Calendar dates as year, month and day, never as instants: no time zone plays a part.
 * Days are counted from 1970-01-01 in the proleptic Gregorian calendar, so that ranges are plain numbers.
 */

/** Days since 1970-01-01. */
export type Day = number;

/** An inclusive range of days. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

/** A date known to the day, the month or the year. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The earliest and latest day that a memo or a pack can be about; stands for open ends. */
export const FIRST_DAY: Day = -1e7;
export const LAST_DAY: Day = 1e7;

/** The day number of a full date (civil-from-days algorithm, H. Hinnant). The date need not be checked before. */
export function dayNumber(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The full date of a day number. */
export function dateOfDay(day: Day): Required<CalendarDate> {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** How many days the month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [0, 31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

/** Whether such a date exists: no February 30, no month 13. */
export function isRealDate(date: CalendarDate): boolean {
  if (date.month === undefined) return date.day === undefined;
  if (date.month < 1 || date.month > 12) return false;
  return (
    date.day === undefined || (date.day >= 1 && date.day <= daysInMonth(date.year, date.month))
  );
}

/** The days that a partial date covers. */
export function rangeOfDate(date: CalendarDate): DayRange {
  const { year, month, day } = date;
  if (month === undefined) return { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) };
  if (day === undefined) {
    return {
      start: dayNumber(year, month, 1),
      end: dayNumber(year, month, daysInMonth(year, month)),
    };
  }
  const only = dayNumber(year, month, day);
  return { start: only, end: only };
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

export function rangesMeet(a: DayRange, b: DayRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `outer` holds every day of `inner`. */
export function contains(outer: DayRange, inner: DayRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same day a number of months away, moved to the month's last day where there is no such day. */
export function addMonths(date: Required<CalendarDate>, months: number): Required<CalendarDate> {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** `2009`, `2009-11` or `2009-11-13`; undefined for anything else. Existence is not checked. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The ISO form at the date's own precision. */
export function isoDate(date: CalendarDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'));
  if (date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}
