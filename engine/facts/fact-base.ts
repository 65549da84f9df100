/** A fact base while packs are read into it, and the way from an id to the entry that it names. */
import { didYouMean, type Place, type ProblemReport, quoted } from './problems.ts';
import { type Kind, KIND_WORDS, type RawPack } from './raw-pack.ts';
import type {
  Entity,
  EventFact,
  FactBase,
  FactId,
  Figure,
  Measure,
  Office,
  Pack,
  Source,
  Term,
} from './types.ts';

interface EntryOfKind {
  readonly sources: Source;
  readonly entities: Entity;
  readonly measures: Measure;
  readonly figures: Figure;
  readonly events: EventFact;
  readonly offices: Office;
  readonly terms: Term;
}

/** A fact base that can be added to. */
export type GrowingFactBase = { readonly packs: Pack[] } & {
  readonly [K in Kind]: Map<FactId, EntryOfKind[K]>;
};

/** A fact base without packs. */
export function emptyFactBase(): FactBase {
  return growingFactBase();
}

export function growingFactBase(): GrowingFactBase {
  return {
    packs: [],
    sources: new Map(),
    entities: new Map(),
    measures: new Map(),
    figures: new Map(),
    events: new Map(),
    offices: new Map(),
    terms: new Map(),
  };
}

/** One pack being read, among all others. */
export class PackContext {
  readonly raw: RawPack;
  readonly base: GrowingFactBase;
  readonly report: ProblemReport;
  readonly #packs: readonly RawPack[];

  constructor(
    raw: RawPack,
    packs: readonly RawPack[],
    base: GrowingFactBase,
    report: ProblemReport,
  ) {
    this.raw = raw;
    this.base = base;
    this.report = report;
    this.#packs = packs;
  }

  idOf(id: string): FactId {
    return `${this.raw.pack.id}:${id}`;
  }

  /**
   * The entry that a reference names: one of this pack, else `pack:id`, else one of another pack in their order.
   * Reports a reference to nothing, unless it names an entry whose own fault is told already.
   */
  refer<K extends Kind>(kind: K, text: string, place: Place): EntryOfKind[K] | undefined {
    const base: { readonly [P in Kind]: ReadonlyMap<FactId, EntryOfKind[P]> } = this.base;
    const entries: ReadonlyMap<FactId, EntryOfKind[K]> = base[kind];
    const own = entries.get(this.idOf(text)) ?? entries.get(text);
    if (own) return own;
    for (const { pack } of this.#packs) {
      const found = entries.get(`${pack.id}:${text}`);
      if (found) return found;
    }
    this.unknown([kind], text, place);
    return undefined;
  }

  /** The full id of an entry of any of the kinds, the first kind first; undefined, and reported, when there is none. */
  referAny(kinds: readonly Kind[], text: string, place: Place): FactId | undefined {
    const candidates = [this.idOf(text), text, ...this.#packs.map(({ pack }) => `${pack.id}:${text}`)];
    for (const id of candidates) {
      if (kinds.some((kind) => this.base[kind].has(id) || this.#declares(kind, id))) return id;
    }
    this.unknown(kinds, text, place);
    return undefined;
  }

  /** Says that there is no such entry, with the nearest one that there is. */
  unknown(kinds: readonly Kind[], text: string, place: Place): void {
    if (kinds.some((kind) => this.raw.faulty[kind].has(text))) return;
    const suggestion = this.report.isFull(place.source) ? '' : didYouMean(text, this.#known(kinds));
    const [kind] = kinds;
    const word = kinds.length === 1 && kind ? KIND_WORDS[kind] : 'entry';
    this.report.error(
      place,
      `unknown-${word}`,
      `There is no ${word} ${quoted(text)}; correct the id or add the ${word}.${suggestion}`,
    );
  }

  /** How entries of the kinds can be written here: those of this pack by their id, others with their pack's. */
  *#known(kinds: readonly Kind[]): Generator<string> {
    for (const kind of kinds) yield* this.raw.entries[kind].keys();
    for (const { pack, entries } of this.#packs) {
      if (pack === this.raw.pack) continue;
      for (const kind of kinds) {
        for (const id of entries[kind].keys()) {
          yield id;
          yield `${pack.id}:${id}`;
        }
      }
    }
  }

  #declares(kind: Kind, id: FactId): boolean {
    const colon = id.indexOf(':');
    const pack = this.#packs.find((raw) => raw.pack.id === id.slice(0, colon));
    return pack?.entries[kind].has(id.slice(colon + 1)) ?? false;
  }
}
