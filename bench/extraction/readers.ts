/** The readers that are compared, each asked for one kind of thing in one text. */
import {
  recognizeCurrency,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { loadPacks } from '../../engine/facts/load-packs.ts';
import { english } from '../../engine/reading/english/index.ts';
import { lexiconOf } from '../../engine/reading/lexicon.ts';
import { type Reading, readProse } from '../../engine/reading/read-block.ts';
import type { DateMention, QuantityMention } from '../../engine/reading/types.ts';
import { rangeOfDate } from '../../engine/values/calendar.ts';
import type { Found, Kind, Value } from './cases.ts';

export interface Reader {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly read: (text: string, kind: Kind) => readonly Found[];
}

const DATES: readonly Kind[] = ['date', 'month', 'period'];
const AMOUNTS: readonly Kind[] = ['number', 'currency', 'percent'];

const lexicon = lexiconOf(loadPacks([]).factBase, english);

/** Reads the text as the checker does: tokens, sentences, names, dates and quantities, all of them. */
function readAll(text: string): Reading {
  const toMemo = (start: number, end: number): { start: number; end: number } => ({ start, end });
  return readProse({ text, toMemo, isPlain: () => true }, lexicon, false);
}

const factlint: Reader = {
  name: 'Factlint',
  kinds: [...AMOUNTS, ...DATES],
  read: (text, kind) => {
    const reading = readAll(text);
    if (DATES.includes(kind)) {
      return reading.dates
        .map(({ mention }) => mention)
        .filter(hasYear)
        .map(dateFound);
    }
    return reading.quantities.flatMap(({ mention }) => amountsFound(mention, kind));
  },
};

function hasYear({ open }: DateMention): boolean {
  return open === undefined;
}

function dateFound({ start, end, range, from, granularity, exists }: DateMention): Found {
  if (!exists) return { start, end };
  const value: Value =
    granularity === 'fiscal-year' ? `FY${from.year}` : { from: range.start, to: range.end };
  return { start, end, value };
}

/** A range counts as its two ends; a share in words is a number below one. */
function amountsFound(mention: QuantityMention, kind: Kind): readonly Found[] {
  const { unit, value, upper, number, upperNumber, scale } = mention;
  const share = unit.kind === 'percent' && mention.unitPiece === undefined;
  if (kind === 'currency' && unit.kind !== 'currency') return [];
  if (kind === 'percent' && (unit.kind !== 'percent' || share)) return [];
  const bare = kind === 'number';
  const first = bare ? number.start : mention.start;
  const last = bare ? (scale?.end ?? upperNumber?.end ?? number.end) : mention.end;
  if (upper === undefined || upperNumber === undefined)
    return [{ start: first, end: last, value: share && bare ? value / 100 : value }];
  return [
    { start: first, end: number.end, value },
    { start: upperNumber.start, end: last, value: upper },
  ];
}

const REFERENCE = new Date(2026, 0, 15);

function chronoReader(name: string, parser: chrono.Chrono): Reader {
  return {
    name,
    kinds: DATES,
    read: (text) =>
      parser.parse(text, REFERENCE).flatMap((result) => {
        const { start, end } = result;
        // Dates whose year was not written are no part of the comparison, for no reader.
        if (!start.isCertain('year') && end?.isCertain('year') !== true) return [];
        const from = daysOf(start);
        const to = end ? daysOf(end) : from;
        const value: Value = { from: from.start, to: to.end };
        return [{ start: result.index, end: result.index + result.text.length, value }];
      }),
  };
}

/** The days that the certain parts of a date cover. */
function daysOf(parts: chrono.ParsedComponents): { readonly start: number; readonly end: number } {
  const part = (name: chrono.Component): number | undefined =>
    parts.isCertain(name) ? (parts.get(name) ?? undefined) : undefined;
  const month = part('month');
  const day = month === undefined ? undefined : part('day');
  return rangeOfDate({
    year: parts.get('year') ?? 0,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  });
}

type Recognize = (
  text: string,
  culture: string,
) => readonly { readonly start: number; readonly end: number; readonly resolution: unknown }[];

const RECOGNIZE: Readonly<Partial<Record<Kind, Recognize>>> = {
  number: recognizeNumber,
  currency: recognizeCurrency,
  percent: recognizePercentage,
};

const recognizers: Reader = {
  name: 'Recognizers-Text',
  kinds: AMOUNTS,
  read: (text, kind) =>
    (RECOGNIZE[kind]?.(text, 'en-us') ?? []).map(({ start, end, resolution }) => {
      const { value } = resolution as { readonly value?: string | null };
      const isAmount = typeof value === 'string' && /^-?[\d.]+(?:E[+-]?\d+)?%?$/i.test(value);
      return {
        start,
        end: end + 1,
        ...(isAmount && { value: Number(value.replace('%', '')) }),
      };
    }),
};

export const readers: readonly Reader[] = [
  factlint,
  chronoReader('chrono-node, strict', chrono.strict),
  chronoReader('chrono-node, casual', chrono.casual),
  recognizers,
];
