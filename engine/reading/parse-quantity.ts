/** Reads a text that is one quantity and nothing else, as fact packs hold them. */
import type { Quantity } from '../values/quantity.ts';
import type { Unit } from '../values/unit.ts';
import { english } from './english/index.ts';
import { readQuantities } from './quantities.ts';
import { tokenize } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * @param text "$95.8 billion", "about 54,000", "1.41", "62.4 million tonnes", "73.9%".
 * @param unit The figure's unit, taken where the text names none.
 * @returns undefined when the text is no quantity.
 */
export function parseQuantity(text: string, unit: Unit): Quantity | undefined {
  const trimmed = text.trim();
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(trimmed)) return plainNumber(trimmed, unit);
  const tokens = tokenize(trimmed);
  const found = readQuantities(trimmed, tokens, () => false, vocabularyOf(english));
  const only = found.length === 1 ? found[0] : undefined;
  if (only === undefined) return undefined;
  const { mention } = only;
  const start = mention.hedgePiece?.start ?? mention.start;
  const rest = trimmed.slice(mention.end).trim();
  // A count may name what it counts ("13 countries"); anything else after the value is no value.
  const counted =
    mention.unit.kind === 'none' && unit.kind === 'count' && /^[\p{L}\s-]*$/u.test(rest);
  if (
    start > 0 ||
    (rest !== '' && !counted && mention.hedge === 'exact' && mention.per === undefined)
  ) {
    return undefined;
  }
  const { value, upper, step, looseStep, hedge } = mention;
  return {
    value,
    ...(upper !== undefined && { upper }),
    step,
    looseStep,
    unit: mention.unit.kind === 'none' ? unit : mention.unit,
    hedge,
  };
}

/** A number as spreadsheets and statistical offices write it: all its digits are meant, trailing zeros only as usual. */
function plainNumber(text: string, unit: Unit): Quantity {
  const value = Number(text);
  const digits = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  const decimals = digits?.[2]?.length ?? 0;
  const whole = digits?.[1] ?? '';
  const zeros = decimals > 0 || value === 0 ? 0 : /0*$/.exec(whole)![0].length;
  const step =
    decimals > 0 ? 10 ** -decimals : 10 ** Math.max(0, Math.min(zeros, whole.length - 2));
  return { value, step, looseStep: decimals > 0 ? step : 10 ** zeros, unit, hedge: 'exact' };
}
