/** The ways in which dates and periods are written, one small reader each. */
import {
  type CalendarDate,
  type DayRange,
  dayNumber,
  daysInMonth,
  isRealDate,
  rangeOfDate,
  type Weekday,
} from '../values/calendar.ts';
import { FISCAL_JAPAN, monthsRange } from '../values/period.ts';
import { RELATIVE_READERS } from './relative-dates.ts';
import type { Token } from './tokens.ts';
import type { DateGranularity, DateMention, DatePieces, MonthForm } from './types.ts';
import { unitAfter } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface DateContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly dayFirst: boolean;
}

export interface FoundDate {
  readonly mention: DateMention;
  readonly first: number;
  readonly end: number;
}

export type DateReader = (context: DateContext, at: number) => FoundDate | undefined;

type DayPiece = NonNullable<DatePieces['day']>;
type YearPiece = NonNullable<DatePieces['year']>;
type MonthPiece = NonNullable<DatePieces['month']>;

interface Read<P> {
  readonly value: number;
  readonly piece: P;
  readonly end: number;
}

export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** A year in four digits that is not an amount, a label or part of a code. */
export function readYear(context: DateContext, at: number): Read<YearPiece> | undefined {
  const { tokens, text, vocabulary } = context;
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:1[0-9]|20|21)\d\d$/.test(token.text)) return undefined;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (previous !== undefined && token.gap === 'none') {
    if (previous.kind === 'opaque' || /^[$€£¥₹₩#@_.:+]$/u.test(previous.text)) return undefined;
    if (previous.kind === 'word' && !/^(?:fy|jfy|fiscal)$/.test(previous.key)) return undefined;
  }
  if (next !== undefined && next.gap === 'none') {
    if (next.kind === 'word' && next.key !== 's') return undefined;
    if (next.text === '%' || next.text === '°') return undefined;
  }
  if (next !== undefined && vocabulary.language.scaleWords.get(next.key)?.attached === false)
    return undefined;
  if (next?.kind === 'word' && unitAfter(text, tokens, at + 1, vocabulary) !== undefined)
    return undefined;
  const label = previous?.text === '.' ? tokens[at - 2] : previous;
  if (
    label !== undefined &&
    vocabulary.language.labels.has(label.key) &&
    !YEAR_LABELS.has(label.key)
  )
    return undefined;
  return {
    value: Number(token.text),
    piece: { start: token.start, end: token.end, digits: 4 },
    end: at + 1,
  };
}

/** Words that label numbers and also stand before years: "the Act 2015", "Plan of 2019". */
const YEAR_LABELS = new Set([
  'act',
  'directive',
  'regulation',
  'order',
  'report',
  'edition',
  'version',
  'level',
  'case',
  'title',
  'session',
  'congress',
  'issue',
  'goal',
  'protocol',
  'series',
  'amendment',
  'recommendation',
  'statute',
  'schedule',
  'bill',
  'draft',
  'rule',
  'part',
  'class',
  'grade',
  'category',
  'scenario',
]);

function readMonth({ tokens, vocabulary }: DateContext, at: number): Read<MonthPiece> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return undefined;
  const value = vocabulary.language.months.get(token.key);
  if (value === undefined) return undefined;
  const dotted =
    tokens[at + 1]?.text === '.' && tokens[at + 1]!.gap === 'none' && token.text.length <= 4;
  const form: MonthForm = dotted
    ? 'short-dotted'
    : token.text.length <= 4 && token.key !== 'may' && token.key !== 'june' && token.key !== 'july'
      ? 'short'
      : 'long';
  const end = dotted ? at + 2 : at + 1;
  return { value, piece: { start: token.start, end: tokens[end - 1]!.end, form }, end };
}

