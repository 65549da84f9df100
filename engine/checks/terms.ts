/** Forms that a pack says to avoid, and misspelt names. */
import { distance } from 'fastest-levenshtein';
import type { BlockReading } from '../claims/types.ts';
import type { FactBase, Term } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { stem } from '../reading/stems.ts';
import { fold, type Token, tokenize } from '../reading/tokens.ts';
import type { Draft } from './draft.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Fix } from './types.ts';

interface AvoidedForm {
  readonly term: Term;
  readonly words: readonly string[];
  /** Written with capitals: then only that case counts. */
  readonly exact?: string;
}

interface SpelledName {
  readonly name: string;
  readonly key: string;
}

interface TermIndex {
  /** By the first word. */
  readonly avoided: ReadonlyMap<string, readonly AvoidedForm[]>;
  /** Single words that are names, by their length. */
  readonly names: ReadonlyMap<number, readonly SpelledName[]>;
  readonly known: ReadonlySet<string>;
}

const cache = new WeakMap<FactBase, TermIndex>();

export function termDrafts(
  readings: readonly BlockReading[],
  factBase: FactBase,
  lexicon: Lexicon,
): readonly Draft[] {
  let index = cache.get(factBase);
  if (index === undefined) {
    index = build(factBase);
    cache.set(factBase, index);
  }
  const terms = index;
  const lowered = lowerCaseWords(readings);
  return readings.flatMap(({ reading: { prose, tokens } }) => [
    ...avoided(prose, tokens, terms),
    ...misspelt(prose, tokens, terms, lexicon, lowered),
  ]);
}

function build(factBase: FactBase): TermIndex {
  const avoidedForms = new Map<string, AvoidedForm[]>();
  for (const term of factBase.terms.values()) {
    const proper = new Set([term.term, ...term.aliases, term.abbreviation ?? '']);
    for (const form of term.avoid) {
      if (proper.has(form)) continue;
      const words = tokenize(form).map((t) => t.key);
      const [first] = words;
      if (first === undefined) continue;
      const entry = { term, words, ...(/\p{Lu}/u.test(form) && { exact: form }) };
      const list = avoidedForms.get(first);
      if (list) list.push(entry);
      else avoidedForms.set(first, [entry]);
    }
  }
  const { names, known } = spelledNames(factBase);
  return { avoided: avoidedForms, names, known };
}

/** Words that stand for themselves: one-word entities, terms and parts of people's names are known; the first two are spell-checked. */
function spelledNames(factBase: FactBase): Pick<TermIndex, 'names' | 'known'> {
  const known = new Set<string>();
  const names = new Map<number, SpelledName[]>();
  const learn = (text: string, checked: boolean): void => {
    for (const token of tokenize(text)) {
      if (token.kind !== 'word') continue;
      known.add(token.key);
      if (!checked || token.key.length < 6 || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) continue;
      const list = names.get(token.key.length) ?? [];
      if (!list.some((n) => n.key === token.key)) list.push({ name: token.text, key: token.key });
      names.set(token.key.length, list);
    }
  };
  const single = (text: string): boolean => !/\s/.test(text.trim());
  for (const entity of factBase.entities.values()) {
    for (const name of [entity.name, ...entity.aliases, ...entity.adjectives])
      learn(name, !isOrdinaryWord(name.toLowerCase()));
  }
  for (const term of factBase.terms.values()) {
    for (const form of [term.term, ...term.aliases])
      learn(form, single(form) && !isOrdinaryWord(form.toLowerCase()));
  }
  for (const office of factBase.offices.values()) {
    learn(office.title, false);
    for (const holder of office.holders)
      for (const name of [holder.name, ...holder.aliases]) learn(name, !single(name));
  }
  for (const event of factBase.events.values()) {
    for (const name of [event.name, ...event.aliases]) learn(name, false);
    if (event.place !== undefined) learn(event.place, false);
  }
  return { names, known };
}

