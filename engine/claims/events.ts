/** Dates of a sentence → date claims: which event, in which role. */
import type { Environment } from './environment.ts';
import { type PlacedDate, type PlacedEvent, yearDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { statementKind } from './statement.ts';
import type { DateReading, Discourse } from './types.ts';
import { type PlacedRole, rolesIn, byRole } from './event-roles.ts';

/** The date claims of a sentence, and the dates that they use up. */
export function dateClaims(
  view: SentenceView,
  events: readonly PlacedEvent[],
  dates: readonly PlacedDate[],
  discourse: Discourse,
  environment: Environment,
): readonly DateReading[] {
  const claims: DateReading[] = [];
  for (const event of events) {
    const inName = yearInName(view, event);
    if (inName) claims.push(inName);
  }
  const roles = rolesIn(view, environment);
  for (const date of dates) {
    if (date.date.now === true || date.date.unknown === true) continue;
    const claim = date.ofName
      ? besideName(events, date)
      : (byRole(view, events, roles, date, dates, discourse, environment) ??
        byPlace(view, events, date, environment));
    if (claim && isAsserted(view, date, roles, dates)) claims.push(claim);
  }
  return claims;
}

function isAsserted(
  view: SentenceView,
  date: PlacedDate,
  roles: readonly PlacedRole[],
  dates: readonly PlacedDate[],
): boolean {
  // "Proposed on 23 September 2020, …": a role with a date of its own is history, not a plan
  const isDated = (token: number): boolean =>
    roles.some(
      (r) =>
        token >= r.first &&
        token < r.end &&
        dates.some((d) => d.first >= r.end && d.first - r.end <= 2),
    );
  const kind = statementKind(view, date.first, date.end, isDated);
  return kind === 'asserted' || kind === 'difference';
}

/** "the 1960 Security Treaty" where the year is in the pack's own name; "Security Treaty of 1951". */
function yearInName(view: SentenceView, event: PlacedEvent): DateReading | undefined {
  if (event.yearToken === undefined) return undefined;
  const { text, start, end } = view.reading.tokens[event.yearToken]!;
  // Found only by leaving the year open: another edition may be meant, so nothing is said.
  if (event.anyYear) return undefined;
  return {
    kind: 'date',
    date: yearDate(Number(text), start, end),
    events: event.events,
    manner: 'name',
    confidence: 0.95,
    reasons: ['the year is part of the name'],
  };
}

/** "the 1961 U.S.-Japan Security Treaty": a year before or behind a name that stands for itself. */
function besideName(events: readonly PlacedEvent[], date: PlacedDate): DateReading | undefined {
  const event = events.find((e) => e.first === date.end || e.end === date.first - 1);
  if (event === undefined) return undefined;
  return {
    kind: 'date',
    date: date.date,
    events: event.events,
    manner: 'name',
    confidence: 0.9,
    reasons: ['the year stands with the name'],
  };
}

/** "COP26 in Glasgow (31 October to 13 November 2021)", "the exit came on 20 June 2025", "the Guidelines (2015)". */
function byPlace(
  view: SentenceView,
  events: readonly PlacedEvent[],
  date: PlacedDate,
  environment: Environment,
): DateReading | undefined {
  const { tokens } = view.reading;
  const event = events.filter((e) => e.end <= date.first).at(-1);
  if (event === undefined) return hostedYear(view, events, date, environment);
  const between = tokens.slice(event.end, date.first);
  const bracketed = between.length === 1 && between[0]!.text === '(';
  if (bracketed) {
    return {
      kind: 'date',
      date: date.date,
      events: event.events,
      manner: 'occurrence',
      confidence: 0.9,
      reasons: ['in brackets behind the name'],
    };
  }
  const { occurrence } = view.language.cues;
  const plain = between.every(
    (t, i) => occurrence.has(t.key) || t.text === ',' || placeWord(between, i),
  );
  if (!plain || between.length === 0 || between.length > 8)
    return hostedYear(view, events, date, environment);
  const last = between.at(-1)!.key;
  if (!/^(?:in|on|of|at|,|from|since)$/.test(last)) return undefined;
  const verb = between.some(
    (t) => occurrence.has(t.key) && !/^(?:in|on|of|at|from|since)$/.test(t.key),
  );
  return {
    kind: 'date',
    date: date.date,
    events: event.events,
    manner: 'occurrence',
    confidence: verb ? 0.86 : 0.82,
    reasons: [verb ? 'the event happened then' : 'the date stands behind the name'],
  };
}

/** "in Glasgow", "at Camp David": a place between an event and its date. */
function placeWord(between: SentenceView['reading']['tokens'], at: number): boolean {
  const token = between[at]!;
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** "hosting of the Asia-Pacific Economic Cooperation: Japan (2010) and the U.S. (2011)": the host settles which. */
function hostedYear(
  view: SentenceView,
  events: readonly PlacedEvent[],
  date: PlacedDate,
  environment: Environment,
): DateReading | undefined {
  const { tokens } = view.reading;
  if (tokens[date.first - 1]?.text !== '(' || tokens[date.end]?.text !== ')') return undefined;
  const host = view.reading.names.find(
    (m) => m.target.kind === 'entity' && m.end === date.first - 1,
  );
  if (host?.target.kind !== 'entity') return undefined;
  const { group } = host.target;
  const named = events.filter((e) => e.end <= host.first).at(-1);
  const hosted =
    named?.events.filter(
      (e) => e.host !== undefined && environment.lexicon.groupOf.get(e.host.id) === group,
    ) ?? [];
  if (hosted.length === 0) return undefined;
  return {
    kind: 'date',
    date: date.date,
    events: hosted,
    manner: 'occurrence',
    confidence: 0.84,
    reasons: ['in brackets behind the host'],
  };
}
