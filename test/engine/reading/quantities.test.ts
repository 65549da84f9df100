/** Quantities in prose: numbers in all spellings, money, shares, units, ranges, hedges and rates. */
import { quantitiesIn, readings } from './read.ts';

const quantities = (title: string, cases: Readonly<Record<string, readonly string[]>>): void =>
  readings(title, quantitiesIn, cases);

describe('quantities', () => {
  // Decimal commas ("3,5 Mrd") are for a locale setting that does not exist yet: see look-alikes.test.ts.
  quantities('digits', {
    '54,000 people': ['54,000: 54,000'],
    '54 000 people': ['54 000: 54,000'],
    '54\u00A0000 people': ['54\u00A0000: 54,000'],
    '1 234 567 people': ['1 234 567: 1,234,567'],
    "54'000 people": ["54'000: 54,000"],
    '1,23,45,678 people': ['1,23,45,678: 12,345,678'],
    '95.8 points': ['95.8: 95.8'],
    '1½ million people': ['1½ million: 1,500,000'],
    '2 1/2 percent': ['2 1/2 percent: 2.5 %'],
    '½ percent': ['½ percent: 0.5 %'],
    'In 2009 54,000 people': ['54,000: 54,000'],
    '12,500, 13,000 and 14,000': ['12,500: 12,500', '13,000: 13,000', '14,000: 14,000'],
  });

  quantities('number words', {
    'seventy-three ships': ['seventy-three: 73'],
    'one hundred and twenty ships': ['one hundred and twenty: 120'],
    'twenty-five hundred ships': ['twenty-five hundred: 2,500'],
    'two thousand five hundred ships': ['two thousand five hundred: 2,500'],
    'two hundred and fifty-six thousand people': ['two hundred and fifty-six thousand: 256,000'],
    'three million two hundred thousand people': ['three million two hundred thousand: 3,200,000'],
    'one million, five hundred thousand people': ['one million, five hundred thousand: 1,500,000'],
    'one thousand and one nights': ['one thousand and one: 1,001'],
    'two thousand and one thousand': ['two thousand: 2,000', 'one thousand: 1,000'],
    'five trillion yen': ['five trillion yen: 5,000,000,000,000 JPY'],
    'one point five million people': ['one point five million: 1,500,000'],
    'half a million people': ['half a million: 500,000'],
    'a half-million people': ['a half-million: 500,000'],
    'a quarter of a million people': ['a quarter of a million: 250,000'],
    'three quarters of a billion dollars': ['three quarters of a billion dollars: 750,000,000 USD'],
    'a million and a half people': ['a million and a half: 1,500,000'],
    'two and a half billion dollars': ['two and a half billion dollars: 2,500,000,000 USD'],
    '3 million and a half people': ['3 million and a half: 3,500,000'],
    'five and a quarter million people': ['five and a quarter million: 5,250,000'],
    'a quarter million people': ['a quarter million: 250,000'],
    'two-and-a-half billion dollars': ['two-and-a-half billion dollars: 2,500,000,000 USD'],
    'a dozen ships': ['a dozen: 12'],
    'two dozen ships': ['two dozen: 24'],
    'a hundred ships': ['a hundred: 100'],
  });

  quantities('scales', {
    '1.2m people': ['1.2m: 1,200,000'],
    '500k people': ['500k: 500,000'],
    '$1.2tn': ['$1.2tn: 1,200,000,000,000 USD'],
    '$1.2 tn': ['$1.2 tn: 1,200,000,000,000 USD'],
    $500K: ['$500K: 500,000 USD'],
    $2MM: ['$2MM: 2,000,000 USD'],
    '$1.2 B in sales': ['$1.2 B: 1,200,000,000 USD'],
    'Rs 500 crore': ['Rs 500 crore: 5,000,000,000 INR'],
    '5 lakh people': ['5 lakh: 500,000'],
    'a 5.4 trillion-yen budget': ['5.4 trillion-yen: 5,400,000,000,000 JPY'],
    'hundred-million-dollar deals': [],
  });

  quantities('money', {
    '$1,234.56': ['$1,234.56: 1,234.56 USD'],
    'a $1.5-billion deal': ['$1.5-billion: 1,500,000,000 USD'],
    'It cost US$5bn.': ['US$5bn: 5,000,000,000 USD'],
    'U.S. $5 billion': ['U.S. $5 billion: 5,000,000,000 USD'],
    'A$5 billion': ['A$5 billion: 5,000,000,000 AUD'],
    '¥211 billion': ['¥211 billion: 211,000,000,000 JPY'],
    '£3m': ['£3m: 3,000,000 GBP'],
    '€5': ['€5: 5 EUR'],
    'JPY 211 billion': ['JPY 211 billion: 211,000,000,000 JPY'],
    'USD 200': ['USD 200: 200 USD'],
    USD200: ['USD200: 200 USD'],
    'EUR1.5bn': ['EUR1.5bn: 1,500,000,000 EUR'],
    '200 USD': ['200 USD: 200 USD'],
    '10 €, 20 € and 50 €': ['10 €: 10 EUR', '20 €: 20 EUR', '50 €: 50 EUR'],
    '75 USD million': ['75 USD million: 75,000,000 USD'],
    'ten us dollars': ['ten us dollars: 10 USD'],
    'ALL 5 members': ['5: 5'],
    '500 USD,100 times more': ['500 USD: 500 USD', '100: 100'],
    '3 million pounds': ['3 million pounds: 3,000,000 GBP'],
    '5.4 trillion yen': ['5.4 trillion yen: 5,400,000,000,000 JPY'],
    '95.8 billion U.S. dollars': ['95.8 billion U.S. dollars: 95,800,000,000 USD'],
  });

  quantities('negatives', {
    'a negative 3 percent': ['negative 3 percent: -3 %'],
    'minus 3 percent': ['minus 3 percent: -3 %'],
    'grew by -0.5% in all': ['-0.5%: -0.5 %'],
    'grew by −0.5% in all': ['−0.5%: -0.5 %'],
    'a balance of -$44.7 billion': ['-$44.7 billion: -44,700,000,000 USD'],
    'a balance of $-44.7 billion': ['$-44.7 billion: -44,700,000,000 USD'],
    'the balance (−$44.7 billion)': ['−$44.7 billion: -44,700,000,000 USD'],
  });

  quantities('percent and points', {
    '1.5 percent': ['1.5 percent: 1.5 %'],
    '1.5 per cent': ['1.5 per cent: 1.5 %'],
    '1.5 pct': ['1.5 pct: 1.5 %'],
    '1.5%': ['1.5%: 1.5 %'],
    '1.5 %': ['1.5 %: 1.5 %'],
    'a 14-percent rise': ['14-percent: 14 %'],
    'fifty percent': ['fifty percent: 50 %'],
    'a 0.5 percentage point rise': ['0.5 percentage point: 0.5 points'],
    'up 2 percentage points': ['2 percentage points: 2 points'],
    'up 5 pp': ['5 pp: 5 points'],
  });

  quantities('shares in words', {
    'half of the fleet': ['half: 50 %'],
    'half the fleet': ['half: 50 %'],
    'a third of the fleet': ['a third: 33.333333 %'],
    'one-tenth of the fleet': ['one-tenth: 10 %'],
    'three-quarters of voters': ['three-quarters: 75 %'],
    'two thirds voted': ['two thirds: 66.666667 %'],
    'five-eighths of the fleet': ['five-eighths: 62.5 %'],
    'one in five voters': ['one in five: 20 %'],
    '1 in 5 voters': ['1 in 5: 20 %'],
    'eight out of ten voters': ['eight out of ten: 80 %'],
    '8 out of 10 voters': ['8 out of 10: 80 %'],
  });

  quantities('physical units', {
    '10 km': ['10 km: 10 km'],
    '10km': ['10km: 10 km'],
    '10 km²': ['10 km²: 10 km2'],
    '10 km2': ['10 km2: 10 km2'],
    '10 sq. km': ['10 sq. km: 10 km2'],
    '26,180 acres': ['26,180 acres: 26,180 acre'],
    'a 500-MW plant': ['500-MW: 500 MW'],
    '3.5 gigawatts': ['3.5 gigawatts: 3.5 GW'],
    '5t of steel': ['5t: 5 t'],
    '5 Mt of steel': ['5 Mt: 5 Mt'],
    '70 mph': ['70 mph: 70 mph'],
  });

  quantities('ranges', {
    '10–12%': ['10–12%: 10..12 %'],
    '3-5 million people': ['3-5 million: 3,000,000..5,000,000'],
    '$3–$5 million': ['$3–$5 million: 3,000,000..5,000,000 USD'],
    '$3m-$5m': ['$3m-$5m: 3,000,000..5,000,000 USD'],
    '$90 to 100 billion': ['$90 to 100 billion: 90,000,000,000..100,000,000,000 USD'],
    'costs $90 billion to $100 billion': [
      '$90 billion to $100 billion: 90,000,000,000..100,000,000,000 USD',
    ],
    'between 1.2 and 1.4 million': ['1.2 and 1.4 million: 1,200,000..1,400,000'],
    'between about 1.2 and 1.4 million': ['1.2 and 1.4 million: 1,200,000..1,400,000 about'],
    '15 to 20 percent': ['15 to 20 percent: 15..20 %'],
    '15 or 20 percent': ['15 or 20 percent: 15..20 %'],
    'two to three million people': ['two to three million: 2,000,000..3,000,000'],
    'two or three ships': ['two or three: 2..3'],
    '10-15 people': ['10-15: 10..15'],
  });

  quantities('two values, not a range', {
    'rose from $3 to $5 million': ['$3: 3,000,000 USD', '$5 million: 5,000,000 USD'],
    'rose from 3% to 5%': ['3%: 3 %', '5%: 5 %'],
    'rose $60 billion to $95 billion': [
      '$60 billion: 60,000,000,000 USD',
      '$95 billion: 95,000,000,000 USD',
    ],
    '51.2 and 95.8 billion dollars': [
      '51.2: 51,200,000,000 USD',
      '95.8 billion dollars: 95,800,000,000 USD',
    ],
    '12 ships and 5 percent': ['12: 12', '5 percent: 5 %'],
  });

  quantities('hedges and inequalities', {
    'about 500 people': ['500: 500 about'],
    'some 500 people': ['500: 500 about'],
    'an estimated 500 people': ['500: 500 about'],
    '500 or so people': ['500: 500 about'],
    '20-odd people': ['20: 20 about'],
    'nearly $5 billion': ['$5 billion: 5,000,000,000 USD below'],
    'just over 5 percent': ['5 percent: 5 % slightly-above'],
    'well over 500 people': ['500: 500 more-than'],
    'no fewer than 500 people': ['500: 500 at-least'],
    '5 percent or more': ['5 percent: 5 % at-least'],
    '5,000-plus people': ['5,000: 5,000 at-least'],
    '5,000+ people': ['5,000: 5,000 at-least'],
    'as much as $5 billion': ['$5 billion: 5,000,000,000 USD at-most'],
    'up to 500 people': ['500: 500 at-most'],
    'fewer than 500 people': ['500: 500 less-than'],
    'a 100,000-strong army': ['100,000: 100,000'],
  });

  quantities('rates', {
    '$3.50 per gallon': ['$3.50: 3.5 USD per gallon'],
    '$5 billion a year': ['$5 billion: 5,000,000,000 USD per year'],
    '$5 billion annually': ['$5 billion: 5,000,000,000 USD per year'],
    '12 tonnes per capita': ['12 tonnes: 12 t per capita'],
    '10,000 barrels a day': ['10,000 barrels: 10,000 bbl per day'],
    '€63.50/tonne': ['€63.50: 63.5 EUR per tonne'],
    '$5 billion a year later': ['$5 billion: 5,000,000,000 USD'],
  });
});
