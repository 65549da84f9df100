/** Chooses number and scale word for a number that is written in digits. */
import {
  type Amount,
  digitsAt,
  digitsInNewScale,
  type NewNumber,
  scaleWordFor,
  type WrittenNumber,
} from './written-number.ts';
import { placeOfStep, roundTo } from './numbers.ts';
import { SCALES } from './scales.ts';

/**
 * @param mustDiffer Whether the writer's own number would be no correction.
 * @returns undefined where the scale would have to change and the writer's word for it is of no known family.
 */
export function numberInDigits(
  written: WrittenNumber,
  amount: Amount,
  mustDiffer: boolean,
): NewNumber | undefined {
  const sameDigits = scaleThatKeepsDigits(written, amount);
  if (sameDigits !== undefined) return { text: written.text, scale: sameDigits };
  if (fitsScale(written, amount)) {
    const text = digitsAt(written, amount, written.scale, written.place, mustDiffer);
    const reachesNextScale = written.scale > 1 && written.value < 1000 && /^1\D?000/.test(text);
    if (!reachesNextScale) return { text, scale: written.scale };
  }
  const scale = bestScale(written, amount);
  if (scaleWordFor(written, scale) === undefined) return undefined;
  return { text: digitsInNewScale(written, amount, scale), scale };
}

/** Whether the number can stay in the writer's scale: from 1 to 999, or about as far outside as the writer's own. */
export function fitsScale(written: WrittenNumber, { value }: Amount): boolean {
  if (written.scaleIsFixed || value === 0) return true;
  // A writer of "992,000" writes "1,161,000" too.
  if (written.scale === 1) return value < 1e6 || written.value * 10 >= value;
  const inScale = value / written.scale;
  if (inScale >= 1 && inScale < 1000) return true;
  if (inScale >= 1000) return written.value >= 1000 && inScale < 1e6;
  return written.value < 1 && inScale >= 0.01;
}

/** "$79.6m" for 79.6 billion: only the scale word is wrong. */
function scaleThatKeepsDigits(written: WrittenNumber, amount: Amount): number | undefined {
  if (written.scaleIsFixed || written.value === 0) return undefined;
  return [...SCALES, 1].find((scale) => {
    // "54" for 54,000 is not short of a word but of zeros, and 54 for "54 billion" is a count of something else.
    const isUsual = written.scale === 1 ? scale >= 1e6 : scale > 1;
    if (!isUsual || scale === written.scale) return false;
    if (scaleWordFor(written, scale) === undefined) return false;
    const place = Math.max(-written.style.decimals, placeOfStep(amount.step / scale));
    return roundTo(amount.value / scale, place) === written.value;
  });
}

/** The largest scale that leaves a number of 1 or more; thousands only for a writer who writes them as a word. */
function bestScale(written: WrittenNumber, { value }: Amount): number {
  const usual = SCALES.filter((scale) => scale > 1e3 || written.scale === 1e3);
  return usual.find((scale) => value >= scale * 0.9995) ?? 1;
}
