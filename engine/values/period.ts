/**
 * Periods: what time a figure is for. A period has a kind and a label ("FY2012") and covers days.
 */
import {
  addMonths,
  type CalendarDate,
  type DayRange,
  dayNumber,
  FIRST_DAY,
  isoDate,
  isRealDate,
  LAST_DAY,
  parseIsoDate,
  rangeOfDate,
} from './calendar.ts';

/** When a fiscal year starts, and whether it is named after the year it starts or ends in. */
export interface FiscalCalendar {
  readonly startMonth: number;
  readonly startDay: number;
  readonly namedBy: 'start' | 'end';
}

export const FISCAL_US: FiscalCalendar = { startMonth: 10, startDay: 1, namedBy: 'end' };
export const FISCAL_JAPAN: FiscalCalendar = { startMonth: 4, startDay: 1, namedBy: 'start' };

export type Period =
  | { readonly kind: 'date'; readonly date: CalendarDate } // a year, a month or a day
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'fiscal-year'; readonly year: number; readonly calendar: FiscalCalendar }
  | { readonly kind: 'range'; readonly from: Period; readonly to: Period }
  | { readonly kind: 'always' };

/** What kind of period a figure's values are for. */
export type PeriodKind =
  | { readonly kind: 'year' | 'quarter' | 'half' | 'month' | 'day' | 'as-of' }
  | { readonly kind: 'fiscal-year'; readonly calendar: FiscalCalendar };

/** The days that a fiscal year covers. */
export function fiscalYearRange(year: number, calendar: FiscalCalendar): DayRange {
  const startsIn =
    calendar.namedBy === 'end' && !(calendar.startMonth === 1 && calendar.startDay === 1)
      ? year - 1
      : year;
  const start = dayNumber(startsIn, calendar.startMonth, calendar.startDay);
  return { start, end: dayNumber(startsIn + 1, calendar.startMonth, calendar.startDay) - 1 };
}

/** The days that a period covers. */
export function periodRange(period: Period): DayRange {
  switch (period.kind) {
    case 'date':
      return rangeOfDate(period.date);
    case 'quarter':
      return monthsRange(period.year, (period.quarter - 1) * 3 + 1, 3);
    case 'half':
      return monthsRange(period.year, (period.half - 1) * 6 + 1, 6);
    case 'fiscal-year':
      return fiscalYearRange(period.year, period.calendar);
    case 'range':
      return { start: periodRange(period.from).start, end: periodRange(period.to).end };
    case 'always':
      return { start: FIRST_DAY, end: LAST_DAY };
  }
}

/** The days of a run of months. */
export function monthsRange(year: number, month: number, count: number): DayRange {
  const after = addMonths({ year, month, day: 1 }, count);
  return {
    start: dayNumber(year, month, 1),
    end: dayNumber(after.year, after.month, after.day) - 1,
  };
}

/** A period as packs, JSON and messages write it: `2009`, `2009-Q1`, `FY2012`, `2009-11-13/2009-11-14`. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'date':
      return isoDate(period.date);
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'half':
      return `${period.year}-H${period.half}`;
    case 'fiscal-year':
      return `FY${period.year}`;
    case 'range':
      return `${formatPeriod(period.from)}/${formatPeriod(period.to)}`;
    case 'always':
      return 'always';
  }
}

/**
 * Reads a period as packs write it. In a figure counted by fiscal years a bare year is the fiscal year
 * of that label, and `2023-24` is the fiscal year that covers those two.
 * @returns undefined when the text is no period or no such day exists.
 */
export function parsePeriod(text: string, kind: PeriodKind): Period | undefined {
  const trimmed = text.trim();
  if (trimmed === 'always') return { kind: 'always' };
  const slash = trimmed.indexOf('/');
  if (slash > 0) {
    const from = parsePeriod(trimmed.slice(0, slash), kind);
    const to = parsePeriod(trimmed.slice(slash + 1), kind);
    if (!from || !to || periodRange(from).start > periodRange(to).end) return undefined;
    return { kind: 'range', from, to };
  }
  const quarter = /^(\d{4})-?Q([1-4])$/i.exec(trimmed);
  if (quarter) return { kind: 'quarter', year: Number(quarter[1]), quarter: Number(quarter[2]) };
  const half = /^(\d{4})-?H([12])$/i.exec(trimmed);
  if (half) return { kind: 'half', year: Number(half[1]), half: Number(half[2]) };
  if (kind.kind === 'fiscal-year') {
    const label = /^(?:FY ?)?(\d{4})$/i.exec(trimmed);
    if (label) return { kind: 'fiscal-year', year: Number(label[1]), calendar: kind.calendar };
  }
  const split = /^(?:FY ?)?(\d{4})[-–/](\d{2})$/i.exec(trimmed);
  if (split && kind.kind === 'fiscal-year' && (Number(split[1]) + 1) % 100 === Number(split[2])) {
    const first = Number(split[1]);
    const year = kind.calendar.namedBy === 'start' ? first : first + 1;
    return { kind: 'fiscal-year', year, calendar: kind.calendar };
  }
  const date = parseIsoDate(trimmed);
  return date && isRealDate(date) ? { kind: 'date', date } : undefined;
}
