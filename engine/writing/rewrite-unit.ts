/** What becomes of the unit beside a number when the number gets another value: kept, changed, or impossible. */
import type { QuantityMention, UnitPiece } from '../reading/types.ts';
import { conversionFactor, type Unit } from '../values/unit.ts';
import { currencyLike } from './currency-words.ts';
import type { ProseEdit } from './edits.ts';
import { CURRENCIES } from './english.ts';
import { clean, withCaseOf } from './numbers.ts';
import { findWrittenUnit, unitWord, wordsOfUnit } from './unit-words.ts';

export interface UnitPlan {
  /** By what to multiply the target's value to have it in the unit that will be written. */
  readonly factor: number;
  /** Whether another unit is written, so that the same number is a correction. */
  readonly changed: boolean;
  /** The edit of the unit piece. @param isOne Whether the number is now exactly one, without a scale word. */
  edit(isOne: boolean): ProseEdit | undefined;
}

/** The unit as the writer put it. */
interface Written {
  readonly piece: UnitPiece;
  readonly text: string;
  /** Joined by a hyphen, as in "a 5-megawatt plant". */
  readonly hyphenated: boolean;
  readonly touchesNumber: boolean;
  readonly wasOne: boolean;
}

/**
 * @param changeUnit Whether to write the target's unit rather than convert into the writer's.
 * @returns undefined where the writer's unit can neither stay nor be changed for the target's.
 */
export function planUnit(
  proseText: string,
  mention: QuantityMention,
  target: Unit,
  changeUnit: boolean,
): UnitPlan | undefined {
  const { unitPiece } = mention;
  if (!unitPiece) {
    const factor = factorWithoutWord(target, mention.unit);
    const impossible = factor === undefined || (changeUnit && factor !== 1);
    return impossible ? undefined : { factor, changed: false, edit: () => undefined };
  }
  const unit = unitPiece.unit;
  const written = lookAt(proseText, mention, unitPiece);
  const newUnit = differentUnit(written, target, changeUnit);
  if (newUnit) {
    return {
      factor: 1,
      changed: true,
      edit: (isOne) => replace(written, spaced(written, newUnit(isOne))),
    };
  }
  const sameMoney = unit.kind === 'currency' && conversionFactor(unit, target) !== undefined;
  const factor = sameMoney ? 1 : conversionFactor(target, unit);
  if (factor === undefined) return undefined;
  return { factor: clean(factor), changed: false, edit: (isOne) => agreement(written, isOne) };
}

/** A bare number stands for whatever the target counts: its unit is in a table's head, or understood. */
function factorWithoutWord(target: Unit, unit: Unit): number | undefined {
  if (unit.kind === 'none' || target.kind === 'none') return 1;
  const factor = conversionFactor(target, unit);
  return factor === undefined ? undefined : clean(factor);
}

function lookAt(proseText: string, mention: QuantityMention, piece: UnitPiece): Written {
  const numberText = proseText.slice(mention.number.start, mention.number.end);
  return {
    piece,
    text: proseText.slice(piece.start, piece.end),
    hyphenated: /[-\u2011]/.test(proseText.charAt(piece.start - 1)),
    touchesNumber:
      piece.position === 'before'
        ? /[\d.]/.test(proseText.charAt(piece.end))
        : /[\d\p{L}]/u.test(proseText.charAt(piece.start - 1)),
    wasOne: !mention.scale && /^(?:1|one|an?)$/i.test(numberText),
  };
}

/** How to write the target's unit instead of the writer's; undefined where the writer's stays. */
function differentUnit(
  written: Written,
  target: Unit,
  changeUnit: boolean,
): ((isOne: boolean) => string) | undefined {
  const { text } = written;
  const { unit } = written.piece;
  // "kr" and "$" may stand for the target's currency already
  const fits = conversionFactor(unit, target) !== undefined;
  if (unit.kind === 'currency' && target.kind === 'currency' && !fits) {
    return (isOne) => currencyLike(text, unit.code, target.code, countOf(written, isOne));
  }
  if (isShare(unit) && isShare(target) && unit.kind !== target.kind) {
    const word = target.kind === 'percent' ? 'percent' : 'percentage points';
    return () => withCaseOf(text, word);
  }
  if (changeUnit && unit.kind === 'physical' && target.kind === 'physical') {
    const factor = conversionFactor(target, unit);
    if (factor !== undefined && clean(factor) === 1) return undefined;
    return (isOne) => {
      const like = findWrittenUnit(text);
      const words = wordsOfUnit(target);
      if (!words) return target.code;
      const isAbbreviation = like ? like.form === 'abbreviation' : !/^\p{L}?\p{Ll}{3}/u.test(text);
      const short = unitWord(words, 'abbreviation');
      // "GW" for "MW", but "hectares" for "km²": an unlike sign of a letter or two is easily misread.
      if (isAbbreviation && (short.length > 2 || text.at(-1) === short.at(-1))) return short;
      if (isAbbreviation) return unitWord(words, 'plural');
      return withCaseOf(text, unitWord(words, countOf(written, isOne), like?.british));
    };
  }
  return undefined;
}

function isShare(unit: Unit): boolean {
  return unit.kind === 'percent' || unit.kind === 'percentage-points';
}

function countOf(written: Written, isOne: boolean): 'singular' | 'plural' {
  if (isOne || written.hyphenated) return 'singular';
  // "a 5 megawatt plant"
  return findWrittenUnit(written.text)?.form === 'singular' && !written.wasOne
    ? 'singular'
    : 'plural';
}

/** One tonne, two tonnes: the word follows the number where the unit stays. */
function agreement(written: Written, isOne: boolean): ProseEdit | undefined {
  const { piece, text, wasOne } = written;
  if (isOne === wasOne) return undefined;
  const words =
    piece.unit.kind === 'currency' ? CURRENCIES[piece.unit.code] : findWrittenUnit(text)?.words;
  if (!words) return undefined;
  const before = wasOne ? words.singular : words.plural;
  if (text.toLowerCase() !== before) return undefined;
  return replace(written, withCaseOf(text, isOne ? words.singular : words.plural));
}

/** A sign may touch the number, a word may not: "SEK" takes the place of "€" with a space. */
function spaced(written: Written, unit: string): string {
  if (!written.touchesNumber || /\p{L}$/u.test(written.text)) return unit;
  if (written.piece.position === 'before') return /\p{L}$/u.test(unit) ? `${unit} ` : unit;
  return /^\p{L}/u.test(unit) ? ` ${unit}` : unit;
}

function replace({ piece }: Written, newText: string): ProseEdit {
  return { start: piece.start, end: piece.end, newText };
}
