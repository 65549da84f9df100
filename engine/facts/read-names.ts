/** Reads the entries that other entries refer to (sources, entities, measures), and terms. */
import { unitOfPack } from '../values/unit.ts';
import type { PackContext } from './fact-base.ts';
import { readPackDate } from './pack-dates.ts';
import { suspiciousUnit } from './pack-values.ts';
import { placeOf, placeOfId, placeOfKey, type RawEntry } from './raw-pack.ts';
import { scalarOf, scalarsOf, textOf, textsOf } from './tree.ts';
import type { PackLocation, Source } from './types.ts';

/** The fields that every entry has. */
export function entryBase(raw: RawEntry, context: PackContext) {
  return { id: context.idOf(raw.id), pack: context.raw.pack, location: locationOfId(raw) };
}

function locationOfId(raw: RawEntry): PackLocation {
  const { source, start, end } = placeOfId(raw);
  return source.locate(start, end);
}

/** The texts of keys that may be absent, as an object without the absent ones. */
export function optionalTexts<K extends string>(
  raw: RawEntry,
  ...keys: readonly K[]
): Readonly<Partial<Record<K, string>>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = textOf(raw.node, key);
    if (text !== undefined) found[key] = text;
  }
  return found;
}

/** The source that an entry cites, as an object without it where there is none. */
export function sourceOf(raw: RawEntry, context: PackContext): { readonly source?: Source } {
  const node = scalarOf(raw.node, 'source');
  const source = node && context.refer('sources', node.text.trim(), placeOf(raw.source, node));
  return source ? { source } : {};
}

export function readSources(context: PackContext): void {
  for (const raw of context.raw.entries.sources.values()) {
    for (const key of ['published', 'accessed']) {
      const node = scalarOf(raw.node, key);
      const date = node && readPackDate(node.text);
      if (date && 'fault' in date) {
        context.report.error(placeOf(raw.source, node), 'bad-date', date.fault);
      }
    }
    const base = entryBase(raw, context);
    context.base.sources.set(base.id, {
      ...base,
      title: textOf(raw.node, 'title') ?? raw.id,
      ...optionalTexts(raw, 'publisher', 'url', 'published', 'accessed'),
    });
  }
}

export function readEntities(context: PackContext): void {
  for (const raw of context.raw.entries.entities.values()) {
    const base = entryBase(raw, context);
    context.base.entities.set(base.id, {
      ...base,
      name: textOf(raw.node, 'name') ?? raw.id,
      aliases: textsOf(raw.node, 'aliases'),
      adjectives: textsOf(raw.node, 'adjectives'),
      ja: textsOf(raw.node, 'ja'),
    });
  }
}

export function readMeasures(context: PackContext): void {
  for (const raw of context.raw.entries.measures.values()) {
    const base = entryBase(raw, context);
    const unit = readUnit(raw, context);
    context.base.measures.set(base.id, {
      ...base,
      name: textOf(raw.node, 'name') ?? raw.id,
      phrases: textsOf(raw.node, 'phrases'),
      ...(unit && { unit }),
      ...optionalTexts(raw, 'partner'),
    });
  }
}

/** The unit that an entry declares; a suspicious one is reported and used. */
export function readUnit(raw: RawEntry, context: PackContext) {
  const text = textOf(raw.node, 'unit');
  if (text === undefined) return undefined;
  const unit = unitOfPack(text);
  const doubt = suspiciousUnit(text, unit);
  if (doubt !== undefined) context.report.warning(placeOfKey(raw, 'unit'), 'unknown-unit', doubt);
  return unit;
}

const RELATED = ['terms', 'events', 'figures', 'offices', 'entities', 'measures'] as const;

export function readTerms(context: PackContext): void {
  for (const raw of context.raw.entries.terms.values()) {
    const base = entryBase(raw, context);
    context.base.terms.set(base.id, {
      ...base,
      term: textOf(raw.node, 'term') ?? raw.id,
      aliases: textsOf(raw.node, 'aliases'),
      ja: textsOf(raw.node, 'ja'),
      ...optionalTexts(raw, 'abbreviation', 'romaji'),
      definition: textOf(raw.node, 'definition') ?? '',
      avoid: textsOf(raw.node, 'avoid'),
      related: scalarsOf(raw.node, 'related').flatMap((node) => {
        const id = context.referAny(RELATED, node.text.trim(), placeOf(raw.source, node));
        return id ?? [];
      }),
      ...sourceOf(raw, context),
    });
  }
}
