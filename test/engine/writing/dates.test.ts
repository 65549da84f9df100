/** Rewriting dates, periods and weekdays in the writer's form. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DateMention } from '../../../engine/reading/types.ts';
import { dateOfDay, dayNumber, weekdayOf } from '../../../engine/values/calendar.ts';
import {
  FISCAL_JAPAN,
  FISCAL_US,
  monthsRange,
  type Period,
} from '../../../engine/values/period.ts';
import {
  type DateTarget,
  rewriteDate,
  rewritePeriod,
  rewriteWeekday,
} from '../../../engine/writing/dates.ts';
import { applied, date, type InProse } from './mentions.ts';

function becomes(
  { prose, mention }: InProse<DateMention>,
  target: DateTarget,
  expected: string | undefined,
): void {
  const result = rewriteDate(prose, mention, target);
  assert.equal(result?.text, expected);
  if (result) assert.equal(applied(prose, mention, result.edits), expected);
}

const dmy = (day: string, month: string, year: string) =>
  ({ day: [day], month: [month], year: [year] }) as const;

describe('rewriteDate', () => {
  const full: readonly (readonly [InProse<DateMention>, DateTarget, string | undefined])[] = [
    [
      date('23 July 1960', { year: 1960, month: 7, day: 23 }, dmy('23', 'July', '1960')),
      { year: 1960, month: 6, day: 23 },
      '23 June 1960',
    ],
    [
      date('January 18, 1960', { year: 1960, month: 1, day: 18 }, dmy('18', 'January', '1960')),
      { year: 1960, month: 1, day: 19 },
      'January 19, 1960',
    ],
    [date('1961', { year: 1961 }, { year: ['1961'] }), { year: 1960, month: 1, day: 19 }, '1960'],
    [
      date('June 1972', { year: 1972, month: 6 }, { month: ['June'], year: ['1972'] }),
      { year: 1971, month: 6, day: 17 },
      'June 1971',
    ],
    [
      date(
        '1960-01-18',
        { year: 1960, month: 1, day: 18 },
        {
          year: ['1960'],
          month: ['01', { form: 'padded-number' }],
          day: ['18', { padded: true }],
        },
      ),
      { year: 1960, month: 10, day: 9 },
      '1960-10-09',
    ],
    [
      date(
        '1/19/1960',
        { year: 1960, month: 1, day: 19 },
        {
          month: ['1', { form: 'number' }],
          day: ['19'],
          year: ['1960'],
        },
      ),
      { year: 1960, month: 6, day: 9 },
      '6/9/1960',
    ],
    [
      date(
        'Jan. 18, 1960',
        { year: 1960, month: 1, day: 18 },
        {
          month: ['Jan.', { form: 'short-dotted' }],
          day: ['18'],
          year: ['1960'],
        },
      ),
      { year: 1951, month: 9, day: 8 },
      'Sept. 8, 1951',
    ],
    [
      date(
        '8 SEP 1951',
        { year: 1951, month: 9, day: 8 },
        {
          day: ['8'],
          month: ['SEP', { form: 'short' }],
          year: ['1951'],
        },
      ),
      { year: 1951, month: 10, day: 8 },
      '8 OCT 1951',
    ],
    [
      date(
        '1st of June 1960',
        { year: 1960, month: 6, day: 1 },
        {
          day: ['1st', { ordinal: true }],
          month: ['June'],
          year: ['1960'],
        },
      ),
      { year: 1960, month: 6, day: 22 },
      '22nd of June 1960',
    ],
    [
      date(
        'Tuesday, January 18, 1960',
        { year: 1960, month: 1, day: 18 },
        {
          weekday: ['Tuesday'],
          month: ['January'],
          day: ['18'],
          year: ['1960'],
        },
      ),
      { year: 1960, month: 1, day: 20 },
      'Wednesday, January 20, 1960',
    ],
    [
      date(
        '6/8/51',
        { year: 1951, month: 6, day: 8 },
        {
          month: ['6', { form: 'number' }],
          day: ['8'],
          year: ['51', { digits: 2 }],
        },
      ),
      { year: 2003, month: 6, day: 8 },
      '6/8/03',
    ],
  ];
  for (const [mention, target, expected] of full) {
    const text = mention.prose.slice(mention.mention.start, mention.mention.end);
    it(`${text} → ${expected ?? 'nothing'}`, () => becomes(mention, target, expected));
  }

  it('changes only the pieces that differ', () => {
    const { prose, mention } = full[0]![0];
    const { month } = mention.pieces;
    assert.deepEqual(rewriteDate(prose, mention, { year: 1960, month: 6, day: 23 })?.edits, [
      { start: month?.start, end: month?.end, newText: 'June' },
    ]);
  });

  it('keeps what the target does not know', () => {
    const mention = date(
      '23 July 1960',
      { year: 1960, month: 7, day: 23 },
      dmy('23', 'July', '1960'),
    );
    becomes(mention, { year: 1960, month: 6 }, '23 June 1960');
    becomes(mention, { year: 1960 }, '23 July 1960');
    becomes(mention, { year: 1961 }, '23 July 1961');
  });

  it('writes no day that does not exist', () => {
    const leap = date(
      '29 February 1960',
      { year: 1960, month: 2, day: 29 },
      dmy('29', 'February', '1960'),
    );
    becomes(leap, { year: 1961 }, undefined);
    const never = date(
      'February 30, 1960',
      { year: 1960, month: 2, day: 30 },
      dmy('30', 'February', '1960'),
      { exists: false },
    );
    becomes(never, { year: 1960, month: 2 }, undefined);
    becomes(never, { year: 1960, month: 2, day: 28 }, 'February 28, 1960');
  });

  it('does not hide a year that was not written', () => {
    const mention = date(
      'June 17',
      { year: 1971, month: 6, day: 17 },
      { month: ['June'], day: ['17'] },
      { inferred: true },
    );
    becomes(mention, { year: 1972, month: 6, day: 17 }, undefined);
    becomes(mention, { year: 1971, month: 6, day: 18 }, 'June 18');
    const relative = date('a year later', { year: 1971 }, {}, { inferred: true });
    becomes(relative, { year: 1972 }, undefined);
  });

  it('gives one date the first of several days', () => {
    const mention = date(
      '15 November 2010',
      { year: 2010, month: 11, day: 15 },
      dmy('15', 'November', '2010'),
    );
    const days = {
      from: { year: 2010, month: 11, day: 13 },
      to: { year: 2010, month: 11, day: 14 },
    };
    becomes(mention, days, '13 November 2010');
  });

  it('rewrites ranges of days', () => {
    const day = (month: number, d: number, year = 2023) => ({ year, month, day: d });
    const mention = date(
      'May 18–21, 2023',
      day(5, 18),
      { month: ['May'], day: ['18'] },
      {
        granularity: 'range',
        to: day(5, 21),
        toPieces: { day: ['21'], year: ['2023'] },
      },
    );
    becomes(mention, { from: day(5, 19), to: day(5, 22) }, 'May 19–22, 2023');
    becomes(mention, { from: day(6, 19, 2022), to: day(6, 21, 2022) }, 'June 19–21, 2022');
    becomes(mention, { from: day(5, 31), to: day(6, 1) }, undefined);
    becomes(mention, day(5, 19), undefined);
  });

  it('rewrites ranges of years', () => {
    const years = (text: string) =>
      date(text, { year: 2011 }, { year: ['2011'] }, { granularity: 'range', to: { year: 2015 } });
    const target = { from: { year: 2012 }, to: { year: 2016 } };
    becomes(years('2011–2015'), target, '2012–2016');
    becomes(years('2011–15'), target, '2012–16');
    becomes(
      years('2011–15'),
      { from: { year: 2012, month: 5 }, to: { year: 2012, month: 6 } },
      undefined,
    );
  });

  it('rewrites decades and their parts', () => {
    const decade = (text: string, granularity: 'decade' | 'part-of-decade') =>
      date(text, { year: 1990 }, {}, { granularity });
    becomes(decade('the 1990s', 'decade'), { year: 2003 }, 'the 2000s');
    becomes(decade('mid-1990s', 'part-of-decade'), { year: 2008 }, 'late 2000s');
    becomes(decade('Late 1990s', 'part-of-decade'), { year: 1985 }, 'Mid-1980s');
  });

  it('rewrites seasons, quarters, halves and parts of a year', () => {
    const loose = (
      text: string,
      granularity: DateMention['granularity'],
      from = { year: 1952 },
    ) => {
      const made = date(text, from, { year: ['1952'] }, { granularity });
      return { ...made, mention: { ...made.mention, range: monthsRange(1952, 3, 3) } };
    };
    const november = { year: 1951, month: 11, day: 2 };
    becomes(loose('spring of 1952', 'season'), november, 'autumn of 1951');
    becomes(loose('Spring 1952', 'season'), { year: 1960 }, 'Spring 1960');
    becomes(loose('early 1952', 'part-of-year'), november, 'late 1951');
    becomes(loose('Q1 1952', 'quarter'), november, 'Q4 1951');
    becomes(loose('1952 Q1', 'quarter'), november, '1951 Q4');
    becomes(loose('the first quarter of 1952', 'quarter'), november, 'the fourth quarter of 1951');
    becomes(loose('1st half of 1952', 'half'), november, '2nd half of 1951');
  });

  it('makes its text with edits of the pieces', () => {
    const days = fc.integer({ min: dayNumber(1800, 1, 1), max: dayNumber(2199, 12, 31) });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [dateOfDay(a), dateOfDay(b)];
        const iso = (d: typeof from) =>
          `${d.year}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`;
        const made = date(iso(from), from, { year: [String(from.year)] });
        const { start } = made.mention;
        const pieces = {
          ...made.mention.pieces,
          month: { start: start + 5, end: start + 7, form: 'padded-number' as const },
          day: { start: start + 8, end: start + 10, padded: true, ordinal: false },
        };
        becomes({ ...made, mention: { ...made.mention, pieces } }, to, iso(to));
      }),
    );
  });
});

describe('rewritePeriod', () => {
  const fiscal = (text: string, split = false) =>
    date(text, { year: 2023 }, split ? {} : { year: ['2023'] }, {
      granularity: 'fiscal-year',
      split,
    });
  const cases: readonly (readonly [InProse<DateMention>, Period, string | undefined])[] = [
    [fiscal('FY2023'), { kind: 'fiscal-year', year: 2024, calendar: FISCAL_US }, 'FY2024'],
    [
      fiscal('fiscal 2023'),
      { kind: 'fiscal-year', year: 2023, calendar: FISCAL_US },
      'fiscal 2023',
    ],
    [
      fiscal('2023-24', true),
      { kind: 'fiscal-year', year: 2021, calendar: FISCAL_JAPAN },
      '2021-22',
    ],
    [
      fiscal('2023/2024', true),
      { kind: 'fiscal-year', year: 2022, calendar: FISCAL_US },
      '2021/2022',
    ],
    [
      date('2009', { year: 2009 }, { year: ['2009'] }),
      { kind: 'date', date: { year: 2010 } },
      '2010',
    ],
    [date('2009', { year: 2009 }, { year: ['2009'] }), { kind: 'always' }, undefined],
  ];
  for (const [mention, period, expected] of cases) {
    it(expected ?? 'nothing for what has no period', () => {
      assert.equal(rewritePeriod(mention.prose, mention.mention, period)?.text, expected);
    });
  }
});

describe('rewriteWeekday', () => {
  const on = (weekday: string, form: 'long' | 'short' | 'short-dotted') =>
    date(
      `${weekday}, January 19, 1960`,
      { year: 1960, month: 1, day: 19 },
      {
        weekday: [weekday, { form }],
      },
    );
  const right = weekdayOf(dayNumber(1960, 1, 19));
  const cases = [
    [on('Monday', 'long'), 'Tuesday, January 19, 1960'],
    [on('Mon.', 'short-dotted'), 'Tue., January 19, 1960'],
    [on('Thurs.', 'short-dotted'), 'Tues., January 19, 1960'],
    [on('Mon', 'short'), 'Tue, January 19, 1960'],
  ] as const;
  for (const [{ prose, mention }, expected] of cases) {
    it(expected, () => assert.equal(rewriteWeekday(prose, mention, right)?.text, expected));
  }
  it('needs a weekday', () => {
    const { prose, mention } = date('1960', { year: 1960 }, {});
    assert.equal(rewriteWeekday(prose, mention, right), undefined);
  });
});
