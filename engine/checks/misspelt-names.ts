/**
 * Misspelt names. A place or a thing is one edit from a name of six letters or more, two from ten or more
 * (DESIGN §5). A person is known by the other half of the name: "Colin Treadwel" may be Colin Treadwell, but
 * "Philip" and "Phillip" are both names.
 */
import { distance } from 'fastest-levenshtein';
import type { BlockReading } from '../claims/types.ts';
import type { FactBase } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { stem } from '../reading/stems.ts';
import { type Token, tokenize } from '../reading/tokens.ts';
import type { Draft } from './draft.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { termDraft } from './term-draft.ts';

interface SpelledName {
  readonly name: string;
  readonly key: string;
}

interface Names {
  /** Places and things of one word, by their length. */
  readonly byLength: ReadonlyMap<number, readonly SpelledName[]>;
  /** Surnames by the given name before them. */
  readonly surnames: ReadonlyMap<string, readonly SpelledName[]>;
  /** Every word of every name. */
  readonly known: ReadonlySet<string>;
}

const cache = new WeakMap<FactBase, Names>();

export function misspeltDrafts(
  readings: readonly BlockReading[],
  factBase: FactBase,
  lexicon: Lexicon,
): readonly Draft[] {
  let names = cache.get(factBase);
  if (names === undefined) {
    names = namesOf(factBase);
    cache.set(factBase, names);
  }
  const known = names;
  const lowered = lowerCaseWords(readings);
  const isWord = (key: string): boolean =>
    known.known.has(key) ||
    lexicon.vocabulary.has(stem(key, lexicon.language)) ||
    lowered.has(key) ||
    isOrdinaryWord(key);
  return readings.flatMap(({ reading: { prose, tokens } }) =>
    misspelt(prose, tokens, known, isWord),
  );
}

function namesOf(factBase: FactBase): Names {
  const known = new Set<string>();
  const byLength = new Map<number, SpelledName[]>();
  const surnames = new Map<string, SpelledName[]>();
  const words = (text: string): readonly Token[] =>
    tokenize(text).filter((token) => token.kind === 'word');
  const learn = (text: string): void => {
    for (const token of words(text)) known.add(token.key);
  };
  const check = (text: string): void => {
    const [only, ...rest] = words(text);
    if (only === undefined || rest.length > 0 || only.key.length < 6) return;
    if (!/^\p{Lu}\p{Ll}+$/u.test(only.text) || isOrdinaryWord(only.key)) return;
    push(byLength, only.key.length, { name: only.text, key: only.key });
  };
  for (const entity of factBase.entities.values()) {
    for (const name of [entity.name, ...entity.aliases, ...entity.adjectives]) learn(name);
    for (const name of [entity.name, ...entity.aliases]) check(name);
  }
  for (const term of factBase.terms.values()) {
    for (const form of [term.term, ...term.aliases]) {
      learn(form);
      check(form);
    }
  }
  for (const office of factBase.offices.values()) {
    learn(office.title);
    for (const holder of office.holders) {
      for (const name of [holder.name, ...holder.aliases]) {
        learn(name);
        const [given, surname, ...more] = words(name);
        if (given === undefined || surname === undefined || more.length > 0) continue;
        push(surnames, given.key, { name: surname.text, key: surname.key });
      }
    }
  }
  for (const event of factBase.events.values()) {
    for (const name of [event.name, ...event.aliases, event.place ?? '']) learn(name);
  }
  return { byLength, surnames, known };
}

function push<K>(map: Map<K, SpelledName[]>, key: K, name: SpelledName): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [name]);
  else if (!list.some((n) => n.key === name.key)) list.push(name);
}

function misspelt(
  prose: Prose,
  tokens: readonly Token[],
  names: Names,
  isWord: (key: string) => boolean,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.key.length < 5) continue;
    if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || isWord(token.key)) continue;
    const before = tokens[i - 1];
    const person = before?.kind === 'word' ? names.surnames.get(before.key) : undefined;
    const name = person ? nearest(token.key, person) : nearestPlace(token.key, names);
    if (name === undefined) continue;
    const says = (written: string, right: string): string =>
      `“${written}” looks like a misspelling of “${right}”.`;
    drafts.push(termDraft(prose, token, name.name, says));
  }
  return drafts;
}

function nearestPlace(key: string, { byLength }: Names): SpelledName | undefined {
  const candidates: SpelledName[] = [];
  for (let length = key.length - 2; length <= key.length + 2; length++) {
    candidates.push(...(byLength.get(length) ?? []));
  }
  return nearest(key, candidates);
}

/** First letters are hardly ever mistyped, and names that differ there are other names. */
function nearest(key: string, names: readonly SpelledName[]): SpelledName | undefined {
  let best: SpelledName | undefined;
  let bestDistance = 3;
  for (const name of names) {
    if (name.key.length < 6 || !name.key.startsWith(key.charAt(0))) continue;
    const allowed = name.key.length >= 10 ? 2 : 1;
    const edits = isTransposition(key, name.key) ? 1 : distance(key, name.key);
    if (edits > allowed || edits >= bestDistance || isInflection(key, name.key)) continue;
    best = name;
    bestDistance = edits;
  }
  return best;
}

/** "Koreans", "Okinawan": not misspelt but inflected. */
function isInflection(word: string, name: string): boolean {
  return [`${name}s`, `${name}n`, `${name}i`, `${name}an`].includes(word) || name === `${word}s`;
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Words that the memo itself writes in lower case are ordinary words. */
function lowerCaseWords(readings: readonly BlockReading[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { reading } of readings) {
    for (const token of reading.tokens) {
      if (token.kind === 'word' && /^\p{Ll}/u.test(token.text)) words.add(token.key);
    }
  }
  return words;
}
