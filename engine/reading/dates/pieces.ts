/** The pieces of which written dates are made: years, months, days, weekdays. */
import type { CalendarDate, DayRange, Weekday } from '../../values/calendar.ts';
import type { Token } from '../tokens.ts';
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
    if (previous.kind === 'word' && !/^(?:fy|jfy|fiscal)$/.test(previous.key)) return undefined;
  }
  if (next?.gap === 'none') {
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

/** A month's name with a capital, with its full stop where it is short. */
export function readMonth(
  { tokens, vocabulary }: DateContext,
  at: number,
): Read<MonthPiece> | undefined {
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
