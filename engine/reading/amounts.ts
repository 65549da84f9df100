/** One number with the signs, scale word and unit that stand beside it, before ranges and lists are put together. */
import type { Language } from './language.ts';
import { breaksOff, touchesCode } from './look-alikes.ts';
import { readNumber, scaled, type NumberPhrase } from './numbers.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './units.ts';
import type { Token } from './tokens.ts';
import type { ScalePiece } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One number with its own signs. */
export interface Amount {
  readonly phrase: NumberPhrase;
  readonly before: FoundUnit | undefined;
  readonly after: FoundUnit | undefined;
  readonly negative: boolean;
  readonly start: number; // prose offset
  readonly first: number; // token
  readonly end: number; // token
}

/** The number at a token, with its currency, sign, scale and unit; the sign or the currency may stand there. */
export function readAmount(
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

/** The amount behind a dash or a joining word; behind a dash it is digits and has no sign of its own. */
export function readSecond(
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

/** Whether a unit or a scale word stands with it. */
export function hasUnit(amount: Amount): boolean {
  return (
    amount.before !== undefined || amount.after !== undefined || amount.phrase.scale !== undefined
  );
}
