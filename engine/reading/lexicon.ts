/**
 * The names of a fact base, compiled for finding them in one pass over the tokens: entities first, then
 * phrases in which entities stand as symbols, so that "American troops in Japan" is "U.S. troops in Japan".
 */
import type {
  Entity,
  EventFact,
  FactBase,
  Figure,
  Holder,
  Measure,
  Office,
  Term,
} from '../facts/types.ts';
import type { Language } from './language.ts';
import { stem } from './stems.ts';
import { tokenize, type Token } from './tokens.ts';

/** Entities of several packs that are one thing, under the id of the first. */
export interface EntityGroup {
  readonly id: string;
  readonly entities: readonly Entity[];
}

export interface PersonTarget {
  readonly kind: 'person';
  readonly tenures: readonly { readonly office: Office; readonly holder: Holder }[];
  /** Whether only a part of the name was given ("Abe"). */
  readonly partial: boolean;
}

export type NameTarget =
  | { readonly kind: 'entity'; readonly group: EntityGroup }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** `anyYear`: found by its name with another year in the place of its own. */
  | { readonly kind: 'event'; readonly event: EventFact; readonly anyYear: boolean }
  | { readonly kind: 'office'; readonly office: Office }
  | PersonTarget
  | { readonly kind: 'term'; readonly term: Term };

/** How much the letters' case counts: "US" is no "us", "Glass" no "glass". */
type CaseRule = 'any' | 'capital' | 'upper';

export interface Entry {
  readonly target: NameTarget;
  readonly caseRule: CaseRule;
}

export interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** A phrase of a figure or measure as a set of words, for finding it scattered over a clause. */
export interface ScatteredPhrase {
  readonly target: Extract<NameTarget, { kind: 'figure' | 'measure' }>;
  /** Stems and entity symbols, without stopwords. */
  readonly words: readonly string[];
}

export interface Lexicon {
  readonly language: Language;
  readonly entities: Node;
  readonly names: Node;
  /** By their rarest word. */
  readonly scattered: ReadonlyMap<string, readonly ScatteredPhrase[]>;
  readonly groupOf: ReadonlyMap<string, EntityGroup>;
  /** All stems that occur in names, so that a known word is not taken for a misspelt one. */
  readonly vocabulary: ReadonlySet<string>;
}

export const YEAR_SYMBOL = '@year';

const cache = new WeakMap<FactBase, Lexicon>();

/** The lexicon of a fact base; compiled once. */
export function lexiconOf(factBase: FactBase, language: Language): Lexicon {
  let lexicon = cache.get(factBase);
  if (lexicon === undefined) {
    lexicon = compile(factBase, language);
    cache.set(factBase, lexicon);
  }
  return lexicon;
}

function compile(factBase: FactBase, language: Language): Lexicon {
  const entities = newNode();
  const names = newNode();
  const vocabulary = new Set<string>();
  const groupOf = groupEntities(factBase, language);

  for (const group of new Set(groupOf.values())) {
    for (const entity of group.entities) {
      for (const name of [entity.name, ...entity.aliases, ...entity.adjectives]) {
        insert(entities, plainWords(name, language), name, { kind: 'entity', group });
      }
    }
  }
  const compiler: Compiler = { language, entities, names, vocabulary };
  for (const figure of factBase.figures.values()) {
    for (const phrase of figure.phrases) add(compiler, phrase, { kind: 'figure', figure });
  }
  for (const measure of factBase.measures.values()) {
    for (const phrase of new Set([measure.name, ...measure.phrases])) {
      add(compiler, phrase, { kind: 'measure', measure });
    }
  }
  for (const event of factBase.events.values()) {
    for (const name of [event.name, ...event.aliases]) {
      add(compiler, name, { kind: 'event', event, anyYear: false });
      addAnyYear(compiler, name, event);
    }
  }
  for (const office of factBase.offices.values()) {
    for (const title of [office.title, ...office.aliases])
      add(compiler, title, { kind: 'office', office });
  }
  addPeople(compiler, factBase);
  for (const term of factBase.terms.values()) {
    const forms = [
      term.term,
      ...term.aliases,
      ...(term.abbreviation === undefined ? [] : [term.abbreviation]),
    ];
    for (const form of forms) add(compiler, form, { kind: 'term', term });
  }
  for (const group of new Set(groupOf.values())) {
    for (const entity of group.entities) {
      for (const name of [entity.name, ...entity.aliases, ...entity.adjectives]) {
        for (const word of plainWords(name, language)) vocabulary.add(word);
      }
    }
  }
  return { language, entities, names, scattered: scatter(factBase, compiler), groupOf, vocabulary };
}

