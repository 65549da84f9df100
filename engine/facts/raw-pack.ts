/** Puts the files of one pack together: its header, its entries by kind and id, its tables. Nothing is resolved yet. */
import { parseYaml } from './parse-yaml.ts';
import { type Place, type ProblemReport, quoted } from './problems.ts';
import { findSchemaFaults } from './schema-faults.ts';
import { SourceText } from './source-text.ts';
import {
  entryOf,
  type MapEntry,
  type MapNode,
  mapOf,
  type Path,
  prune,
  scalarOf,
  textOf,
  textsOf,
  type TreeNode,
} from './tree.ts';
import type { Pack, PackInput } from './types.ts';
import { checkFactPack } from './validators.ts';

export const KINDS = [
  'sources',
  'entities',
  'measures',
  'figures',
  'events',
  'offices',
  'terms',
] as const;
export type Kind = (typeof KINDS)[number];

/** What one entry of each kind is called in messages. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  sources: 'source',
  entities: 'entity',
  measures: 'measure',
  figures: 'figure',
  events: 'event',
  offices: 'office',
  terms: 'term',
};

/** An entry as it stands in its file. */
export interface RawEntry {
  readonly id: string;
  readonly source: SourceText;
  readonly entry: MapEntry;
  readonly node: MapNode;
}

export interface RawPack {
  readonly pack: Pack;
  readonly entries: Readonly<Record<Kind, Map<string, RawEntry>>>;
  /** Ids that the pack declares with a fault; a reference to one is not unknown. */
  readonly faulty: Readonly<Record<Kind, Set<string>>>;
  readonly tables: readonly SourceText[];
  /** Where the pack's id stands. */
  readonly idPlace: Place;
}

interface PackPart {
  readonly source: SourceText;
  /** As it was written. */
  readonly root: MapNode;
  /** Without its faulty parts. */
  readonly sound: MapNode;
}

/** @returns undefined when the pack is of a format version that is not known. */
export function readRawPack(input: PackInput, report: ProblemReport): RawPack | undefined {
  const parts: PackPart[] = [];
  const tables: SourceText[] = [];
  for (const file of input.files) {
    const source = new SourceText(file.path, file.text);
    if (/\.csv$/i.test(file.path)) tables.push(source);
    else {
      const part = readPart(source, report);
      if (part) parts.push(part);
    }
  }
  const header = headerOf(input, parts, report);
  if (header === undefined) return undefined;
  const raw: RawPack = {
    pack: header.pack,
    idPlace: header.idPlace,
    tables,
    entries: emptyByKind(() => new Map<string, RawEntry>()),
    faulty: emptyByKind(() => new Set<string>()),
  };
  for (const part of parts) collectEntries(part, raw, report);
  return raw;
}

function emptyByKind<T>(make: () => T): Record<Kind, T> {
  return {
    sources: make(),
    entities: make(),
    measures: make(),
    figures: make(),
    events: make(),
    offices: make(),
    terms: make(),
  };
}

function readPart(source: SourceText, report: ProblemReport): PackPart | undefined {
  const { root, faults } = parseYaml(source, report);
  const firstLine = { source, start: 0, end: source.lineEnd(0) };
  if (root === undefined) {
    if (source.text.trim() === '') {
      report.warning(firstLine, 'empty-file', 'This file is empty; write facts into it or remove it.');
    }
    return undefined;
  }
  if (root.kind !== 'map') {
    if (faults.length === 0 && !(root.kind === 'scalar' && root.value === null)) {
      report.error(firstLine, 'schema', 'This file holds no facts; it needs keys such as “sources:” and “figures:”.');
    }
    return undefined;
  }
  const faulty = findSchemaFaults(root, {
    source,
    report,
    check: checkFactPack,
    unitOf,
    tellUntil: firstOf(faults),
  });
  const without = new Set(faulty);
  for (const offset of faults) {
    const entry = entryAt(root, offset);
    if (entry) without.add(entry.value);
  }
  return { source, root, sound: prune(root, without) as MapNode };
}

/** The smallest offset; Infinity where there is none. */
export function firstOf(offsets: readonly number[]): number {
  return offsets.reduce((first, offset) => Math.min(first, offset), Infinity);
}

/** The entry of a kind that an offset stands in. */
function entryAt(root: MapNode, offset: number): MapEntry | undefined {
  const holds = ({ keyStart, value }: MapEntry) => keyStart <= offset && offset <= value.end;
  for (const section of root.entries.filter(holds)) {
    if (section.value.kind === 'map') {
      // The last one: an entry that ends where the next begins is the sound one of the two.
      const entry = section.value.entries.findLast(holds);
      if (entry) return entry;
    }
  }
  return undefined;
}

const LIST_KEYS = new Set(['aliases', 'phrases', 'adjectives', 'avoid', 'related', 'ja']);
const REMARK_KEYS = new Set(['note', 'url', 'place', 'romaji', 'definition', 'abbreviation', 'publisher']);

/** What is left out when the part at a path is faulty: as little as leaves no wrong meaning behind. */
function unitOf(path: Path): Path {
  const [kind, , key = '', item] = path;
  if (path.length < 3) return path;
  if (LIST_KEYS.has(key)) return path.slice(0, 4);
  if (REMARK_KEYS.has(key) || (kind === 'sources' && key !== 'title')) return path.slice(0, 3);
  if (item === undefined) return path.slice(0, 2);
  if (kind === 'figures' && key === 'values') {
    return path.slice(0, /^\d+$/.test(path[4] ?? '') ? 5 : 4);
  }
  if ((kind === 'events' && key === 'dates') || (kind === 'offices' && key === 'holders')) {
    return path.slice(0, 4);
  }
  return path.slice(0, 2);
}

