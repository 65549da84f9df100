/**
 * The test set: our own sentences (sentences.yaml) and cases chosen from the specifications of
 * Recognizers-Text, where a copy of them lies beside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parsePeriod, periodRange } from '../../engine/values/period.ts';
import type { Day } from '../../engine/values/calendar.ts';

export const KINDS = ['number', 'currency', 'percent', 'date', 'month', 'period'] as const;
export type Kind = (typeof KINDS)[number];

/** An amount in units; the first and last day; the label of a fiscal year ("FY2012"). */
export type Value = number | { readonly from: Day; readonly to: Day } | string;

export interface Found {
  readonly start: number;
  readonly end: number;
  /** Absent where only the span is known. */
  readonly value?: Value;
}

export interface Case {
  readonly text: string;
  readonly expected: readonly Found[];
  /** Spans of other kinds: what a reader finds there is not counted. */
  readonly neutral: readonly Found[];
}

/** The cases of one row of the table. */
export interface CaseSet {
  readonly name: string;
  readonly kind: Kind;
  readonly cases: readonly Case[];
}

type Sentence = { readonly text: string } & Readonly<
  Partial<Record<Kind | 'other', Readonly<Record<string, number | string | null>>>>
>;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Our own sentences, all of them for each kind. */
export function ownCases(): readonly CaseSet[] {
  const sentences = parse(readFileSync(here('sentences.yaml'), 'utf8')) as readonly Sentence[];
  return KINDS.map((kind) => ({
    name: 'own',
    kind,
    cases: sentences.map((sentence) => ({
      text: sentence.text,
      expected: spansOf(sentence, kind),
      neutral: [...KINDS, 'other' as const]
        .filter((other) => other !== kind)
        .flatMap((other) => spansOf(sentence, other)),
    })),
  }));
}

function spansOf(sentence: Sentence, kind: Kind | 'other'): readonly Found[] {
  return Object.entries(sentence[kind] ?? {}).map(([written, value]) => {
    const start = sentence.text.indexOf(written);
    if (start < 0) throw new Error(`"${written}" is not in "${sentence.text}".`);
    return { start, end: start + written.length, ...(value !== null && { value: valueOf(value) }) };
  });
}

function valueOf(value: number | string): Value {
  return typeof value === 'number' || value.startsWith('FY') ? value : days(value);
}

function days(text: string): Value {
  const period = parsePeriod(text, { kind: 'day' });
  if (period === undefined) throw new Error(`"${text}" is no period.`);
  const { start, end } = periodRange(period);
  return { from: start, to: end };
}

interface SpecResult {
  readonly Text: string;
  readonly Start: number;
  readonly End?: number;
  readonly Length?: number;
  readonly Resolution?: {
    readonly value?: string | null;
    readonly unit?: string;
    readonly subtype?: string;
  };
  readonly Value?: {
    readonly Timex: string;
    readonly FutureResolution?: { readonly startDate?: string; readonly endDate?: string };
  };
}

interface SpecCase {
  readonly Input: string;
  readonly Results: readonly SpecResult[];
}

/** Currencies of our policy: those with an ISO code; no cents, no coins that are gone, no bitcoin. */
const NO_CURRENCY =
  /^(?:Cent|Pence|Penny|Sen|Bitcoin|Satoshi|Peseta|Finnish markka|Netherlands guilder)$/;
/** A month, a year, a quarter, a half, a decade. */
const WHOLE_PERIOD = /^\d{4}(?:-\d\d)?$|,P(?:3M|6M|10Y)\)$/;
const YEAR = /(?:^|\D)(?:1[5-9]|20)\d\d(?:$|\D)/;

const SPECS: readonly {
  readonly file: string;
  readonly kind: Kind;
  readonly fits: (result: SpecResult) => boolean;
  readonly value: (result: SpecResult) => Value | undefined;
}[] = [
  {
    file: 'NumberModel',
    kind: 'number',
    fits: ({ Resolution }) => Resolution?.subtype !== 'power',
    value: amount,
  },
  {
    file: 'CurrencyModel',
    kind: 'currency',
    fits: ({ Resolution }) => !NO_CURRENCY.test(Resolution?.unit ?? ''),
    value: amount,
  },
  {
    file: 'PercentModel',
    kind: 'percent',
    fits: ({ Resolution }) => /^-?[\d.]+%$/.test(Resolution?.value ?? ''),
    value: amount,
  },
  {
    file: 'DateParser',
    kind: 'date',
    fits: ({ Text, Value }) => YEAR.test(Text) && /^\d{4}-\d\d-\d\d$/.test(Value?.Timex ?? ''),
    value: ({ Value }) => tryDays(Value?.Timex ?? ''),
  },
  {
    file: 'DateExtractor',
    kind: 'date',
    fits: ({ Text }) => YEAR.test(Text) && /\d.*\d{4}|\d{4}.*\d/.test(Text),
    value: () => undefined,
  },
  {
    file: 'DatePeriodParser',
    kind: 'period',
    // Of other ranges the specifications say the last day in ways of their own.
    fits: ({ Text, Value }) => YEAR.test(Text) && WHOLE_PERIOD.test(Value?.Timex ?? ''),
    value: ({ Value }) => {
      const { startDate = '', endDate = '' } = Value?.FutureResolution ?? {};
      return tryDays(`${startDate}/${endDate}`);
    },
  },
];

function amount({ Resolution }: SpecResult): Value | undefined {
  const text = Resolution?.value;
  return text === undefined || text === null ? undefined : Number(text.replace('%', ''));
}

function tryDays(text: string): Value | undefined {
  try {
    return days(text);
  } catch {
    return undefined; // 2/29/2019: there is no such day, and the span alone counts
  }
}

/**
 * The chosen cases of the published specifications; undefined where there is no copy of them. A case is chosen
 * when all its expected results fit, and when it expects nothing.
 */
export function publishedCases(folder: string): readonly CaseSet[] | undefined {
  if (!existsSync(`${folder}/NumberModel.json`)) return undefined;
  const chosen = JSON.parse(readFileSync(here('chosen-cases.json'), 'utf8')) as Choice;
  return SPECS.map(({ file, kind, value }) => {
    const all = readSpec(folder, file);
    return {
      name: file,
      kind,
      cases: (chosen[file] ?? []).map((index) => toCase(all[index]!, value)),
    };
  });
}

type Choice = Readonly<Record<string, readonly number[]>>;

/** Which cases fit, by their place in each file: what chosen-cases.json holds. */
export function choose(folder: string): Choice {
  return Object.fromEntries(
    SPECS.map(({ file, fits }) => [
      file,
      readSpec(folder, file).flatMap(({ Results }, index) => (Results.every(fits) ? [index] : [])),
    ]),
  );
}

function readSpec(folder: string, file: string): readonly SpecCase[] {
  const text = readFileSync(`${folder}/${file}.json`, 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/, '')) as readonly SpecCase[];
}

function toCase(
  { Input, Results }: SpecCase,
  valueIn: (result: SpecResult) => Value | undefined,
): Case {
  const expected = Results.map((result) => {
    const value = valueIn(result);
    const end = result.End === undefined ? result.Start + result.Length! : result.End + 1;
    return { start: result.Start, end, ...(value !== undefined && { value }) };
  });
  return { text: Input, expected, neutral: [] };
}
