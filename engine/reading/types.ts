/**
 * What reading finds in prose: mentions. A mention says what was written and where, nothing about
 * whether it is true. Offsets are into `Prose.text`; `Prose.toMemo` leads back to the memo.
 */
import type { CalendarDate, DayRange, Weekday } from '../values/calendar.ts';
import type { FiscalCalendar } from '../values/period.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Unit } from '../values/unit.ts';

/** A piece of a mention, in prose offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** How a number was written, so that another can be written the same way. */
export interface NumberPiece extends Piece {
  readonly form: 'digits' | 'words';
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** The thousands separator that was used, "" for none. */
  readonly group: '' | ',' | '.' | ' ' | '\u00A0' | '\u202F' | '\u2009' | '’' | "'";
  readonly decimalMark: '.' | ',';
}

export interface ScalePiece extends Piece {
  /** 1e9 for "billion", "bn", "B". */
  readonly factor: number;
}

export interface UnitPiece extends Piece {
  readonly unit: Unit;
  readonly position: 'before' | 'after';
}

/** A number with whatever unit stands beside it: "$195.9 billion", "54 percent", "26,180 acres", "52,700". */
export interface QuantityMention extends Quantity, Piece {
  readonly kind: 'quantity';
  readonly number: NumberPiece;
  /** The second number of a range ("$90–100 billion"). */
  readonly upperNumber?: NumberPiece;
  readonly scale?: ScalePiece;
  /** The currency sign or code, or the unit word. A quantity can have both: "€63.50 per tonne" has the sign only. */
  readonly unitPiece?: UnitPiece;
  /** The words before it that hedge it ("almost"); outside [start, end). */
  readonly hedgePiece?: Piece;
  /** What it is counted per, lower case ("tonne", "year", "head"); "$5 billion a year" has "year". */
  readonly per?: string;
}

export type DateGranularity =
  | 'day'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'part-of-year' // early 1960, late 2008
  | 'year'
  | 'fiscal-year'
  | 'part-of-decade' // mid-1990s
  | 'decade'
  | 'century'
  | 'range';

export type MonthForm = 'long' | 'short' | 'short-dotted' | 'number' | 'padded-number';

/** The pieces of one written date; those that were not written are absent. */
export interface DatePieces {
  readonly year?: Piece & { readonly digits: 2 | 4 };
  readonly month?: Piece & { readonly form: MonthForm };
  readonly day?: Piece & { readonly padded: boolean; readonly ordinal: boolean };
  readonly weekday?: Piece & { readonly form: 'long' | 'short' | 'short-dotted' };
}

/** A date or period: "January 19, 1960", "spring of 1952", "FY2012", "May 19–21, 2023", "a year later". */
export interface DateMention extends Piece {
  readonly kind: 'date';
  readonly granularity: DateGranularity;
  /** The days it covers; for a date that does not exist, the month it names. */
  readonly range: DayRange;
  /** The (first) date as written; for fiscal years, decades and the like the year that is named. */
  readonly from: CalendarDate;
  /** The last date of a written range. */
  readonly to?: CalendarDate;
  /** False for February 30. */
  readonly exists: boolean;
  /** The weekday that is written beside it. */
  readonly weekday?: Weekday;
  /** The fiscal calendar it names ("JFY2012"), or `null` for a fiscal year of an unnamed country ("FY2012"). */
  readonly fiscal?: FiscalCalendar | null;
  /** A year of two halves ("2021-22"): `from` is the first of the two calendar years. */
  readonly split?: boolean;
  /** True where the year was not written but worked out ("a year later", "that year", "June 17" after a full date). */
  readonly inferred: boolean;
  /** What is left open until the text around it is known; `range` and `from` are then a guess to be replaced. */
  readonly open?: OpenDate;
  /** The preposition right before it, lower case ("in", "since", "by"), with "end" for "by the end of". */
  readonly lead?: string;
  readonly pieces: DatePieces;
  readonly toPieces?: DatePieces;
}

/** A date that leans on another one. */
export type OpenDate =
  /** "a year later", "the year before", "two months earlier", "that year" (0), "the same month" (0). */
  | { readonly kind: 'shift'; readonly unit: 'year' | 'month'; readonly by: number }
  /** "last year" (-1), "this year" (0): counted from the memo's date. */
  | { readonly kind: 'from-memo'; readonly unit: 'year' | 'month'; readonly by: number }
  /** "today", "now", "currently". */
  | { readonly kind: 'now' }
  /** "in the third", after another quarter or half. */
  | { readonly kind: 'ordinal'; readonly index: number; readonly of?: 'quarter' | 'half' }
  /** "last fiscal year": which one depends on the country. */
  | { readonly kind: 'unknown' }
  /** "June 17", "in March", "the first quarter": the year is that of the text around. */
  | {
      readonly kind: 'no-year';
      readonly months: readonly [first: number, count: number];
      readonly day?: number;
    };