interface Header {
  readonly pack: Pack;
  readonly idPlace: Place;
}

function headerOf(
  input: PackInput,
  parts: readonly PackPart[],
  report: ProblemReport,
): Header | undefined {
  const part = headerPart(parts);
  if (!part) return headerless(input, parts, report);
  const { source, root, sound } = part;
  const firstLine = { source, start: 0, end: source.lineEnd(0) };
  for (const other of parts) {
    const second = other === part ? undefined : entryOf(other.root, 'factpack');
    if (!second) continue;
    report.error(
      { source: other.source, start: second.keyStart, end: second.keyEnd },
      'second-pack',
      `A pack has “factpack” in one file only, here in ${quoted(source.path)}; remove the line, or move this file to a pack of its own.`,
    );
  }
  const version = entryOf(root, 'factpack');
  if (!version) {
    report.error(firstLine, 'missing-key', '“factpack” is missing; add “factpack: 1” at the top.');
    if (!entryOf(root, 'id')) report.error(firstLine, 'missing-key', 'The pack has no “id”; add it.');
  } else if (!entryOf(sound, 'factpack')) return undefined; // another version: told by the schema
  const idEntry = entryOf(sound, 'id');
  const id = idEntry ? textOf(sound, 'id')! : idFromPath(input.path);
  return {
    pack: packOf(input, id, sound),
    idPlace: idEntry ? { source, start: idEntry.value.start, end: idEntry.value.end } : firstLine,
  };
}

/** `pack.yaml` nearest to the pack's root, else the file that says `factpack`. */
function headerPart(parts: readonly PackPart[]): PackPart | undefined {
  const named = parts.filter(({ source }) => /(?:^|\/)pack\.(?:ya?ml|json)$/i.test(source.path));
  named.sort((a, b) => a.source.path.length - b.source.path.length);
  return named[0] ?? parts.find(({ root }) => entryOf(root, 'factpack'));
}

function headerless(
  input: PackInput,
  parts: readonly PackPart[],
  report: ProblemReport,
): Header {
  const file = input.files[0];
  const source = parts[0]?.source ?? new SourceText(file?.path ?? input.path, file?.text ?? '');
  const place = { source, start: 0, end: source.lineEnd(0) };
  const single = input.files.length === 1 && file?.path === input.path;
  report.error(
    place,
    'no-header',
    single
      ? 'This file does not say that it is a fact pack; add “factpack: 1” and “id:” at the top.'
      : `The folder ${quoted(input.path)} has no pack.yaml; add one with “factpack: 1” and “id:”.`,
  );
  return { pack: packOf(input, idFromPath(input.path), undefined), idPlace: place };
}

/** A pack without an id is called like its folder or file, so that its facts can be used meanwhile. */
function idFromPath(path: string): string {
  const name = path.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
  const id = name.replace(/\.\w+$/, '').replace(/[\s:]+/g, '-');
  return id === '' ? 'pack' : id;
}

function packOf(input: PackInput, id: string, root: MapNode | undefined): Pack {
  const text = (key: string) => (root ? textOf(root, key) : undefined);
  const license = text('license');
  return {
    id,
    title: text('title') ?? id,
    version: text('version') ?? '0',
    ...(license !== undefined && { license }),
    language: text('language') ?? 'en',
    maintainers: root ? textsOf(root, 'maintainers') : [],
    path: input.path,
    builtin: input.builtin,
  };
}

function collectEntries(part: PackPart, raw: RawPack, report: ProblemReport): void {
  const { source, root, sound } = part;
  for (const kind of KINDS) {
    const ids = raw.entries[kind];
    const soundIds = mapOf(sound, kind);
    for (const { key } of mapOf(root, kind)?.entries ?? []) {
      if (!soundIds || !entryOf(soundIds, key)) raw.faulty[kind].add(key);
    }
    for (const entry of soundIds?.entries ?? []) {
      const first = ids.get(entry.key);
      if (first) {
        const { line } = first.source.position(first.entry.keyStart);
        report.error(
          { source, start: entry.keyStart, end: entry.keyEnd },
          'duplicate-id',
          `There is already a ${KIND_WORDS[kind]} ${quoted(entry.key)} in ${first.source.path}, line ${line}; rename or remove one.`,
        );
      } else if (entry.value.kind === 'map') {
        ids.set(entry.key, { id: entry.key, source, entry, node: entry.value });
      }
    }
  }
}

/** The place of a part of an entry. */
export function placeOf(source: SourceText, node: TreeNode): Place {
  return { source, start: node.start, end: node.end };
}

/** The place of an entry's id. */
export function placeOfId(raw: RawEntry): Place {
  return { source: raw.source, start: raw.entry.keyStart, end: raw.entry.keyEnd };
}

/** The place of the value of a key, for messages about it; the entry's id where there is none. */
export function placeOfKey(raw: RawEntry, key: string): Place {
  const scalar = scalarOf(raw.node, key);
  return scalar ? placeOf(raw.source, scalar) : placeOfId(raw);
}