interface Compiler {
  readonly language: Language;
  readonly entities: Node;
  readonly names: Node;
  readonly vocabulary: Set<string>;
}

function newNode(): Node {
  return { next: new Map(), entries: [] };
}

function groupEntities(factBase: FactBase, language: Language): ReadonlyMap<string, EntityGroup> {
  const byName = new Map<string, { id: string; entities: Entity[] }>();
  const groupOf = new Map<string, EntityGroup>();
  for (const entity of factBase.entities.values()) {
    const key = plainWords(entity.name, language).join(' ');
    let group = byName.get(key);
    if (group === undefined) byName.set(key, (group = { id: entity.id, entities: [] }));
    group.entities.push(entity);
    groupOf.set(entity.id, group);
  }
  return groupOf;
}

/** People by name; a name that several offices know stands for all of their tenures. */
function addPeople(compiler: Compiler, factBase: FactBase): void {
  const byName = new Map<
    string,
    { name: string; tenures: PersonTarget['tenures'][number][]; partial: boolean }
  >();
  for (const office of factBase.offices.values()) {
    for (const holder of office.holders) {
      for (const name of [holder.name, ...holder.aliases]) {
        let person = byName.get(name);
        if (person === undefined) {
          byName.set(name, (person = { name, tenures: [], partial: !/\s/.test(name.trim()) }));
        }
        person.tenures.push({ office, holder });
      }
    }
  }
  for (const { name, tenures, partial } of byName.values()) {
    add(compiler, name, { kind: 'person', tenures, partial });
  }
}

function add(compiler: Compiler, name: string, target: NameTarget): void {
  const words = symbols(compiler, name);
  insert(compiler.names, words, name, target);
  for (const word of words) compiler.vocabulary.add(word);
}

/** "1960 Security Treaty" also as "<any year> Security Treaty", so that a wrong year is seen. */
function addAnyYear(compiler: Compiler, name: string, event: EventFact): void {
  const words = symbols(compiler, name);
  const at = words.findIndex((word) => /^(?:1[5-9]|20)\d\d$/.test(word));
  if (at < 0) return;
  const open = [...words];
  open[at] = YEAR_SYMBOL;
  insert(compiler.names, open, name, { kind: 'event', event, anyYear: true });
}

function insert(root: Node, words: readonly string[], written: string, target: NameTarget): void {
  if (words.length === 0 || words.every((word) => word === YEAR_SYMBOL)) return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = newNode()));
    node = next;
  }
  const known = node.entries.some(
    (e) => e.target.kind === target.kind && sameTarget(e.target, target),
  );
  if (!known) node.entries.push({ target, caseRule: caseRule(words, written) });
}

function sameTarget(a: NameTarget, b: NameTarget): boolean {
  switch (a.kind) {
    case 'entity':
      return b.kind === 'entity' && a.group === b.group;
    case 'figure':
      return b.kind === 'figure' && a.figure === b.figure;
    case 'measure':
      return b.kind === 'measure' && a.measure === b.measure;
    case 'event':
      return b.kind === 'event' && a.event === b.event && a.anyYear === b.anyYear;
    case 'office':
      return b.kind === 'office' && a.office === b.office;
    case 'person':
      return b.kind === 'person' && a.tenures === b.tenures;
    case 'term':
      return b.kind === 'term' && a.term === b.term;
  }
}

function caseRule(words: readonly string[], written: string): CaseRule {
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 5 && letters.length > 1 && letters === letters.toUpperCase())
    return 'upper';
  return words.length === 1 && /^\p{Lu}/u.test(written) ? 'capital' : 'any';
}

/** The words of a name that count: no articles, hyphens or possessives. */
export function plainWords(name: string, language: Language): readonly string[] {
  return tokenize(name)
    .filter((token) => !isSkippable(token))
    .map((token) => stem(token.key, language));
}

