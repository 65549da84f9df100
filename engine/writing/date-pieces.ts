/** Writes years, months, days and weekdays in the form that a writer gave them. */
import type { DatePieces } from '../reading/types.ts';
import type { Weekday } from '../values/calendar.ts';
import type { ProseEdit } from './edits.ts';
import { DOTTED_MONTHS, LONGER_SHORT_WEEKDAYS, MONTHS, WEEKDAYS } from './english.ts';
import { withCaseOf } from './numbers.ts';

export type YearPiece = NonNullable<DatePieces['year']>;
type MonthPiece = NonNullable<DatePieces['month']>;
type DayPiece = NonNullable<DatePieces['day']>;
type WeekdayPiece = NonNullable<DatePieces['weekday']>;

export function yearEdit({ start, end, digits }: YearPiece, year: number): ProseEdit {
  return { start, end, newText: digits === 2 ? padded(year % 100) : String(year) };
}

/** @param pads Whether a month in digits has always two. */
export function monthEdit(
  proseText: string,
  piece: MonthPiece,
  month: number,
  pads: boolean,
): ProseEdit {
  const { start, end } = piece;
  const newText = withCaseOf(proseText.slice(start, end), monthText(piece, month, pads));
  return { start, end, newText };
}

/** @param pads Whether a day has always two digits. */
export function dayEdit(piece: DayPiece, day: number, pads: boolean): ProseEdit {
  const { start, end } = piece;
  const number = pads || piece.padded ? padded(day) : String(day);
  return { start, end, newText: piece.ordinal ? number + ordinalSuffix(day) : number };
}

export function weekdayEdit(proseText: string, piece: WeekdayPiece, weekday: Weekday): ProseEdit {
  const { start, end, form } = piece;
  const written = proseText.slice(start, end);
  const long = WEEKDAYS[weekday] ?? '';
  const isLonger = written.replace('.', '').length > 3;
  const short = (isLonger ? LONGER_SHORT_WEEKDAYS[weekday] : undefined) ?? long.slice(0, 3);
  const text = { long, short, 'short-dotted': `${short}.` }[form];
  return { start, end, newText: withCaseOf(written, text) };
}

function monthText({ form }: MonthPiece, month: number, pads: boolean): string {
  const long = MONTHS[month - 1] ?? '';
  switch (form) {
    case 'long':
      return long;
    case 'short':
      return long.slice(0, 3);
    case 'short-dotted':
      return DOTTED_MONTHS[month - 1] ?? long;
    case 'number':
      return pads ? padded(month) : String(month);
    case 'padded-number':
      return padded(month);
  }
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
