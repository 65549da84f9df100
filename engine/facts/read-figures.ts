/** Reads the figures that YAML declares, with the values that stand there. */
import type { PackContext } from './fact-base.ts';
import { FigureBuilder, type FigureHead, type PackFigures } from './pack-figures.ts';
import { inferredKind, periodKindOf } from './pack-periods.ts';
import { declaredBy, isFault, readValue } from './pack-values.ts';
import { placeOf, placeOfId, type RawEntry } from './raw-pack.ts';
import { entryBase, optionalTexts, readUnit, sourceOf } from './read-names.ts';
import {
  entryOf,
  mapOf,
  type MapEntry,
  type MapNode,
  scalarOf,
  type ScalarNode,
  textsOf,
  type TreeNode,
} from './tree.ts';
import type { Observation, Source } from './types.ts';

export function readFigures(context: PackContext, figures: PackFigures): void {
  for (const raw of context.raw.entries.figures.values()) {
    const figure = declareFigure(raw, context, figures);
    if (!figure) {
      context.raw.faulty.figures.add(raw.id);
      continue;
    }
    figures.add(figure);
    readValues(raw, figure, context);
  }
}

/** @returns undefined when it names something that does not exist, for its values would then mean something else. */
function declareFigure(
  raw: RawEntry,
  context: PackContext,
  figures: PackFigures,
): FigureBuilder | undefined {
  const measureNode = scalarOf(raw.node, 'measure');
  const subjectNode = scalarOf(raw.node, 'subject');
  const partnerNode = scalarOf(raw.node, 'partner');
  const measure = measureNode && refer('measures', measureNode, raw, context);
  const subject = subjectNode && refer('entities', subjectNode, raw, context);
  const partner = partnerNode && refer('entities', partnerNode, raw, context);
  if ((measureNode && !measure) || (subjectNode && !subject) || (partnerNode && !partner)) {
    return undefined;
  }
  const periodNode = entryOf(raw.node, 'period')?.value;
  const firstKey = mapOf(raw.node, 'values')?.entries.find(({ key }) => key !== 'always')?.key;
  const period = periodNode ? periodKindOf(periodNode) : { ok: inferredKind(firstKey) };
  if ('fault' in period) {
    context.report.error(placeOf(raw.source, period.at), 'bad-period', period.fault);
    return undefined;
  }
  const phrases = textsOf(raw.node, 'phrases');
  if (phrases.length === 0 && (!measure || !subject)) {
    context.report.warning(
      placeOfId(raw),
      'no-phrases',
      'Nothing that a memo says can lead to this figure; give it “phrases”, or a “measure” and a “subject”.',
    );
  }
  const head: FigureHead = {
    ...entryBase(raw, context),
    ...(measure && { measure }),
    ...(subject && { subject }),
    ...(partner && { partner }),
    phrases,
    period: period.ok,
    ...sourceOf(raw, context),
    ...optionalTexts(raw, 'note'),
  };
  const unit = readUnit(raw, context) ?? measure?.unit;
  return new FigureBuilder(head, unit, figures.periodsOf(head.period));
}

function refer<K extends 'measures' | 'entities'>(
  kind: K,
  node: ScalarNode,
  raw: RawEntry,
  context: PackContext,
) {
  return context.refer(kind, node.text.trim(), placeOf(raw.source, node));
}

function readValues(raw: RawEntry, figure: FigureBuilder, context: PackContext): void {
  // Values that are all left out for a fault were written none the less.
  figure.mentioned = entryOf(raw.node, 'values') !== undefined;
  const observations: Observation[] = [];
  const reader = (row: number) => observations[row]!;
  for (const entry of mapOf(raw.node, 'values')?.entries ?? []) {
    const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    for (const value of values) {
      const observation = readObservation(entry, value, { raw, figure, context });
      if (!observation) continue;
      observations.push(observation);
      figure.add(observation.range.start, observations.length - 1, reader);
    }
  }
}

interface Around {
  readonly raw: RawEntry;
  readonly figure: FigureBuilder;
  readonly context: PackContext;
}

function readObservation(
  entry: MapEntry,
  node: TreeNode,
  { raw, figure, context }: Around,
): Observation | undefined {
  const { source: file } = raw;
  const period = figure.periods.read(entry.key);
  if (typeof period === 'string') {
    const place = { source: file, start: entry.keyStart, end: entry.keyEnd };
    context.report.error(place, 'bad-period', period);
    return undefined;
  }
  const details = node.kind === 'map' ? node : undefined;
  const scalar = details ? scalarOf(details, 'value') : node;
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined; // told by the schema
  const written = scalar.text.trim();
  const value = readValue(written, figure.unit);
  if (isFault(value)) {
    context.report.error(placeOf(file, scalar), value.rule, value.message);
    return undefined;
  }
  figure.unit ??= declaredBy(value);
  return {
    ...period,
    value: { ...value, unit: figure.unit },
    written,
    ...ownOrFigureSource(details, raw, figure, context),
    ...(details && optionalTexts({ ...raw, node: details }, 'note')),
    location: file.locate(scalar.start, scalar.end),
  };
}

function ownOrFigureSource(
  details: MapNode | undefined,
  raw: RawEntry,
  figure: FigureBuilder,
  context: PackContext,
): { readonly source?: Source } {
  if (details && entryOf(details, 'source')) return sourceOf({ ...raw, node: details }, context);
  return figure.head.source ? { source: figure.head.source } : {};
}
