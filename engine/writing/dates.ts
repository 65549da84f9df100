/**
 * Writes another date in place of a written one, in the writer's own form: order, month names, ordinals, padding.
 * Only the pieces that differ change. Which date is right is decided elsewhere.
 */
import type { DateMention, DatePieces } from '../reading/types.ts';
import {
  type CalendarDate,
  dateOfDay,
  dayNumber,
  isoDate,
  isRealDate,
  rangeOfDate,
  rangesMeet,
  type Weekday,
  weekdayOf,
} from '../values/calendar.ts';
import { fiscalYearRange, type Period } from '../values/period.ts';
import { dayEdit, monthEdit, weekdayEdit, yearEdit, type YearPiece } from './date-pieces.ts';
import { type ProseEdit, type Rewrite, rewrite } from './edits.ts';
import { partEdits } from './part-words.ts';

export type DateRewrite = Rewrite;

/** A date, or the first and last date of something that took longer (an `EventDate` is one). */
export type DateTarget = CalendarDate | { readonly from: CalendarDate; readonly to?: CalendarDate };

/**
 * Rewrites a mention so that it says `target`. Pieces that the target does not know stay as they are: for
 * {1960, 6} "23 July 1960" becomes "23 June 1960". A mention of one date gets the target's first; decades and
 * fiscal years take the year that is named ("FY2023-24" its first).
 * @returns undefined where it cannot be written: no piece shows what differs, both ends of a range would be one,
 *   or no such day exists. The edits are empty where the mention already covers the target.
 */
export function rewriteDate(
  proseText: string,
  mention: DateMention,
  target: DateTarget,
): DateRewrite | undefined {
  const { from, to } = 'from' in target ? target : { from: target, to: undefined };
  if (mention.to) {
    return to && rewriteRange(proseText, mention, { from, to });
  }
  if (covers(mention, from)) {
    return rewrite(proseText, mention, []);
  }
  const pieces = allPieces(proseText, mention);
  const edits = editsOf(proseText, mention.from, pieces.from, named(mention, from));
  const words = partEdits(proseText, mention, from);
  if (!edits || !words) return undefined;
  const second = pieces.to?.year ? [yearEdit(pieces.to.year, from.year + 1)] : [];
  const result = rewrite(proseText, mention, [...edits, ...words, ...second]);
  return result.edits.length > 0 ? result : undefined;
}

/**
 * Changes the weekday that stands beside a date and keeps its form ("Tue.", "Tuesday").
 * @returns undefined where none is written.
 */
export function rewriteWeekday(
  proseText: string,
  mention: DateMention,
  weekday: Weekday,
): DateRewrite | undefined {
  const piece = mention.pieces.weekday;
  return piece && rewrite(proseText, mention, [weekdayEdit(proseText, piece, weekday)]);
}

/**
 * The same for a figure's period: "FY2011", "Q3 2009", "2009". A fiscal year goes by its label.
 * @returns undefined also for ranges and for what has no period.
 */
export function rewritePeriod(
  proseText: string,
  mention: DateMention,
  period: Period,
): DateRewrite | undefined {
  switch (period.kind) {
    case 'date':
      return rewriteDate(proseText, mention, period.date);
    case 'quarter':
      return rewriteDate(proseText, mention, {
        year: period.year,
        month: period.quarter * 3 - 2,
      });
    case 'half':
      return rewriteDate(proseText, mention, { year: period.year, month: period.half * 6 - 5 });
    case 'fiscal-year': {
      // "2023-24" is written by its first year, whichever of the two names it.
      const first = dateOfDay(fiscalYearRange(period.year, period.calendar).start).year;
      return rewriteDate(proseText, mention, { year: mention.split ? first : period.year });
    }
    case 'range':
    case 'always':
      return undefined;
  }
}

/** Whether nothing has to change. The days of a fiscal year are uncertain while its country is; its label is not. */
function covers(mention: DateMention, date: CalendarDate): boolean {
  if (mention.granularity === 'fiscal-year') return mention.from.year === date.year;
  return mention.exists && rangesMeet(mention.range, rangeOfDate(date));
}

/** The year that the mention names for a date: a decade is named by its first year. */
function named({ granularity }: DateMention, date: CalendarDate): CalendarDate {
  switch (granularity) {
    case 'decade':
    case 'part-of-decade':
      return { year: date.year - (date.year % 10) };
    case 'day':
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
    case 'part-of-year':
    case 'year':
    case 'fiscal-year':
    case 'century':
    case 'range':
      return date;
  }
}

