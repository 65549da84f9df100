/** Quantities as messages and hovers write them. */
import assert from 'node:assert/strict';
import type { Quantity } from '../../../engine/values/quantity.ts';
import { formatQuantity } from '../../../engine/writing/quantity-text.ts';
import { fact } from './mentions.ts';

const CASES: readonly (readonly [Quantity, string, locale?: string])[] = [
  [fact(95_803_683_368, 1, 'USD'), '$95.8 billion'],
  [fact(95_843_683_368, 1, 'USD'), '$95.84 billion'],
  [fact(5.38e12, 1e10, 'JPY'), '¥5.38 trillion'],
  [fact(63.5, 0.01, 'EUR'), '€63.50'],
  [fact(26_180, 10, 'ha'), '26,180 hectares'],
  [fact(1.41, 0.01, 'percent'), '1.41 percent'],
  [fact(1.41, 0.01, 'percent'), '1.41 per cent', 'en-GB'],
  [fact(1, 1, 'percentage-points'), '1 percentage point'],
  [{ ...fact(54_000, 1000, 'persons'), hedge: 'about' }, 'about 54,000'],
  [fact(38_000, 1000, 'persons'), '38,000'],
  [fact(79.6e9, 1e8), '79.6 billion'],
  [fact(4.78, 0.01, 'GW'), '4.78 GW'],
  [fact(60e6, 1e5, 't'), '60.0 million tonnes'],
  [fact(100e9, 1e10, 'USD'), '$100 billion'],
  [fact(999_960_000, 1, 'USD'), '$1 billion'],
  [fact(12e6, 1e6, 'SEK'), 'SEK 12 million'],
  [fact(27, 1, 'km'), '27 kilometers'],
  [fact(27, 1, 'km'), '27 kilometres', 'en-GB'],
  [fact(1, 1, 'mi'), '1 mile'],
  [fact(1234.5, 0), '1,234.5'],
  [fact(0, 1), '0'],
  [fact(-44.7e9, 1e8, 'USD'), '−$44.7 billion'],
  [{ ...fact(90e9, 1e9, 'USD'), upper: 100e9 }, '$90–100 billion'],
  [{ ...fact(900e6, 1e8, 'USD'), upper: 1.1e9 }, '$900 million to $1.1 billion'],
];

describe('formatQuantity', () => {
  for (const [value, expected, locale] of CASES) {
    it(expected, () => assert.equal(formatQuantity(value, locale), expected));
  }
});