/** Tokens that may stand inside a name without being part of it. */
export function isSkippable(token: Token): boolean {
  return (
    token.kind === 'possessive' ||
    (token.kind === 'symbol' && (/^[-–—'"’‘“”.,]$/u.test(token.text) || token.key === '-')) ||
    (token.kind === 'word' && (token.key === 'the' || token.key === 'a' || token.key === 'an'))
  );
}

/** The words of a phrase with its entities as symbols: "@us troop in @japan". */
function symbols({ language, entities }: Compiler, phrase: string): readonly string[] {
  const tokens = tokenize(phrase).filter((token) => !isSkippable(token) || token.key === '-');
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.key === '-') continue;
    const entity = matchEntity(entities, tokens, i, language);
    if (entity === undefined) {
      words.push(stem(tokens[i]!.key, language));
      continue;
    }
    const joint =
      tokens[entity.end]?.key === '-'
        ? matchEntity(entities, tokens, entity.end + 1, language)
        : undefined;
    words.push(joint ? pairSymbol(entity.group, joint.group) : entitySymbol(entity.group));
    i = (joint ?? entity).end - 1;
  }
  return words;
}

export function entitySymbol(group: EntityGroup): string {
  return `@${group.id}`;
}

/** "U.S.-Japan" and "Japan-U.S." are one. */
export function pairSymbol(a: EntityGroup, b: EntityGroup): string {
  return a.id < b.id ? `@${a.id}@${b.id}` : `@${b.id}@${a.id}`;
}

/** The longest entity that starts at a token. */
export function matchEntity(
  root: Node,
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly group: EntityGroup; readonly end: number } | undefined {
  let node: Node | undefined = root;
  let best: { group: EntityGroup; end: number } | undefined;
  for (let i = at; i < tokens.length && i < at + 8; i++) {
    const token = tokens[i]!;
    const next: Node | undefined = node.next.get(stem(token.key, language));
    if (next === undefined) {
      if (i > at && isSkippable(token) && token.kind !== 'possessive') continue;
      break;
    }
    node = next;
    const entry = node.entries.find((e) => fitsCase(e.caseRule, tokens[at]!, i === at));
    if (entry?.target.kind === 'entity') best = { group: entry.target.group, end: i + 1 };
  }
  return best;
}

export function fitsCase(rule: CaseRule, token: Token, single: boolean): boolean {
  if (rule === 'any' || !single) return true;
  if (rule === 'capital') return /^\p{Lu}/u.test(token.text);
  const letters = token.text.replace(/[^\p{L}]/gu, '').replace(/s$/, '');
  return letters === letters.toUpperCase();
}

/** Phrases of two content words or more, under their rarest word. */
function scatter(
  factBase: FactBase,
  compiler: Compiler,
): ReadonlyMap<string, readonly ScatteredPhrase[]> {
  const { stopwords } = compiler.language;
  const all: ScatteredPhrase[] = [];
  const seen = new Set<string>();
  const collect = (phrase: string, target: ScatteredPhrase['target'], id: string): void => {
    const words = [...new Set(symbols(compiler, phrase).filter((word) => !stopwords.has(word)))];
    const key = `${id} ${[...words].sort().join(' ')}`;
    if (words.length < 2 || seen.has(key)) return;
    seen.add(key);
    all.push({ target, words });
  };
  for (const figure of factBase.figures.values()) {
    for (const phrase of figure.phrases) collect(phrase, { kind: 'figure', figure }, figure.id);
  }
  for (const measure of factBase.measures.values()) {
    for (const phrase of [measure.name, ...measure.phrases])
      collect(phrase, { kind: 'measure', measure }, measure.id);
  }
  const counts = new Map<string, number>();
  for (const { words } of all)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byRarest = new Map<string, ScatteredPhrase[]>();
  for (const phrase of all) {
    const plain = phrase.words.filter((word) => !word.startsWith('@'));
    const rarest = plain.reduce<string | undefined>(
      (best, word) => (best === undefined || counts.get(word)! < counts.get(best)! ? word : best),
      undefined,
    );
    if (rarest === undefined || plain.length < 2) continue;
    const list = byRarest.get(rarest);
    if (list) list.push(phrase);
    else byRarest.set(rarest, [phrase]);
  }
  return byRarest;
}