function readDay({ tokens }: DateContext, at: number): Read<DayPiece> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return undefined;
  const suffix = tokens[at + 1];
  const ordinal = suffix?.gap === 'none' && /^(?:st|nd|rd|th)$/.test(suffix.key);
  const value = Number(token.text);
  if (value === 0 || value > 39) return undefined;
  const end = ordinal ? at + 2 : at + 1;
  return {
    value,
    piece: {
      start: token.start,
      end: tokens[end - 1]!.end,
      padded: token.text.startsWith('0'),
      ordinal,
    },
    end,
  };
}

function readWeekday(
  { tokens, vocabulary }: DateContext,
  at: number,
): { value: Weekday; piece: NonNullable<DatePieces['weekday']>; end: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return undefined;
  const value = vocabulary.language.weekdays.get(token.key);
  if (value === undefined) return undefined;
  const dotted = tokens[at + 1]?.text === '.' && token.text.length <= 5;
  const end = dotted ? at + 2 : at + 1;
  const form = dotted ? 'short-dotted' : token.text.length <= 5 ? 'short' : 'long';
  return {
    value: value as Weekday,
    piece: { start: token.start, end: tokens[end - 1]!.end, form },
    end,
  };
}

const isDash = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === '–' || token.text === '-' || token.text === '—' || token.key === '-');

/** Builds a mention from what was read. */
export function mention(
  granularity: DateGranularity,
  start: number,
  end: number,
  range: DayRange,
  from: CalendarDate,
  rest: Partial<DateMention> = {},
): DateMention {
  return {
    kind: 'date',
    granularity,
    start,
    end,
    range,
    from,
    exists: true,
    inferred: false,
    pieces: {},
    ...rest,
  };
}

export const skip = (tokens: readonly Token[], at: number, ...keys: readonly string[]): number =>
  keys.includes(keyAt(tokens, at)) ? at + 1 : at;

/** One side of a written date: day and month in either order, year if there is one. */
interface Written {
  readonly date: { readonly year?: number; readonly month: number; readonly day?: number };
  readonly pieces: DatePieces;
  readonly end: number;
}

