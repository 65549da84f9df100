/**
 * Units of quantities. Conversion factors come from the units library (js-quantities); currencies
 * never convert on their own, counts have no dimension.
 */
import Qty from 'js-quantities';

export type Unit =
  | { readonly kind: 'none' } // a bare number: "52,700"
  // ISO 4217; `also` are other currencies that the written sign can stand for ("$", "¥")
  | { readonly kind: 'currency'; readonly code: string; readonly also?: readonly string[] }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentage-points' }
  | {
      readonly kind: 'physical';
      readonly code: string;
      readonly dimension: string;
      readonly factor: number;
    }
  | { readonly kind: 'count'; readonly noun: string }; // persons, count, or a word of the pack's own

export const NO_UNIT: Unit = { kind: 'none' };
export const PERCENT: Unit = { kind: 'percent' };

/** Names under which the units library knows a unit that packs and writers call otherwise. */
const LIBRARY_NAMES: Readonly<Record<string, string>> = {
  ha: 'hectare',
  hectares: 'hectare',
  acres: 'acre',
  t: 'tonne',
  tonnes: 'tonne',
  'km²': 'km2',
  'm²': 'm2',
  'mi²': 'mi2',
  'm³': 'm3',
  barrel: 'bbl',
  barrels: 'bbl',
  kt: 'Gg', // the library reads "kt" as knots; in policy figures it is always kilotonnes
};

const NOT_PHYSICAL = new Set(['unitless', 'temperature', 'currency', 'information']);

const cache = new Map<string, Unit | undefined>();

/** A unit of the units library by its code ("GW", "km2", "ha"), undefined when there is none. */
export function physicalUnit(code: string): Unit | undefined {
  if (cache.has(code)) return cache.get(code);
  let unit: Unit | undefined;
  try {
    const quantity = Qty(1, LIBRARY_NAMES[code] ?? code);
    // Temperatures have an offset and do not convert by a factor alone; money is no physical unit, and
    // "cents" are counted as such.
    if (!NOT_PHYSICAL.has(quantity.kind())) {
      unit = { kind: 'physical', code, dimension: quantity.kind(), factor: quantity.baseScalar };
    }
  } catch {
    unit = undefined;
  }
  cache.set(code, unit);
  return unit;
}

const PERCENT_WORDS = new Set(['percent', 'per cent', '%', 'pct']);
const POINT_WORDS = new Set(['percentage-points', 'percentage points', 'percentage point', 'pp']);

/** The unit that a pack names: ISO 4217, `percent`, `percentage-points`, a physical unit, or a word of its own. */
export function unitOfPack(text: string): Unit {
  const name = text.trim();
  if (PERCENT_WORDS.has(name.toLowerCase())) return PERCENT;
  if (POINT_WORDS.has(name.toLowerCase())) return { kind: 'percentage-points' };
  if (/^[A-Z]{3}$/.test(name) && isCurrencyCode(name)) return { kind: 'currency', code: name };
  return physicalUnit(name) ?? { kind: 'count', noun: name };
}

const currencyCodes = new Set(Intl.supportedValuesOf('currency'));

export function isCurrencyCode(code: string): boolean {
  return currencyCodes.has(code);
}

/**
 * By what to multiply a value in `from` to have it in `to`; undefined when they are not of one kind.
 * A bare number fits a count and nothing else.
 */
export function conversionFactor(from: Unit, to: Unit): number | undefined {
  switch (to.kind) {
    case 'none':
    case 'count':
      return from.kind === 'none' || from.kind === 'count' ? 1 : undefined;
    case 'currency':
      return from.kind === 'currency' &&
        (from.code === to.code || (from.also?.includes(to.code) ?? false))
        ? 1
        : undefined;
    case 'percent':
    case 'percentage-points':
      return from.kind === to.kind ? 1 : undefined;
    case 'physical':
      return from.kind === 'physical' && from.dimension === to.dimension
        ? from.factor / to.factor
        : undefined;
  }
}
