/**
 * Tables → claims. Each cell takes its measure, subject, period and unit from its row's head, its column's
 * head, the caption and the headings, in that order; a date cell takes its event and role likewise.
 */
import type { TableBlock } from '../memo/types.ts';
import { type Reading, readProse } from '../reading/read-block.ts';
import type { QuantityMention } from '../reading/types.ts';
import { conversionFactor, type Unit } from '../values/unit.ts';
import type { Environment } from './environment.ts';
import { unitsFit } from './units.ts';
import { resolveDate } from './resolve-dates.ts';
import { rolesMeant } from './roles.ts';
import { type Head, headOf } from './table-heads.ts';
import type { Claim, ClaimPeriod, Discourse, FigureCandidate, Topic } from './types.ts';

/** @param caption The paragraph before the table, and the headings over it, nearest first. */
export function tableClaims(
  block: TableBlock,
  caption: readonly Reading[],
  discourse: Discourse,
  environment: Environment,
): { readonly claims: readonly Claim[]; readonly readings: readonly Reading[] } {
  const readings: Reading[] = [];
  const read = (cell: TableBlock['header'][number]): Reading => {
    const reading = readProse(
      cell.prose,
      environment.lexicon,
      environment.dayFirst,
      environment.introduced,
    );
    readings.push(reading);
    return reading;
  };
  const over = caption.map((reading) => headOf(reading, discourse, environment));
  const context = contextOf(over, discourse);
  const columns = block.header.map((cell) => headOf(read(cell), context, environment));
  const cells = block.rows.map((row) => row.map(read));
  const heads = cells.map((row) => row.map((cell) => headOf(cell, context, environment)));
  const named = [...columns, ...heads.flatMap((row) => row.slice(0, 1))].flatMap((h) => h.topics);
  const rivals = [...new Set(named.flatMap((topic) => topic.figures))];
  const claims: Claim[] = [];
  cells.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const rowHeads = heads[rowIndex]!;
      const others = rowHeads.filter((_, i) => i !== column);
      claims.push(...dateCell(block, cell, columns[column], others, environment));
      const [rowHead] = rowHeads;
      const columnHead = columns[column];
      if (column === 0 || rowHead === undefined || columnHead === undefined) return;
      const beside = rowHeads
        .slice(1, column)
        .filter((_, i) => row[i + 1]!.quantities.length === 0);
      const place = { column: columnHead, row: rowHead, beside, corner: columns[0], over };
      const candidates = cellCandidates(cell, place, context, environment);
      if (candidates.length === 0) return;
      const quantity = cell.quantities[0]!.mention;
      const chain = `${block.index}:${rowIndex}`;
      claims.push({
        kind: 'figure',
        prose: cell.prose,
        block: block.index,
        quantity,
        candidates,
        past: false,
        rivals,
        chain,
      });
    });
  });
  return { claims, readings };
}

/** Subjects and dates that caption and headings name, for the heads below them. */
function contextOf(over: readonly Head[], discourse: Discourse): Discourse {
  const subjects = over.flatMap((h) => h.subjects);
  const date = over.flatMap((h) => h.dates)[0];
  return {
    ...discourse,
    spoken: subjects.length > 0 ? subjects : discourse.spoken,
    ...(date && { date }),
  };
}

/** The heads that speak of a cell. */
interface CellPlace {
  readonly column: Head;
  readonly row: Head;
  /** The cells between, where they hold no value: a year or a name in a column of its own. */
  readonly beside: readonly Head[];
  readonly corner: Head | undefined;
  readonly over: readonly Head[];
}

function cellCandidates(
  cell: Reading,
  { column, row, beside, corner, over }: CellPlace,
  context: Discourse,
  environment: Environment,
): readonly FigureCandidate[] {
  if (cell.quantities.length !== 1 || row.planned || column.planned) return [];
  const [quantity] = cell.quantities;
  const mention = quantity!.mention;
  // A cell is a value only when the value is all that it says.
  if (cell.tokens.length - (quantity!.end - quantity!.first) > 2) return [];
  const heads = [column, row, ...(corner ? [corner] : []), ...over];
  const near = [row, column, ...beside];
  const period = periodOfHeads(near, corner ? [corner, ...over] : over, context);
  const candidates: FigureCandidate[] = [];
  for (const [index, head] of heads.entries()) {
    for (const topic of head.topics) {
      const names = near.filter((h) => h !== head).flatMap((h) => h.subjects);
      const figures = figuresBeside(topic, names, environment);
      const settled =
        figures.length === 1 && (topic.figures.length !== 1 || topic.figures[0] !== figures[0]);
      for (const figure of figures) {
        const { unit, scale } = unitOfCell(mention, head, heads, figure.unit);
        if (!unitsFit(unit, figure.unit)) continue;
        const place = index <= 1 ? 0.97 : 0.9;
        const which =
          settled || figures.length === 1 ? Math.max(topic.score, settled ? 0.95 : 0) : topic.score;
        candidates.push({
          figure,
          unit,
          scale,
          ...(period && { period }),
          confidence: place * which * (period?.score ?? 1),
          reasons: [
            index === 0
              ? 'measure in the column head'
              : index === 1
                ? 'measure in the row head'
                : 'measure in the caption',
            ...topic.reasons,
            ...(scale === 1 ? [] : ['scale named in a head']),
          ],
        });
      }
    }
    if (candidates.length > 0 && index >= 1) break;
  }
  return candidates.sort((a, b) => b.confidence - a.confidence);
}

