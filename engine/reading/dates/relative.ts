/** Dates that lean on another date: "a year later", "the following year", "that year", "last year", "today". */
import type { DateContext, DateReader, FoundDate } from './pieces.ts';
import type { DateMention, OpenDate } from '../types.ts';

const WORDS_AFTER: Readonly<Record<string, 1 | -1>> = {
  later: 1,
  after: 1,
  afterward: 1,
  afterwards: 1,
  on: 1,
  hence: 1,
  earlier: -1,
  before: -1,
  previously: -1,
  prior: -1,
};
const ADJECTIVES: Readonly<Record<string, 1 | 0 | -1>> = {
  previous: -1,
  prior: -1,
  preceding: -1,
  following: 1,
  next: 1,
  subsequent: 1,
  same: 0,
};

const key = ({ tokens }: DateContext, at: number): string => tokens[at]?.key ?? '';
const unitOf = (word: string): 'year' | 'month' | undefined =>
  word === 'year' || word === 'years'
    ? 'year'
    : word === 'month' || word === 'months'
      ? 'month'
      : undefined;

/** "a year later", "four years earlier", "two months before"; "a year ago" counts from the memo. */
const counted: DateReader = (context, at) => {
  const { tokens, vocabulary } = context;
  const word = key(context, at);
  const token = tokens[at]!;
  const count =
    word === 'a' || word === 'an'
      ? 1
      : token.kind === 'number' && /^\d{1,2}$/.test(token.text)
        ? Number(token.text)
        : vocabulary.language.numberWords.get(word);
  const unit = unitOf(key(context, at + 1));
  const direction = key(context, at + 2);
  // Decades are told too roughly to say which year is meant.
  if (/^decades?$/.test(key(context, at + 1)) && WORDS_AFTER[direction] !== undefined)
    return found(context, at, at + 3, { kind: 'unknown' });
  if (count === undefined || count === 0 || unit === undefined) return undefined;
  if (direction === 'ago')
    return found(context, at, at + 3, { kind: 'from-memo', unit, by: -count });
  const sign = WORDS_AFTER[direction];
  // "a year on" stands at an end or a beginning; "a year on the road" is no date
  const closed = endsClause(context, at + 3) || /^[.!?]?$/.test(key(context, at - 1));
  if (sign === undefined || (direction === 'on' && !closed)) return undefined;
  return found(context, at, at + 3, { kind: 'shift', unit, by: sign * count });
};

/** "the year before", "the previous year", "that same year", "the following year", "the same month". */
const pointed: DateReader = (context, at) => {
  const word = key(context, at);
  if (word !== 'the' && word !== 'that' && word !== 'this') return undefined;
  const adjective = ADJECTIVES[key(context, at + 1)];
  const nounAt = adjective === undefined ? at + 1 : at + 2;
  const unit = unitOf(key(context, nounAt));
  if (unit === undefined || key(context, nounAt).endsWith('s')) return undefined;
  if (word === 'this')
    return found(context, at, nounAt + 1, { kind: 'from-memo', unit, by: adjective ?? 0 });
  if (adjective !== undefined)
    return found(context, at, nounAt + 1, { kind: 'shift', unit, by: adjective });
  const after = key(context, nounAt + 1);
  if (word === 'the') {
    if (after === 'before' || after === 'earlier')
      return found(context, at, nounAt + 2, { kind: 'shift', unit, by: -1 });
    if (after === 'after') return found(context, at, nounAt + 2, { kind: 'shift', unit, by: 1 });
    return undefined;
  }
  return found(context, at, nounAt + 1, { kind: 'shift', unit, by: 0 });
};

/** "last year", "next year". */
const fromMemo: DateReader = (context, at) => {
  const by = { last: -1, next: 1 }[key(context, at)];
  const unit = unitOf(key(context, at + 1));
  if (
    by === undefined ||
    unit === undefined ||
    key(context, at + 1).endsWith('s') ||
    key(context, at - 1) === 'the'
  )
    return undefined;
  return found(context, at, at + 2, { kind: 'from-memo', unit, by });
};

/** "last fiscal year": a period, but nobody can say which days. */
const fiscalFromMemo: DateReader = (context, at) => {
  const fits =
    /^(?:last|this|next|current|previous|past)$/.test(key(context, at)) &&
    /^(?:fiscal|financial)$/.test(key(context, at + 1)) &&
    key(context, at + 2) === 'year';
  return fits ? found(context, at, at + 3, { kind: 'unknown' }) : undefined;
};

/** "today", "now", "currently", "at present", "the latest count", "the most recent". */
const now: DateReader = (context, at) => {
  const word = key(context, at);
  const end =
    word === 'today' || word === 'now' || word === 'currently' || word === 'presently'
      ? at + 1
      : word === 'at' && key(context, at + 1) === 'present'
        ? at + 2
        : latestEnd(context, at);
  return end === undefined ? undefined : found(context, at, end, { kind: 'now' });
};

/** "the latest count", "the most recent figure", "the current rate": up to the adjective. */
function latestEnd(context: DateContext, at: number): number | undefined {
  if (key(context, at) !== 'the') return undefined;
  if (/^(?:latest|newest|current|present)$/.test(key(context, at + 1))) return at + 2;
  return key(context, at + 1) === 'most' && key(context, at + 2) === 'recent' ? at + 3 : undefined;
}

function endsClause({ tokens }: DateContext, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined || token.kind === 'symbol' || /^(?:it|they|we|he|she)$/.test(token.key)
  );
}

function found({ tokens }: DateContext, first: number, end: number, open: OpenDate): FoundDate {
  const mention: DateMention = {
    kind: 'date',
    granularity: open.kind === 'now' ? 'day' : 'year',
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    range: { start: 0, end: 0 },
    from: { year: 0 },
    exists: true,
    inferred: true,
    open,
    pieces: {},
  };
  return { mention, first, end };
}

export const RELATIVE_READERS: readonly DateReader[] = [
  counted,
  pointed,
  fiscalFromMemo,
  fromMemo,
  now,
];
