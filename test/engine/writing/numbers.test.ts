/** Bare numbers in digits and in words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatDigits,
  numberInWords,
  placeOfStep,
  roundTo,
  withCaseOf,
} from '../../../engine/writing/numbers.ts';

describe('numberInWords', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'zero'],
    [13, 'thirteen'],
    [40, 'forty'],
    [73, 'seventy-three'],
    [105, 'one hundred five'],
    [900, 'nine hundred'],
    [20_000, 'twenty thousand'],
    [1_200_000, 'one million two hundred thousand'],
  ];
  for (const [value, words] of cases) {
    it(words, () => assert.equal(numberInWords(value), words));
  }
  it('writes British "and" where asked', () => {
    assert.equal(numberInWords(105, true), 'one hundred and five');
  });
});

describe('roundTo', () => {
  it('rounds halves as people do', () => {
    assert.equal(roundTo(95.85, -1), 95.9);
    assert.equal(roundTo(1.005, -2), 1.01);
    assert.equal(roundTo(-2.5, 0), -3);
    assert.equal(roundTo(38_150, 2), 38_200);
  });
});

describe('placeOfStep', () => {
  it('never allows more than the step', () => {
    assert.equal(placeOfStep(0.1), -1);
    assert.equal(placeOfStep(100), 2);
    assert.equal(placeOfStep(4.05), 1);
  });
});

describe('formatDigits', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        const text = formatDigits(value, { decimals, group: ',', decimalMark: '.' });
        assert.equal(Number(text.replaceAll(',', '')), value);
        assert.match(text, /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
      }),
    );
  });
});

describe('withCaseOf', () => {
  it('takes over capitals', () => {
    assert.equal(withCaseOf('Thirty', 'seventy'), 'Seventy');
    assert.equal(withCaseOf('JULY', 'June'), 'JUNE');
    assert.equal(withCaseOf('July', 'June'), 'June');
    assert.equal(withCaseOf('thirty', 'seventy'), 'seventy');
  });
});
