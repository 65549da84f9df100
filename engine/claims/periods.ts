/** Which date a quantity is for: beside it, before it in its clause, at the head of the sentence, or carried over. */
import type { TokenRange } from '../reading/sentences.ts';
import { segmentAt } from './segments.ts';
import type { PlacedDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ClaimPeriod, ResolvedDate } from './types.ts';

interface Slot extends TokenRange {
  /** Tokens of the measure right after the value ("52,700 U.S. troops in Japan in 2009"). */
  readonly topicEnd?: number;
}

/**
 * The date of one quantity.
 * @param slots All quantities of the sentence, to see which date is taken.
 * @returns undefined when the sentence has none for it.
 */
export function periodOf(
  view: SentenceView,
  slot: Slot,
  slots: readonly Slot[],
  dates: readonly PlacedDate[],
  eventPlaces: readonly TokenRange[],
  pair: readonly [ResolvedDate, ResolvedDate] | undefined,
): ClaimPeriod | undefined {
  const side = pair && sideOfChange(view, slot, slots, dates);
  if (pair && side !== undefined) return { date: pair[side], origin: 'sentence', score: 0.88 };
  const usable = dates.filter((d) => !d.ofName && !isAttached(view, d, eventPlaces));
  if (usable.length === 0) return undefined;
  const listed = listedDate(view, slot, slots, usable);
  if (listed) return { date: listed.date, origin: 'stated', score: 0.96 };
  const after = usable.find((d) => d.first >= slot.end && isRightAfter(view, slot, d));
  if (after) return { date: after.date, origin: 'stated', score: 1 };
  const own = segmentAt(view.segments, slot.start);
  const bracket = view.segments[own];
  if (bracket?.opener === '(') {
    const inside = usable.find((d) => segmentAt(view.segments, d.first) === own);
    if (inside) return { date: inside.date, origin: 'stated', score: 0.97 };
  }
  const before = usable.filter((d) => d.end <= slot.start);
  const taken = (d: PlacedDate): boolean =>
    slots.some((s) => s.start !== slot.start && s.end <= d.first && isRightAfter(view, s, d));
  const sameSegment = before.filter((d) => segmentAt(view.segments, d.first) === own);
  const nearest = sameSegment.at(-1);
  if (nearest && !taken(nearest)) return { date: nearest.date, origin: 'stated', score: 0.95 };
  // "third quarter: $14.35"
  const head = before.at(-1);
  if (
    head &&
    view.segments[own]?.opener === ':' &&
    !taken(head) &&
    segmentAt(view.segments, head.first) === own - 1
  ) {
    return { date: head.date, origin: 'stated', score: 0.95 };
  }
  const later = usable.find(
    (d) => d.first >= slot.end && segmentAt(view.segments, d.first) === own,
  );
  if (
    later &&
    !slots.some((s) => s.start >= slot.end && s.end <= later.first) &&
    !isRightAfterAny(view, slots, slot, later)
  ) {
    return { date: later.date, origin: 'stated', score: 0.87 };
  }
  const opening = before.find((d) => !taken(d) && isOpening(view, d));
  if (opening) return { date: opening.date, origin: 'sentence', score: 0.9 };
  if (nearest) return { date: nearest.date, origin: 'sentence', score: 0.78 };
  const last = before.at(-1);
  if (last) return { date: last.date, origin: 'sentence', score: taken(last) ? 0.76 : 0.84 };
  const following = usable.find((d) => d.first >= slot.end);
  // "A, B and C in 2009": the date closes the list
  if (following && closesList(view, slot, slots, following))
    return { date: following.date, origin: 'sentence', score: 0.9 };
  return undefined;
}

/** A date that is carried over from the text before. */
export function carriedPeriod(
  date: ResolvedDate | undefined,
  score: number,
): ClaimPeriod | undefined {
  return date && { date, origin: 'carried', score };
}

/** Which end of "from A to B" a value is, where neither has a date of its own. */
function sideOfChange(
  view: SentenceView,
  slot: Slot,
  slots: readonly Slot[],
  dates: readonly PlacedDate[],
): 0 | 1 | undefined {
  const key = (value: Slot): string => {
    const { tokens } = view.reading;
    let at = value.start - 1;
    while (
      /^(?:about|around|some|just|nearly|almost|roughly|over|under|only)$/.test(
        tokens[at]?.key ?? '',
      )
    )
      at--;
    return tokens[at]?.key ?? '';
  };
  const at = slots.indexOf(slot);
  const [next, previous] = [slots[at + 1], slots[at - 1]];
  const ends =
    next && key(slot) === 'from' && key(next) === 'to'
      ? ([slot, next, 0] as const)
      : previous && key(previous) === 'from' && key(slot) === 'to'
        ? ([previous, slot, 1] as const)
        : undefined;
  if (ends === undefined || ends[1].start - ends[0].end > 6) return undefined;
  const dated = dates.some((d) => d.first >= ends[0].start && d.first <= ends[1].end + 2);
  return dated ? undefined : ends[2];
}

