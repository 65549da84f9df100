/** People with a title and a date → holder claims: "Prime Minister Suga defended the package in December 2022". */
import type { Office } from '../facts/types.ts';
import type { PersonTarget } from '../reading/lexicon.ts';
import { segmentAt } from './segments.ts';
import type { PlacedDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { statementKind } from './statement.ts';
import type { HolderClaim } from './types.ts';

export type HolderReading = Omit<HolderClaim, 'prose' | 'block'>;

/** @param used Dates that other claims have used up: a treaty's date is not the speaker's. */
export function holderClaims(
  view: SentenceView,
  dates: readonly PlacedDate[],
  used: ReadonlySet<PlacedDate>,
): readonly HolderReading[] {
  const { tokens, names } = view.reading;
  const claims: HolderReading[] = [];
  for (const { target, first, end } of names) {
    if (target.kind !== 'person') continue;
    const title = titleOf(view, first, end, target);
    if (title === undefined || isElsewhen(view, title.first, first)) continue;
    const date = dateOf(view, dates, used, Math.min(title.first, first), Math.max(title.end, end));
    if (date === undefined || !isAsserted(view, first, end)) continue;
    claims.push({
      kind: 'holder',
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      person: target,
      offices: title.offices,
      date: date.placed.date,
      confidence: date.score,
      reasons: ['title and name', date.reason],
    });
  }
  return claims;
}

/** A person's deed is no difference between numbers ("Ma cut a ribbon"). */
function isAsserted(view: SentenceView, first: number, end: number): boolean {
  const kind = statementKind(view, first, end);
  return kind === 'asserted' || kind === 'difference';
}

interface Title {
  readonly offices: readonly Office[];
  readonly first: number;
  readonly end: number;
}

/** The office named right before the person, or right behind with a comma. */
function titleOf(
  view: SentenceView,
  first: number,
  end: number,
  person: PersonTarget,
): Title | undefined {
  const { names, tokens } = view.reading;
  const offices = names.flatMap((m) =>
    m.target.kind === 'office' ? [{ ...m, office: m.target.office }] : [],
  );
  const beside = offices.filter((o) => {
    const gap =
      o.end <= first
        ? tokens.slice(o.end, first)
        : o.first >= end
          ? tokens.slice(end, o.first)
          : undefined;
    if (gap === undefined || gap.length > 3) return false;
    if (o.end <= first)
      return gap.every(
        (t) =>
          t.text === ',' ||
          t.kind === 'possessive' ||
          /^\p{Lu}\p{L}*$/u.test(t.text) ||
          t.text === '.',
      );
    return (
      gap.length > 0 &&
      gap[0]!.text === ',' &&
      gap
        .slice(1)
        .every((t) => /^(?:the|then)$/.test(t.key) || t.text === '-' || /^\p{Lu}/u.test(t.text))
    );
  });
  const own = beside.filter((o) => person.tenures.some((t) => t.office.id === o.office.id));
  if (own.length === 0) return undefined;
  return { offices: own.map((o) => o.office), first: own[0]!.first, end: own[0]!.end };
}

/** "former Prime Minister Abe", "then-Prime Minister", "the late". */
function isElsewhen(view: SentenceView, title: number, person: number): boolean {
  const { tokens } = view.reading;
  const { otherTenure } = view.language.cues;
  const from = Math.min(title, person);
  for (let i = from - 1; i >= Math.max(view.sentence.start, from - 4); i--) {
    if (otherTenure.has(tokens[i]!.key)) return true;
    if (tokens[i]!.text === ',') break;
  }
  return false;
}

/** The date on which the person did something: in the same clause, and nobody else's. */
function dateOf(
  view: SentenceView,
  dates: readonly PlacedDate[],
  used: ReadonlySet<PlacedDate>,
  first: number,
  end: number,
): { placed: PlacedDate; score: number; reason: string } | undefined {
  const { tokens } = view.reading;
  const own = segmentAt(view.segments, first);
  const isOn = (d: PlacedDate): boolean =>
    /^(?:in|on|during|at|by|of)$/.test(d.date.mention.lead ?? '');
  const free = dates.filter(
    (d) => !d.ofName && !d.date.inferred && d.date.unknown !== true && d.date.now !== true,
  );
  // A date that dates an event still tells when ("was host of the summit on May 19"), but weakly.
  const after = free.find((d) => d.first >= end && isOn(d) && sameClause(view, end, d.first));
  const next =
    after && tokens.slice(end, after.first).some((t) => view.language.cues.reporting.has(t.key));
  if (after && next !== true) {
    return {
      placed: after,
      score: used.has(after) ? 0.75 : 0.9,
      reason: 'the date of what the holder did',
    };
  }
  const before = free.find(
    (d) => d.end <= first && d.first - view.sentence.start <= 2 && first - d.end <= 12,
  );
  if (
    before &&
    !used.has(before) &&
    !free.some((d) => d.first >= end && segmentAt(view.segments, d.first) === own)
  ) {
    const stretch = tokens.slice(before.end, first);
    if (!stretch.some((t) => view.language.cues.reporting.has(t.key)))
      return { placed: before, score: 0.85, reason: 'the date at the head of the sentence' };
  }
  return undefined;
}

/** No new clause between; commas around a name or a phrase do not count. */
function sameClause(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  const { conjunctions, relatives } = view.language.cues;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (/^[;:—(]$/.test(token.text)) return false;
    if (relatives.has(token.key) && token.key !== 'that') return false;
    if (conjunctions.has(token.key) && token.key !== 'and' && token.key !== 'or') return false;
    if (token.text === ',' && conjunctions.has(tokens[i + 1]?.key ?? '')) return false;
    if (
      token.key === 'and' &&
      tokens.slice(i + 1, to).some((t, j) => /^\p{Lu}/u.test(t.text) && view.named(i + 1 + j))
    )
      return false;
  }
  return true;
}
