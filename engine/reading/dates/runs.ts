/** Runs of months that are no calendar year: "the first nine months of 2024", "the year to March 2024". */
import { fiscal, unknownPart } from './fiscal.ts';
import { type DateContext, type DateReader, keyAt, mention, readYear, skip } from './pieces.ts';
import { dateOfDay, dayNumber, daysInMonth } from '../../values/calendar.ts';
import { monthsRange } from '../../values/period.ts';
import { written } from './written.ts';

/** A run of months as one date, so that its amount is not taken for the year's. */
export const runOfMonths: DateReader = (context, at) =>
  monthsOfYear(context, at) ?? yearUpTo(context, at);

/** "first nine months of 2024", "last six months of 2024"; of a fiscal year, which months depends on the country. */
const monthsOfYear: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const ordinal = vocabulary.language.ordinals.get(keyAt(tokens, at));
  const isFirst = ordinal === 1;
  const isLast = /^(?:last|final)$/.test(keyAt(tokens, at));
  if ((!isFirst && !isLast) || keyAt(tokens, at + 2) !== 'months') return undefined;
  const count = readCount(context, at + 1);
  if (count === undefined || count > 11) return undefined;
  const yearAt = skip(tokens, skip(tokens, at + 3, 'of', 'in'), 'calendar');
  const year = readYear(context, yearAt);
  if (year === undefined || /^(?:fiscal|financial)$/.test(keyAt(tokens, year.end))) {
    const fiscalYear = fiscal(context, skip(tokens, yearAt, 'the'));
    return fiscalYear && unknownPart(context, at, fiscalYear.end);
  }
  const month = isFirst ? 1 : 13 - count;
  const from = { year: year.value, month };
  const to = { year: year.value, month: month + count - 1 };
  const range = monthsRange(year.value, month, count);
  return {
    first: at,
    end: year.end,
    mention: mention('range', tokens[at]!.start, year.piece.end, range, from, { to }),
  };
};

/** "year to March 2024", "year ended March 31, 2024", "twelve months through June 2024". */
const yearUpTo: DateReader = (context, at) => {
  const { tokens } = context;
  const isYear = keyAt(tokens, at) === 'year' && keyAt(tokens, at - 1) !== 'fiscal';
  const isTwelve = readCount(context, at) === 12 && keyAt(tokens, at + 1) === 'months';
  if (!isYear && !isTwelve) return undefined;
  const joint = skip(tokens, isYear ? at + 1 : at + 2, '-');
  if (!/^(?:to|ended|ending|through)$/.test(keyAt(tokens, joint))) return undefined;
  const lastAt = skip(tokens, skip(tokens, skip(tokens, joint + 1, 'end', 'in', 'on'), '-'), 'the');
  const found = written(context, lastAt);
  if (found === undefined) return undefined;
  const { mention: last, end } = found;
  if (!last.exists || last.open !== undefined || last.to !== undefined) return undefined;
  const { year, month, day } = last.from;
  if (month === undefined) return undefined;
  const lastDay = dayNumber(year, month, day ?? daysInMonth(year, month));
  const after = dateOfDay(lastDay + 1);
  const start = dayNumber(after.year - 1, after.month, after.day);
  const from = dateOfDay(start);
  const range = { start, end: lastDay };
  const first = day === undefined ? { year: from.year, month: from.month } : from;
  return {
    first: at,
    end,
    mention: mention('range', tokens[at]!.start, last.end, range, first, { to: last.from }),
  };
};

function readCount({ tokens, vocabulary }: DateContext, at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d{1,2}$/.test(token.text)) return Number(token.text);
  return vocabulary.language.numberWords.get(keyAt(tokens, at));
}
