/**
 * How a wrong number may have come about. A slip of the pen explains the mistake to the writer and shows
 * that the number was meant for this fact; a number with no such kinship may be about something else.
 */
import type { Quantity } from '../values/quantity.ts';
import { compare } from './compare.ts';

export type Slip =
  | { readonly kind: 'extra-digit' | 'missing-digit' | 'transposed' | 'one-digit' }
  | { readonly kind: 'magnitude'; readonly power: number }
  | { readonly kind: 'none' };

/**
 * @param digits The number's own digits as written, without scale word ("195.9", "54,000").
 * @param factor What the digits are multiplied by to be in the fact's unit.
 */
export function slipOf(digits: string, factor: number, written: Quantity, fact: Quantity): Slip {
  const agrees = (value: number, step: number): boolean =>
    compare({ ...written, value, step, looseStep: step, hedge: 'exact' }, fact) === 'agree';
  for (const power of [3, -3, 6, -6, 9, -9, 1, -1, 2, -2, 12, -12]) {
    const scale = 10 ** power;
    if (agrees(written.value * scale, written.step * scale))
      return { kind: 'magnitude', power: -power };
  }
  const plain = digits.replace(/[^\d.]/g, '');
  const step = written.step;
  const reads = (text: string): boolean => {
    const value = Number(text);
    // a number that rounds to nothing would agree with anything small
    const counts = text !== '' && Number.isFinite(value) && value * factor >= step;
    return counts && agrees(value * factor, step);
  };
  // A whole digit too many or too few is plain even where the rest is not quite right ("195.9" for 95.8).
  const nearly = (text: string): boolean => {
    const value = Number(text) * factor;
    return reads(text) || Math.abs(value - Math.abs(fact.value)) <= 0.003 * Math.abs(fact.value);
  };
  for (let i = 0; i + 1 < plain.length; i++) {
    const j = plain[i + 1] === '.' ? i + 2 : i + 1;
    if (plain[i] === '.' || j >= plain.length) continue;
    const swapped =
      plain.slice(0, i) + plain[j]! + plain.slice(i + 1, j) + plain[i]! + plain.slice(j + 1);
    if (plain[i] !== plain[j] && reads(swapped)) return { kind: 'transposed' };
  }
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] !== '.' && plain.length > 2 && nearly(plain.slice(0, i) + plain.slice(i + 1)))
      return { kind: 'extra-digit' };
  }
  const numerals = [...'0123456789'];
  for (let i = 0; i <= plain.length; i++) {
    if (numerals.some((d) => nearly(plain.slice(0, i) + d + plain.slice(i))))
      return { kind: 'missing-digit' };
  }
  const significant = plain.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  for (let i = 0; i < plain.length && significant >= 3; i++) {
    if (
      plain[i] !== '.' &&
      numerals.some((d) => d !== plain[i] && reads(plain.slice(0, i) + d + plain.slice(i + 1)))
    ) {
      return { kind: 'one-digit' };
    }
  }
  return { kind: 'none' };
}

/** The slip in words, as the end of a message; undefined where there is nothing to say. */
export function describeSlip(slip: Slip): string | undefined {
  switch (slip.kind) {
    case 'extra-digit':
      return 'Likely an extra digit.';
    case 'missing-digit':
      return 'Likely a missing digit.';
    case 'transposed':
      return 'Likely two digits swapped.';
    case 'magnitude': {
      const factor = 10 ** Math.abs(slip.power);
      return `Off by a factor of ${factor.toLocaleString('en-US')}.`;
    }
    case 'one-digit':
    case 'none':
      return undefined;
  }
}
