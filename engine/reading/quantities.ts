/**
 * Numbers with what stands beside them → quantity mentions. Takes amounts of money, shares, physical
 * quantities, counts, ranges and shared scale words; leaves alone labels ("page 14"), codes ("F-35"),
 * telephone numbers, ratios, ordinals and whatever the date reader has taken.
 */
import { NO_UNIT, PERCENT, type Unit } from '../values/unit.ts';
import { readShareOfWhole, readWordFraction } from './fractions.ts';
import type { Language } from './language.ts';
import {
  besideNumber,
  breaksOff,
  isLabel,
  isPronoun,
  isStreetNumber,
  touchesCode,
} from './look-alikes.ts';
import { readNumber, scaled, type NumberPhrase } from './numbers.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './units.ts';
import { isCapitalised, type Token } from './tokens.ts';
import type { NumberPiece, QuantityMention, ScalePiece, UnitPiece } from './types.ts';
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

interface Part extends Amount {
  readonly upper?: NumberPhrase;
  readonly unitPiece?: UnitPiece;
  readonly unit?: Unit;
  /** Its tolerance was written, and is in its step. */
  readonly tolerance?: true;
}

/** What one amount and those joined to it come to, and the first token after them. */
interface Joined {
  readonly parts: readonly Part[];
  readonly end: number;
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
  const opens = previous === undefined || token.gap !== 'none' || /^[([“"]$/u.test(previous.text);
  const { minusWords } = vocabulary.language;
  if ((token.key === '-' && opens) || (token.kind === 'word' && minusWords.has(token.key))) {
    const after = tokens[at + 1];
    if (after === undefined || (token.kind === 'symbol' && after.gap !== 'none')) return undefined;
    negative = true;
    next = at + 1;
  }
  const before = currencyBefore(text, tokens, next, vocabulary);
  let numberAt = before?.end ?? next;
  if (before && tokens[numberAt]?.key === '-' && tokens[numberAt + 1]?.gap === 'none') {
    negative = true; // "$-44.7 billion"
    numberAt++;
  }
  const phrase = readNumber(tokens, numberAt, vocabulary.language);
  if (phrase === undefined) return undefined;
  let number = before ? withSpacedScale(tokens, phrase, vocabulary.language) : phrase;
  let end = number.end;
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
  const late =
    after && number.scale === undefined ? scaleAfterCurrency(tokens, after, vocabulary) : undefined;
  if (late !== undefined) {
    number = { ...scaled(number, late.factor), scale: late };
    end++;
  }
  const rated = before !== undefined && tokens[end]?.text === '/'; // "€63.50/tonne"
  const complete = after !== undefined || number.scale !== undefined || rated;
  if (breaksOff(tokens, end, complete, vocabulary)) return undefined;
  return { phrase: number, before, after, negative, start: tokens[at]!.start, first: at, end };
}

/** "75 USD million": the scale word after the currency. */
function scaleAfterCurrency(
  tokens: readonly Token[],
  { piece, end }: FoundUnit,
  { language }: Vocabulary,
): ScalePiece | undefined {
  const token = tokens[end];
  const scale = token && language.scaleWords.get(token.key);
  if (piece.unit.kind !== 'currency' || scale === undefined || scale.attached) return undefined;
  if (scale.factor < 1000) return undefined;
  return { start: token!.start, end: token!.end, factor: scale.factor };
}

/** "$1.2 B", "$500 M": a capital letter apart from its number is a scale where a currency stands before it. */
function withSpacedScale(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  language: Language,
): NumberPhrase {
  const letter = tokens[phrase.end];
  const scale = letter && language.scaleWords.get(letter.key);
  const after = tokens[phrase.end + 1];
  const fits =
    phrase.scale === undefined &&
    phrase.number.form === 'digits' &&
    scale?.attached === true &&
    /^[KMBT]$/.test(letter!.text) &&
    !(after?.gap === 'none' && (after.kind !== 'symbol' || after.text === '-'));
  if (!fits) return phrase;
  const { start, end } = letter!;
  return {
    ...scaled(phrase, scale.factor),
    end: phrase.end + 1,
    scale: { start, end, factor: scale.factor },
  };
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

/** Puts ranges, tolerances and lists with a shared unit together. */
function joinAmounts(
  text: string,
  tokens: readonly Token[],
  first: Amount,
  taken: (token: number) => boolean,
  vocabulary: Vocabulary,
): Joined {
  const alone = { parts: [first], end: first.end };
  const joint = tokens[first.end];
  if (joint === undefined || taken(first.end)) return alone;
  const tolerance = readTolerance(text, tokens, first, vocabulary);
  if (tolerance !== undefined) return tolerance;
  const isDash = joint.text === '–' || joint.text === '—' || joint.key === '-';
  const isWord = joint.key === 'to' || joint.key === 'and' || joint.key === 'or';
  if ((!isDash && !isWord) || taken(first.end + 1)) return alone;
  const second = readSecond(text, tokens, first.end + 1, isDash, vocabulary);
  if (second === undefined) return alone;
  const { end } = second;
  const apart = { parts: [first, second], end };
  const range = rangeOf(first, second);
  const asRange = (otherwise: Joined): Joined => (range ? { parts: [range], end } : otherwise);
  if (isDash) {
    if (joint.gap !== 'none' && joint.text === '—') return alone;
    const bare = !hasUnit(first) && !hasUnit(second);
    if (joint.text !== '-' || !bare) return asRange(alone);
    // "10-15 people", but not "50-50", "a 2-1 vote", "Boeing 737-800"
    return countsSomething(tokens, first.first, end, vocabulary)
      ? asRange({ parts: [], end })
      : { parts: [], end };
  }
  if (joint.key === 'or') {
    const shared = !first.after && (hasUnit(second) || first.before !== undefined);
    const next = !hasUnit(first) && second.phrase.value === first.phrase.value + 1; // "two or three ships"
    return shared || next ? asRange(apart) : apart;
  }
  if (joint.key === 'and' && isBounded(tokens, first.first, 'between')) return asRange(apart);
  if (first.phrase.scale !== undefined || first.after !== undefined) {
    return joint.key === 'to' && isSpread(tokens, first, second, vocabulary)
      ? asRange(apart)
      : apart;
  }
  if (second.phrase.scale === undefined && second.after === undefined) return apart;
  if (joint.key !== 'to' || isBounded(tokens, first.first, 'from')) {
    // "from 5 to 6 percent", "51.2 and 95.8 billion dollars"
    return { parts: [shareUnit(first, second), second], end };
  }
  return asRange(apart);
}

/** "15 ± 2 percent", "62 percent, plus or minus 3 points": the tolerance widens what the digits allow. */
function readTolerance(
  text: string,
  tokens: readonly Token[],
  first: Amount,
  vocabulary: Vocabulary,
): Joined | undefined {
  const at = tokens[first.end]?.text === ',' ? first.end + 1 : first.end;
  const sign = vocabulary.tolerances.match(tokens, at);
  const tolerance =
    sign &&
    (readAmount(text, tokens, sign.end, vocabulary) ??
      readSecond(text, tokens, sign.end, true, vocabulary));
  if (tolerance === undefined) return undefined;
  const part = hasUnit(first) || !hasUnit(tolerance) ? first : shareUnit(first, tolerance);
  const step = 2 * tolerance.phrase.value;
  return {
    parts: [{ ...part, phrase: { ...part.phrase, step, looseStep: step }, tolerance: true }],
    end: tolerance.end,
  };
}

/** Whether a bare range stands before what it counts, and not after a name: "10-15 people". */
function countsSomething(
  tokens: readonly Token[],
  first: number,
  end: number,
  { hedgesBefore, language }: Vocabulary,
): boolean {
  const before = tokens[first - 1];
  const named =
    before?.kind === 'word' &&
    isCapitalised(before) &&
    !language.cues.prepositions.has(before.key) &&
    hedgesBefore.matchBefore(tokens, first) === undefined;
  const after = tokens[end];
  const plural = after?.kind === 'word' && /^(?:\p{Ll}+s|people)$/u.test(after.text);
  return !named && plural && after.gap !== 'none';
}

/** "costs $90 billion to $100 billion", but not "rose $5 billion to $95 billion" nor "from 3% to 5%". */
function isSpread(
  tokens: readonly Token[],
  first: Amount,
  second: Amount,
  { language }: Vocabulary,
): boolean {
  const before = tokens.slice(Math.max(0, first.first - 6), first.first);
  return (
    unitOf(first)?.kind === unitOf(second)?.kind &&
    second.phrase.value <= 2 * first.phrase.value &&
    !before.some((t) => t.key === 'from' || language.cues.change.has(t.key))
  );
}

function unitOf({ before, after }: Amount): Unit | undefined {
  return (before ?? after)?.piece.unit;
}

/** Whether a word stands before, a hedge away at most: "between about A and B". */
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
  if (breaksOff(tokens, end, after !== undefined || phrase.scale !== undefined, vocabulary))
    return undefined;
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

function rangeOf(first: Amount, second: Amount): Part | undefined {
  const shared = shareUnit(first, second);
  const low = first.phrase.scale || first.after ? first.phrase : shared.phrase;
  if (second.phrase.value <= low.value) return undefined;
  const unitPiece =
    first.before?.piece ?? second.before?.piece ?? second.after?.piece ?? first.after?.piece;
  const scale = second.phrase.scale ?? first.phrase.scale;
  return {
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
  };
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
