/**
 * Reads a text as one block of prose and says in short lines what was found, so that tests are tables
 * of sentences and readings: "$95.8 billion: 95,800,000,000 USD", "May 2021: month 2021-05".
 */
import assert from 'node:assert/strict';
import type { FactBase } from '../../../engine/facts/types.ts';
import { english } from '../../../engine/reading/english/index.ts';
import { lexiconOf } from '../../../engine/reading/lexicon.ts';
import { type Reading, readProse } from '../../../engine/reading/read-block.ts';
import type { DateMention, OpenDate, QuantityMention } from '../../../engine/reading/types.ts';
import type { Unit } from '../../../engine/values/unit.ts';
import { isoDate } from '../../../engine/values/calendar.ts';
import { load } from '../pack.ts';

const NO_FACTS = load('factpack: 1\nid: none\ntitle: None\nversion: 1.0.0\n');
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export function read(text: string, factBase: FactBase = NO_FACTS, dayFirst = false): Reading {
  const prose = {
    text,
    toMemo: (start: number, end: number) => ({ start, end }),
    isPlain: () => true,
  };
  return readProse(prose, lexiconOf(factBase, english), dayFirst);
}

/** The quantities of a text: what was written, its value in its unit, hedge and rate. */
export function quantitiesIn(text: string): readonly string[] {
  return read(text).quantities.map(
    ({ mention }) => `${text.slice(mention.start, mention.end)}: ${describeQuantity(mention)}`,
  );
}

/** The dates and periods of a text: what was written, its granularity, its date and what is left open. */
export function datesIn(text: string, dayFirst = false): readonly string[] {
  return read(text, NO_FACTS, dayFirst).dates.map(
    ({ mention }) => `${text.slice(mention.start, mention.end)}: ${describeDate(mention)}`,
  );
}

function describeQuantity({ value, upper, unit, hedge, per }: QuantityMention): string {
  const range = upper === undefined ? number(value) : `${number(value)}..${number(upper)}`;
  return [
    range,
    ...unitName(unit),
    ...(hedge === 'exact' ? [] : [hedge]),
    ...(per === undefined ? [] : [`per ${per}`]),
  ].join(' ');
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function unitName(unit: Unit): readonly string[] {
  switch (unit.kind) {
    case 'none':
      return [];
    case 'currency':
    case 'physical':
      return [unit.code];
    case 'count':
      return [unit.noun];
    case 'percent':
      return ['%'];
    case 'percentage-points':
      return ['points'];
  }
}

function describeDate(mention: DateMention): string {
  const { granularity, from, to, open, weekday, fiscal, split, exists } = mention;
  const date = to ? `${isoDate(from)}/${isoDate(to)}` : isoDate(from);
  return [
    granularity,
    open ? describeOpen(open) : date,
    ...(split ? ['split'] : []),
    ...(fiscal ? [`from month ${fiscal.startMonth}`] : []),
    ...(weekday === undefined ? [] : [WEEKDAYS[weekday]!]),
    ...(exists ? [] : ['does not exist']),
  ].join(' ');
}

function describeOpen(open: OpenDate): string {
  switch (open.kind) {
    case 'shift':
      return `${signed(open.by)} ${open.unit}`;
    case 'from-memo':
      return `${signed(open.by)} ${open.unit} from memo`;
    case 'now':
    case 'unknown':
      return open.kind;
    case 'ordinal':
      return `number ${open.index}`;
    case 'no-year': {
      const [first, count] = open.months;
      const day = open.day === undefined ? '' : ` day ${open.day}`;
      return `month ${first}${count === 1 ? '' : `-${first + count - 1}`}${day} of no year`;
    }
  }
}

function signed(by: number): string {
  return by < 0 ? `−${-by}` : `+${by}`;
}

/** A test for each text of a table: what is found in it, in order; `[]` where it must stay silent. */
export function readings(
  title: string,
  found: (text: string) => readonly string[],
  cases: Readonly<Record<string, readonly string[]>>,
): void {
  describe(title, () => {
    for (const [text, expected] of Object.entries(cases)) {
      it(text, () => assert.deepEqual(found(text), expected));
    }
  });
}
