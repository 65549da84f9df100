/** Years alone, in ranges and by era. */
import {
  type DateReader,
  type FoundDate,
  type YearPiece,
  type Read,
  keyAt,
  readShortYear,
  readYear,
  isDash,
  mention,
} from './pieces.ts';
import { dayNumber, rangeOfDate } from '../../values/calendar.ts';
import { readFiscalLabel, fiscalDate } from './fiscal.ts';

/** "2021-22", "2021/22" (a year of two halves), "2011–2015", "2011 to 2015". */
export const yearRange: DateReader = (context, at) => {
  const { tokens } = context;
  const first = readYear(context, at);
  if (first === undefined) return undefined;
  const joint = tokens[first.end];
  const second = tokens[first.end + 1];
  if (joint === undefined || second?.kind !== 'number') return undefined;
  const dash =
    (isDash(joint) || joint.text === '/') && joint.gap === 'none' && second.gap === 'none';
  const wide = isDash(joint) && joint.gap !== 'none' && second.gap !== 'none';
  const start = tokens[at]!.start;
  const after = tokens[first.end + 2];
  const closed =
    after?.gap !== 'none' || !(isDash(after) || after.text === '/' || after.kind !== 'symbol');
  if (dash && closed && (/^\d$/.test(second.text) || joint.text === '/')) {
    const label = readFiscalLabel(context, at); // "2008/9", "2008-9", "2008/2009"
    if (label?.split) return fiscalDate(context, at, label, undefined, false);
  }
  if (dash && /^\d\d$/.test(second.text)) {
    const last = Math.floor(first.value / 100) * 100 + Number(second.text);
    if (!closed) return undefined;
    if ((first.value + 1) % 100 === Number(second.text)) {
      const label = readFiscalLabel(context, at);
      if (label?.split) return fiscalDate(context, at, label, undefined, false);
    }
    if (last <= first.value || joint.text === '/') return undefined;
    return rangeOfYears(start, second.end, at, first.end + 2, first, last);
  }
  const between =
    joint.key === 'and' && tokens.slice(Math.max(0, at - 2), at).some((t) => t.key === 'between');
  const to =
    (joint.key === 'to' || joint.key === 'through' || joint.key === 'until') &&
    keyAt(tokens, at - 1) !== 'in';
  if (!(dash && joint.text !== '/') && !wide && !to && !between) return undefined;
  const last = readYear(context, first.end + 1);
  if (last === undefined || last.value <= first.value) return undefined;
  return rangeOfYears(start, last.piece.end, at, last.end, first, last.value);
};

function rangeOfYears(
  start: number,
  endOffset: number,
  first: number,
  end: number,
  year: Read<YearPiece>,
  last: number,
): FoundDate {
  const range = { start: dayNumber(year.value, 1, 1), end: dayNumber(last, 12, 31) };
  return {
    first,
    end,
    mention: mention(
      'range',
      start,
      endOffset,
      range,
      { year: year.value },
      { to: { year: last }, pieces: { year: year.piece } },
    ),
  };
}
/** "Heisei 24". */
export const era: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const base = vocabulary.language.eras.get(keyAt(tokens, at));
  const number = tokens[at + 1];
  if (base === undefined || number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text))
    return undefined;
  const year = base + Number(number.text);
  return {
    first: at,
    end: at + 2,
    mention: mention('year', tokens[at]!.start, number.end, rangeOfDate({ year }), { year }),
  };
};

/** "in '09", "since '68". */
export const shortYear: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const mark = at - 1;
  const found = tokens[mark] && readShortYear(context, mark);
  if (!found || !vocabulary.language.cues.prepositions.has(keyAt(tokens, at - 2))) return undefined;
  const start = tokens[mark]!.start;
  const { value, piece, end } = found;
  const range = rangeOfDate({ year: value });
  const pieces = { year: piece };
  return {
    first: at,
    end,
    mention: mention('year', start, piece.end, range, { year: value }, { inferred: true, pieces }),
  };
};

/** A year alone. */
export const year: DateReader = (context, at) => {
  const found = readYear(context, at);
  if (found === undefined) return undefined;
  const { start, end } = context.tokens[at]!;
  return {
    first: at,
    end: found.end,
    mention: mention(
      'year',
      start,
      end,
      rangeOfDate({ year: found.value }),
      { year: found.value },
      { pieces: { year: found.piece } },
    ),
  };
};
