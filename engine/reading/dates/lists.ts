/** Lists of dates that share a month or a year: "January 19 and June 23, 1960", "March 3, 7 and 9, 2021". */
import {
  type DateContext,
  type DateReader,
  keyAt,
  mention,
  readDay,
  readMonth,
  readYear,
  skip,
} from './pieces.ts';
import { type CalendarDate, isRealDate, rangeOfDate } from '../../values/calendar.ts';
import { readDayMonthYear } from './written.ts';

/** The year that closes a list, seen from after an item of it: "January 19 | and June 23, 1960", "April, | May and June 2024". */
export function readSharedYear(context: DateContext, at: number): number | undefined {
  const { tokens } = context;
  let joined = false;
  for (let next = at, items = 0; items < 6; items++) {
    const joint = keyAt(tokens, next);
    if (!/^(?:,|and|or|&)$/.test(joint)) return undefined;
    const itemAt = joint === ',' ? skip(tokens, next + 1, 'and', 'or') : next + 1;
    joined ||= joint !== ',' || itemAt > next + 1;
    const item = readDayMonthYear(context, itemAt);
    const day = item === undefined ? readDay(context, itemAt) : undefined;
    const year = item?.date.year ?? (day && readYear(context, skip(tokens, day.end, ','))?.value);
    if (year !== undefined) return joined ? year : undefined;
    const end = item?.end ?? day?.end;
    if (end === undefined) return undefined;
    next = end;
  }
  return undefined;
}

/** The "23, 1960" of "January 19 and 23, 1960": a day whose month stands before the list. */
export const listedDay: DateReader = (context, at) => {
  const { tokens } = context;
  if (!/^(?:,|and|or)$/.test(keyAt(tokens, at - 1))) return undefined;
  const day = readDay(context, at);
  if (day === undefined) return undefined;
  const stated = readYear(context, skip(tokens, day.end, ','));
  const year = stated?.value ?? readSharedYear(context, day.end);
  const month = year === undefined ? undefined : monthOfList(context, at - 1);
  if (year === undefined || month === undefined) return undefined;
  const from: CalendarDate = { year, month, day: day.value };
  const exists = isRealDate(from);
  const end = stated?.end ?? day.end;
  return {
    first: at,
    end,
    mention: mention(
      'day',
      tokens[at]!.start,
      tokens[end - 1]!.end,
      rangeOfDate(exists ? from : { year, month }),
      from,
      {
        exists,
        inferred: true,
        pieces: { day: day.piece, ...(stated && { year: stated.piece }) },
      },
    ),
  };
};

/** Back over days and joints to the month that leads the list. */
function monthOfList(context: DateContext, at: number): number | undefined {
  const { tokens } = context;
  for (let i = at; i >= Math.max(0, at - 12); i--) {
    const token = tokens[i]!;
    if (/^(?:,|and|or|\.)$/.test(token.key) || /^\d{1,2}$/.test(token.text)) continue;
    return readMonth(context, i)?.value;
  }
  return undefined;
}
