/**
 * Numbers with what stands beside them → quantity mentions. Takes amounts of money, shares, physical
 * quantities, counts, ranges and shared scale words; leaves alone labels ("page 14"), codes ("F-35"),
 * telephone numbers, ratios, ordinals and whatever the date reader has taken.
 */
import { NO_UNIT, PERCENT, type Unit } from '../values/unit.ts';
import { readNumber, scaled, type NumberPhrase } from './numbers.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './units.ts';
import type { Token } from './tokens.ts';
import type { NumberPiece, QuantityMention, UnitPiece } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quantity and the tokens it takes. */
export interface FoundQuantity {
  readonly mention: QuantityMention;
  readonly first: number;
  readonly end: number;
}

/** One number with its own signs, before ranges and lists are put together. */
interface Amount {
  readonly phrase: NumberPhrase;
  readonly before: FoundUnit | undefined;
  readonly after: FoundUnit | undefined;
  readonly negative: boolean;
  readonly start: number; // prose offset
  readonly first: number; // token
  readonly end: number; // token
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
    for (const part of joined) {
      if (!isLabel(tokens, part, vocabulary, found)) found.push(finish(tokens, part, vocabulary));
    }
    i = joined.at(-1)!.end - 1;
  }
  return found;
}

interface Part extends Amount {
  readonly upper?: NumberPhrase;
  readonly unitPiece?: UnitPiece;
  readonly unit?: Unit;
}

