/** Reads events with the dates of their roles, and offices with their holders. */
import { type CalendarDate, FIRST_DAY, LAST_DAY, rangeOfDate } from '../values/calendar.ts';
import type { PackContext } from './fact-base.ts';
import { readPackDate, readPackDates } from './pack-dates.ts';
import { quoted } from './problems.ts';
import { placeOf, type RawEntry } from './raw-pack.ts';
import { entryBase, optionalTexts, sourceOf } from './read-names.ts';
import {
  entryOf,
  type MapEntry,
  type MapNode,
  mapOf,
  scalarOf,
  textOf,
  textsOf,
} from './tree.ts';
import type { Entity, EventDate, Holder, Source } from './types.ts';

export function readEvents(context: PackContext): void {
  for (const raw of context.raw.entries.events.values()) {
    const base = entryBase(raw, context);
    const host = entityOf(raw, 'host', context);
    const source = sourceOf(raw, context);
    const dates = (mapOf(raw.node, 'dates')?.entries ?? []).flatMap(
      (entry) => readEventDate(entry, raw, source, context) ?? [],
    );
    context.base.events.set(base.id, {
      ...base,
      name: textOf(raw.node, 'name') ?? raw.id,
      aliases: textsOf(raw.node, 'aliases'),
      ja: textsOf(raw.node, 'ja'),
      dates,
      ...(host && { host }),
      ...optionalTexts(raw, 'place', 'note'),
      ...source,
    });
  }
}

function entityOf(raw: RawEntry, key: string, context: PackContext): Entity | undefined {
  const node = scalarOf(raw.node, key);
  return node && context.refer('entities', node.text.trim(), placeOf(raw.source, node));
}

function readEventDate(
  role: MapEntry,
  event: RawEntry,
  source: { readonly source?: Source },
  context: PackContext,
): EventDate | undefined {
  const { value } = role;
  const node = value.kind === 'map' ? scalarOf(value, 'date') : value;
  if (node?.kind !== 'scalar') return undefined;
  const place = placeOf(event.source, node);
  if (node.value === null) {
    context.report.error(place, 'bad-date', `${quoted(role.key)} has no date; write it, or remove the line.`);
    return undefined;
  }
  const date = readPackDates(node.text);
  if ('fault' in date) {
    context.report.error(place, 'bad-date', date.fault);
    return undefined;
  }
  const own = value.kind === 'map' ? { ...event, node: value } : undefined;
  return {
    role: role.key.toLowerCase(),
    ...date.ok,
    ...(own && entryOf(own.node, 'source') ? sourceOf(own, context) : source),
    ...(own && optionalTexts(own, 'note')),
    location: event.source.locate(node.start, node.end),
  };
}

export function readOffices(context: PackContext): void {
  for (const raw of context.raw.entries.offices.values()) {
    const base = entryBase(raw, context);
    const entity = entityOf(raw, 'entity', context);
    const list = entryOf(raw.node, 'holders')?.value;
    const holders = (list?.kind === 'list' ? list.items : []).flatMap((item) =>
      item.kind === 'map' ? (readHolder({ ...raw, node: item }, context) ?? []) : [],
    );
    context.base.offices.set(base.id, {
      ...base,
      title: textOf(raw.node, 'title') ?? raw.id,
      aliases: textsOf(raw.node, 'aliases'),
      ...(entity && { entity }),
      holders: holders.sort((a, b) => a.range.start - b.range.start),
    });
  }
}

function readHolder(raw: RawEntry, context: PackContext): Holder | undefined {
  const from = boundary(raw, 'from', context);
  const to = boundary(raw, 'to', context);
  if (from === 'faulty' || to === 'faulty') return undefined;
  const range = {
    start: from ? rangeOfDate(from).start : FIRST_DAY,
    end: to ? rangeOfDate(to).end : LAST_DAY,
  };
  const name = textOf(raw.node, 'name') ?? '';
  if (range.start > range.end) {
    context.report.error(
      placeOf(raw.source, scalarOf(raw.node, 'to') ?? raw.node),
      'bad-tenure',
      `${quoted(name)} would leave office before taking it; correct “from” or “to”.`,
    );
    return undefined;
  }
  return {
    name,
    aliases: textsOf(raw.node, 'aliases'),
    range,
    ...(from && { from }),
    ...(to && { to }),
    ...sourceOf(raw, context),
    ...optionalTexts(raw, 'note'),
    location: locate(raw.source, raw.node),
  };
}

function locate(source: RawEntry['source'], node: MapNode) {
  return source.locate(node.start, node.end);
}

function boundary(
  raw: RawEntry,
  key: 'from' | 'to',
  context: PackContext,
): CalendarDate | 'faulty' | undefined {
  const node = scalarOf(raw.node, key);
  if (!node) return undefined;
  const date = readPackDate(node.text);
  if ('ok' in date) return date.ok;
  context.report.error(placeOf(raw.source, node), 'bad-date', date.fault);
  return 'faulty';
}
