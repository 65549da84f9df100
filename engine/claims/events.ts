/** Dates of a sentence → date claims: which event, in which role. */
import type { EventFact } from '../facts/types.ts';
import { fold, lastToken } from '../reading/tokens.ts';
import type { Environment } from './environment.ts';
import { roleAt, rolesMeant } from './roles.ts';
import { type PlacedDate, type PlacedEvent, yearDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { isVerb, statementKind } from './statement.ts';
import type { DateClaim, Discourse } from './types.ts';

export type DateReading = Omit<DateClaim, 'prose' | 'block'>;

interface PlacedRole {
  readonly first: number;
  readonly end: number;
  readonly phrase: string;
}

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

/** The role words of a sentence; words inside names are no roles. */
function rolesIn(view: SentenceView, environment: Environment): readonly PlacedRole[] {
  const { tokens } = view.reading;
  const roles: PlacedRole[] = [];
  for (let i = view.sentence.start; i < view.sentence.end; i++) {
    if (view.named(i)) continue;
    const role = roleAt(environment.roles, tokens, i);
    if (role === undefined) continue;
    roles.push({ first: i, ...role });
    i = role.end - 1;
  }
  return roles;
}

/** "was signed on D", "signed the treaty on D", "entered into force in D", "On D, the treaty was signed". */
function byRole(
  view: SentenceView,
  events: readonly PlacedEvent[],
  roles: readonly PlacedRole[],
  date: PlacedDate,
  dates: readonly PlacedDate[],
  discourse: Discourse,
  environment: Environment,
): DateReading | undefined {
  const role = roleOf(view, roles, date, dates);
  if (role === undefined) return undefined;
  const subject = subjectOf(view, events, roles, role, date, discourse);
  if (subject === undefined) return undefined;
  const meant = subject.events.filter(
    (event) => rolesMeant(environment.roles, event, role.phrase).length > 0,
  );
  if (meant.length === 0) return undefined;
  const names = [
    ...new Set(meant.flatMap((event) => rolesMeant(environment.roles, event, role.phrase))),
  ];
  return {
    kind: 'date',
    date: date.date,
    events: meant,
    roles: names,
    ...(subject.place && { named: textOf(view, subject.place) }),
    manner: 'role',
    confidence: subject.score,
    reasons: [`"${role.phrase}"`, subject.reason],
  };
}

/** The role word that governs a date: the last one before it, close by; or the first one after an opening date. */
function roleOf(
  view: SentenceView,
  roles: readonly PlacedRole[],
  date: PlacedDate,
  dates: readonly PlacedDate[],
): PlacedRole | undefined {
  const { tokens } = view.reading;
  const before = roles.filter((r) => r.end <= date.first).at(-1);
  if (before) {
    const other = dates.find(
      (d) => d !== date && !d.ofName && d.first >= before.end && d.end <= date.first,
    );
    const stretch = tokens.slice(before.end, date.first);
    const verbs = stretch.filter((t) => isVerb(t, view.language)).length;
    if (
      other === undefined &&
      verbs === 0 &&
      stretch.length <= 14 &&
      !stretch.some((t, i) => /^[;—]$/.test(t.text) || (t.text === ':' && i > 0))
    )
      return before;
    return undefined;
  }
  if (date.first - view.sentence.start > 2) return undefined;
  const after = roles.find((r) => r.first >= date.end);
  if (after === undefined) return undefined;
  // "On January 7, 2022, X was signed, and it entered into force on …": the role's own date wins
  const own = dates.find((d) => d !== date && d.first >= after.end && d.first - after.end <= 3);
  return own === undefined ? after : undefined;
}

function textOf(view: SentenceView, { first, end }: PlacedEvent): string {
  const { tokens, prose } = view.reading;
  return prose.text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}

interface Subject {
  readonly events: readonly EventFact[];
  readonly place?: PlacedEvent;
  readonly score: number;
  readonly reason: string;
}

/** The event that a role word speaks of: its subject before it, its object after it, or the one before. */
function subjectOf(
  view: SentenceView,
  events: readonly PlacedEvent[],
  roles: readonly PlacedRole[],
  role: PlacedRole,
  date: PlacedDate,
  discourse: Discourse,
): Subject | undefined {
  const object = events.find(
    (e) => e.first >= role.end && e.first - role.end <= 4 && e.end <= date.first,
  );
  if (object && isLight(view, role.end, object.first, roles)) {
    return { events: object.events, score: 0.93, reason: 'object of the verb' };
  }
  // "Launched in June 2022, the Initiative …"
  const fronted = role.first === view.sentence.start && events.find((e) => e.first >= date.end);
  if (fronted && fronted.first - date.end <= 3) {
    return { events: fronted.events, score: 0.92, reason: 'participle before its event' };
  }
  const before = events.filter((e) => e.end <= role.first).at(-1);
  if (before) {
    const score = isLight(view, before.end, role.first, roles)
      ? 0.95
      : isInserted(view, before.end, role.first) ||
          isRelativeObject(view, before.end, role.first) ||
          isLoose(view, before.end, role.first)
        ? 0.84
        : 0.5;
    if (score > 0.5) {
      return { events: before.events, place: before, score, reason: 'subject of the verb' };
    }
  }
  const opening = view.reading.tokens.slice(view.sentence.start, role.first);
  const pronoun = opening.some((t) =>
    /^(?:it|they|this|that|which|both|text|agreement|treaty|act|law|document|accord|pact|plan|statement|deal|declaration|strategy|operation|summit|meeting)$/.test(
      t.key,
    ),
  );
  const heads = headWords(discourse.event ?? []);
  const definite = opening.some(
    (t, i) => heads.has(t.key) && /^(?:the|that|this)$/.test(opening[i - 1]?.key ?? ''),
  );
  const short = opening.length <= 8;
  const ownSubject = opening.some(
    (t, i) =>
      /^\p{Lu}/u.test(t.text) &&
      i > 0 &&
      t.kind === 'word' &&
      !isDateToken(view, view.sentence.start + i),
  );
  if (before === undefined && discourse.event && (pronoun || definite) && short && !ownSubject) {
    return {
      events: discourse.event,
      score: 0.84,
      reason: 'a pronoun stands for the event before',
    };
  }
  return before && { events: before.events, score: 0.5, reason: 'named before it' };
}

/** The last words of an event's names, by which it is called again: "the moratorium", "the Treaty". */
function headWords(events: readonly EventFact[]): ReadonlySet<string> {
  const names = events.flatMap((event) => [event.name, ...event.aliases]);
  return new Set(names.flatMap((name) => fold(/([\p{L}-]+)[^\p{L}]*$/u.exec(name)?.[1] ?? '')));
}

/** Only auxiliaries, pronouns, punctuation and other role-and-date pairs between. */
function isLight(
  view: SentenceView,
  from: number,
  to: number,
  roles: readonly PlacedRole[],
): boolean {
  const { tokens } = view.reading;
  const { light, pronouns } = view.language.cues;
  for (let i = from; i < to; i++) {
    const { key, kind } = tokens[i]!;
    if (light.has(key) || pronouns.has(key) || kind === 'possessive' || key.endsWith('ly'))
      continue;
    if (roles.some((r) => i >= r.first && i < r.end)) continue;
    if (isDateToken(view, i)) continue;
    return false;
  }
  return true;
}

/** "The Lifeline, where many callers first hear of the drug, was launched": a clause between commas, then the verb. */
function isInserted(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  if (tokens[from]?.text !== ',' || to - from > 24) return false;
  const closing = lastToken(tokens, from + 1, to, (t) => t.text === ',');
  if (closing < 0) return false;
  const { light } = view.language.cues;
  return tokens.slice(closing + 1, to).every((t) => light.has(t.key) || t.key.endsWith('ly'));
}

/** "the Act, which the President signed on": the event is what was signed. */
function isRelativeObject(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  const start = tokens[from]?.text === ',' ? from + 1 : from;
  if (!/^(?:which|that)$/.test(tokens[start]?.key ?? '') || to - start > 7) return false;
  return !tokens.slice(start + 1, to).some((t) => isVerb(t, view.language) || t.text === ',');
}

/** A few words more, but no other verb and no other actor. */
function isLoose(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  const stretch = tokens.slice(from, to);
  if (stretch.length > 10) return false;
  const actors = stretch.some(
    (t, i) => t.kind === 'word' && /^\p{Lu}/u.test(t.text) && !isDateToken(view, from + i),
  );
  const verbs = stretch.filter(
    (t) => isVerb(t, view.language) && !/^(?:was|were|is|been|had|has|have)$/.test(t.key),
  ).length;
  return !actors && verbs === 0;
}

function isDateToken(view: SentenceView, token: number): boolean {
  return view.reading.dates.some((d) => token >= d.first && token < d.end);
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
