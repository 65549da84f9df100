/** The dates of a sentence in their places in time, and which of them belong to an event's name. */
import type { EventFact } from '../facts/types.ts';
import { rangeOfDate } from '../values/calendar.ts';
import type { DateMention } from '../reading/types.ts';
import type { Environment } from './environment.ts';
import { resolveDate } from './resolve-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedDate } from './types.ts';

export interface PlacedDate {
  readonly first: number;
  readonly end: number;
  readonly date: ResolvedDate;
  /** Part of an event's name: "the 1961 U.S.-Japan Security Treaty", "the Security Treaty of 1951". */
  readonly ofName: boolean;
}

export interface PlacedEvent {
  readonly first: number;
  readonly end: number;
  readonly events: readonly EventFact[];
  readonly anyYear: boolean;
  readonly yearToken?: number;
}

/** Events named in a sentence; names that several events share come with all of them. */
export function eventsIn(view: SentenceView): readonly PlacedEvent[] {
  const bySpan = new Map<string, PlacedEvent & { events: EventFact[] }>();
  for (const mention of view.reading.names) {
    const { target, first, end } = mention;
    if (target.kind !== 'event') continue;
    const key = `${first}-${end}`;
    const known = bySpan.get(key);
    if (known) known.events.push(target.event);
    else {
      bySpan.set(key, {
        first,
        end,
        events: [target.event],
        anyYear: target.anyYear,
        ...(mention.yearToken !== undefined && { yearToken: mention.yearToken }),
      });
    }
  }
  return [...bySpan.values()].sort((a, b) => a.first - b.first);
}

/** The dates of a sentence, in order. @param carried The date that the text before has established. */
export function datesIn(
  view: SentenceView,
  events: readonly PlacedEvent[],
  carried: ResolvedDate | undefined,
  environment: Environment,
): readonly PlacedDate[] {
  const { tokens, dates } = view.reading;
  const placed: PlacedDate[] = [];
  let previous = carried;
  let nextName = 0;
  for (const { first, end, mention } of dates) {
    while (nextName < events.length && events[nextName]!.first < first) {
      previous = yearOfName(view, events[nextName]!) ?? previous;
      nextName++;
    }
    const date = resolveDate(mention, previous, environment.memoDate) ?? unknownDate(mention);
    const isYear = mention.granularity === 'year' && mention.open === undefined;
    const before = isYear && events.some((e) => e.first === end && e.yearToken === undefined);
    const after =
      isYear &&
      tokens[first - 1]?.key === 'of' &&
      events.some((e) => e.end === first - 1 && e.yearToken === undefined);
    placed.push({ first, end, date, ofName: before || after });
    if (date.now !== true && date.unknown !== true) previous = date;
  }
  return placed;
}

/** A date that nothing tells the place of: it holds its place in the sentence, and no value answers for it. */
function unknownDate(mention: DateMention): ResolvedDate {
  const { range, granularity, from } = mention;
  return { mention, range, granularity, from, inferred: true, unknown: true };
}

/** The year in an event's name, as a date to lean on. */
function yearOfName(view: SentenceView, event: PlacedEvent): ResolvedDate | undefined {
  if (event.yearToken === undefined) return undefined;
  const { text, start, end } = view.reading.tokens[event.yearToken]!;
  return yearDate(Number(text), start, end);
}

/** A year as a resolved date. */
export function yearDate(year: number, start: number, end: number): ResolvedDate {
  const range = rangeOfDate({ year });
  const mention: DateMention = {
    kind: 'date',
    granularity: 'year',
    start,
    end,
    range,
    from: { year },
    exists: true,
    inferred: false,
    pieces: { year: { start, end, digits: 4 } },
  };
  return { mention, range, granularity: 'year', from: { year }, inferred: false };
}