function readDayMonthYear(context: DateContext, at: number): Written | undefined {
  const { tokens } = context;
  const month = readMonth(context, at);
  if (month !== undefined) {
    const day = readDay(context, month.end);
    if (day === undefined) {
      const yearAt = skip(tokens, month.end, 'of', ',');
      const year = readYear(context, yearAt);
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
  const monthAt = skip(tokens, day.end, 'of');
  const after = readMonth(context, monthAt);
  if (after === undefined || (tokens[monthAt]!.gap === 'none' && tokens[day.end] !== undefined))
    return undefined;
  const year = readYear(context, skip(tokens, after.end, ',', 'of'));
  return {
    date: { month: after.value, day: day.value, ...(year && { year: year.value }) },
    pieces: { month: after.piece, day: day.piece, ...(year && { year: year.piece }) },
    end: year?.end ?? after.end,
  };
}

/** "Tuesday, January 19, 1960", "19 January 1960", "May 19–21, 2023", "31 October to 13 November 2021", "June 1971". */
const written: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const weekday = readWeekday(context, at);
  const dateAt = weekday ? skip(tokens, skip(tokens, weekday.end, ','), 'the') : at;
  const first = readDayMonthYear(context, dateAt) ?? readDayRangeBeforeMonth(context, dateAt);
  if (first === undefined) return undefined;
  if (weekday && first.date.day === undefined) return undefined;
  const start = tokens[at]!.start;
  const range = readRangeEnd(context, first);
  const closing = range ?? first;
  const year = first.date.year ?? closing.date.year;
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
function readOfThatYear(tokens: readonly Token[], at: number): number | undefined {
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
    !(isDash(context.tokens[day.end]) || keyAt(context.tokens, day.end) === 'to')
  )
    return undefined;
  const second = readDayMonthYear(context, day.end + 1);
  if (second?.date.day === undefined || second.pieces.day!.start > second.pieces.month!.start)
    return undefined;
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
  if (joint === undefined || !(isDash(joint) || to)) return undefined;
  const second = readDayMonthYear(context, first.end + 1);
  if (second !== undefined) return second;
  if (first.date.day === undefined) return undefined;
  const day = readDay(context, first.end + 1);
  if (day === undefined || first.pieces.month === undefined || first.date.year !== undefined)
    return undefined;
  const year = readYear(context, skip(tokens, day.end, ','));
  if (year === undefined && to) return undefined;
  return {
    date: { month: first.date.month, day: day.value, ...(year && { year: year.value }) },
    pieces: { day: day.piece, ...(year && { year: year.piece }) },
    end: year?.end ?? day.end,
  };
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
  const before = keyAt(tokens, at - 1);
  const preposition =
    language.cues.prepositions.has(before) ||
    ['early', 'mid', 'late', 'last', 'this', 'next', 'each', 'every', '-'].includes(before);
  const token = tokens[at]!;
  return preposition && (token.text.length > 4 || ['june', 'july', 'may'].includes(token.key));
}

/** "1960-01-19", "2025-03", "1/19/1960", "19.1.1960". */
const numeric: DateReader = (context, at) => {
  const { tokens, dayFirst, text } = context;
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map((i) => tokens[at + i]);
  const before = tokens[at - 1];
  if (a?.kind !== 'number' || b?.kind !== 'number' || s1?.gap !== 'none' || b.gap !== 'none')
    return undefined;
  if (
    a.gap === 'none' &&
    before !== undefined &&
    (before.kind !== 'symbol' || /[-/.\w]/.test(before.text))
  )
    return undefined;
  const full =
    c?.kind === 'number' && s2?.text === s1.text && s2.gap === 'none' && c.gap === 'none';
  const tail = tokens[at + (full ? 5 : 3)];
  if (
    tail?.gap === 'none' &&
    (tail.kind !== 'symbol' ||
      (/[-/]/.test(tail.text) && tokens[at + (full ? 6 : 4)]?.gap === 'none'))
  )
    return undefined;
  const piece = (t: Token) => ({ start: t.start, end: t.end });
  if (
    /^\d{4}$/.test(a.text) &&
    s1.text === '-' &&
    /^\d\d$/.test(b.text) &&
    full &&
    /^\d\d$/.test(c.text)
  ) {
    const from = { year: Number(a.text), month: Number(b.text), day: Number(c.text) };
    return numericDate(context, at, 5, from, {
      year: { ...piece(a), digits: 4 },
      month: { ...piece(b), form: 'padded-number' },
      day: { ...piece(c), padded: true, ordinal: false },
    });
  }
  if (
    (s1.text === '/' || s1.text === '.') &&
    full &&
    /^\d{4}$/.test(c.text) &&
    a.text.length <= 2 &&
    b.text.length <= 2
  ) {
    const european = dayFirst || s1.text === '.' || Number(a.text) > 12;
    const [day, month] = european ? [a, b] : [b, a];
    const from = { year: Number(c.text), month: Number(month.text), day: Number(day.text) };
    if (from.month > 12 || from.month === 0 || from.day > 31 || text === '') return undefined;
    return numericDate(context, at, 5, from, {
      year: { ...piece(c), digits: 4 },
      month: { ...piece(month), form: month.text.startsWith('0') ? 'padded-number' : 'number' },
      day: { ...piece(day), padded: day.text.startsWith('0'), ordinal: false },
    });
  }
  return undefined;
};

function numericDate(
  { tokens }: DateContext,
  at: number,
  length: number,
  from: Required<CalendarDate>,
  pieces: DatePieces,
): FoundDate {
  const exists = isRealDate(from);
  const range = exists
    ? rangeOfDate(from)
    : { start: dayNumber(from.year, 1, 1), end: dayNumber(from.year, 12, 31) };
  return {
    first: at,
    end: at + length,
    mention: mention('day', tokens[at]!.start, tokens[at + length - 1]!.end, range, from, {
      exists,
      pieces,
    }),
  };
}

/** "FY2012", "FY 2011–FY 2015", "fiscal 2012", "financial year 2021-22", "the 2012 fiscal year". */
const fiscal: DateReader = (context, at) => {
  const { tokens } = context;
  const key = keyAt(tokens, at);
  const japanese = key === 'jfy';
  const leads = key === 'fy' || japanese || ((key === 'fiscal' || key === 'financial') && true);
  if (leads) {
    const yearAt = skip(tokens, at + 1, 'year', 'years', '-', '.');
    const label = readFiscalLabel(context, yearAt);
    if (label === undefined || (key === 'financial' && yearAt === at + 1)) return undefined;
    const second =
      isDash(tokens[label.end]) && /^j?fy$/.test(keyAt(tokens, label.end + 1))
        ? readFiscalLabel(context, label.end + 2)
        : undefined;
    return fiscalDate(context, at, label, second, japanese);
  }
  const label = readFiscalLabel(context, at);
  if (
    label !== undefined &&
    /^(?:fiscal|financial)$/.test(keyAt(tokens, label.end)) &&
    /^years?$/.test(keyAt(tokens, label.end + 1))
  ) {
    return fiscalDate(context, at, { ...label, end: label.end + 2 }, undefined, false);
  }
  return undefined;
};

interface FiscalLabel extends Read<YearPiece> {
  readonly split: boolean;
}

/** "2012", "12", "2021-22", "2021/22". */
function readFiscalLabel(context: DateContext, at: number): FiscalLabel | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const four = /^(?:19|20)\d\d$/.test(token.text);
  if (!four && !(/^\d\d$/.test(token.text) && /^j?fy$/.test(keyAt(tokens, at - 1))))
    return undefined;
  const short = Number(token.text);
  const value = four ? short : short < 50 ? 2000 + short : 1900 + short;
  const second = tokens[at + 2];
  const joint = tokens[at + 1];
  const split =
    (isDash(joint) || joint?.text === '/') &&
    second?.kind === 'number' &&
    second.gap === 'none' &&
    /^(?:\d\d){1,2}$/.test(second.text) &&
    Number(second.text.slice(-2)) === (value + 1) % 100;
  const end = split ? at + 3 : at + 1;
  return {
    value,
    split,
    piece: { start: token.start, end: tokens[end - 1]!.end, digits: four ? 4 : 2 },
    end,
  };
}

