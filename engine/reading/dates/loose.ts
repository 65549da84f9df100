/** Seasons, early and late years, decades, centuries. */
import type { Token } from '../tokens.ts';
import { readFiscalLabel } from './fiscal.ts';
import {
  type DateContext,
  type DateReader,
  fullYear,
  keyAt,
  readYear,
  mention,
  skip,
} from './pieces.ts';
import { dayNumber } from '../../values/calendar.ts';
import { monthsRange } from '../../values/period.ts';

/** "spring of 1952", "summer 2012"; "early 1960", "late 2008", "mid-1990s", "the 1990s". */
export const looseYear: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const start = tokens[at]!.start;
  const season = vocabulary.language.seasons.get(keyAt(tokens, at));
  if (season !== undefined) {
    const yearAt = skip(tokens, at + 1, 'of', ',');
    const year = readYear(context, yearAt);
    if (year === undefined) return undefined;
    const label = readFiscalLabel(context, yearAt);
    if (label?.split && season[0] === 12) {
      // "the winter of 2012-13"
      const range = { start: dayNumber(year.value, 11, 15), end: dayNumber(year.value + 1, 4, 15) };
      const to = { year: year.value + 1 };
      const written = mention(
        'season',
        start,
        label.piece.end,
        range,
        { year: year.value },
        { to },
      );
      return { first: at, end: label.end, mention: written };
    }
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
    const yearAt = skip(tokens, skip(tokens, skip(tokens, at + 1, '-', 'in', 'of'), 'the'), "'");
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
      mention: mention(
        'decade',
        decade.start,
        tokens[decade.end - 1]!.end,
        range,
        { year: decade.value },
        { inferred: decade.inferred },
      ),
    };
  }
  return undefined;
};

/** "the 20th century", "the twentieth century", "the twenty-first century". */
export const century: DateReader = ({ tokens, vocabulary: { language } }, at) => {
  const [token, suffix] = [tokens[at]!, tokens[at + 1]];
  let number = language.centuries.get(token.key);
  let end = at + 1;
  if (token.key === 'twenty' && keyAt(tokens, skip(tokens, at + 1, '-')) === 'first') {
    number = 21;
    end = skip(tokens, at + 1, '-') + 1;
  } else if (/^(?:1\d|2[01])$/.test(token.text) && suffix?.gap === 'none') {
    if (!/^(?:st|nd|rd|th)$/.test(suffix.key)) return undefined;
    number = Number(token.text);
    end = at + 2;
  }
  const noun = skip(tokens, end, '-');
  if (number === undefined || keyAt(tokens, noun) !== 'century') return undefined;
  // Both "1900" and "2000" are said to belong to the twentieth.
  const from = { year: (number - 1) * 100 };
  const range = { start: dayNumber(from.year, 1, 1), end: dayNumber(from.year + 100, 12, 31) };
  const written = mention('century', token.start, tokens[noun]!.end, range, from);
  return { first: at, end: noun + 1, mention: written };
};

interface Decade {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether its century was left out. */
  readonly inferred: boolean;
}

/** "1980s", "the '80s", "the eighties". */
function readDecade({ tokens, vocabulary }: DateContext, at: number): Decade | undefined {
  const token = tokens[at];
  const suffix = tokens[at + 1];
  if (token === undefined) return undefined;
  const named = vocabulary.language.decades.get(token.key);
  if (named !== undefined) {
    const sure = /^(?:the|early|mid|late)$/.test(keyAt(tokens, skipBack(tokens, at - 1)));
    const { start } = token;
    return sure ? { value: named, start, end: at + 1, inferred: true } : undefined;
  }
  const mark = tokens[at - 1];
  if (mark !== undefined && /^['’‘]$/u.test(mark.text) && token.gap === 'none') {
    if (!/^\d0$/.test(token.text) || suffix?.gap !== 'none' || suffix.key !== 's') return undefined;
    const value = fullYear(Number(token.text));
    return { value, start: mark.start, end: at + 2, inferred: true };
  }
  if (token.kind !== 'number' || !/^(?:1[5-9]|20)\d0$/.test(token.text)) return undefined;
  if (suffix?.gap !== 'none') return undefined;
  if (/^['’]$/u.test(suffix.text) && tokens[at + 2]?.key === 's') {
    // "the 1970's", but "1970's budget" is a year's
    const sure = /^(?:the|early|mid|late)$/.test(keyAt(tokens, skipBack(tokens, at - 1)));
    const { start } = token;
    const value = Number(token.text);
    return sure ? { value, start, end: at + 3, inferred: false } : undefined;
  }
  if (suffix.key !== 's') return undefined;
  return { value: Number(token.text), start: token.start, end: at + 2, inferred: false };
}

/** Over a hyphen: "mid-eighties". */
function skipBack(tokens: readonly Token[], at: number): number {
  return keyAt(tokens, at) === '-' ? at - 1 : at;
}
