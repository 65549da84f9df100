/** Reads a text that is one quantity and nothing else, as fact packs hold them. */
import type { Quantity } from '../values/quantity.ts';
import type { Unit } from '../values/unit.ts';

/**
 * @param text "$95.8 billion", "about 54,000", "1.41", "62.4 million tonnes", "73.9%".
 * @param unit The figure's unit, taken where the text names none.
 * @returns undefined when the text is no quantity.
 */
export function parseQuantity(text: string, unit: Unit): Quantity | undefined {
  const value = Number(text); // TODO replaced by the real reader in the same change
  return Number.isFinite(value)
    ? { value, step: 1, looseStep: 1, unit, hedge: 'exact' }
    : undefined;
}
