/**
 * Numbers with what stands beside them → quantity mentions. Takes amounts of money, shares, physical
 * quantities, counts, ranges and shared scale words; leaves alone labels ("page 14"), codes ("F-35"),
 * telephone numbers, ratios, ordinals and whatever the date reader has taken.
 */
import { NO_UNIT, PERCENT } from '../values/unit.ts';
import { hasUnit, readAmount } from './amounts.ts';
import { readShareOfWhole, readWordFraction } from './fractions.ts';
import { joinAmounts, type Part } from './joined-amounts.ts';
import type { Language } from './language.ts';
import { besideNumber, isLabel, isPronoun, isStreetNumber, touchesCode } from './look-alikes.ts';
import type { Token } from './tokens.ts';
import type { NumberPiece, QuantityMention } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quantity and the tokens it takes. */
export interface FoundQuantity {
  readonly mention: QuantityMention;
  readonly first: number;
  readonly end: number;
}

/**
 * All quantities of a block.
 * @param taken Tokens that belong to dates or names and are not numbers of their own.
 */
export function readQuantities(
  text: string,
  tokens: readonly Token[],
  taken: (token: number) => boolean,
  vocabulary: Vocabulary,
): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken(i)) continue;
    const fraction = readFraction(tokens, i, vocabulary);
    if (fraction) {
      found.push(finish(tokens, fraction, vocabulary));
      i = fraction.end - 1;
      continue;
    }
    const amount = readAmount(text, tokens, i, vocabulary);
    if (amount === undefined) continue;
    if (taken(amount.phrase.end - 1)) continue;
    const joined = joinAmounts(text, tokens, amount, taken, vocabulary);
    for (const part of joined.parts) {
      const bare = !hasUnit(part) && part.unit === undefined && part.phrase.number.group === '';
      if (bare && isLabel(tokens, part.first, vocabulary, found.at(-1)?.end)) continue;
      if (bare && isPronoun(tokens, part.first, part.end, vocabulary)) continue;
      if (bare && besideNumber(tokens, part.first, part.end, taken)) continue;
      if (bare && isStreetNumber(tokens, part.end, vocabulary)) continue;
      found.push(finish(tokens, part, vocabulary));
    }
    i = joined.end - 1;
  }
  return found;
}

/** "a third of", "two-thirds", "half of", "one in five": shares in words. */
function readFraction(
  tokens: readonly Token[],
  at: number,
  { language }: Vocabulary,
): Part | undefined {
  const fraction = readWordFraction(tokens, at, language) ?? readShareOfWhole(tokens, at, language);
  if (fraction === undefined || isPartOfScale(tokens, fraction.end, language)) return undefined;
  if (touchesCode(tokens, at)) return undefined;
  const { value, end } = fraction;
  const start = tokens[at]!.start;
  const number: NumberPiece = {
    start,
    end: tokens[end - 1]!.end,
    form: 'words',
    decimals: 0,
    group: '',
    decimalMark: '.',
  };
  const phrase = { value: value * 100, step: 2, looseStep: 5, number, end };
  const none = { before: undefined, after: undefined, negative: false };
  return { ...none, phrase, start, first: at, end, unit: PERCENT };
}

/** "a quarter | of a million" is a number, not a share. */
function isPartOfScale(tokens: readonly Token[], at: number, language: Language): boolean {
  return (
    tokens[at]?.key === 'of' &&
    tokens[at + 1]?.key === 'a' &&
    language.scaleWords.get(tokens[at + 2]?.key ?? '')?.attached === false
  );
}

function finish(tokens: readonly Token[], part: Part, vocabulary: Vocabulary): FoundQuantity {
  const { phrase } = part;
  const unitPiece = part.unitPiece ?? part.before?.piece ?? part.after?.piece;
  const unit = part.unit ?? unitPiece?.unit ?? NO_UNIT;
  const last = tokens[part.end - 1]!;
  const before = vocabulary.hedgesBefore.matchBefore(tokens, part.first);
  const after = part.tolerance ? undefined : vocabulary.hedgesAfter.match(tokens, part.end);
  const per = readPer(tokens, part.end, vocabulary);
  const sign = part.negative ? -1 : 1;
  const mention: QuantityMention = {
    kind: 'quantity',
    start: part.start,
    end: last.end,
    value: sign * phrase.value,
    ...(part.upper && { upper: part.upper.value, upperNumber: part.upper.number }),
    step: phrase.step,
    looseStep: phrase.looseStep,
    unit,
    hedge: before?.value ?? after?.value ?? 'exact',
    number: phrase.number,
    ...(phrase.scale && { scale: phrase.scale }),
    ...(unitPiece && { unitPiece }),
    ...(before && {
      hedgePiece: { start: tokens[before.start]!.start, end: tokens[part.first - 1]!.end },
    }),
    ...(per !== undefined && { per }),
  };
  return { mention, first: part.first, end: part.end };
}

/** "per tonne", "a year", "each month", "/t": what it is counted per. */
function readPer(tokens: readonly Token[], at: number, vocabulary: Vocabulary): string | undefined {
  const next = tokens[at];
  const after = tokens[at + 1];
  if (next === undefined) return undefined;
  const rate = vocabulary.language.rates.get(next.key);
  if (rate !== undefined || after?.kind !== 'word') return rate;
  if (next.key === 'per' || next.text === '/') return after.key;
  const isTime = ['year', 'month', 'week', 'day', 'quarter', 'hour', 'head', 'person'].includes(
    after.key,
  );
  const articles =
    next.key === 'a' || next.key === 'each' || next.key === 'every' || next.key === 'an';
  const follows = tokens[at + 2]?.key ?? '';
  if (
    isTime &&
    articles &&
    !['later', 'earlier', 'before', 'ago', 'after', 'on'].includes(follows)
  ) {
    return after.key;
  }
  return undefined;
}
