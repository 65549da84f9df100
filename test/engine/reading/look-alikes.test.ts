/** Numbers that are no quantities, and tolerances, which are no values of their own: nothing may be read. */
import assert from 'node:assert/strict';
import { quantitiesIn, read, readings } from './read.ts';

const SILENT: Readonly<Record<string, readonly string[]>> = {
  labels: [
    'page 14',
    'pp. 14-16',
    'Article 9',
    'tabs 5 and 6',
    'No. 5',
    'Nos. 5 and 6',
    'Resolution 1718',
    '§ 12',
    '#3',
  ],
  'models and codes': [
    'F-35 and B-52',
    'Type 12 missiles',
    'Boeing 737-800 jets',
    'COP26',
    'the G7 and the 5G network',
    'A4 paper',
    '192.168.0.1',
  ],
  'telephone numbers': ['call 202-555-0143', '+81 3 3580 3311'],
  versions: ['version 2.3', 'Python 2.3.1', 'v2.3'],
  'ratios and scores': [
    'a ratio of 3:1',
    '3-to-1 odds',
    '50-50',
    'a 2-1 vote',
    'open 24/7',
    '2x faster',
  ],
  'times and years of eras': ['at 10:30 a.m.', 'at 10 a.m.', 'at 10 pm', "at 10 o'clock", '200 BC'],
  ordinals: [
    'the 42nd brigade',
    'the 38th parallel',
    'a third country',
    'the second half of the year',
  ],
  compounds: ['four-star hotels', 'a 15-member council', 'a one-time payment'],
  'numbers of unsure form': [
    '€3,5 Mrd',
    '2,5 million',
    '12.345.678 people',
    '10^6',
    '1.2 x 10^6',
    '1e6',
  ],
  'loose words': ['a couple of ships', 'several hundred people', 'tens of billions of dollars'],
  pronouns: ['this one', 'one of them', 'no one came', 'which one do they prefer', 'one by one'],
  citations: ['(Samuels 2007)', '(Tanaka 2025, 118–121)'],
};

describe('look-alikes of quantities', () => {
  for (const [kind, texts] of Object.entries(SILENT)) {
    readings(kind, quantitiesIn, Object.fromEntries(texts.map((text) => [text, []])));
  }

  it('does not read a time as a share: "3 in 10 years"', () => {
    assert.deepEqual(quantitiesIn('opened 3 in 10 years'), ['3: 3', '10 years: 10 year']);
  });
});

describe('tolerances', () => {
  const cases: Readonly<Record<string, readonly [found: string, step: number]>> = {
    '15 percent ± 2': ['15 percent: 15 %', 4],
    '15 ±2 percent': ['15: 15 %', 4],
    '15 plus or minus 2 percent': ['15: 15 %', 4],
    '15 percent, plus or minus 2 points': ['15 percent: 15 %', 4],
    '15 percent +/- 2': ['15 percent: 15 %', 4],
  };
  for (const [text, [found, step]] of Object.entries(cases)) {
    it(text, () => {
      assert.deepEqual(quantitiesIn(text), [found]);
      assert.equal(read(text).quantities[0]?.mention.step, step);
    });
  }

  it('is silent about a tolerance alone', () => {
    assert.deepEqual(quantitiesIn('a margin of ±3 points'), []);
  });
});
