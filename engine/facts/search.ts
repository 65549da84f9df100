/** Finds entries of the fact base by words, for people: every word must begin a word of the entry. */
import type {
  Entity,
  EventFact,
  FactBase,
  Figure,
  Measure,
  Office,
  Source,
  Term,
} from './types.ts';

export type FoundFact =
  | { readonly kind: 'figure'; readonly entry: Figure }
  | { readonly kind: 'event'; readonly entry: EventFact }
  | { readonly kind: 'office'; readonly entry: Office }
  | { readonly kind: 'term'; readonly entry: Term }
  | { readonly kind: 'entity'; readonly entry: Entity }
  | { readonly kind: 'measure'; readonly entry: Measure }
  | { readonly kind: 'source'; readonly entry: Source };

export type SearchHit = FoundFact & {
  /** What a person would call it. */
  readonly title: string;
  /** Higher is better. */
  readonly score: number;
};

/** How much a match in each place counts: its name, another name of it, what is said about it. */
const WEIGHTS = [4, 2, 1] as const;

interface Searchable {
  readonly title: string;
  /** Names, other names, and all other words. */
  readonly places: readonly [readonly string[], readonly string[], readonly string[]];
}

/**
 * Entries in which every word is found, the best first; of equals the order of the fact base decides.
 * @param words As a person types them: "imports japan", "abe".
 */
export function searchFacts(factBase: FactBase, words: string): readonly SearchHit[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const found of allFacts(factBase)) {
    const searchable = describe(found);
    const score = scoreOf(searchable, wanted, words.trim().toLowerCase());
    if (score > 0) hits.push({ ...found, title: searchable.title, score });
  }
  return hits.sort((a, b) => b.score - a.score);
}

function* allFacts(base: FactBase): Generator<FoundFact> {
  for (const entry of base.figures.values()) yield { kind: 'figure', entry };
  for (const entry of base.events.values()) yield { kind: 'event', entry };
  for (const entry of base.offices.values()) yield { kind: 'office', entry };
  for (const entry of base.terms.values()) yield { kind: 'term', entry };
  for (const entry of base.entities.values()) yield { kind: 'entity', entry };
  for (const entry of base.measures.values()) yield { kind: 'measure', entry };
  for (const entry of base.sources.values()) yield { kind: 'source', entry };
}

/** What a person would call a figure: its first phrase, or its measure with its subject and partner. */
export function figureTitle(figure: Figure): string {
  const { measure, subject, partner, phrases } = figure;
  if (measure && subject) {
    const rest = partner ? `, ${measure.partner ?? 'with'} ${partner.name}` : '';
    return `${subject.name}: ${measure.name}${rest}`;
  }
  return phrases[0] ?? figure.id.slice(figure.id.indexOf(':') + 1);
}

function describe(found: FoundFact): Searchable {
  const { entry } = found;
  const id = entry.id.slice(entry.pack.id.length + 1);
  switch (found.kind) {
    case 'figure': {
      const { measure, subject, partner, phrases, source, note } = found.entry;
      const title = figureTitle(found.entry);
      const names = [title, ...phrases, measure?.name ?? ''];
      const others = [...(measure?.phrases ?? []), id];
      const about = [...namesOf(subject), ...namesOf(partner), source?.title ?? '', note ?? ''];
      return { title, places: [names, others, about] };
    }
    case 'event': {
      const { name, aliases, ja, dates, place, note } = found.entry;
      const about = [...dates.map(({ role }) => role), place ?? '', note ?? ''];
      return { title: name, places: [[name], [...aliases, ...ja, id], about] };
    }
    case 'office': {
      const { title, aliases, holders, entity } = found.entry;
      const people = holders.flatMap((holder) => [holder.name, ...holder.aliases]);
      return { title, places: [[title], [...aliases, ...people, id], namesOf(entity)] };
    }
    case 'term': {
      const { term, aliases, abbreviation, ja, romaji, definition, avoid } = found.entry;
      const others = [...aliases, ...ja, romaji ?? '', ...avoid, id];
      return { title: term, places: [[term, abbreviation ?? ''], others, [definition]] };
    }
    case 'entity': {
      const { name, aliases, adjectives, ja } = found.entry;
      return { title: name, places: [[name], [...aliases, ...adjectives, ...ja, id], []] };
    }
    case 'measure': {
      const { name, phrases } = found.entry;
      return { title: name, places: [[name], [...phrases, id], []] };
    }
    case 'source': {
      const { title, publisher, url } = found.entry;
      return { title, places: [[title], [publisher ?? '', id], [url ?? '']] };
    }
  }
}

function namesOf(entity: Entity | undefined): readonly string[] {
  return entity ? [entity.name, ...entity.aliases, ...entity.adjectives, ...entity.ja] : [];
}

/** 0 when a word is found nowhere. A name that is exactly what was typed comes before all others. */
function scoreOf({ places }: Searchable, wanted: readonly string[], typed: string): number {
  const found = places.map((texts) => texts.flatMap(wordsOf));
  let score = 0;
  for (const word of wanted) {
    let best = 0;
    found.forEach((words, place) => {
      const weight = WEIGHTS[place] ?? 0;
      if (words.includes(word)) best = Math.max(best, weight * 2);
      else if (words.some((each) => each.startsWith(word))) best = Math.max(best, weight);
    });
    if (best === 0) return 0;
    score += best;
  }
  const [names, others] = places;
  if (names.some((name) => name.toLowerCase() === typed)) return score + 100;
  return others.some((name) => name.toLowerCase() === typed) ? score + 50 : score;
}

/** Words in small letters; "U.S." is "us", and Japanese text is one word. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/(?<=\p{L})\.(?=\p{L})|(?<=\b\p{L})\.(?!\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