/** The date stands right behind an event that it dates ("COP26 in November 2021"). */
function isAttached(view: SentenceView, date: PlacedDate, events: readonly TokenRange[]): boolean {
  const { tokens } = view.reading;
  return events.some((e) => {
    if (e.end > date.first) return false;
    const between = tokens.slice(e.end, date.first);
    return (
      between.length <= 2 &&
      between.every((t) => t.key === 'in' || t.key === 'of' || t.key === 'on' || t.text === '(')
    );
  });
}

function isRightAfter(view: SentenceView, slot: Slot, date: PlacedDate): boolean {
  const { tokens } = view.reading;
  const from = slot.topicEnd !== undefined && slot.topicEnd > slot.end ? slot.topicEnd : slot.end;
  if (date.first < from)
    return date.first >= slot.end && slot.topicEnd !== undefined && date.end <= slot.topicEnd;
  let plain = 0;
  for (let i = from; i < date.first; i++) {
    const token = tokens[i]!;
    if (view.language.cues.dateJoints.has(token.key)) continue;
    if (token.text === ')' || token.text === '(') continue;
    // "per tonne", "a share", "U.S. dollars": a noun or two that belong to the value
    if (token.kind === 'word' && !view.language.cues.conjunctions.has(token.key) && ++plain <= 3)
      continue;
    if (token.text === '/') continue;
    return false;
  }
  // A comma with words of its own behind it is another clause.
  return !(plain > 0 && tokens.slice(from, date.first).some((t) => t.text === ','));
}

function isRightAfterAny(
  view: SentenceView,
  slots: readonly Slot[],
  own: Slot,
  date: PlacedDate,
): boolean {
  return slots.some(
    (s) =>
      s.start !== own.start &&
      s.end <= date.first &&
      s.start > own.start &&
      isRightAfter(view, s, date),
  );
}

/** "In 2009, …": nothing but a preposition or a few words before it in the sentence. */
function isOpening(view: SentenceView, date: PlacedDate): boolean {
  return date.first - view.sentence.start <= 3;
}

/** "in 2019 and 2020 were A and B": as many dates in a row as values in a row. */
function listedDate(
  view: SentenceView,
  slot: Slot,
  slots: readonly Slot[],
  dates: readonly PlacedDate[],
): PlacedDate | undefined {
  const values = runOf(view, slots, (s) => s.start === slot.start);
  if (values === undefined || values.length < 2) return undefined;
  const dateRun = dates.filter((d, i) => {
    const next = dates[i + 1];
    const previous = dates[i - 1];
    return (
      (next !== undefined && isListed(view, d.end, next.first)) ||
      (previous !== undefined && isListed(view, previous.end, d.first))
    );
  });
  if (dateRun.length !== values.length) return undefined;
  if (
    dateRun.some(
      (d) => values.some((v) => d.first > v.start) && values.some((v) => d.first < v.start),
    )
  )
    return undefined;
  return dateRun[values.findIndex((v) => v.start === slot.start)];
}

/** The values that stand in one list with a value: "A, B and C". */
export function runOf<T extends TokenRange>(
  view: SentenceView,
  slots: readonly T[],
  isOwn: (slot: T) => boolean,
): readonly T[] | undefined {
  const at = slots.findIndex(isOwn);
  if (at < 0) return undefined;
  let from = at;
  let to = at;
  while (from > 0 && isListed(view, slots[from - 1]!.end, slots[from]!.start)) from--;
  while (to + 1 < slots.length && isListed(view, slots[to]!.end, slots[to + 1]!.start)) to++;
  return slots.slice(from, to + 1);
}

/** Only ",", "and", "or" and hedges between. */
function isListed(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  if (to - from > 4 || to <= from) return false;
  let joint = false;
  for (let i = from; i < to; i++) {
    const { key, text } = tokens[i]!;
    if (text === ',' || key === 'and' || key === 'or' || key === '&') joint = true;
    else if (
      !/^(?:about|some|nearly|almost|roughly|around|in|to|only|just|then|approximately|over)$/.test(
        key,
      )
    )
      return false;
  }
  return joint;
}

function closesList(
  view: SentenceView,
  slot: Slot,
  slots: readonly Slot[],
  date: PlacedDate,
): boolean {
  const run = runOf(view, slots, (s) => s.start === slot.start);
  const last = run?.at(-1);
  return last !== undefined && last.start !== slot.start && isRightAfter(view, last, date);
}