/** The edits of one date's pieces; undefined where the date cannot be written with these pieces. */
function editsOf(
  proseText: string,
  written: CalendarDate,
  { year, month, day, weekday }: DatePieces,
  target: CalendarDate,
): readonly ProseEdit[] | undefined {
  const newMonth = target.month ?? written.month;
  const newDay = target.day ?? written.day;
  if (!year && target.year !== written.year) return undefined;
  if (!month && day && newMonth !== written.month) return undefined;
  const result: CalendarDate = {
    year: target.year,
    ...(month && newMonth !== undefined && { month: newMonth }),
    ...(month && day && newDay !== undefined && { day: newDay }),
  };
  if (!isRealDate(result)) return undefined;
  // 01/19 and 10/05 show by one of their numbers that both have two digits.
  const pads =
    month?.form === 'padded-number' || (month?.form === 'number' && day?.padded === true);
  const isFull = result.month !== undefined && result.day !== undefined;
  return [
    year && yearEdit(year, target.year),
    month && newMonth !== undefined && monthEdit(proseText, month, newMonth, pads),
    day && newDay !== undefined && dayEdit(day, newDay, pads),
    weekday &&
      isFull &&
      weekdayEdit(proseText, weekday, weekdayOf(dayNumber(result.year, result.month, result.day))),
  ].filter((edit) => edit !== undefined && edit !== false);
}

/** A year or month that is written once serves both ends ("May 19–21, 2023") and must be right for both. */
function rewriteRange(
  proseText: string,
  mention: DateMention,
  target: { readonly from: CalendarDate; readonly to: CalendarDate },
): DateRewrite | undefined {
  const { from: first, to: last = {} } = allPieces(proseText, mention);
  const edits = [
    editsOf(proseText, mention.from, { ...shared(last), ...first }, target.from),
    editsOf(proseText, mention.to ?? mention.from, { ...shared(first), ...last }, target.to),
  ];
  const [start, end] = edits;
  if (!start || !end) return undefined;
  const isOneDate =
    isoDate(shown(first, last, target.from)) === isoDate(shown(first, last, target.to));
  if (isOneDate) return undefined; // "2023–2023"
  const conflict = start.some((a) =>
    end.some((b) => a.start === b.start && a.newText !== b.newText),
  );
  if (conflict) return undefined;
  const others = end.filter((b) => !start.some((a) => a.start === b.start));
  return rewrite(proseText, mention, [...start, ...others]);
}

/** As much of a date as the pieces show. */
function shown(
  first: DatePieces,
  last: DatePieces,
  { year, month, day }: CalendarDate,
): CalendarDate {
  const showsMonth = (first.month ?? last.month) !== undefined;
  const showsDay = (first.day ?? last.day) !== undefined;
  return {
    year,
    ...(showsMonth && month !== undefined && { month }),
    ...(showsDay && day !== undefined && { day }),
  };
}

function shared({ year, month }: DatePieces): DatePieces {
  return { ...(year && { year }), ...(month && { month }) };
}

/**
 * The mention's pieces, with the years that reading leaves out where they are no year of their own: "1990s",
 * "2011–15", "FY2023-24". A second year that the first one implies counts as the end's.
 */
function allPieces(
  proseText: string,
  mention: DateMention,
): { readonly from: DatePieces; readonly to?: DatePieces } {
  const { pieces, toPieces, inferred } = mention;
  if (inferred) return { from: pieces, ...(toPieces && { to: toPieces }) };
  const year = pieces.year ?? findYear(proseText, mention, mention.start, mention.from.year);
  const from = year ? { ...pieces, year } : pieces;
  if (toPieces || !year) return { from, ...(toPieces && { to: toPieces }) };
  const secondYear =
    mention.to?.year ?? (mention.granularity === 'fiscal-year' ? mention.from.year + 1 : undefined);
  const second =
    secondYear === undefined ? undefined : findYear(proseText, mention, year.end, secondYear);
  return { from, ...(second && { to: { year: second } }) };
}

/** A year in four digits, or in two after another year. */
function findYear(
  proseText: string,
  mention: DateMention,
  after: number,
  year: number,
): YearPiece | undefined {
  const text = proseText.slice(after, mention.end);
  const four = text.indexOf(String(year));
  if (four >= 0) return { start: after + four, end: after + four + 4, digits: 4 };
  const two = /[-–/](\d\d)$/.exec(text);
  if (two?.[1] !== String(year).slice(2)) return undefined;
  return { start: mention.end - 2, end: mention.end, digits: 2 };
}
