/** Seasons, early and late years, decades. */
import { type DateContext, type DateReader, keyAt, readYear, mention, skip } from './pieces.ts';
import { dayNumber } from '../../values/calendar.ts';
import { monthsRange } from '../../values/period.ts';

/** "spring of 1952", "summer 2012"; "early 1960", "late 2008", "mid-1990s", "the 1990s". */
export const looseYear: DateReader = (context, at) => {
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
    const which = part === 0 ? 0 : part === 3 ? 2 : 1;
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
