/** Dates and periods as messages and hovers write them. */
import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../engine/values/calendar.ts';
import { FISCAL_US, type Period, type PeriodKind } from '../../../engine/values/period.ts';
import {
  formatDate,
  formatDateRange,
  formatPeriodInWords,
  periodPhrase,
} from '../../../engine/writing/date-text.ts';

const year = (y: number): Period => ({ kind: 'date', date: { year: y } });
const fiscal: Period = { kind: 'fiscal-year', year: 2012, calendar: FISCAL_US };
const quarter: Period = { kind: 'quarter', year: 2025, quarter: 3 };

describe('formatDate', () => {
  it('follows the locale', () => {
    assert.equal(formatDate({ year: 1960, month: 1, day: 19 }), 'January 19, 1960');
    assert.equal(formatDate({ year: 1960, month: 1, day: 19 }, 'en-GB'), '19 January 1960');
  });
  it('says no more than is known', () => {
    assert.equal(formatDate({ year: 1960, month: 1 }), 'January 1960');
    assert.equal(formatDate({ year: 1960 }), '1960');
  });
});

describe('formatDateRange', () => {
  const cases: readonly (readonly [
    CalendarDate,
    CalendarDate | undefined,
    string,
    locale?: string,
  ])[] = [
    [
      { year: 2010, month: 11, day: 13 },
      { year: 2010, month: 11, day: 14 },
      'November 13–14, 2010',
    ],
    [
      { year: 2010, month: 11, day: 13 },
      { year: 2010, month: 11, day: 14 },
      '13–14 November 2010',
      'en-GB',
    ],
    [
      { year: 2010, month: 10, day: 31 },
      { year: 2010, month: 11, day: 1 },
      'October 31 to November 1, 2010',
    ],
    [
      { year: 2010, month: 12, day: 31 },
      { year: 2011, month: 1, day: 1 },
      'December 31, 2010 to January 1, 2011',
    ],
    [{ year: 2019, month: 5 }, { year: 2020, month: 6 }, 'May 2019 to June 2020'],
    [{ year: 2009 }, { year: 2011 }, '2009–2011'],
    [{ year: 2009 }, undefined, '2009'],
  ];
  for (const [from, to, expected, locale] of cases) {
    it(expected, () => assert.equal(formatDateRange(from, to, locale), expected));
  }
});

describe('formatPeriodInWords', () => {
  const cases: readonly (readonly [Period, string])[] = [
    [year(2009), '2009'],
    [fiscal, 'fiscal year 2012'],
    [quarter, 'the third quarter of 2025'],
    [{ kind: 'half', year: 2025, half: 1 }, 'the first half of 2025'],
    [{ kind: 'date', date: { year: 2024, month: 3 } }, 'March 2024'],
    [{ kind: 'range', from: year(2009), to: year(2011) }, '2009–2011'],
    [{ kind: 'always' }, ''],
  ];
  for (const [period, expected] of cases) {
    it(expected || 'nothing for always', () => assert.equal(formatPeriodInWords(period), expected));
  }
});

describe('periodPhrase', () => {
  const september: Period = { kind: 'date', date: { year: 2024, month: 9 } };
  const cases: readonly (readonly [Period, PeriodKind['kind'] | undefined, string])[] = [
    [year(2009), 'year', 'in 2009'],
    [fiscal, undefined, 'in fiscal 2012'],
    [september, 'as-of', 'as of September 2024'],
    [september, 'month', 'in September 2024'],
    [{ kind: 'date', date: { year: 1960, month: 1, day: 19 } }, 'day', 'on January 19, 1960'],
    [quarter, 'quarter', 'in the third quarter of 2025'],
    [{ kind: 'range', from: year(2009), to: year(2011) }, 'year', 'from 2009 to 2011'],
    [{ kind: 'always' }, 'year', ''],
  ];
  for (const [period, kind, expected] of cases) {
    it(expected || 'nothing for always', () => {
      const of = kind && kind !== 'fiscal-year' ? { kind } : undefined;
      assert.equal(periodPhrase(period, of), expected);
    });
  }
});
