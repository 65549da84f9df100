/** Gives every date its place in time: relative dates lean on the date before, on the memo's date, or on what is carried. */
import {
  type CalendarDate,
  dateOfDay,
  type DayRange,
  dayNumber,
  rangeOfDate,
} from '../values/calendar.ts';
import { fiscalYearRange, monthsRange } from '../values/period.ts';
import type { DateMention, OpenDate } from '../reading/types.ts';
import type { ResolvedDate } from './types.ts';

/**
 * @param previous The date that the text before has established.
 * @param memoDate The memo's own date, where it has one.
 * @returns undefined where the date leans on something that is not known.
 */
export function resolveDate(
  mention: DateMention,
  previous: ResolvedDate | undefined,
  memoDate: CalendarDate | undefined,
): ResolvedDate | undefined {
  if (mention.open !== undefined) return resolveOpen(mention, mention.open, previous, memoDate);
  return {
    mention,
    range: mention.range,
    granularity: mention.granularity,
    from: mention.from,
    ...(mention.fiscal !== undefined && { fiscal: mention.fiscal }),
    ...(mention.split && { split: true }),
    ...(mention.lead !== undefined && { lead: mention.lead }),
    inferred: false,
  };
}

function resolveOpen(
  mention: DateMention,
  open: OpenDate,
  previous: ResolvedDate | undefined,
  memoDate: CalendarDate | undefined,
): ResolvedDate | undefined {
  const base = {
    mention,
    inferred: true,
    ...(mention.lead !== undefined && { lead: mention.lead }),
  };
  switch (open.kind) {
    case 'now': {
      const range = memoDate ? rangeOfDate(memoDate) : { start: 0, end: 0 };
      return { ...base, range, granularity: 'day', from: memoDate ?? { year: 0 }, now: true };
    }
    case 'from-memo': {
      if (memoDate === undefined) return undefined;
      if (open.unit === 'year') {
        const from = { year: memoDate.year + open.by };
        return { ...base, range: rangeOfDate(from), granularity: 'year', from };
      }
      if (memoDate.month === undefined) return undefined;
      return {
        ...base,
        granularity: 'month',
        ...shiftMonths({ year: memoDate.year, month: memoDate.month }, open.by),
      };
    }
    case 'shift':
      return previous && { ...base, ...shift(previous, open) };
    case 'unknown':
      return undefined;
    case 'ordinal': {
      const before = previous?.granularity;
      const granularity = before === 'quarter' || before === 'half' ? before : open.of;
      const known = before === 'year' || before === granularity;
      if (previous === undefined || granularity === undefined || !known) return undefined;
      const length = granularity === 'quarter' ? 3 : 6;
      const from = { year: previous.from.year, month: (open.index - 1) * length + 1 };
      return { ...base, granularity, range: monthsRange(from.year, from.month, length), from };
    }
    case 'no-year': {
      const year = previous ? previous.from.year : memoDate?.year;
      if (year === undefined) return undefined;
      const [month, count] = open.months;
      const from: CalendarDate = { year, month, ...(open.day !== undefined && { day: open.day }) };
      const range = open.day === undefined ? monthsRange(year, month, count) : rangeOfDate(from);
      return { ...base, range, granularity: mention.granularity, from };
    }
  }
}

type Place = Pick<ResolvedDate, 'range' | 'granularity' | 'from' | 'fiscal' | 'split'>;

function shift(previous: ResolvedDate, open: Extract<OpenDate, { kind: 'shift' }>): Place {
  const { from } = previous;
  if (open.unit === 'month') {
    if (from.month === undefined) return placeOf(previous);
    return {
      granularity: 'month',
      ...shiftMonths({ year: from.year, month: from.month }, open.by),
    };
  }
  if (open.by === 0) {
    if (previous.granularity === 'fiscal-year') return placeOf(previous);
    return {
      granularity: 'year',
      range: rangeOfDate({ year: from.year }),
      from: { year: from.year },
    };
  }
  const moved: CalendarDate = { ...from, year: from.year + open.by };
  switch (previous.granularity) {
    case 'day': {
      const month = { year: moved.year, ...(moved.month !== undefined && { month: moved.month }) };
      return { granularity: 'month', range: rangeOfDate(month), from: month };
    }
    case 'month':
    case 'quarter':
    case 'half':
      return {
        granularity: previous.granularity,
        range: movedRange(previous.range, open.by),
        from: moved,
      };
    case 'fiscal-year': {
      const calendar = previous.fiscal;
      const range = calendar
        ? fiscalYearRange(moved.year, calendar)
        : movedRange(previous.range, open.by);
      return {
        granularity: 'fiscal-year',
        range,
        from: { year: moved.year },
        ...(calendar !== undefined && { fiscal: calendar }),
        ...(previous.split && { split: true }),
      };
    }
    default:
      return {
        granularity: 'year',
        range: rangeOfDate({ year: moved.year }),
        from: { year: moved.year },
      };
  }
}

function placeOf(date: ResolvedDate): Place {
  const { granularity, range, from, fiscal, split } = date;
  return {
    granularity,
    range,
    from,
    ...(fiscal !== undefined && { fiscal }),
    ...(split && { split }),
  };
}

function movedRange(range: DayRange, years: number): DayRange {
  const start = dateOfDay(range.start);
  const end = dateOfDay(range.end + 1);
  return {
    start: dayNumber(start.year + years, start.month, start.day),
    end: dayNumber(end.year + years, end.month, end.day) - 1,
  };
}

function shiftMonths(
  from: { year: number; month: number },
  by: number,
): { range: DayRange; from: CalendarDate } {
  const index = from.year * 12 + from.month - 1 + by;
  const moved = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { range: rangeOfDate(moved), from: moved };
}