function avoided(
  prose: Prose,
  tokens: readonly Token[],
  { avoided: forms }: TermIndex,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const form = forms
      .get(tokens[i]!.key)
      ?.filter((f) => matches(prose, tokens, i, f))
      .reduce<AvoidedForm | undefined>(
        (best, f) => (best === undefined || f.words.length > best.words.length ? f : best),
        undefined,
      );
    if (form === undefined) continue;
    const start = tokens[i]!.start;
    const end = tokens[i + form.words.length - 1]!.end;
    drafts.push(draft(prose, start, end, form.term.term, form.term, 'is a form to avoid'));
    i += form.words.length - 1;
  }
  return drafts;
}

/** Letter by letter, so that "Self Defense Forces" is not "Self-Defense Forces"; a plural s may follow. */
function matches(prose: Prose, tokens: readonly Token[], at: number, form: AvoidedForm): boolean {
  for (const [i, word] of form.words.entries()) {
    const token = tokens[at + i];
    if (token === undefined) return false;
    const last = i === form.words.length - 1;
    if (token.key !== word && !(last && token.key === `${word}s`)) return false;
  }
  if (form.exact === undefined) return true;
  const text = prose.text
    .slice(tokens[at]!.start, tokens[at + form.words.length - 1]!.end)
    .replace(/\s+/g, ' ');
  return (
    text === form.exact ||
    text === `${form.exact}s` ||
    text === form.exact.charAt(0).toUpperCase() + form.exact.slice(1)
  );
}

/** One edit from a known name of six letters or more, two from ten or more; first letters agree. */
function misspelt(
  prose: Prose,
  tokens: readonly Token[],
  index: TermIndex,
  lexicon: Lexicon,
  lowered: ReadonlySet<string>,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word' || token.key.length < 5 || !/^\p{Lu}\p{Ll}+$/u.test(token.text))
      continue;
    const { key } = token;
    if (index.known.has(key) || lexicon.vocabulary.has(stem(key, lexicon.language))) continue;
    if (lowered.has(key) || isOrdinaryWord(key)) continue;
    const name = nearestName(key, index);
    if (name === undefined) continue;
    drafts.push(
      draft(prose, token.start, token.end, name.name, undefined, 'looks like a misspelling of'),
    );
  }
  return drafts;
}

function nearestName(key: string, { names }: TermIndex): SpelledName | undefined {
  let best: SpelledName | undefined;
  let bestDistance = 3;
  for (let length = key.length - 2; length <= key.length + 2; length++) {
    for (const name of names.get(length) ?? []) {
      if (!name.key.startsWith(key.charAt(0))) continue;
      const allowed = name.key.length >= 10 ? 2 : 1;
      const edits = isTransposition(key, name.key) ? 1 : distance(key, name.key);
      if (edits > allowed || edits >= bestDistance || isInflection(key, name.key)) continue;
      best = name;
      bestDistance = edits;
    }
  }
  return best;
}

/** "Koreans", "Irishman": not misspelt but inflected. */
function isInflection(word: string, name: string): boolean {
  return (
    word === `${name}s` ||
    word === `${name}n` ||
    word === `${name}i` ||
    name === `${word}s` ||
    name === `${word}n`
  );
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
    for (const token of reading.tokens)
      if (token.kind === 'word' && /^\p{Ll}/u.test(token.text)) words.add(token.key);
  }
  return words;
}

function draft(
  prose: Prose,
  start: number,
  end: number,
  right: string,
  term: Term | undefined,
  says: string,
): Draft {
  const written = prose.text.slice(start, end);
  const text = inCaseOf(written, right);
  const span = prose.toMemo(start, end);
  const fix: Fix = { title: `Change to “${text}”`, edits: [{ ...span, newText: text }] };
  const message = term
    ? `“${written}” ${says}: write “${text}”.`
    : `“${written}” ${says} “${text}”.`;
  return {
    code: 'discouraged-term',
    ...span,
    message,
    fixes: [fix],
    autoFix: true,
    related: [],
    ...(term?.source && { source: term.source }),
  };
}

/** A term in lower case is capitalised where the writer began a sentence with it. */
function inCaseOf(written: string, right: string): string {
  const plural =
    fold(written).endsWith('s') && !fold(right).endsWith('s') && /ies$|[^s]s$/.test(fold(written))
      ? ''
      : '';
  return (
    (/^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(right)
      ? right.charAt(0).toUpperCase() + right.slice(1)
      : right) + plural
  );
}