/** The figures of a head's measure that belong to the names in the cell's other head. */
function figuresBeside(
  topic: Topic,
  beside: Topic['subjects'],
  environment: Environment,
): Topic['figures'] {
  if (beside.length === 0) return topic.figures;
  const siblings = topic.figures.flatMap((f) =>
    f.measure === undefined ? [] : (environment.figuresByMeasure.get(f.measure.id) ?? []),
  );
  return [...new Set([...topic.figures, ...siblings])].filter(
    (f) =>
      f.subject === undefined ||
      f.measure === undefined ||
      beside.some((g) =>
        [f.subject, f.partner].some((e) => e && environment.lexicon.groupOf.get(e.id) === g),
      ),
  );
}

/** The cell's own unit, else the one of the head that names its measure, else of any head. */
function unitOfCell(
  mention: QuantityMention,
  own: Head,
  heads: readonly Head[],
  wanted: Unit,
): { unit: Unit; scale: number } {
  if (mention.unit.kind !== 'none')
    return { unit: mention.unit, scale: mention.scale ? 1 : scaleFor(own, heads) };
  const named =
    [own, ...heads].find(
      (h) => h.unit !== undefined && conversionFactor(h.unit, wanted) !== undefined,
    ) ?? [own, ...heads].find((h) => h.unit !== undefined);
  const scale = mention.scale ? 1 : scaleFor(own, heads);
  return { unit: named?.unit ?? impliedUnit(wanted), scale };
}

function scaleFor(own: Head, heads: readonly Head[]): number {
  if (own.scale !== 1 || own.unit !== undefined) return own.scale;
  return heads.find((h) => h.scale !== 1 || h.unit !== undefined)?.scale ?? 1;
}

/** Heads that name no unit at all: shares and plain counts need none, and a named scale is enough for money. */
function impliedUnit(wanted: Unit): Unit {
  return wanted.kind === 'count' || wanted.kind === 'none' ? { kind: 'none' } : wanted;
}

function periodOfHeads(
  near: readonly Head[],
  over: readonly Head[],
  context: Discourse,
): ClaimPeriod | undefined {
  const stated = near.flatMap((h) => h.dates)[0];
  if (stated) return { date: stated, origin: 'stated', score: 0.98 };
  const inCaption = over.flatMap((h) => h.dates)[0];
  if (inCaption) return { date: inCaption, origin: 'sentence', score: 0.85 };
  return context.date && { date: context.date, origin: 'carried', score: 0.6 };
}

/** A date in a cell: the event from another cell of the row, the role from the column's head or another cell. */
function dateCell(
  block: TableBlock,
  cell: Reading,
  column: Head | undefined,
  others: readonly Head[],
  environment: Environment,
): readonly Claim[] {
  if (cell.dates.length !== 1 || column === undefined) return [];
  const [found] = cell.dates;
  if (cell.tokens.length - (found!.end - found!.first) > 2) return [];
  const date = resolveDate(found!.mention, undefined, environment.memoDate);
  const events = others.map((h) => h.events).find((e) => e.length > 0);
  if (date === undefined || events === undefined) return [];
  const phrase = column.roles[0] ?? others.flatMap((h) => (h.events.length > 0 ? [] : h.roles))[0];
  const roles =
    phrase === undefined
      ? undefined
      : [...new Set(events.flatMap((e) => rolesMeant(environment.roles, e, phrase)))];
  if (roles?.length === 0) return [];
  return [
    {
      kind: 'date',
      prose: cell.prose,
      block: block.index,
      date,
      events,
      ...(roles && { roles }),
      manner: 'role',
      confidence: roles ? 0.95 : 0.8,
      reasons: ['event and role from the table'],
    },
  ];
}
