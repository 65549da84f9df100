/** Dates that are wrong whatever the facts: no such day, or the weekday of another day. */
import type { BlockReading } from '../claims/types.ts';
import type { Prose } from '../memo/types.ts';
import type { DateMention } from '../reading/types.ts';
import {
  dateOfDay,
  daysInMonth,
  rangeOfDate,
  weekdayOf,
  type Weekday,
} from '../values/calendar.ts';
import { formatDate } from '../writing/date-text.ts';
import { rewriteDate, rewriteWeekday } from '../writing/dates.ts';
import { WEEKDAYS } from '../writing/english.ts';
import type { Draft } from './draft.ts';
import { fixOf } from './edits.ts';

/** `wrong-weekday` and `wrong-date` for dates that cannot be. */
export function calendarDrafts(
  readings: readonly BlockReading[],
  locale: string,
): readonly Draft[] {
  return readings.flatMap(({ reading }) =>
    reading.dates.flatMap(({ mention }) => {
      if (mention.open !== undefined) return [];
      if (!mention.exists) return [impossible(reading.prose, mention, locale)];
      return wrongWeekday(reading.prose, mention, locale) ?? [];
    }),
  );
}

function impossible(prose: Prose, mention: DateMention, locale: string): Draft {
  const text = prose.text.slice(mention.start, mention.end);
  const wrong = [mention.from, mention.to].find(
    (d) => d?.month !== undefined && (d.day ?? 1) > daysInMonth(d.year, d.month),
  );
  const { year, month = 1 } = wrong ?? mention.from;
  const days = daysInMonth(year, month);
  const monthName = formatDate({ year, month }, locale);
  return {
    code: 'wrong-date',
    ...prose.toMemo(mention.start, mention.end),
    message:
      days === 0
        ? `There is no such date: ${text}.`
        : `There is no such day: ${monthName} has ${days} days.`,
    fixes: [],
    autoFix: false,
    related: [],
  };
}

/** The weekday is at fault; the date may be, so the nearest such day is offered second. */
function wrongWeekday(prose: Prose, mention: DateMention, locale: string): Draft | undefined {
  const piece = mention.pieces.weekday;
  if (mention.weekday === undefined || piece === undefined) return undefined;
  const day = rangeOfDate(mention.from).start;
  const right = weekdayOf(day);
  if (right === mention.weekday) return undefined;
  const name = WEEKDAYS[right]!;
  const first = fixOf(`Change to ${name}`, prose, piece, weekdayOnly(prose, mention, right));
  const nearest = day + nearestOffset(right, mention.weekday);
  const moved = rewriteDate(
    prose.text,
    { ...mention, pieces: withoutWeekday(mention) },
    dateOfDay(nearest),
  );
  const second = fixOf(
    `Change the date to ${formatDate(dateOfDay(nearest), locale)}`,
    prose,
    mention,
    moved,
  );
  return {
    code: 'wrong-weekday',
    ...prose.toMemo(piece.start, piece.end),
    message: `${formatDate(mention.from, locale)} was a ${name}, not a ${WEEKDAYS[mention.weekday]!}.`,
    fixes: [first, second].filter((fix) => fix !== undefined),
    autoFix: first !== undefined,
    related: [],
  };
}

function weekdayOnly(
  prose: Prose,
  mention: DateMention,
  weekday: Weekday,
): { text: string; edits: { start: number; end: number; newText: string }[] } | undefined {
  const edit = rewriteWeekday(prose.text, mention, weekday)?.edits[0];
  return edit && { text: edit.newText, edits: [edit] };
}

function withoutWeekday({ pieces }: DateMention): DateMention['pieces'] {
  const { year, month, day } = pieces;
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

function nearestOffset(from: Weekday, to: Weekday): number {
  const ahead = (to - from + 7) % 7;
  return ahead <= 3 ? ahead : ahead - 7;
}
