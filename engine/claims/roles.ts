/** The roles that dates play for events, and the words by which writers call them. */
import type { EventFact, FactBase } from '../facts/types.ts';
import type { Language } from '../reading/language.ts';
import { PhraseTrie } from '../reading/phrase-trie.ts';
import { fold, type Token, tokenize } from '../reading/tokens.ts';

export interface RoleIndex {
  /** Words of a text → the key of a role phrase. */
  readonly phrases: PhraseTrie<string>;
  /** A role as a pack names it → the phrases that can mean it. */
  readonly meanings: ReadonlyMap<string, ReadonlySet<string>>;
}

const cache = new WeakMap<FactBase, RoleIndex>();

export function roleIndexOf(factBase: FactBase, language: Language): RoleIndex {
  let index = cache.get(factBase);
  if (index === undefined) {
    index = build(factBase, language);
    cache.set(factBase, index);
  }
  return index;
}

function build(factBase: FactBase, language: Language): RoleIndex {
  const phrases = new PhraseTrie<string>();
  const synonyms = new Map<string, Set<string>>();
  for (const group of language.roles) {
    const keys = group.phrases.map((p) => p.join(' '));
    for (const [i, phrase] of group.phrases.entries()) phrases.add(phrase, keys[i]!);
    // The first phrase of a group is the role, the others are words for it.
    const role = keys[0]!;
    const known = synonyms.get(role) ?? new Set<string>();
    for (const key of keys) known.add(key);
    synonyms.set(role, known);
    // A phrase of several words means what its group means, whichever comes first.
    for (const key of keys.filter((k) => k.includes(' '))) {
      synonyms.set(key, new Set([...(synonyms.get(key) ?? []), ...keys]));
    }
  }
  const meanings = new Map<string, Set<string>>();
  for (const event of factBase.events.values()) {
    for (const { role } of event.dates) {
      if (meanings.has(role)) continue;
      const words = roleWords(role);
      phrases.add(words, words.join(' '));
      meanings.set(role, new Set([words.join(' '), ...synonymsOf(words, synonyms)]));
    }
  }
  return { phrases, meanings };
}

/** "entered-into-force" and "entered into force" are one. */
function roleWords(role: string): readonly string[] {
  return tokenize(role.replaceAll('-', ' ')).map((token) => fold(token.text));
}

/**
 * Synonyms of a role: of the whole phrase, or of its verb with the rest kept
 * ("contracts signed" is also "signed", "began commercial operation" is also "began").
 */
function synonymsOf(
  words: readonly string[],
  synonyms: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const whole = synonyms.get(words.join(' '));
  if (whole) return [...whole];
  return words.flatMap((word) => [...(synonyms.get(word) ?? [])]);
}

/** The role phrase that starts at a token. */
export function roleAt(
  index: RoleIndex,
  tokens: readonly Token[],
  at: number,
): { readonly phrase: string; readonly end: number } | undefined {
  const match = index.phrases.match(tokens, at);
  const parted = partedRole(index, tokens, at);
  if (parted && parted.end > (match?.end ?? at)) return parted;
  return match && { phrase: match.value, end: match.end };
}

/** "its results were released" for the role "results released": auxiliaries stand inside. */
function partedRole(
  index: RoleIndex,
  tokens: readonly Token[],
  at: number,
): { readonly phrase: string; readonly end: number } | undefined {
  const places: number[] = [];
  for (let i = at; i < tokens.length && i < at + 8; i++) {
    if (i === at || !/^(?:was|were|been|being|is|are|had|has|have)$/.test(tokens[i]!.key)) {
      places.push(i);
    }
  }
  if (places.at(-1) === at + places.length - 1) return undefined; // nothing to leave out
  const match = index.phrases.match(
    places.map((i) => tokens[i]!),
    0,
  );
  return match && { phrase: match.value, end: places[match.end - 1]! + 1 };
}

/**
 * The roles of an event that a phrase can mean; an exact name before a synonym.
 * Empty where the phrase is a role word that this event has no date for.
 */
export function rolesMeant(index: RoleIndex, event: EventFact, phrase: string): readonly string[] {
  const exact = event.dates
    .filter(({ role }) => roleWords(role).join(' ') === phrase)
    .map(({ role }) => role);
  if (exact.length > 0) return exact;
  return event.dates
    .filter(({ role }) => index.meanings.get(role)?.has(phrase) ?? false)
    .map(({ role }) => role);
}
