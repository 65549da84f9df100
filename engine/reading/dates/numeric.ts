/** Dates in digits only. */
import { type DateContext, type DateReader, type FoundDate, mention } from './pieces.ts';
import { type CalendarDate, dayNumber, isRealDate, rangeOfDate } from '../../values/calendar.ts';
import type { Token } from '../tokens.ts';
import type { DatePieces } from '../types.ts';

/** "1960-01-19", "1960/01/19", "1/19/1960", "19.1.1960", "19-01-1960". */
export const numeric: DateReader = (context, at) => {
  const { tokens, dayFirst } = context;
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
    /^(?:1[5-9]|20|21)\d\d$/.test(a.text) &&
    /^[-/.]$/.test(s1.text) &&
    full &&
    isDayOrMonth(b, s1.text) &&
    isDayOrMonth(c, s1.text)
  ) {
    const from = { year: Number(a.text), month: Number(b.text), day: Number(c.text) };
    if (!isPlausible(from)) return undefined; // a serial number: "2015-13-05"
    return numericDate(context, at, 5, from, {
      year: { ...piece(a), digits: 4 },
      month: { ...piece(b), form: b.text.startsWith('0') ? 'padded-number' : 'number' },
      day: { ...piece(c), padded: c.text.startsWith('0'), ordinal: false },
    });
  }
  if (!full) return numericMonth(context, at, a, s1.text, b);
  if (
    /^[-/.]$/.test(s1.text) &&
    /^(?:1[5-9]|20|21)\d\d$/.test(c.text) &&
    a.text.length <= 2 &&
    b.text.length <= 2
  ) {
    // Hyphens tell no order of their own.
    const open = Number(a.text) <= 12 && Number(b.text) <= 12 && a.text !== b.text;
    if (s1.text === '-' && !dayFirst && open) return undefined;
    const european = dayFirst || s1.text === '.' || Number(a.text) > 12;
    const [day, month] = european ? [a, b] : [b, a];
    const from = { year: Number(c.text), month: Number(month.text), day: Number(day.text) };
    if (!isPlausible(from)) return undefined;
    return numericDate(context, at, 5, from, {
      year: { ...piece(c), digits: 4 },
      month: { ...piece(month), form: month.text.startsWith('0') ? 'padded-number' : 'number' },
      day: { ...piece(day), padded: day.text.startsWith('0'), ordinal: false },
    });
  }
  return undefined;
};

/** Whether some year has such a day, or might be thought to: February 30, not month 13. */
function isPlausible({ month, day }: Required<CalendarDate>): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Two digits; one will do where points or strokes stand between: "2015.5.13". */
function isDayOrMonth({ text }: Token, separator: string): boolean {
  return separator === '-' ? /^\d\d$/.test(text) : /^\d{1,2}$/.test(text);
}

/** "2016-11", "2016/11", "11/2016"; "2009-10" is a year of two halves, and "2008-12" a range. */
function numericMonth(
  { tokens, vocabulary }: DateContext,
  at: number,
  a: Token,
  separator: string,
  b: Token,
): FoundDate | undefined {
  const isYear = (token: Token): boolean => /^(?:19|20)\d\d$/.test(token.text);
  const [year, month] = isYear(a) ? [a, b] : [b, a];
  if (!isYear(year) || !/^(?:0?[1-9]|1[0-2])$/.test(month.text)) return undefined;
  if (year === a && (month.text.length < 2 || Number(month.text) > Number(year.text) % 100))
    return undefined;
  if (separator !== '/' && (separator !== '-' || year === b)) return undefined;
  if (vocabulary.language.labels.has(tokens[at - 1]?.key ?? '') || tokens[at - 1]?.text === '.')
    return undefined; // "No. 11/2016", "Regulation 11/2016"
  const from = { year: Number(year.text), month: Number(month.text) };
  const form = month.text.startsWith('0') ? ('padded-number' as const) : ('number' as const);
  const pieces = {
    year: { start: year.start, end: year.end, digits: 4 as const },
    month: { start: month.start, end: month.end, form },
  };
  const found = mention('month', a.start, b.end, rangeOfDate(from), from, { pieces });
  return { first: at, end: at + 3, mention: found };
}

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