function fiscalDate(
  { tokens }: DateContext,
  at: number,
  label: FiscalLabel,
  second: FiscalLabel | undefined,
  japanese: boolean,
): FoundDate {
  const lastYear = second?.value ?? label.value;
  const end = second?.end ?? label.end;
  // Until the figure says when its year starts, a fiscal year may cover the calendar years around it.
  const range = { start: dayNumber(label.value - 1, 4, 1), end: dayNumber(lastYear + 1, 12, 31) };
  return {
    first: at,
    end,
    mention: mention(
      'fiscal-year',
      tokens[at]!.start,
      tokens[end - 1]!.end,
      range,
      { year: label.value },
      {
        fiscal: japanese ? FISCAL_JAPAN : null,
        ...(label.split && { split: true }),
        ...(second && { to: { year: second.value } }),
        pieces: label.split ? {} : { year: label.piece },
      },
    ),
  };
}

/** "2021-22", "2021/22" (a year of two halves), "2011–2015", "2011 to 2015". */
const yearRange: DateReader = (context, at) => {
  const { tokens } = context;
  const first = readYear(context, at);
  if (first === undefined) return undefined;
  const joint = tokens[first.end];
  const second = tokens[first.end + 1];
  if (joint === undefined || second?.kind !== 'number') return undefined;
  const dash =
    (isDash(joint) || joint.text === '/') && joint.gap === 'none' && second.gap === 'none';
  const wide = isDash(joint) && joint.gap !== 'none' && second.gap !== 'none';
  const start = tokens[at]!.start;
  if (dash && /^\d\d$/.test(second.text)) {
    const last = Math.floor(first.value / 100) * 100 + Number(second.text);
    const after = tokens[first.end + 2];
    if (after?.gap === 'none' && (isDash(after) || after.text === '/' || after.kind === 'word'))
      return undefined;
    if ((first.value + 1) % 100 === Number(second.text)) {
      const label = readFiscalLabel(context, at);
      if (label?.split) return fiscalDate(context, at, label, undefined, false);
    }
    if (last <= first.value || joint.text === '/') return undefined;
    return rangeOfYears(start, second.end, at, first.end + 2, first, last);
  }
  const between =
    joint.key === 'and' && tokens.slice(Math.max(0, at - 2), at).some((t) => t.key === 'between');
  const to =
    (joint.key === 'to' || joint.key === 'through' || joint.key === 'until') &&
    keyAt(tokens, at - 1) !== 'in';
  if (!(dash && joint.text !== '/') && !wide && !to && !between) return undefined;
  const last = readYear(context, first.end + 1);
  if (last === undefined || last.value <= first.value) return undefined;
  return rangeOfYears(start, last.piece.end, at, last.end, first, last.value);
};