function readAmount(
  text: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Amount | undefined {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  if (touchesCode(tokens, at)) return undefined;
  let next = at;
  let negative = false;
  if (
    (token.key === '-' || token.key === 'minus') &&
    (token.kind === 'word' || previous === undefined || token.gap !== 'none')
  ) {
    const after = tokens[at + 1];
    if (after === undefined || (token.kind === 'symbol' && after.gap !== 'none')) return undefined;
    negative = true;
    next = at + 1;
  }
  const before = currencyBefore(text, tokens, next, vocabulary);
  const phrase = readNumber(tokens, before?.end ?? next, vocabulary.language);
  if (phrase === undefined) return undefined;
  let end = phrase.end;
  let number = phrase;
  // "5t" is tonnes unless a currency stands before it.
  if (
    phrase.scale &&
    before === undefined &&
    text.slice(phrase.scale.start, phrase.scale.end) === 't'
  ) {
    number = unscaled(phrase);
    end = number.end;
  }
  const after = unitAfter(text, tokens, end, vocabulary, before !== undefined);
  if (after) end = after.end;
  if (breaksOff(tokens, end, after !== undefined || number.scale !== undefined)) return undefined;
  return { phrase: number, before, after, negative, start: tokens[at]!.start, first: at, end };
}

function unscaled(phrase: NumberPhrase): NumberPhrase {
  const factor = phrase.scale!.factor;
  const { value, step, looseStep, number, end } = phrase;
  return {
    value: value / factor,
    step: step / factor,
    looseStep: looseStep / factor,
    number,
    end: end - 1,
  };
}

/** Whether a number touches letters or joins that make it part of a code: F-35, B2, 10:30, 202-555-0143. */
function touchesCode(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  if (previous === undefined || token.gap !== 'none') return false;
  if (token.kind === 'word') return previous.key === '-' || previous.kind === 'number';
  if (token.kind !== 'number') return false;
  if (previous.kind === 'word') return true;
  if (previous.kind === 'opaque' || ['.', '_', '@', ':', '+'].includes(previous.text)) return true;
  const beforeThat = tokens[at - 2];
  if (previous.text === '-' && beforeThat !== undefined && previous.gap === 'none') return true;
  return previous.text === '/' && previous.gap === 'none';
}

/** Whether what follows shows that the number was a code, a ratio, an ordinal or part of a compound. */
function breaksOff(tokens: readonly Token[], end: number, complete: boolean): boolean {
  const next = tokens[end];
  if (next?.gap !== 'none') return false;
  if (next.kind === 'word') return true; // 42nd, 24H
  if (next.kind === 'opaque') return true;
  const after = tokens[end + 1];
  if (after?.gap !== 'none') return false;
  if (next.text === '-' && after.kind === 'word') return !complete; // 19-day; but "$5-billion" is read before
  if (next.text === '-' && after.kind === 'number' && !complete && tokens[end + 2]?.text === '-')
    return true;
  return (
    (next.text === ':' || next.text === '/' || next.text === '+' || next.text === '_') &&
    (after.kind === 'number' || (after.kind === 'word' && !complete))
  );
}

/** Puts ranges and lists with a shared unit together. */
function joinAmounts(
  text: string,
  tokens: readonly Token[],
  first: Amount,
  taken: (token: number) => boolean,
  vocabulary: Vocabulary,
): readonly Part[] {
  const joint = tokens[first.end];
  if (joint === undefined || taken(first.end)) return [first];
  const isDash = joint.text === '–' || joint.text === '—' || joint.key === '-';
  const isTo = joint.key === 'to' || joint.key === 'and' || joint.key === 'or';
  if (!isDash && !isTo) return [first];
  if (taken(first.end + 1)) return [first];
  const second = readSecond(text, tokens, first.end + 1, isDash, vocabulary);
  if (second === undefined) return [first];
  if (isDash) {
    if (joint.text === '-' && !hasUnit(first) && !hasUnit(second)) return [first]; // 5-0193
    if (joint.gap !== 'none' && joint.text === '—') return [first];
    return rangeOf(first, second) ?? [first];
  }
  if (joint.key === 'or' && !first.after && (hasUnit(second) || first.before)) {
    return rangeOf(first, second) ?? [first, second]; // "4 or 5 percent"
  }
  const shares = !first.phrase.scale && first.after === undefined;
  const before = tokens[first.first - 1]?.key;
  if (joint.key === 'and' && before === 'between') return rangeOf(first, second) ?? [first, second];
  if (
    joint.key === 'and' &&
    tokens[first.first - 1]?.kind === 'word' &&
    isBetween(tokens, first.first)
  ) {
    return rangeOf(first, second) ?? [first, second];
  }
  if (!shares || (second.phrase.scale === undefined && second.after === undefined))
    return [first, second];
  if (joint.key !== 'to' || before === 'from' || isBounded(tokens, first.first, 'from')) {
    return [shareUnit(first, second), second]; // "from 5 to 6 percent", "51.2 and 95.8 billion dollars"
  }
  return rangeOf(first, second) ?? [first, second];
}

/** "between about A and B": the word stands a hedge away. */
function isBetween(tokens: readonly Token[], first: number): boolean {
  return isBounded(tokens, first, 'between');
}

function isBounded(tokens: readonly Token[], first: number, word: string): boolean {
  return tokens.slice(Math.max(0, first - 3), first).some((t) => t.key === word);
}

function readSecond(
  text: string,
  tokens: readonly Token[],
  at: number,
  dash: boolean,
  vocabulary: Vocabulary,
): Amount | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (!dash) {
    // a hedge between ("$90 to about $100 billion") leaves two separate amounts
    return token.gap === 'none' ? undefined : readAmount(text, tokens, at, vocabulary);
  }
  const before = currencyBefore(text, tokens, at, vocabulary);
  const phrase = readNumber(tokens, before?.end ?? at, vocabulary.language);
  if (phrase === undefined || phrase.number.form === 'words') return undefined;
  const after = unitAfter(text, tokens, phrase.end, vocabulary, before !== undefined);
  const end = after?.end ?? phrase.end;
  if (breaksOff(tokens, end, after !== undefined || phrase.scale !== undefined)) return undefined;
  return { phrase, before, after, negative: false, start: token.start, first: at, end };
}

function hasUnit(amount: Amount): boolean {
  return (
    amount.before !== undefined || amount.after !== undefined || amount.phrase.scale !== undefined
  );
}

function shareUnit(first: Amount, second: Amount): Part {
  const factor = second.phrase.scale?.factor ?? 1;
  const unit = second.after?.piece.unit ?? second.before?.piece.unit;
  const own = first.before?.piece.unit;
  return {
    ...first,
    phrase: scaled(first.phrase, factor),
    ...(own === undefined && unit !== undefined && { unit }),
  };
}

