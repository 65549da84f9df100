/** Quarters and halves, also several that share a year. */
import {
  type DateContext,
  type DateReader,
  type FoundDate,
  type YearPiece,
  type Read,
  keyAt,
  readYear,
  mention,
  skip,
} from './pieces.ts';
import { fiscal, unknownPart } from './fiscal.ts';
import { monthsRange } from '../../values/period.ts';
import type { Token } from '../tokens.ts';
import { readOfThatYear } from './written.ts';

/** "the first quarter of 2025", "Q1 2025", "2025 Q1", "H1 2012", "the second half of 2012". */
export const quarterOrHalf: DateReader = (context, at) => {
  const { tokens } = context;
  const start = tokens[at]!.start;
  const key = keyAt(tokens, at);
  let part: { kind: 'quarter' | 'half'; index: number; end: number } | undefined;
  const number = tokens[at + 1];
  if (
    (key === 'q' || key === 'h') &&
    number?.kind === 'number' &&
    number.gap === 'none' &&
    /^[1-4]$/.test(number.text)
  ) {
    part = { kind: key === 'q' ? 'quarter' : 'half', index: Number(number.text), end: at + 2 };
  } else if (isNumberedPart(tokens, at)) {
    // "1H 2024", "3Q 2024"
    const kind = keyAt(tokens, at + 1) === 'q' ? 'quarter' : 'half';
    part = { kind, index: Number(tokens[at]!.text), end: at + 2 };
    if (readYear(context, skip(tokens, part.end, 'of')) === undefined) return undefined;
  } else {
    const ordinal = ordinalAt(context, at);
    const nounAt = ordinal && skip(tokens, ordinal.end, '-');
    const noun = nounAt === undefined ? '' : keyAt(tokens, nounAt);
    const kind = /^(quarter|half|halve)s?$/.exec(noun)?.[1];
    if (ordinal && kind !== undefined)
      part = { kind: kind === 'quarter' ? kind : 'half', index: ordinal.value, end: nounAt! + 1 };
    else if (ordinal) {
      const shared = sharedPart(context, at, ordinal);
      if (shared) return shared;
    }
  }
  if (part !== undefined && !(part.kind === 'half' && part.index > 2)) {
    const yearAt = skip(tokens, skip(tokens, part.end, 'of', ','), 'calendar', '-');
    const year = readYear(context, yearAt);
    const ofThatYear = year === undefined ? readOfThatYear(tokens, part.end) : undefined;
    if (ofThatYear !== undefined) {
      return partOfYear(start, at, part, undefined, ofThatYear, tokens);
    }
    // The quarter of a fiscal year is another quarter, and its amount is not the year's.
    const fiscalYear = fiscal(context, skip(tokens, yearAt, 'the'));
    if (fiscalYear !== undefined) return unknownPart(context, at, fiscalYear.end);
    if (year === undefined && part.kind === 'half' && key !== 'h') return undefined;
    return partOfYear(start, at, part, year, year?.end ?? part.end, tokens);
  }
  const year = readYear(context, at);
  if (year === undefined) return undefined;
  const letterAt = skip(tokens, year.end, '-');
  const letter = keyAt(tokens, letterAt);
  const digit = tokens[letterAt + 1];
  if (
    (letter === 'q' || letter === 'h') &&
    digit?.kind === 'number' &&
    digit.gap === 'none' &&
    /^[1-4]$/.test(digit.text)
  ) {
    const kind = letter === 'q' ? 'quarter' : 'half';
    return partOfYear(start, at, { kind, index: Number(digit.text) }, year, letterAt + 2, tokens);
  }
  return undefined;
};

function isNumberedPart(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at + 1];
  return /^[1-4]$/.test(tokens[at]!.text) && letter?.gap === 'none' && /^[QH]$/.test(letter.text);
}

/** "the first and second quarters of 2024": each ordinal is a date; "in the third" after another quarter. */
function sharedPart(
  context: DateContext,
  at: number,
  ordinal: { readonly value: number; readonly end: number },
): FoundDate | undefined {
  const { tokens } = context;
  const start = tokens[at]!.start;
  let next = ordinal.end;
  let last: ReturnType<typeof ordinalAt>;
  while (/^(?:and|,|or)$/.test(keyAt(tokens, next))) {
    next = skip(tokens, next + 1, 'and', 'the');
    last = ordinalAt(context, next);
    if (last === undefined) break;
    next = last.end;
  }
  const noun = /^(quarter|half|halve)s?$/.exec(keyAt(tokens, next));
  if (last !== undefined && noun) {
    const kind = noun[1] === 'quarter' ? 'quarter' : 'half';
    const year = readYear(context, skip(tokens, skip(tokens, next + 1, 'of', ','), 'calendar'));
    return partOfYear(start, at, { kind, index: ordinal.value }, year, ordinal.end, tokens);
  }
  const after = tokens[ordinal.end];
  const closed =
    after === undefined || after.kind === 'symbol' || /^(?:and|but|or)$/.test(after.key);
  const inTheFirst =
    keyAt(tokens, at - 1) === 'the' && /^(?:in|for|during|to|from)$/.test(keyAt(tokens, at - 2));
  // "by quarter: 1,940 (first), 3,360 (second)"
  const bracketed = keyAt(tokens, at - 1) === '(' && after?.text === ')';
  if (!closed || !(inTheFirst || bracketed)) return undefined;
  const of = partNamedBefore(tokens, at);
  if (bracketed && of === undefined) return undefined;
  const found = partOfYear(
    start,
    at,
    { kind: 'quarter', index: ordinal.value },
    undefined,
    ordinal.end,
    tokens,
  );
  return {
    ...found,
    mention: {
      ...found.mention,
      open: { kind: 'ordinal', index: ordinal.value, ...(of && { of }) },
    },
  };
}

/** "every quarter of 2024: 157,000 in the first": of what the ordinals count. */
function partNamedBefore(tokens: readonly Token[], at: number): 'quarter' | 'half' | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const part = /^(quarter|half|halve)s?$/.exec(keyAt(tokens, i))?.[1];
    if (part !== undefined) return part === 'quarter' ? part : 'half';
  }
  return undefined;
}

function ordinalAt(
  { tokens, vocabulary }: DateContext,
  at: number,
): { value: number; end: number } | undefined {
  const word = vocabulary.language.ordinals.get(keyAt(tokens, at));
  if (word !== undefined) return { value: word, end: at + 1 };
  const token = tokens[at];
  const suffix = tokens[at + 1];
  if (
    token?.kind === 'number' &&
    /^[1-4]$/.test(token.text) &&
    suffix?.gap === 'none' &&
    /^(?:st|nd|rd|th)$/.test(suffix.key)
  ) {
    return { value: Number(token.text), end: at + 2 };
  }
  return undefined;
}

function partOfYear(
  start: number,
  first: number,
  part: { kind: 'quarter' | 'half'; index: number },
  year: Read<YearPiece> | undefined,
  end: number,
  tokens: readonly Token[],
): FoundDate {
  const length = part.kind === 'quarter' ? 3 : 6;
  const month = (part.index - 1) * length + 1;
  const value = year?.value ?? 2000;
  return {
    first,
    end,
    mention: mention(
      part.kind,
      start,
      tokens[end - 1]!.end,
      monthsRange(value, month, length),
      { year: value, month },
      {
        ...(year === undefined && {
          inferred: true,
          open: { kind: 'no-year', months: [month, length] },
        }),
        pieces: year ? { year: year.piece } : {},
      },
    ),
  };
}
