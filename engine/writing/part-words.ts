/** The words of a loosely written date that are no year, month or day: "early", "spring", "third quarter", "H1". */
import type { DateMention } from '../reading/types.ts';
import type { CalendarDate } from '../values/calendar.ts';
import type { ProseEdit } from './edits.ts';
import { ORDINALS, SEASONS } from './english.ts';
import { withCaseOf } from './numbers.ts';

/**
 * The edits that make those words fit a date; none where there are no such words, or the date is too coarse to tell.
 * @returns undefined where the words would have to change and cannot.
 */
export function partEdits(
  proseText: string,
  mention: DateMention,
  target: CalendarDate,
): readonly ProseEdit[] | undefined {
  const { month, year } = target;
  switch (mention.granularity) {
    case 'part-of-decade': {
      const inDecade = year % 10;
      return looseEdits(
        proseText,
        mention,
        inDecade <= 3 ? 'early' : inDecade <= 6 ? 'mid' : 'late',
      );
    }
    case 'part-of-year':
      if (month === undefined) return [];
      return looseEdits(proseText, mention, month <= 4 ? 'early' : month <= 8 ? 'mid' : 'late');
    case 'season':
      return month === undefined ? [] : seasonEdits(proseText, mention, month);
    case 'quarter':
      return month === undefined ? [] : countedEdits(proseText, mention, Math.ceil(month / 3));
    case 'half':
      return month === undefined ? [] : countedEdits(proseText, mention, Math.ceil(month / 6));
    case 'century':
      return Math.ceil(year / 100) === Math.ceil(mention.from.year / 100) ? [] : undefined;
    case 'day':
    case 'month':
    case 'year':
    case 'decade':
    case 'fiscal-year':
    case 'range':
      return [];
  }
}

type Looseness = 'early' | 'mid' | 'late';

/** "mid-1990s" ↔ "late 1990s": the word and what joins it to the year. */
function looseEdits(
  proseText: string,
  mention: DateMention,
  part: Looseness,
): readonly ProseEdit[] | undefined {
  const found = find(proseText, mention, /\b(early|mid|late)[-\s]+(?=\d)/i);
  if (!found) return undefined;
  const [written = '', word = ''] = found.match;
  if (word.toLowerCase() === part) return [];
  const newText = withCaseOf(written, part === 'mid' ? 'mid-' : `${part} `);
  return [{ start: found.start, end: found.start + written.length, newText }];
}

function seasonEdits(
  proseText: string,
  mention: DateMention,
  month: number,
): readonly ProseEdit[] | undefined {
  const names = SEASONS.flatMap((season) => season.names);
  const found = find(proseText, mention, new RegExp(`\\b(?:${names.join('|')})\\b`, 'i'));
  const season = SEASONS.find(({ months }) => months.includes(month));
  const name = season?.names[0];
  if (!found || name === undefined) return undefined;
  const written = found.match[0];
  if (season?.names.includes(written.toLowerCase())) return [];
  const newText = withCaseOf(written, name);
  return [{ start: found.start, end: found.start + written.length, newText }];
}

/** "Q3", "3Q", "third quarter", "3rd quarter", "H1", "first half". */
function countedEdits(
  proseText: string,
  mention: DateMention,
  index: number,
): readonly ProseEdit[] | undefined {
  const short = find(proseText, mention, /(?<=\b[QH])[1-4](?!\d)|(?<!\d)[1-4](?=[QH]\b)/i);
  if (short) return [{ start: short.start, end: short.start + 1, newText: String(index) }];
  const long = find(
    proseText,
    mention,
    /\b(?:first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))(?=[-\s](?:quarter|half)\b)/i,
  );
  if (!long) return undefined;
  const written = long.match[0];
  const suffix = ['st', 'nd', 'rd', 'th'][index - 1] ?? 'th';
  const isLast = /^(?:final|last)$/i.test(written) && index === 4;
  if (isLast) return [];
  const newText = /^\d/.test(written)
    ? `${index}${suffix}`
    : withCaseOf(written, ORDINALS[index - 1] ?? '');
  return [{ start: long.start, end: long.start + written.length, newText }];
}

function find(
  proseText: string,
  { start, end }: DateMention,
  pattern: RegExp,
): { readonly start: number; readonly match: RegExpExecArray } | undefined {
  const match = pattern.exec(proseText.slice(start, end));
  return match ? { start: start + match.index, match } : undefined;
}
