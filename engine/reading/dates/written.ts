/** Dates with a month's name: in either order, with weekdays, ranges, with or without a year. */
import {
  type DateContext,
  type DateReader,
  keyAt,
  readShortYear,
  readYear,
  readMonth,
  readDay,
  readWeekday,
  isDash,
  mention,
  skip,
} from './pieces.ts';
import { type CalendarDate, daysInMonth, isRealDate, rangeOfDate } from '../../values/calendar.ts';
import { readSharedYear } from './lists.ts';
import type { Token } from '../tokens.ts';
import type { DatePieces } from '../types.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** One side of a written date: day and month in either order, year if there is one. */
interface Written {
  readonly date: { readonly year?: number; readonly month: number; readonly day?: number };
  readonly pieces: DatePieces;
  readonly end: number;
}

export function readDayMonthYear(context: DateContext, at: number): Written | undefined {
  const found = readParts(context, at, false);
  if (found !== undefined || !canBeSmall(context, at)) return found;
  // Without its capital it takes a year to be sure, and a day too where it may be another word: "june 2016", "may 5, 2016".
  const small = readParts(context, at, true);
  if (small?.date.year === undefined) return undefined;
  const { ambiguousMonths } = context.vocabulary.language;
  const isSure = small.date.day !== undefined || !ambiguousMonths.has(keyAt(context.tokens, at));
  return isSure ? small : undefined;
}

/** Whether a month without its capital may stand here, or after the day that does. */
function canBeSmall({ tokens, vocabulary }: DateContext, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'number' ||
    (token?.kind === 'word' && vocabulary.language.months.has(token.key))
  );
}

function readParts(context: DateContext, at: number, anyCase: boolean): Written | undefined {
  const { tokens } = context;
  const month = readMonth(context, at, anyCase);
  if (month !== undefined) {
    const day = readDay(context, month.end);
    if (day === undefined) {
      const yearAt = skip(tokens, month.end, 'of', ',');
      const year = readYear(context, yearAt) ?? readShortYear(context, month.end);
      return {
        date: { month: month.value, ...(year && { year: year.value }) },
        pieces: { month: month.piece, ...(year && { year: year.piece }) },
        end: year?.end ?? month.end,
      };
    }
    const year = readYear(context, skip(tokens, day.end, ',', 'of'));
    return {
      date: { month: month.value, day: day.value, ...(year && { year: year.value }) },
      pieces: { month: month.piece, day: day.piece, ...(year && { year: year.piece }) },
      end: year?.end ?? day.end,
    };
  }
  const day = readDay(context, at);
  if (day === undefined) return undefined;
  const dashed = isDash(tokens[day.end]) && tokens[day.end]!.gap === 'none'; // "19-Jan-1960"
  const monthAt = dashed ? day.end + 1 : skip(tokens, day.end, 'of');
  const after = readMonth(context, monthAt, anyCase);
  if (after === undefined || dashed !== (tokens[monthAt]!.gap === 'none')) return undefined;
  const year = readYear(context, skip(tokens, after.end, ',', 'of', ...(dashed ? ['-'] : [])));
  if (dashed && year === undefined) return undefined;
  return {
    date: { month: after.value, day: day.value, ...(year && { year: year.value }) },
    pieces: { month: after.piece, day: day.piece, ...(year && { year: year.piece }) },
    end: year?.end ?? after.end,
  };
}

/** "Tuesday, January 19, 1960", "19 January 1960", "May 19–21, 2023", "31 October to 13 November 2021", "June 1971". */
export const written: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const weekday = readWeekday(context, at);
  const dateAt = weekday ? skip(tokens, skip(tokens, weekday.end, ','), 'the') : at;
  const first = readDayMonthYear(context, dateAt) ?? readDayRangeBeforeMonth(context, dateAt);
  if (first === undefined) return undefined;
  if (weekday && first.date.day === undefined) return undefined;
  const start = tokens[at]!.start;
  const range = readRangeEnd(context, first);
  const closing = range ?? first;
  const stated = first.date.year ?? closing.date.year;
  const shared = stated === undefined ? readSharedYear(context, closing.end) : undefined;
  const year = stated ?? shared;
  const ofThatYear = year === undefined ? readOfThatYear(tokens, first.end) : undefined;
  if (
    year === undefined &&
    ofThatYear === undefined &&
    !isSureMonth(context, dateAt, first, vocabulary)
  )
    return undefined;
  const trailing = weekday ? undefined : readTrailingWeekday(context, closing.end);
  const end = trailing?.end ?? ofThatYear ?? closing.end;
  const from: CalendarDate = { ...first.date, year: year ?? 0 };
  const to: CalendarDate | undefined = range && {
    ...range.date,
    year: range.date.year ?? year ?? 0,
  };
  const exists =
    year === undefined
      ? (first.date.day ?? 1) <= daysInMonth(2024, first.date.month)
      : isRealDate(from) && (to === undefined || isRealDate(to));
  const day = weekday ?? trailing;
  const firstRange = rangeOfDate(exists ? from : { year: from.year, month: first.date.month });
  const endOffset = tokens[closing.end - 1]!.end;
  return {
    first: at,
    end,
    mention: mention(
      to ? 'range' : first.date.day === undefined ? 'month' : 'day',
      start,
      endOffset,
      { start: firstRange.start, end: to && exists ? rangeOfDate(to).end : firstRange.end },
      from,
      {
        ...(to && { to, toPieces: range!.pieces }),
        exists,
        ...(day && { weekday: day.value }),
        ...(shared !== undefined && { inferred: true }),
        ...(year === undefined && {
          inferred: true,
          open: {
            kind: 'no-year',
            months: [first.date.month, 1],
            ...(first.date.day !== undefined && { day: first.date.day }),
          },
        }),
        pieces: {
          ...first.pieces,
          ...(first.pieces.year === undefined &&
            closing.pieces.year &&
            !to && { year: closing.pieces.year }),
          ...(day && { weekday: day.piece }),
        },
      },
    ),
  };
};

