/**
 * Dates and periods in prose → date mentions. The readers in this folder each take one way of
 * writing; here they are tried at every token, the first that fits wins, and the look-alikes are kept out:
 * citations "(Samuels 2007)", labels "Resolution 1718", amounts "2024 MW".
 */
import { fiscal } from './fiscal.ts';
import { century, looseYear } from './loose.ts';
import { numeric } from './numeric.ts';
import type { DateContext, DateReader, FoundDate } from './pieces.ts';
import { quarterOrHalf } from './quarters.ts';
import { RELATIVE_READERS } from './relative.ts';
import { runOfMonths } from './runs.ts';
import { listedDay } from './lists.ts';
import { written } from './written.ts';
import { era, shortYear, year, yearRange } from './years.ts';
import type { Token } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * All dates and periods of a block, in order.
 * @param cited Tokens that belong to citations.
 * @param dayFirst Whether 1/2/1960 is the first of February.
 */
export function readDates(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  cited: ReadonlySet<number>,
  dayFirst: boolean,
): readonly FoundDate[] {
  const context: DateContext = { text, tokens, vocabulary, dayFirst };
  const found: FoundDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (cited.has(i) || !canStart(tokens[i]!)) continue;
    const date = readAt(context, i);
    if (date === undefined) continue;
    found.push({ ...date, mention: withLead(date.mention, tokens, i) });
    i = date.end - 1;
  }
  return found;
}

/** In the order in which they are tried: longer ways of writing first. */
const DATE_READERS: readonly DateReader[] = [
  ...RELATIVE_READERS,
  runOfMonths,
  listedDay,
  written,
  numeric,
  fiscal,
  quarterOrHalf,
  looseYear,
  century,
  era,
  yearRange,
  shortYear,
  year,
];

function readAt(context: DateContext, at: number): FoundDate | undefined {
  for (const reader of DATE_READERS) {
    const date = reader(context, at);
    if (date !== undefined) return { ...date, first: at };
  }
  return undefined;
}

function canStart(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

/** Notes the preposition before a date, and "the end of". */
function withLead(mention: DateMention, tokens: readonly Token[], first: number): DateMention {
  let at = first - 1;
  const key = (i: number): string => tokens[i]?.key ?? '';
  while (key(at) === 'the' || key(at) === 'calendar' || key(at) === 'about' || key(at) === 'around')
    at--;
  const edge =
    key(at) === '-' ? key(at - 1) : key(at) === 'of' || key(at) === 'in' ? key(at - 1) : key(at);
  if (edge === 'end' || edge === 'close') return { ...mention, lead: 'end' };
  if (edge === 'start' || edge === 'beginning') return { ...mention, lead: 'start' };
  const before = tokens[at];
  return before?.kind === 'word' && LEADS.has(before.key)
    ? { ...mention, lead: before.key }
    : mention;
}

const LEADS = new Set(
  'in on at by for during of from to since until till through throughout before after between as around within under'.split(
    ' ',
  ),
);
