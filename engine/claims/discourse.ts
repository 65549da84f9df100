/** What the text so far has established, after one more sentence. */
import type { PlacedDate, PlacedEvent } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Discourse, Topic } from './types.ts';

export function nextDiscourse(
  view: SentenceView,
  discourse: Discourse,
  topics: readonly Topic[],
  dates: readonly PlacedDate[],
  events: readonly PlacedEvent[],
): Discourse {
  const topic =
    topics.filter((t) => !t.scattered && t.figures.length > 0).at(-1) ??
    topics.find((t) => t.figures.length === 1);
  const date = dates
    .filter((d) => !d.ofName && d.date.now !== true && d.date.unknown !== true)
    .at(-1)?.date;
  const pair = changeDates(view, dates);
  const event = events.at(-1)?.events;
  const named = view.reading.names.flatMap((m) =>
    m.target.kind === 'entity' && !m.inside ? [m.target.group] : [],
  );
  const groups = topic === undefined ? named : [...topic.subjects, ...topic.partners, ...named];
  return {
    ...(topic ? { topic: carried(topic) } : discourse.topic && { topic: discourse.topic }),
    ...(date ? { date } : discourse.date && { date: discourse.date }),
    ...(pair
      ? { dates: pair }
      : date === undefined && discourse.dates && { dates: discourse.dates }),
    ...(event ? { event } : discourse.event && { event: discourse.event }),
    spoken: unique([...groups, ...discourse.spoken]).slice(0, 4),
  };
}

/** A topic without its place: it is in another sentence now. */
function carried({ figures, subjects, partners, score, reasons, scattered }: Topic): Topic {
  return { figures, subjects, partners, score, reasons, scattered };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}

/** "fell from A in 2023 to B in 2024": the two dates, where a sentence has just these. */
export function changeDates(
  view: SentenceView,
  dates: readonly PlacedDate[],
): readonly [PlacedDate['date'], PlacedDate['date']] | undefined {
  const own = dates.filter((d) => !d.ofName && d.date.now !== true && d.date.unknown !== true);
  const [from, to] = own;
  if (from === undefined || to === undefined || own.length > 2) return undefined;
  const { tokens } = view.reading;
  const joined = tokens.slice(from.end, to.first).some((t) => t.key === 'to' || t.key === 'and');
  return joined && from.date.range.start < to.date.range.start ? [from.date, to.date] : undefined;
}
