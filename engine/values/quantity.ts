/**
 * Quantities as intervals: a rounded number is the interval that it stands for, widened by its hedge
 * (docs/DESIGN §5; the idea of comparing rounded numbers as intervals is statcheck's).
 */
import type { Unit } from './unit.ts';

/** How a writer qualified a number. */
export type Hedge =
  | 'exact' // no hedge: the number is meant at the precision of its digits
  | 'about' // about, roughly, some, around
  | 'below' // nearly, almost, just under: near it and not above
  | 'more-than' // more than, over, exceeding
  | 'at-least' // at least, no fewer than
  | 'less-than' // less than, under, below
  | 'at-most' // up to, no more than, as much as
  | 'slightly-above'; // just over, a little more than

/** A number with a unit. `value` and `step` are in the unit itself, scale words multiplied out. */
export interface Quantity {
  readonly value: number;
  /** The upper end of a written range ("$90–100 billion"); absent for a single value. */
  readonly upper?: number;
  /** The size of the last digit that is meant: 0.1e9 for "$95.8 billion", 1,000 for "54,000". */
  readonly step: number;
  /** The place of the last digit that is not zero: 10,000 for "50,000". At least `step`. */
  readonly looseStep: number;
  readonly unit: Unit;
  readonly hedge: Hedge;
}

/** An interval of numbers; the ends belong to it or not only as far as `meets` says. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval that digits alone allow: half a step on either side. */
export function digitsInterval(quantity: Pick<Quantity, 'value' | 'upper' | 'step'>): Interval {
  const half = quantity.step / 2;
  return { low: quantity.value - half, high: (quantity.upper ?? quantity.value) + half };
}

/**
 * Whether two intervals share more than an end: 95.8 (95.75 to 95.85) and 95.9 (95.85 to 95.95) do not meet.
 * Intervals without width meet where they lie inside the other.
 */
export function meets(a: Interval, b: Interval): boolean {
  const slack =
    1e-9 * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (high - low > slack) return true;
  const pointInside = (a.high - a.low <= slack || b.high - b.low <= slack) && high - low >= -slack;
  return pointInside;
}