function rangeOfYears(
  start: number,
  endOffset: number,
  first: number,
  end: number,
  year: Read<YearPiece>,
  last: number,
): FoundDate {
  const range = { start: dayNumber(year.value, 1, 1), end: dayNumber(last, 12, 31) };
  return {
    first,
    end,
    mention: mention(
      'range',
      start,
      endOffset,
      range,
      { year: year.value },
      { to: { year: last }, pieces: { year: year.piece } },
    ),
  };
}

/** "the first quarter of 2025", "Q1 2025", "2025 Q1", "H1 2012", "the second half of 2012". */
const quarterOrHalf: DateReader = (context, at) => {
  const { tokens } = context;
  const start = tokens[at]!.start;
  const key = keyAt(tokens, at);
  let part: { kind: 'quarter' | 'half'; index: number; end: number } | undefined;
  const number = tokens[at + 1];
  if (
    (key === 'q' || key === 'h') &&
    number?.kind === 'number' &&
    number.gap === 'none' &&
    /^[1-4]$/.test(number.text)
  ) {
    part = { kind: key === 'q' ? 'quarter' : 'half', index: Number(number.text), end: at + 2 };
  } else {
    const ordinal = ordinalAt(context, at);
    const nounAt = ordinal && skip(tokens, ordinal.end, '-');
    const noun = nounAt === undefined ? '' : keyAt(tokens, nounAt);
    const kind = /^(quarter|half|halve)s?$/.exec(noun)?.[1];
    if (ordinal && kind !== undefined)
      part = { kind: kind === 'quarter' ? kind : 'half', index: ordinal.value, end: nounAt! + 1 };
    else if (ordinal) {
      const shared = sharedPart(context, at, ordinal);
      if (shared) return shared;
    }
  }
  if (part !== undefined && !(part.kind === 'half' && part.index > 2)) {
    const yearAt = skip(tokens, skip(tokens, part.end, 'of', ','), 'calendar', '-');
    const year = readYear(context, yearAt);
    const ofThatYear = year === undefined ? readOfThatYear(tokens, part.end) : undefined;
    if (ofThatYear !== undefined) {
      return partOfYear(start, at, part, undefined, ofThatYear, tokens);
    }
    if (year === undefined && part.kind === 'half' && key !== 'h') return undefined;
    // The quarter of a fiscal year is another quarter; leave it alone.
    if (year === undefined && /^(?:fy|jfy|fiscal|financial)$/.test(keyAt(tokens, yearAt)))
      return undefined;
    return partOfYear(start, at, part, year, year?.end ?? part.end, tokens);
  }
  const year = readYear(context, at);
  if (year === undefined) return undefined;
  const letterAt = skip(tokens, year.end, '-');
  const letter = keyAt(tokens, letterAt);
  const digit = tokens[letterAt + 1];
  if (
    (letter === 'q' || letter === 'h') &&
    digit?.kind === 'number' &&
    digit.gap === 'none' &&
    /^[1-4]$/.test(digit.text)
  ) {
    const kind = letter === 'q' ? 'quarter' : 'half';
    return partOfYear(start, at, { kind, index: Number(digit.text) }, year, letterAt + 2, tokens);
  }
  return undefined;
};

