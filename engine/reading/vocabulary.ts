/** A language's phrases, indexed once: units, currencies, hedges. */
import { physicalUnit, type Unit } from '../values/unit.ts';
import type { Hedge } from '../values/quantity.ts';
import type { Language, UnitWord } from './language.ts';
import { PhraseTrie } from './phrase-trie.ts';

export interface WrittenUnit {
  readonly unit: Unit;
  readonly exact?: string;
}

export interface Vocabulary {
  readonly language: Language;
  readonly units: PhraseTrie<readonly WrittenUnit[]>;
  readonly currencies: PhraseTrie<Unit>;
  readonly hedgesBefore: PhraseTrie<Hedge>;
  readonly hedgesAfter: PhraseTrie<Hedge>;
  readonly tolerances: PhraseTrie<true>;
  /** Currency signs by their first character, longest first. */
  readonly signsByFirst: ReadonlyMap<string, Vocabulary['signs']>;
  /** Currency signs, longest first. */
  readonly signs: readonly (readonly [sign: string, currency: Unit])[];
}

const cache = new WeakMap<Language, Vocabulary>();

/** The index of a language's words; made once per language. */
export function vocabularyOf(language: Language): Vocabulary {
  let vocabulary = cache.get(language);
  if (vocabulary === undefined) {
    vocabulary = build(language);
    cache.set(language, vocabulary);
  }
  return vocabulary;
}

function build(language: Language): Vocabulary {
  const byPhrase = new Map<string, WrittenUnit[]>();
  for (const word of language.units) {
    const written: WrittenUnit = {
      unit: unitOf(word),
      ...(word.exact !== undefined && { exact: word.exact }),
    };
    const key = word.words.join(' ');
    const list = byPhrase.get(key);
    if (list) list.push(written);
    else byPhrase.set(key, [written]);
  }
  const units = new PhraseTrie<readonly WrittenUnit[]>();
  for (const [key, list] of byPhrase) units.add(key.split(' '), list);
  const currencies = new PhraseTrie<Unit>();
  for (const word of language.currencyWords) {
    currencies.add(word.words, currency(language, word.words.join(' '), word.unit));
  }
  const hedgesBefore = new PhraseTrie<Hedge>();
  for (const { words, hedge } of language.hedgesBefore) hedgesBefore.add(words, hedge);
  const hedgesAfter = new PhraseTrie<Hedge>();
  for (const { words, hedge } of language.hedgesAfter) hedgesAfter.add(words, hedge);
  const tolerances = new PhraseTrie<true>();
  for (const phrase of language.tolerances) tolerances.add(phrase, true);
  const signs = [...language.currencySigns]
    .sort((a, b) => b[0].length - a[0].length)
    .map(([sign, code]) => [sign, currency(language, sign, code)] as const);
  return {
    language,
    units,
    currencies,
    hedgesBefore,
    hedgesAfter,
    tolerances,
    signs,
    signsByFirst: byFirst(signs),
  };
}

function unitOf(word: UnitWord): Unit {
  if (word.unit === 'percent') return { kind: 'percent' };
  if (word.unit === 'percentage-points') return { kind: 'percentage-points' };
  const unit = physicalUnit(word.unit);
  if (unit === undefined) throw new Error(`The units library does not know "${word.unit}".`);
  return unit;
}

function currency(language: Language, written: string, code: string): Unit {
  const also = language.sharedCurrencies.get(written);
  return { kind: 'currency', code, ...(also && { also }) };
}

function byFirst(signs: Vocabulary['signs']): Vocabulary['signsByFirst'] {
  const groups = new Map<string, (readonly [sign: string, currency: Unit])[]>();
  for (const entry of signs) {
    const first = entry[0].charAt(0);
    const group = groups.get(first);
    if (group) group.push(entry);
    else groups.set(first, [entry]);
  }
  return groups;
}