/** "of that year", "of the same year" after a month or day. */
export function readOfThatYear(tokens: readonly Token[], at: number): number | undefined {
  if (keyAt(tokens, at) !== 'of') return undefined;
  if (keyAt(tokens, at + 1) === 'that' && keyAt(tokens, at + 2) === 'year') return at + 3;
  const same = keyAt(tokens, at + 2) === 'same' && keyAt(tokens, at + 3) === 'year';
  return same && /^(?:the|that)$/.test(keyAt(tokens, at + 1)) ? at + 4 : undefined;
}

/** "19–21 May 2023": the day before a dash, whose month comes after. */
function readDayRangeBeforeMonth(context: DateContext, at: number): Written | undefined {
  const day = readDay(context, at);
  if (
    day === undefined ||
    !(isDash(context.tokens[day.end]) || /^(?:to|and|or|,)$/.test(keyAt(context.tokens, day.end)))
  )
    return undefined;
  const second = readDayMonthYear(context, day.end + 1);
  if (second?.date.day === undefined || second.pieces.day!.start > second.pieces.month!.start)
    return undefined;
  // "19, 23 January": a list needs its year to be sure; a number may stand before the comma
  if (keyAt(context.tokens, day.end) === ',' && second.date.year === undefined) return undefined;
  return {
    date: {
      month: second.date.month,
      day: day.value,
      ...(second.date.year !== undefined && { year: second.date.year }),
    },
    pieces: { day: day.piece },
    end: day.end,
  };
}

/** What follows a date and makes it a range: "–21, 2023", " to 13 November 2021". */
function readRangeEnd(context: DateContext, first: Written): Written | undefined {
  const { tokens } = context;
  const joint = tokens[first.end];
  const to = joint?.key === 'to' || joint?.key === 'through' || joint?.key === 'until';
  const and = joint?.key === 'and';
  if (joint === undefined || !(isDash(joint) || to || and)) return undefined;
  const second = readDayMonthYear(context, first.end + 1);
  if (second !== undefined) return !and || isNextDay(first, second) ? second : undefined;
  if (first.date.day === undefined) return undefined;
  const day = readDay(context, first.end + 1);
  if (and && day?.value !== first.date.day + 1) return undefined;
  if (day === undefined || first.pieces.month === undefined || first.date.year !== undefined)
    return undefined;
  const year = readYear(context, skip(tokens, day.end, ','));
  if (year === undefined && (to || and)) return undefined;
  return {
    date: { month: first.date.month, day: day.value, ...(year && { year: year.value }) },
    pieces: { day: day.piece, ...(year && { year: year.piece }) },
    end: year?.end ?? day.end,
  };
}

/** "15 and 16 October 1999": days in a row are a range, others are two dates. */
function isNextDay({ date, pieces }: Written, second: Written): boolean {
  const sameMonth = date.month === second.date.month && pieces.month === undefined;
  return sameMonth && date.day !== undefined && second.date.day === date.day + 1;
}

/** "19 January 1960 (Tuesday)", "January 19, 1960, a Tuesday". */
function readTrailingWeekday(context: DateContext, end: number): ReturnType<typeof readWeekday> {
  const { tokens } = context;
  const bracket = keyAt(tokens, end) === '(';
  const comma = keyAt(tokens, end) === ',' && keyAt(tokens, end + 1) === 'a';
  if (!bracket && !comma) return undefined;
  const weekday = readWeekday(context, bracket ? end + 1 : end + 2);
  if (weekday === undefined || (bracket && keyAt(tokens, weekday.end) !== ')')) return undefined;
  return { ...weekday, end: bracket ? weekday.end + 1 : weekday.end };
}

/** A month without a year is a date only where it cannot be a verb or a name: "in March", "June 17". */
function isSureMonth(
  { tokens }: DateContext,
  at: number,
  date: Written,
  { language }: Vocabulary,
): boolean {
  if (date.date.day !== undefined) return true;
  // the head of a table's column says nothing else
  if (at === 0 && date.end === tokens.length) return true;
  const before = keyAt(tokens, at - 1);
  const preposition =
    language.cues.prepositions.has(before) ||
    ['early', 'mid', 'late', 'last', 'this', 'next', 'each', 'every', '-'].includes(before);
  const token = tokens[at]!;
  return preposition && (token.text.length > 4 || ['june', 'july', 'may'].includes(token.key));
}
