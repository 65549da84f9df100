/** What a figure or event is called in messages: "U.S. goods imports from Japan". */
import type { Entity, EventFact, Figure, Source } from '../facts/types.ts';

/** A figure's name as the start of a sentence. */
export function figureLabel(figure: Figure): string {
  const { measure, subject, partner, phrases } = figure;
  if (measure !== undefined) {
    const owner = subject ? `${owning(subject)} ` : '';
    const other = partner ? ` ${measure.partner ?? 'with'} ${withArticle(partner)}` : '';
    return capitalise(`${owner}${measure.name}${other}`);
  }
  return capitalise(phrases[0] ?? figure.id.slice(figure.id.indexOf(':') + 1));
}

/** "U.S.", "South Korean", "Japan's". */
function owning(entity: Entity): string {
  const [adjective] = entity.adjectives;
  if (adjective !== undefined && /^[\p{Lu}.]+$/u.test(adjective)) return adjective;
  return entity.name.endsWith('s') ? `${entity.name}’` : `${entity.name}'s`;
}

function withArticle(entity: Entity): string {
  return /^(?:United|European|Republic|Philippines|Netherlands)\b/.test(entity.name)
    ? `the ${entity.name}`
    : entity.name;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label inside a sentence; names and abbreviations keep their capital. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** "was" or "were" for a figure: "imports from Japan were", "wafer capacity in 2024 was". */
export function verbForFigure(label: string): 'was' | 'were' {
  const head = headOf(label, /\s(?:from|to|of|in|with|as|per|at|for|on|under|by|between)\s/);
  const words = head.split(/\s+/);
  // "visas issued": the participle is not the head
  while (words.length > 1 && /(?:ed|en)$/.test(words.at(-1)!)) words.pop();
  return verbFor(words.at(-1)!);
}

/** Kinds of events and papers whose names take an article: "the Korean War", but "Operation Tomodachi", "COP26". */
const KINDS = new Set(
  (
    'accord accords act agreement armistice attack attacks ban battle bill bombing bombings budget charter commission ' +
    'communiqué conference constitution convention crash crisis declaration directive disaster doctrine earthquake ' +
    'election embargo exchange exercise guidelines incident initiative law meeting memorandum moratorium order pact ' +
    'pandemic plan programme program protocol referendum regulation report resolution review rule statement strategy ' +
    'strike summit talks treaty visit vote war'
  ).split(' '),
);

/** What an event is called inside a sentence: "the Treaty of …", "the Camp David summit". */
export function eventLabel({ name }: EventFact): string {
  const isCalledSo = /^(?:the\s|\S+['’]s\s)/i.test(name);
  return KINDS.has(headNoun(name).toLowerCase()) && !isCalledSo ? `the ${name}` : name;
}

/** The same for an event. Its name may run from place to place: "the Alice Springs to Darwin railway was". */
export function verbForEvent({ name }: EventFact): 'was' | 'were' {
  return verbFor(headNoun(name));
}

function headNoun(event: string): string {
  return headOf(event, /\s(?:of|for|between|with|on|in|at)\s/)
    .split(/\s+/)
    .at(-1)!;
}

function headOf(label: string, complement: RegExp): string {
  return label.split(complement)[0]!.trim();
}

function verbFor(noun: string): 'was' | 'were' {
  return /(?:[^s]s|people|personnel|troops)$/i.test(noun) && !/(?:us|is|ss)$/i.test(noun)
    ? 'were'
    : 'was';
}

/** " (U.S. Census Bureau)", or nothing. */
export function sourceNote(source: Source | undefined): string {
  const name = source && (source.publisher ?? source.title);
  return name === undefined ? '' : ` (${name})`;
}
