/**
 * Writes another quantity in place of a written one, in the writer's own style: currency sign, scale word,
 * decimals, separators, number words. Which quantity is right is decided elsewhere.
 */
import type { QuantityMention } from '../reading/types.ts';
import type { Hedge, Quantity } from '../values/quantity.ts';
import { type ProseEdit, type Rewrite, rewrite } from './edits.ts';
import { numberInDigits } from './number-digits.ts';
import { numberLikeWords } from './number-words.ts';
import { clean, type Rounding } from './numbers.ts';
import { planUnit } from './rewrite-unit.ts';
import {
  impliedScale,
  lookAtNumber,
  type NewNumber,
  scaleWordFor,
  type WrittenNumber,
} from './written-number.ts';

export type QuantityRewrite = Rewrite;

export interface QuantityRewriteOptions {
  /** Write the target's unit instead of converting its value into the writer's: "7.48 MW" → "7.48 GW". */
  readonly changeUnit?: boolean;
  /**
   * A scale that stands outside the mention, as "¥ trillion" in a table's head; it cannot be changed. Where the
   * mention's value includes it already ("51.2 and 95.8 billion") it is found without this.
   */
  readonly scale?: number;
}

/**
 * Rewrites a mention so that it says `target`: as many digits as the writer gave where those suffice, and never
 * more than the target has. Of a negative target the magnitude is written where the writer put no minus
 * ("a deficit of $44.7 billion").
 * @param proseText The prose that the mention was read from.
 * @param target Its value and step are in its own unit, scale words multiplied out.
 * @returns undefined where it cannot be written: ranges, units of another kind, signs that only words express.
 *   The edits are empty where the mention already says the target, at all the digits the target has.
 */
export function rewriteQuantity(
  proseText: string,
  mention: QuantityMention,
  target: Quantity,
  options: QuantityRewriteOptions = {},
): QuantityRewrite | undefined {
  if (mention.upper !== undefined || target.upper !== undefined) return undefined;
  const unit = planUnit(proseText, mention, target.unit, options.changeUnit ?? false);
  const sign = planSign(proseText, mention, target.value);
  if (!unit || !sign) return undefined;

  const implied = options.scale ?? impliedScale(proseText, mention);
  const written = lookAtNumber(proseText, mention, implied);
  const amount = {
    value: clean((Math.abs(target.value) * unit.factor) / implied),
    step: (target.step * unit.factor) / implied,
    rounding: ROUNDING[mention.hedge],
  };
  const number =
    written.form === 'words'
      ? numberLikeWords(written, amount, target.unit.kind === 'percent' && !mention.unitPiece)
      : numberInDigits(written, amount, !unit.changed);
  if (!number) return undefined;

  const edits = [...numberEdits(written, number, sign.inNumber), ...sign.edits];
  const unitEdit = unit.edit(number.scale === 1 && /^(?:1|one)$/i.test(number.text));
  return rewrite(proseText, mention, unitEdit ? [...edits, unitEdit] : edits);
}

/** So that the hedge, which stays, is still true of the new number. */
const ROUNDING: Readonly<Record<Hedge, Rounding>> = {
  exact: 'nearest',
  about: 'nearest',
  'more-than': 'down',
  'at-least': 'down',
  'slightly-above': 'down',
  'less-than': 'up',
  'at-most': 'up',
  below: 'up',
};

const SIGN = /[-\u2212\u2013+]|minus\s+/i;

/** A written minus stays or goes; one that only words express ("fell by") cannot be taken away. */
function planSign(
  proseText: string,
  mention: QuantityMention,
  target: number,
): { readonly inNumber: string; readonly edits: readonly ProseEdit[] } | undefined {
  const { start } = mention.number;
  const own = SIGN.exec(proseText.charAt(start))?.[0] ?? '';
  const before = SIGN.exec(proseText.slice(mention.start, start));
  const sign = own === '' ? (before?.[0] ?? '') : own;
  if (sign === '+') return target < 0 ? undefined : { inNumber: own, edits: [] };
  if (sign === '') {
    return target >= 0 && mention.value < 0 ? undefined : { inNumber: '', edits: [] };
  }
  if (target < 0) return { inNumber: own, edits: [] };
  if (!before) return { inNumber: '', edits: [] };
  const at = mention.start + before.index;
  return { inNumber: '', edits: [{ start: at, end: at + sign.length, newText: '' }] };
}

function numberEdits(written: WrittenNumber, number: NewNumber, sign: string): ProseEdit[] {
  const { start, end, scalePiece } = written;
  const newText = sign + number.text;
  if (number.whole) return [{ start, end: scalePiece?.end ?? end, newText }];
  if (number.scale === written.scale) return [{ start, end, newText }];
  const word = scaleWordFor(written, number.scale) ?? '';
  if (!scalePiece) return [{ start, end, newText: `${newText} ${word}` }];
  if (word === '') return [{ start, end: scalePiece.end, newText }];
  return [
    { start, end, newText },
    { start: scalePiece.start, end: scalePiece.end, newText: word },
  ];
}