/** "the first and second quarters of 2024": each ordinal is a date; "in the third" after another quarter. */
function sharedPart(
  context: DateContext,
  at: number,
  ordinal: { readonly value: number; readonly end: number },
): FoundDate | undefined {
  const { tokens } = context;
  const start = tokens[at]!.start;
  let next = ordinal.end;
  let last: ReturnType<typeof ordinalAt>;
  while (/^(?:and|,|or)$/.test(keyAt(tokens, next))) {
    next = skip(tokens, next + 1, 'and', 'the');
    last = ordinalAt(context, next);
    if (last === undefined) break;
    next = last.end;
  }
  const noun = /^(quarter|half|halve)s?$/.exec(keyAt(tokens, next));
  if (last !== undefined && noun) {
    const kind = noun[1] === 'quarter' ? 'quarter' : 'half';
    const year = readYear(context, skip(tokens, skip(tokens, next + 1, 'of', ','), 'calendar'));
    return partOfYear(start, at, { kind, index: ordinal.value }, year, ordinal.end, tokens);
  }
  const after = tokens[ordinal.end];
  const closed = after === undefined || after.kind === 'symbol' || /^(?:and|but|or)$/.test(after.key);
  if (keyAt(tokens, at - 1) !== 'the' || !closed || !/^(?:in|for|during|to|from)$/.test(keyAt(tokens, at - 2))) {
    return undefined;
  }
  const found = partOfYear(start, at, { kind: 'quarter', index: ordinal.value }, undefined, ordinal.end, tokens);
  return { ...found, mention: { ...found.mention, open: { kind: 'ordinal', index: ordinal.value } } };
}

function ordinalAt(
  { tokens, vocabulary }: DateContext,
  at: number,
): { value: number; end: number } | undefined {
  const word = vocabulary.language.ordinals.get(keyAt(tokens, at));
  if (word !== undefined) return { value: word, end: at + 1 };
  const token = tokens[at];
  const suffix = tokens[at + 1];
  if (
    token?.kind === 'number' &&
    /^[1-4]$/.test(token.text) &&
    suffix?.gap === 'none' &&
    /^(?:st|nd|rd|th)$/.test(suffix.key)
  ) {
    return { value: Number(token.text), end: at + 2 };
  }
  return undefined;
}

function partOfYear(
  start: number,
  first: number,
  part: { kind: 'quarter' | 'half'; index: number },
  year: Read<YearPiece> | undefined,
  end: number,
  tokens: readonly Token[],
): FoundDate {
  const length = part.kind === 'quarter' ? 3 : 6;
  const month = (part.index - 1) * length + 1;
  const value = year?.value ?? 2000;
  return {
    first,
    end,
    mention: mention(
      part.kind,
      start,
      tokens[end - 1]!.end,
      monthsRange(value, month, length),
      { year: value, month },
      {
        ...(year === undefined && {
          inferred: true,
          open: { kind: 'no-year', months: [month, length] },
        }),
        pieces: year ? { year: year.piece } : {},
      },
    ),
  };
}

