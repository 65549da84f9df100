/** A holder claim against an office's tenures → verdict, message, fix. */
import type { HolderClaim } from '../claims/types.ts';
import type { Holder, Office } from '../facts/types.ts';
import { contains, rangesMeet } from '../values/calendar.ts';
import { formatDate } from '../writing/date-text.ts';
import { fixOf } from './edits.ts';
import { sourceNote } from './labels.ts';
import type { Fix, Verdict } from './types.ts';

export interface HolderJudgement {
  readonly verdict: Verdict;
  readonly office: Office;
  /** Who held the office then. */
  readonly holders: readonly Holder[];
  readonly confidence: number;
  readonly expected?: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export function judgeHolder(
  claim: HolderClaim,
  threshold: number,
  locale: string,
): HolderJudgement | undefined {
  const office = claim.offices[0];
  if (office === undefined) return undefined;
  const { range } = claim.date;
  const written = claim.prose.text.slice(claim.start, claim.end);
  const own = claim.person.tenures.filter((t) => claim.offices.some((o) => o.id === t.office.id));
  const held = own.find((t) => rangesMeet(t.holder.range, range));
  const holders = office.holders.filter((h) => rangesMeet(h.range, range));
  if (held) {
    return {
      verdict: 'supported',
      office: held.office,
      holders: [held.holder],
      confidence: claim.confidence,
      expected: written,
      message: `${tenure(held.office, held.holder, locale)}.`,
      fixes: [],
    };
  }
  const first = office.holders[0];
  const tooEarly = first === undefined || range.start < first.range.start;
  if (tooEarly || claim.confidence < threshold) {
    return {
      verdict: 'unverifiable',
      office,
      holders,
      confidence: claim.confidence,
      message: 'The fact base does not say who held the office then.',
      fixes: [],
    };
  }
  const gap = (h: Holder): number =>
    Math.min(Math.abs(h.range.start - range.start), Math.abs(h.range.end - range.start));
  const nearest = own.reduce((best, t) => (gap(t.holder) < gap(best.holder) ? t : best));
  const right = holders.length === 1 ? holders[0] : holders.find((h) => contains(h.range, range));
  const name = right && inStyleOf(written, right);
  const fix =
    name === undefined
      ? undefined
      : fixOf(`Change to ${name}`, claim.prose, claim, {
          text: name,
          edits: [{ start: claim.start, end: claim.end, newText: name }],
        });
  const when = formatDate(claim.date.from, locale);
  const who = holders.map((h) => h.name).join(', then ');
  const answer =
    who === '' ? `nobody held the office of ${office.title}` : `${who} was ${office.title}`;
  return {
    verdict: 'refuted',
    office,
    holders,
    confidence: claim.confidence,
    ...(name !== undefined && { expected: name }),
    message: `${claim.date.from.day === undefined ? 'In' : 'On'} ${when} ${answer}, not ${written}${sourceNote(right?.source)}. ${tenure(nearest.office, nearest.holder, locale)}.`,
    fixes: fix ? [fix] : [],
  };
}

/** "Fumio Kishida was Prime Minister of Japan from October 4, 2021, to October 1, 2024". */
function tenure(office: Office, { name, from, to }: Holder, locale: string): string {
  const start = from ? ` from ${formatDate(from, locale)}` : '';
  const end = to ? ` to ${formatDate(to, locale)}` : ' on';
  return `${name} was ${office.title}${start}${end}`;
}

/** A surname for a surname, a full name for a full name, in the same order. */
function inStyleOf(written: string, holder: Holder): string {
  if (!/\s/.test(written.trim())) {
    return holder.aliases.find((alias) => !/\s/.test(alias)) ?? holder.name.split(/\s+/).at(-1)!;
  }
  return holder.name;
}
