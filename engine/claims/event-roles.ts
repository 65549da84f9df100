/** Dates that a role word ties to an event: "was signed on", "entered into force in", "Launched in June 2022, the …". */
import type { EventFact } from '../facts/types.ts';
import { fold, lastToken, type Token } from '../reading/tokens.ts';
import type { Environment } from './environment.ts';
import { roleAt, rolesMeant } from './roles.ts';
import type { PlacedDate, PlacedEvent } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { isVerb } from './statement.ts';
import type { DateReading, Discourse } from './types.ts';

export interface PlacedRole {
  readonly first: number;
  readonly end: number;
  readonly phrase: string;
}

/** The role words of a sentence; words inside names are no roles. */
export function rolesIn(view: SentenceView, environment: Environment): readonly PlacedRole[] {
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
export function byRole(
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
  if (before && startsWithPronoun(view, role.first, roles)) {
    return { events: before.events, place: before, score: 0.86, reason: 'a pronoun stands for it' };
  }
  if (before) return { events: before.events, score: 0.5, reason: 'named before it' };
  return calledAgain(view, role.first, discourse.event);
}

/** A short opening that speaks of the event before: "It was signed", "The Treaty entered into force". */
function calledAgain(
  view: SentenceView,
  role: number,
  events: readonly EventFact[] | undefined,
): Subject | undefined {
  const opening = view.reading.tokens.slice(view.sentence.start, role);
  if (events === undefined || opening.length > 8) return undefined;
  const again = shortForm(opening, events);
  const pronoun = opening.some((t) => /^(?:it|they|this|that|which|both)$/.test(t.key));
  if (again === undefined && !pronoun) return undefined;
  const ownSubject = opening.some(
    (t, i) =>
      /^\p{Lu}/u.test(t.text) &&
      i > 0 &&
      t.kind === 'word' &&
      !(again && i >= again.first && i < again.end) &&
      !view.dated(view.sentence.start + i),
  );
  if (ownSubject) return undefined;
  const reason = again
    ? 'the event before, by the end of its name'
    : 'a pronoun stands for the event before';
  return { events, score: 0.84, reason };
}

/** "…; it was assented to on": nothing but a pronoun and light words since the clause began. */
function startsWithPronoun(
  view: SentenceView,
  role: number,
  roles: readonly PlacedRole[],
): boolean {
  const { tokens } = view.reading;
  const { light } = view.language.cues;
  for (let i = role - 1; i >= view.sentence.start; i--) {
    const { key, text } = tokens[i]!;
    if (/^(?:it|its|they|their|this|these)$/.test(key)) return true;
    if (roles.some((r) => i >= r.first && i < r.end)) continue;
    if (/^[;:.]$/.test(text) || (!light.has(key) && !view.dated(i))) return false;
  }
  return false;
}

const COMPLEMENT = /^(?:of|for|on|between|with|to|against)$/;

/** Where an event is called again by the end of one of its names: "the moratorium", "the Security Treaty". */
function shortForm(
  tokens: readonly Token[],
  events: readonly EventFact[],
): { readonly first: number; readonly end: number } | undefined {
  const names = events.flatMap((event) => [event.name, ...event.aliases]).map(callingWords);
  for (const [i, { key }] of tokens.entries()) {
    if (!/^(?:the|that|this)$/.test(key)) continue;
    const rest = tokens.slice(i + 1, i + 8).map((t) => t.key);
    const lengths = names.map((name) => endLength(name, rest));
    const length = Math.max(0, ...lengths);
    // "the treaty on extradition": another one
    if (length > 0 && !COMPLEMENT.test(rest[length] ?? ''))
      return { first: i + 1, end: i + 1 + length };
  }
  return undefined;
}

/** The words of a name up to what it is of or for: "Guidelines" of "Guidelines for Defense Cooperation". */
function callingWords(name: string): readonly string[] {
  const core = name.split(/\s+(?:of|for|on|between|with|to|in|against|and)\s|\s*[(,:]/u)[0]!;
  return core
    .split(/\s+/u)
    .map((word) => fold(word))
    .filter((word) => /\p{L}/u.test(word));
}

/** How many words of a text, from its start, are the end of a name. */
function endLength(name: readonly string[], text: readonly string[]): number {
  for (let length = name.length; length > 0; length--) {
    const end = name.slice(name.length - length);
    if (end.every((word, i) => word === text[i])) return length;
  }
  return 0;
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
    if (view.dated(i)) continue;
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
    (t, i) => t.kind === 'word' && /^\p{Lu}/u.test(t.text) && !view.dated(from + i),
  );
  const verbs = stretch.filter(
    (t) => isVerb(t, view.language) && !/^(?:was|were|is|been|had|has|have)$/.test(t.key),
  ).length;
  return !actors && verbs === 0;
}