function rangeOf(first: Amount, second: Amount): readonly Part[] | undefined {
  const shared = shareUnit(first, second);
  const low = first.phrase.scale || first.after ? first.phrase : shared.phrase;
  if (second.phrase.value <= low.value) return undefined;
  const unitPiece =
    first.before?.piece ?? second.before?.piece ?? second.after?.piece ?? first.after?.piece;
  const scale = second.phrase.scale ?? first.phrase.scale;
  return [
    {
      ...first,
      phrase: {
        ...low,
        step: Math.max(low.step, second.phrase.step),
        looseStep: Math.max(low.looseStep, second.phrase.looseStep),
        ...(scale && { scale }),
      },
      upper: second.phrase,
      ...(unitPiece && { unitPiece, unit: unitPiece.unit }),
      end: second.end,
    },
  ];
}

/** "a third of", "two-thirds", "three quarters of", "half of", "one in five": shares in words. */
function readFraction(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Part | undefined {
  const { numberWords, fractionWords } = vocabulary.language;
  const key = (i: number): string => tokens[i]?.key ?? '';
  const share = (end: number, value: number): Part => {
    const percent = value * 100;
    const start = tokens[at]!.start;
    const number: NumberPiece = {
      start,
      end: tokens[end - 1]!.end,
      form: 'words',
      decimals: 0,
      group: '',
      decimalMark: '.',
    };
    const phrase = { value: percent, step: 2, looseStep: 5, number, end };
    return {
      phrase,
      before: undefined,
      after: undefined,
      negative: false,
      start,
      first: at,
      end,
      unit: PERCENT,
    };
  };
  const count = key(at) === 'a' ? 1 : numberWords.get(key(at));
  if (count !== undefined && count > 0) {
    const fractionAt = key(at + 1) === '-' ? at + 2 : at + 1;
    const part = fractionWords.get(key(fractionAt));
    if (
      part !== undefined &&
      (count > 1 ? key(fractionAt).endsWith('s') : key(fractionAt + 1) === 'of')
    ) {
      const plainQuarter = key(fractionAt + 1) === 'of' || fractionAt === at + 2;
      if (count * part < 1 && plainQuarter) return share(fractionAt + 1, count * part);
    }
    if (key(at + 1) === 'in' || (key(at + 1) === 'out' && key(at + 2) === 'of')) {
      const wholeAt = key(at + 1) === 'in' ? at + 2 : at + 3;
      const whole = numberWords.get(key(wholeAt));
      if (whole !== undefined && whole > count && tokens[at]!.kind === 'word' && key(at) !== 'a') {
        return share(wholeAt + 1, count / whole);
      }
    }
  }
  if (key(at) === 'half' && (key(at + 1) === 'of' || key(at + 1) === 'the'))
    return share(at + 1, 0.5);
  return undefined;
}

/** "page 14", "tabs 5 and 6", "no. 37": numbers that name something. */
function isLabel(
  tokens: readonly Token[],
  amount: Part,
  vocabulary: Vocabulary,
  found: readonly FoundQuantity[],
): boolean {
  const { phrase } = amount;
  if (amount.before || amount.after || amount.unit || phrase.scale || phrase.number.group !== '')
    return false;
  let at = amount.first - 1;
  while (
    at >= 0 &&
    (tokens[at]!.text === '.' || tokens[at]!.text === '(') &&
    tokens[at + 1]!.gap !== 'break'
  )
    at--;
  const before = tokens[at];
  if (before === undefined) return false;
  if (vocabulary.language.labels.has(before.key) || before.text === '§') return true;
  // "tabs 5 and 6": the number before was a label and is not in the list
  if (before.key === 'and' || before.key === ',' || before.key === '–' || before.key === 'to') {
    const earlier = tokens[at - 1];
    const known = found.at(-1);
    return (
      earlier?.kind === 'number' &&
      known?.end !== at &&
      tokens.slice(Math.max(0, at - 4), at - 1).some((t) => vocabulary.language.labels.has(t.key))
    );
  }
  return false;
}

function finish(tokens: readonly Token[], part: Part, vocabulary: Vocabulary): FoundQuantity {
  const { phrase } = part;
  const unitPiece = part.unitPiece ?? part.before?.piece ?? part.after?.piece;
  const unit = part.unit ?? unitPiece?.unit ?? NO_UNIT;
  const last = tokens[part.end - 1]!;
  const before = vocabulary.hedgesBefore.matchBefore(tokens, part.first);
  const after = vocabulary.hedgesAfter.match(tokens, part.end);
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
  if (next === undefined || after?.kind !== 'word') return undefined;
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
  return vocabulary.language.code === 'en' && next.key === 'annually' ? 'year' : undefined;
}
