/** Dates and periods in prose: day-month orders, partial dates, ranges, parts of years, fiscal and relative years. */
import { datesIn, readings } from './read.ts';

const dates = (title: string, cases: Readonly<Record<string, readonly string[]>>): void =>
  readings(title, (text) => datesIn(text), cases);

describe('dates', () => {
  dates('month, day and year in any order', {
    'January 19, 1960': ['January 19, 1960: day 1960-01-19'],
    'Jan. 19, 1960': ['Jan. 19, 1960: day 1960-01-19'],
    'Jan 19 1960': ['Jan 19 1960: day 1960-01-19'],
    'January 19th, 1960': ['January 19th, 1960: day 1960-01-19'],
    'March 1st, 2021': ['March 1st, 2021: day 2021-03-01'],
    'January 21st 2020': ['January 21st 2020: day 2020-01-21'],
    'on january 12, 2016': ['january 12, 2016: day 2016-01-12'],
    '19 January 1960': ['19 January 1960: day 1960-01-19'],
    '19 Jan. 1960': ['19 Jan. 1960: day 1960-01-19'],
    'the 19th of January, 1960': ['19th of January, 1960: day 1960-01-19'],
    '03 March 2021': ['03 March 2021: day 2021-03-03'],
    '19-Jan-1960': ['19-Jan-1960: day 1960-01-19'],
    'May 3, 2021, 45 people': ['May 3, 2021: day 2021-05-03'],
  });

  dates('digits only', {
    '1960-01-19': ['1960-01-19: day 1960-01-19'],
    '1960/01/19': ['1960/01/19: day 1960-01-19'],
    '2015.5.13': ['2015.5.13: day 2015-05-13'],
    '2008-03': ['2008-03: month 2008-03'],
    '11/2016': ['11/2016: month 2016-11'],
    '2016/11': ['2016/11: month 2016-11'],
    'Regulation 11/2016': ['2016: year 2016'],
    '1/19/1960': ['1/19/1960: day 1960-01-19'],
    '19/1/1960': ['19/1/1960: day 1960-01-19'],
    '19.1.1960': ['19.1.1960: day 1960-01-19'],
    '19.01.1960': ['19.01.1960: day 1960-01-19'],
    '19-01-1960': ['19-01-1960: day 1960-01-19'],
    '1/2/1960': ['1/2/1960: day 1960-01-02'],
    // Hyphens tell no order: the year is all that is sure.
    '10-09-2008': ['2008: year 2008'],
  });

  readings('digits only, day first', (text) => datesIn(text, true), {
    '1/2/1960': ['1/2/1960: day 1960-02-01'],
    '10-09-2008': ['10-09-2008: day 2008-09-10'],
  });

  dates('weekdays', {
    'Tuesday, January 19, 1960': ['Tuesday, January 19, 1960: day 1960-01-19 Tuesday'],
    'Tuesday 19 January 1960': ['Tuesday 19 January 1960: day 1960-01-19 Tuesday'],
    'Tues., Jan. 19, 1960': ['Tues., Jan. 19, 1960: day 1960-01-19 Tuesday'],
    'January 19, 1960 (Tuesday)': ['January 19, 1960: day 1960-01-19 Tuesday'],
    'sat in May 2021': ['May 2021: month 2021-05'],
  });

  dates('days that do not exist', {
    'February 30, 2021': ['February 30, 2021: day 2021-02-30 does not exist'],
    'February 29, 2023': ['February 29, 2023: day 2023-02-29 does not exist'],
    '31 April 2020': ['31 April 2020: day 2020-04-31 does not exist'],
  });

  dates('months and years', {
    'in January 1960': ['January 1960: month 1960-01'],
    'Sept. 1960': ['Sept. 1960: month 1960-09'],
    'mid-March 2021': ['March 2021: month 2021-03'],
    "May '21": ["May '21: month 2021-05"],
    'since 2009': ['2009: year 2009'],
    "2009's budget": ['2009: year 2009'],
    "in '09": ["'09: year 2009"],
    'since ’68': ['’68: year 1968'],
    CY2012: ['2012: year 2012'],
    'in june 2016': ['june 2016: month 2016-06'],
    // Without its capital it may be a verb; the year is sure.
    'may 2021': ['2021: year 2021'],
    'the Act 2015': ['2015: year 2015'],
    'Heisei 24': ['Heisei 24: year 2012'],
    'Reiwa 5': ['Reiwa 5: year 2023'],
  });

  dates('without a year', {
    'June 17': ['June 17: day month 6 day 17 of no year'],
    'on 17 June': ['17 June: day month 6 day 17 of no year'],
    'in March': ['March: month month 3 of no year'],
    'in May': ['May: month month 5 of no year'],
    Q3: ['Q3: quarter month 7-9 of no year'],
  });

  dates('ranges of days and months', {
    'November 13-14, 2010': ['November 13-14, 2010: range 2010-11-13/2010-11-14'],
    'November 13 and 14, 2010': ['November 13 and 14, 2010: range 2010-11-13/2010-11-14'],
    '13–14 November 2010': ['13–14 November 2010: range 2010-11-13/2010-11-14'],
    '31 October to 13 November 2021': [
      '31 October to 13 November 2021: range 2021-10-31/2021-11-13',
    ],
    'December 31, 2021 – January 2, 2022': [
      'December 31, 2021 – January 2, 2022: range 2021-12-31/2022-01-02',
    ],
    'March 2021-June 2022': ['March 2021-June 2022: range 2021-03/2022-06'],
    'April to June 2024': ['April to June 2024: range 2024-04/2024-06'],
  });

  dates('lists that share a year or a month', {
    'January 19 and June 23, 1960': ['January 19: day 1960-01-19', 'June 23, 1960: day 1960-06-23'],
    'January 19 and 23, 1960': ['January 19: day 1960-01-19', '23, 1960: day 1960-01-23'],
    '19 and 23 January 1960': ['19: day 1960-01-19', '23 January 1960: day 1960-01-23'],
    'April, May and June 2024': [
      'April: month 2024-04',
      'May: month 2024-05',
      'June 2024: month 2024-06',
    ],
  });

  dates('ranges of years', {
    '2011-15': ['2011-15: range 2011/2015'],
    '2011–2015': ['2011–2015: range 2011/2015'],
    'from 2011 to 2015': ['2011 to 2015: range 2011/2015'],
    'between 2011 and 2015': ['2011 and 2015: range 2011/2015'],
    '2011 through 2015': ['2011 through 2015: range 2011/2015'],
  });

  dates('fiscal years and years of two halves', {
    FY2012: ['FY2012: fiscal-year 2012'],
    'FY 2012': ['FY 2012: fiscal-year 2012'],
    FY12: ['FY12: fiscal-year 2012'],
    "FY'12": ["FY'12: fiscal-year 2012"],
    JFY2012: ['JFY2012: fiscal-year 2012 from month 4'],
    'fiscal 2012': ['fiscal 2012: fiscal-year 2012'],
    'the 2012 fiscal year': ['2012 fiscal year: fiscal-year 2012'],
    'FY 2021/22': ['FY 2021/22: fiscal-year 2021 split'],
    '2002-03': ['2002-03: fiscal-year 2002 split'],
    '1999-00': ['1999-00: fiscal-year 1999 split'],
    '2008/9': ['2008/9: fiscal-year 2008 split'],
    '2008/2009': ['2008/2009: fiscal-year 2008 split'],
    'financial year 2021-22': ['financial year 2021-22: fiscal-year 2021 split'],
    'FY2011–FY2015': ['FY2011–FY2015: fiscal-year 2011/2015'],
    'FY2011-15': ['FY2011-15: fiscal-year 2011/2015'],
    'fiscal years 2011 through 2015': ['fiscal years 2011 through 2015: fiscal-year 2011/2015'],
  });

  dates('quarters and halves', {
    'Q3 2024': ['Q3 2024: quarter 2024-07'],
    'Q3 of 2024': ['Q3 of 2024: quarter 2024-07'],
    '2024Q3': ['2024Q3: quarter 2024-07'],
    '2024-Q3': ['2024-Q3: quarter 2024-07'],
    'third-quarter 2024': ['third-quarter 2024: quarter 2024-07'],
    'the third quarter of 2024': ['third quarter of 2024: quarter 2024-07'],
    '3Q 2024': ['3Q 2024: quarter 2024-07'],
    'H1 2024': ['H1 2024: half 2024-01'],
    '2H 2024': ['2H 2024: half 2024-07'],
    'the first half of 2024': ['first half of 2024: half 2024-01'],
    'the first and second quarters of 2024': [
      'first: quarter 2024-01',
      'second quarters of 2024: quarter 2024-04',
    ],
  });

  dates('parts of a fiscal year, whose days depend on the country', {
    'Q1 FY2024': ['Q1 FY2024: quarter unknown'],
    'FY2024 Q1': ['FY2024 Q1: quarter unknown'],
    'the first quarter of fiscal 2024': ['first quarter of fiscal 2024: quarter unknown'],
    'the first half of FY2024': ['first half of FY2024: quarter unknown'],
    'last fiscal year': ['last fiscal year: year unknown'],
  });

  dates('runs of months', {
    'the first nine months of 2024': ['first nine months of 2024: range 2024-01/2024-09'],
    'the last three months of 2024': ['last three months of 2024: range 2024-10/2024-12'],
    'in the year to March 2024': ['year to March 2024: range 2023-04/2024-03'],
    'the year ended March 31, 2024': ['year ended March 31, 2024: range 2023-04-01/2024-03-31'],
    'the 12 months to June 2024': ['12 months to June 2024: range 2023-07/2024-06'],
  });

  dates('seasons and loose years', {
    'spring of 1952': ['spring of 1952: season 1952'],
    'fall 2012': ['fall 2012: season 2012'],
    'the winter of 2012-13': ['winter of 2012-13: season 2012/2013'],
    'early 1960': ['early 1960: part-of-year 1960'],
    'mid-2008': ['mid-2008: part-of-year 2008'],
    'late 2008': ['late 2008: part-of-year 2008'],
    'the early 1990s': ['early 1990s: part-of-decade 1990'],
    'late in the 1990s': ['late in the 1990s: part-of-decade 1990'],
    'the 1980s': ['1980s: decade 1980'],
    "the 1970's": ["1970's: decade 1970"],
    "1970's budget": ['1970: year 1970'],
    "the '80s": ["'80s: decade 1980"],
    'the eighties': ['eighties: decade 1980'],
    'the 20th century': ['20th century: century 1900'],
    'the twenty-first century': ['twenty-first century: century 2000'],
  });

  dates('relative dates', {
    'a year later': ['a year later: year +1 year'],
    'two years earlier': ['two years earlier: year −2 year'],
    'the following year': ['the following year: year +1 year'],
    'the year before': ['the year before: year −1 year'],
    'that year': ['that year: year +0 year'],
    'last year': ['last year: year −1 year from memo'],
    'this year': ['this year: year +0 year from memo'],
    'ten years ago': ['ten years ago: year −10 year from memo'],
    'a decade later': ['a decade later: year unknown'],
    today: ['today: day now'],
  });
});

describe('look-alikes of dates', () => {
  const silent = [
    'he may go',
    'The March on Washington',
    '2,009 people',
    '2024 MW',
    '$2009',
    'Resolution 2009',
    'ISO 2015',
    'the F-2000',
    '1600 Pennsylvania Avenue',
    'at 19:60',
    'open 24/7',
    '192.168.2009.1',
    'you may march 21 miles',
    '(Samuels 2007)',
    '(Tanaka 2025, 118–121)',
    'in her 80s',
    "'10 percent'",
    'in the second half',
    'nine months',
    'https://example.org/2009/03/04',
    'mail@example2009.org',
  ];
  readings(
    'nothing is read',
    (text) => datesIn(text),
    Object.fromEntries(silent.map((text) => [text, []])),
  );
});