/** "spring of 1952", "summer 2012"; "early 1960", "late 2008", "mid-1990s", "the 1990s". */
const looseYear: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const start = tokens[at]!.start;
  const season = vocabulary.language.seasons.get(keyAt(tokens, at));
  if (season !== undefined) {
    const year = readYear(context, skip(tokens, at + 1, 'of', ','));
    if (year === undefined) return undefined;
    const range = monthsRange(year.value, season[0], season[1]);
    // Winter belongs to both of its years, and seasons are not exact: a month of slack on either side.
    const slack =
      season[0] === 12
        ? { start: dayNumber(year.value - 1, 12, 1), end: range.end }
        : { start: range.start - 31, end: range.end + 15 };
    return {
      first: at,
      end: year.end,
      mention: mention(
        'season',
        start,
        year.piece.end,
        slack,
        { year: year.value },
        { pieces: { year: year.piece } },
      ),
    };
  }
  const part = ['early', 'mid', 'middle', 'late'].indexOf(keyAt(tokens, at));
  if (part >= 0) {
    const which = (part === 0 ? 0 : part === 3 ? 2 : 1) as 0 | 1 | 2;
    const yearAt = skip(tokens, skip(tokens, at + 1, '-', 'in', 'of'), 'the');
    const decade = readDecade(context, yearAt);
    if (decade) {
      const [low, high] = (
        [
          [0, 3],
          [4, 6],
          [7, 9],
        ] as const
      )[which];
      // one step of tolerance at each border
      const range = {
        start: dayNumber(decade.value + low - 1, 1, 1),
        end: dayNumber(decade.value + high + 1, 12, 31),
      };
      return {
        first: at,
        end: decade.end,
        mention: mention('part-of-decade', start, tokens[decade.end - 1]!.end, range, {
          year: decade.value,
        }),
      };
    }
    const year = readYear(context, yearAt);
    if (year === undefined || keyAt(tokens, yearAt) === 'the') return undefined;
    const range = monthsRange(year.value, which * 4, 6);
    const first = Math.max(range.start, dayNumber(year.value, 1, 1));
    return {
      first: at,
      end: year.end,
      mention: mention(
        'part-of-year',
        start,
        year.piece.end,
        { start: first, end: Math.min(range.end, dayNumber(year.value, 12, 31)) },
        { year: year.value },
        { pieces: { year: year.piece } },
      ),
    };
  }
  const decade = readDecade(context, at);
  if (decade) {
    const range = {
      start: dayNumber(decade.value, 1, 1),
      end: dayNumber(decade.value + 9, 12, 31),
    };
    return {
      first: at,
      end: decade.end,
      mention: mention('decade', start, tokens[decade.end - 1]!.end, range, { year: decade.value }),
    };
  }
  return undefined;
};

function readDecade(
  { tokens }: DateContext,
  at: number,
): { value: number; end: number } | undefined {
  const token = tokens[at];
  const suffix = tokens[at + 1];
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d0$/.test(token.text)) return undefined;
  if (suffix?.gap !== 'none' || (suffix.key !== 's' && suffix.kind !== 'possessive'))
    return undefined;
  return { value: Number(token.text), end: at + 2 };
}

/** "Heisei 24". */
const era: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const base = vocabulary.language.eras.get(keyAt(tokens, at));
  const number = tokens[at + 1];
  if (base === undefined || number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text))
    return undefined;
  const year = base + Number(number.text);
  return {
    first: at,
    end: at + 2,
    mention: mention('year', tokens[at]!.start, number.end, rangeOfDate({ year }), { year }),
  };
};

/** A year alone. */
const year: DateReader = (context, at) => {
  const found = readYear(context, at);
  if (found === undefined) return undefined;
  const { start, end } = context.tokens[at]!;
  return {
    first: at,
    end: found.end,
    mention: mention(
      'year',
      start,
      end,
      rangeOfDate({ year: found.value }),
      { year: found.value },
      { pieces: { year: found.piece } },
    ),
  };
};

/** In the order in which they are tried: longer ways of writing first. */
export const DATE_READERS: readonly DateReader[] = [
  ...RELATIVE_READERS,
  written,
  numeric,
  fiscal,
  quarterOrHalf,
  looseYear,
  era,
  yearRange,
  year,
];
