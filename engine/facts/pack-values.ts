/** Reads a figure's value as the pack writes it and brings it into the figure's unit. */
import { parseQuantity } from '../reading/parse-quantity.ts';
import type { Quantity } from '../values/quantity.ts';
import { conversionFactor, NO_UNIT, type Unit } from '../values/unit.ts';
import { quoted } from './problems.ts';

/** No quantity is written so long; a whole paragraph in the place of one is not searched for numbers. */
const MAX_VALUE_LENGTH = 200;

export interface ValueFault {
  readonly rule: 'bad-value' | 'no-unit' | 'unit-mismatch';
  readonly message: string;
}

/** Numbers as spreadsheets write them. */
export const PLAIN_NUMBER = /^-?\d{1,100}(?:\.\d{1,99})?$/;

/**
 * @param text "$95.8 billion", "about 54,000", "1.40".
 * @param figureUnit The unit of the figure; undefined where neither it nor its measure has one.
 * @param ownUnit The unit that stands beside the value (a column of a table).
 */
export function readValue(
  text: string,
  figureUnit: Unit | undefined,
  ownUnit?: Unit,
): Quantity | ValueFault {
  const readable = text.length <= MAX_VALUE_LENGTH;
  const quantity = readable ? parseQuantity(text, ownUnit ?? figureUnit ?? NO_UNIT) : undefined;
  if (!quantity || !Number.isFinite(quantity.value) || !Number.isFinite(quantity.upper ?? 0)) {
    return {
      rule: 'bad-value',
      message: `${quoted(text)} is not read as a quantity; write it as in a memo ($95.8 billion, about 54,000) or as a plain number.`,
    };
  }
  if (figureUnit === undefined) {
    if (quantity.unit.kind !== 'none') return quantity;
    return {
      rule: 'no-unit',
      message: `${quoted(text)} has no unit; give the figure a “unit” (USD, percent, persons, count …).`,
    };
  }
  const factor = conversionFactor(quantity.unit, figureUnit);
  if (factor === undefined) {
    return {
      rule: 'unit-mismatch',
      message: `${quoted(text)} is in ${unitWords(quantity.unit)} and the figure in ${unitWords(figureUnit)}; correct the value or the figure's “unit”.`,
    };
  }
  return inUnit(quantity, factor, figureUnit);
}

export function isFault(reading: Quantity | ValueFault): reading is ValueFault {
  return 'rule' in reading;
}

/** The unit of a figure that declares none, from its first value. A sign of several currencies means the first. */
export function declaredBy(quantity: Quantity): Unit {
  const { unit } = quantity;
  return unit.kind === 'currency' ? { kind: 'currency', code: unit.code } : unit;
}

function inUnit(quantity: Quantity, factor: number, unit: Unit): Quantity {
  if (factor === 1) return { ...quantity, unit };
  return {
    ...quantity,
    value: quantity.value * factor,
    ...(quantity.upper !== undefined && { upper: quantity.upper * factor }),
    step: quantity.step * factor,
    looseStep: quantity.looseStep * factor,
    unit,
  };
}

/** A unit as messages name it. */
export function unitWords(unit: Unit): string {
  switch (unit.kind) {
    case 'none':
      return 'a bare number';
    case 'currency':
    case 'physical':
      return unit.code;
    case 'percent':
      return 'percent';
    case 'percentage-points':
      return 'percentage points';
    case 'count':
      return quoted(unit.noun);
  }
}

/** Why a unit that is taken as a word of the pack's own is probably a slip. */
export function suspiciousUnit(text: string, unit: Unit): string | undefined {
  if (unit.kind !== 'count') return undefined;
  // "TEU" is a unit of its own, "UDS" a slip of the pen.
  const near = /^[A-Z]{3}$/.test(text) && COMMON_CURRENCIES.find((code) => isSlipOf(text, code));
  if (near) return `${quoted(text)} is no currency code; did you mean ${quoted(near)}?`;
  if (/[$€£¥%]/.test(text)) {
    return `${quoted(text)} is not known as a unit; write an ISO 4217 code (USD, JPY) or “percent”.`;
  }
  return undefined;
}

const COMMON_CURRENCIES = 'USD EUR JPY GBP CAD AUD NZD CHF CNY KRW INR SEK NOK DKK PLN'.split(' ');

/** The same letters in another order, or one letter off. */
function isSlipOf(text: string, code: string): boolean {
  const differing = [...code].filter((letter, i) => letter !== text[i]).length;
  return differing === 1 || [...text].sort().join('') === [...code].sort().join('');
}
