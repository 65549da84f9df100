/** Reads the periods of figures: what kind a figure is counted by, and each value's own period. */
import { type DayRange, isRealDate, parseIsoDate } from '../values/calendar.ts';
import {
  FISCAL_JAPAN,
  FISCAL_US,
  parsePeriod,
  type Period,
  type PeriodKind,
  periodRange,
} from '../values/period.ts';
import { missingDay } from './pack-dates.ts';
import { quoted } from './problems.ts';
import { mapOf, type ScalarNode, textOf, type TreeNode } from './tree.ts';

export interface ReadPeriod {
  readonly period: Period;
  readonly range: DayRange;
}

/** What kind of period a pack's `period:` names; its shape has been validated. */
export function periodKindOf(
  node: TreeNode,
): { readonly ok: PeriodKind } | { readonly fault: string; readonly at: TreeNode } {
  if (node.kind === 'scalar') return { ok: namedKind(node) };
  const fiscal = node.kind === 'map' ? mapOf(node, 'fiscal-year') : undefined;
  const starts = fiscal && textOf(fiscal, 'starts');
  const [month = 0, day = 0] = (starts ?? '').split('-').map(Number);
  // Asked of a year without a February 29, on which no fiscal year can start.
  if (!isRealDate({ year: 2001, month, day })) {
    return { fault: `A fiscal year cannot start on ${quoted(starts ?? '')}; write month-day, like 07-01.`, at: node };
  }
  const namedBy = fiscal && textOf(fiscal, 'named-by') === 'end' ? 'end' : 'start';
  return { ok: { kind: 'fiscal-year', calendar: { startMonth: month, startDay: day, namedBy } } };
}

function namedKind(node: ScalarNode): PeriodKind {
  switch (node.text.trim()) {
    case 'fiscal-year-us':
      return { kind: 'fiscal-year', calendar: FISCAL_US };
    case 'fiscal-year-japan':
      return { kind: 'fiscal-year', calendar: FISCAL_JAPAN };
    case 'quarter':
      return { kind: 'quarter' };
    case 'half':
      return { kind: 'half' };
    case 'month':
      return { kind: 'month' };
    case 'day':
      return { kind: 'day' };
    case 'as-of':
      return { kind: 'as-of' };
    default:
      return { kind: 'year' };
  }
}

/** The kind that a figure without `period` has: what its first period looks like, else a year. */
export function inferredKind(first: string | undefined): PeriodKind {
  const text = first?.trim() ?? '';
  if (/^\d{4}-?Q\d$/i.test(text)) return { kind: 'quarter' };
  if (/^\d{4}-?H\d$/i.test(text)) return { kind: 'half' };
  if (/^\d{4}-\d{2}$/.test(text)) return { kind: 'month' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'day' };
  return { kind: 'year' };
}

/** Reads periods of one kind; each text is read once. */
export class PeriodReader {
  readonly #kind: PeriodKind;
  readonly #known = new Map<string, ReadPeriod | string>();

  constructor(kind: PeriodKind) {
    this.#kind = kind;
  }

  /** @returns the period, or what is wrong with it. */
  read(text: string): ReadPeriod | string {
    let known = this.#known.get(text);
    if (known === undefined) {
      known = this.#read(text);
      this.#known.set(text, known);
    }
    return known;
  }

  #read(text: string): ReadPeriod | string {
    const period = parsePeriod(text, this.#kind);
    if (!period) return periodFault(text, this.#kind);
    if (!fits(period, this.#kind)) {
      return `${quoted(text)} does not fit the figure, which is counted by ${kindWords(this.#kind)}; correct the period, or the figure's “period”.`;
    }
    return { period, range: periodRange(period) };
  }
}

function periodFault(text: string, kind: PeriodKind): string {
  const date = parseIsoDate(text);
  if (date && !isRealDate(date)) return missingDay(text, date);
  const example = {
    year: '2009',
    quarter: '2009-Q1',
    half: '2009-H1',
    month: '2009-11',
    day: '2009-11-13',
    'as-of': '2009-11-13, 2009-11 or 2009',
    'fiscal-year': '2009 or 2023-24',
  }[kind.kind];
  return `${quoted(text)} is no period; write it like ${example}, or “always”.`;
}

function kindWords(kind: PeriodKind): string {
  return kind.kind === 'as-of' ? 'the date from which a value holds' : kind.kind.replace('-', ' ');
}

function fits(period: Period, kind: PeriodKind): boolean {
  if (period.kind === 'always' || period.kind === 'range') return true;
  switch (kind.kind) {
    case 'year':
      return period.kind === 'date' && period.date.month === undefined;
    case 'month':
      return period.kind === 'date' && period.date.month !== undefined && period.date.day === undefined;
    case 'day':
      return period.kind === 'date' && period.date.day !== undefined;
    case 'as-of':
      return period.kind !== 'fiscal-year';
    case 'quarter':
    case 'half':
    case 'fiscal-year':
      return period.kind === kind.kind;
  }
}
