/** The pieces of which written dates are made: years, months, days, weekdays. */
import type { CalendarDate, DayRange, Weekday } from '../../values/calendar.ts';
import { isStreetNumber } from '../look-alikes.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import type { DateGranularity, DateMention, DatePieces, MonthForm } from '../types.ts';
import { unitAfter } from '../units.ts';
import type { Vocabulary } from '../vocabulary.ts';

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

export type DayPiece = NonNullable<DatePieces['day']>;
export type YearPiece = NonNullable<DatePieces['year']>;
export type MonthPiece = NonNullable<DatePieces['month']>;

/** A piece with its value and the token after it. */
export interface Read<P> {
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
    if (previous.kind === 'word' && !/^(?:fy|jfy|cy|fiscal)$/.test(previous.key)) return undefined;
    if (previous.text === '-' && isCapitals(tokens[at - 2]) && previous.gap === 'none')
      return undefined; // a model or a serial number: "F-2000"
  }
  if (next?.gap === 'none') {
    if (next.kind === 'word' && next.key !== 's' && !isPartLetter(tokens, at + 1)) return undefined;
    if (next.text === '%' || next.text === '°') return undefined;
  }
  if (next !== undefined && vocabulary.language.scaleWords.get(next.key)?.attached === false)
    return undefined;
  if (next?.kind === 'word' && unitAfter(text, tokens, at + 1, vocabulary) !== undefined)
    return undefined;
  if (isStreetNumber(tokens, at + 1, vocabulary)) return undefined;
  const label = previous?.text === '.' ? tokens[at - 2] : previous;
  const isSuffix = label?.gap === 'none' && /^\d+$/.test(tokens[at - 2]?.text ?? ''); // "1st 2021"
  if (
    label !== undefined &&
    !isSuffix &&
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

/** The "Q" of "2024Q3", the "H" of "2024H1". */
function isPartLetter(tokens: readonly Token[], at: number): boolean {
  const digit = tokens[at + 1];
  return /^[qh]$/.test(keyAt(tokens, at)) && digit?.gap === 'none' && /^[1-4]$/.test(digit.text);
}

function isCapitals(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}+$/u.test(token.text) && !/^j?fy$/.test(token.key);
}

/** "'09" after a preposition or a month: a year of the last or of this century. */
export function readShortYear({ tokens }: DateContext, at: number): Read<YearPiece> | undefined {
  const [mark, digits, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || !/^['’]$/u.test(mark.text)) return undefined;
  if (digits?.gap !== 'none' || !/^\d\d$/.test(digits.text)) return undefined;
  if (after?.gap === 'none' && (after.kind !== 'symbol' || /^[%'’]$/u.test(after.text)))
    return undefined;
  return {
    value: fullYear(Number(digits.text)),
    piece: { start: digits.start, end: digits.end, digits: 2 },
    end: at + 2,
  };
}

/** A year by its last two digits: '09 is 2009, '68 is 1968. */
export function fullYear(short: number): number {
  return short <= 35 ? 2000 + short : 1900 + short;
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

/**
 * A month's name with its full stop where it is short.
 * @param anyCase Whether it counts without its capital: beside a day and a year it cannot be a verb.
 */
export function readMonth(
  { tokens, vocabulary }: DateContext,
  at: number,
  anyCase = false,
): Read<MonthPiece> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !(anyCase || isCapitalised(token))) return undefined;
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

/** A day of the month, with its ordinal ending. */
export function readDay({ tokens }: DateContext, at: number): Read<DayPiece> | undefined {
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

/** A weekday's name with a capital. */
export function readWeekday(
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

export const isDash = (token: Token | undefined): boolean =>
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
