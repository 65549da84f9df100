import assert from 'node:assert/strict';
import { checkMemo, type Span } from '../../../engine/index.ts';
import { loadPacks } from '../../../engine/facts/load-packs.ts';
import { checkMarked, fixed } from '../marked.ts';
import { factBase } from '../pack.ts';

const QUARTERS = loadPacks([
  {
    path: 'q.yaml',
    builtin: false,
    files: [
      {
        path: 'q.yaml',
        text: `
factpack: 1
id: quarters
title: Quarters
version: 1.0.0
language: en
sources: {desk: {title: Tables, publisher: Desk}}
figures:
  arrivals: {phrases: [arrivals], unit: persons, source: desk, values: {2024-Q1: "1,940", 2024-Q2: "3,360"}}
`,
      },
    ],
  },
]).factBase;

/** One sentence whose value stands in brackets → the code of its diagnostic, else the verdict of its claim. */
function verdictOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { claims, diagnostics } = checkMemo(marked.replace(/[[\]]/g, ''), factBase);
  assert.ok(diagnostics.length <= 1, 'more than one diagnostic');
  const at = (span: Span): boolean => span.start === start && span.end === end;
  return diagnostics.find(at)?.code ?? claims.find(at)?.verdict ?? 'no claim';
}

describe('figures: the table of DESIGN §5', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['In 2009, U.S. imports from Japan reached [$95.8 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached [$96 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached about [$96 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached [$95,803,700,000].', 'supported'],
    ['In 2009, U.S. imports from Japan reached nearly [$100 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached more than [$95 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached up to [$96 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached roughly [$100 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan were [$90–100 billion].', 'supported'],
    ['In 2009, U.S. imports from Japan reached [$195.9 billion].', 'wrong-figure'],
    ['In 2009, U.S. imports from Japan reached [$95.8 million].', 'wrong-figure'],
    ['In 2009, U.S. imports from Japan reached [$59.8 billion].', 'wrong-figure'],
    ['In 2009, U.S. imports from Japan reached [¥95.8 billion].', 'wrong-figure'],
    ['In 2010, U.S. imports from Japan reached [$95.8 billion].', 'wrong-figure'],
    ['In 2009, U.S. imports from Japan reached more than [$100 billion].', 'wrong-figure'],
    ['In 2009, U.S. imports from Japan reached more than [$10 billion].', 'unverifiable'],
    ['In 2009, U.S. imports from Japan reached [$95.9 billion].', 'wrong-figure'],
    ['In 2011, U.S. imports from Japan reached [$95.8 billion].', 'unverifiable'],
    ['The trade deficit with Japan was [$44.7 billion] in 2009.', 'supported'],
    ['There are [52,700] U.S. troops in Japan.', 'supported'],
    ['There are [53,900] U.S. troops in Japan.', 'outdated-figure'],
    ['There were [53,900] U.S. troops in Japan in 2019.', 'supported'],
    ['There were [52,700] U.S. troops in Japan in 2019.', 'wrong-figure'],
  ];
  for (const [sentence, expected] of cases) {
    it(`${sentence} ${expected}`, () => assert.equal(verdictOf(sentence), expected));
  }
});

describe('figures: messages and fixes', () => {
  it('names the measure, the period, both values, the source and the slip', () => {
    const check = checkMarked(`
      | In 2009, U.S. imports from Japan reached $195.9 billion.
      :                                          ^^^^^^^^^^^^^^ wrong-figure: U.S. goods imports from Japan in 2009 were $95.8 billion, not $195.9 billion (Trade Desk). Likely an extra digit.`);
    assert.equal(fixed(check), 'In 2009, U.S. imports from Japan reached $95.8 billion.\n');
    assert.deepEqual(
      check.diagnostics[0]!.fixes.map((f) => f.title),
      ['Change to $95.8 billion', 'Change to $96.0 billion (Other Desk)'],
    );
  });

  it('offers the value first and the period second where the number is another year’s', () => {
    const check = checkMarked(`
      | In 2010, U.S. imports from Japan reached $139.3 billion.
      :                                          ^^^^^^^^^^^^^^ wrong-figure: $139.3 billion is the figure in 2008.`);
    assert.equal(fixed(check, 0, 0), 'In 2010, U.S. imports from Japan reached $120.6 billion.\n');
    assert.equal(fixed(check, 0, 1), 'In 2008, U.S. imports from Japan reached $139.3 billion.\n');
    assert.equal(check.diagnostics[0]!.autoFix, false);
  });

  it('changes the unit first where the number is right', () => {
    const check = checkMarked(`
      | Land under exclusive use was 26,180 acres in April 2024.
      :                              ^^^^^^^^^^^^ wrong-figure: The number is right, the unit is not.`);
    assert.equal(fixed(check), 'Land under exclusive use was 26,180 hectares in April 2024.\n');
  });

  it('says whose figure it is where two measures are mixed up', () => {
    checkMarked(`
      | In 2009, imports from Japan and exports to Japan were $51.2 billion and $95.8 billion, respectively.
      :                                                       ^^^^^^^^^^^^^ wrong-figure: is the figure for U.S. goods exports to Japan
      :                                                                         ^^^^^^^^^^^^^ wrong-figure: is the figure for U.S. goods imports from Japan`);
  });

  it('leaves markup inside a value alone', () => {
    const check = checkMarked(`
      | In 2009, U.S. imports from Japan reached **$195.9** billion.
      :                                            ^^^^^^^^^^^^^^^^ wrong-figure`);
    assert.equal(fixed(check), 'In 2009, U.S. imports from Japan reached **$95.8** billion.\n');
  });

  it('is not satisfied by a fix that leaves something to fix', () => {
    for (const sentence of [
      '$195.9 billion',
      '$95.8 million',
      '195.9bn dollars',
      '¥95.8 billion',
    ]) {
      const text = `In 2009, U.S. imports from Japan reached ${sentence}.`;
      const check = checkMarked(
        `| ${text}\n: ${' '.repeat(41)}${'^'.repeat(sentence.length)} wrong-figure`,
      );
      checkMarked(`| ${fixed(check).trim()}`);
    }
  });
});

describe('figures: binding', () => {
  it('one year for two measures', () => {
    checkMarked(`
      | In 2009, imports from Japan reached $95.8 billion and exports to Japan totaled $15.2 billion.
      :                                     ~~~~~~~~~~~~~ supported
      :                                                                                ^^^^^^^^^^^^^ wrong-figure: swapped`);
  });
  it('one measure, two years', () => {
    checkMarked(`
      | U.S. imports from Japan rose from $95.8 billion in 2009 to $160.6 billion a year later.
      :                                   ~~~~~~~~~~~~~ supported
      :                                                            ^^^^^^^^^^^^^^ wrong-figure: in 2010`);
  });
  it('the subject named with another measure', () => {
    checkMarked(`
      | The GDP of the United States was $14.5 trillion in 2009; Japan's GDP was $5.92 trillion.
      :                                  ~~~~~~~~~~~~~~ supported
      :                                                                          ^^^^^^^^^^^^^^ wrong-figure: Japan's GDP`);
  });
  it('partner and year from the sentence before', () => {
    checkMarked(`
      | U.S. imports from South Korea were $39.2 billion in 2009. A year later they were $84.9 billion.
      :                                    ~~~~~~~~~~~~~ supported
      :                                                                                  ^^^^^^^^^^^^^ wrong-figure: in 2010`);
  });
  it('a list takes its measure from the lead-in', () => {
    checkMarked(`
      | U.S. imports from Japan were as follows:
      |
      | - 2008: $139.3 billion
      :         ~~~~~~~~~~~~~~ supported
      | - 2009: $98.5 billion
      :         ^^^^^^^^^^^^^ wrong-figure: in 2009`);
  });
  it('a table takes measure, period and unit from its heads', () => {
    checkMarked(`
      | U.S. goods trade with Japan, billions of dollars
      |
      | | Year | Exports to Japan | Imports from Japan |
      | | --- | ---: | ---: |
      | | 2009 | 51.2 | 95.8 |
      :          ~~~~ supported
      :                 ~~~~ supported
      | | 2010 | 60.5 | 126.0 |
      :                 ^^^^^ wrong-figure: in 2010`);
  });
  it('a table whose years have a column of their own', () => {
    checkMarked(`
      | | Country | Year | Imports ($ billion) |
      | | --- | --- | ---: |
      | | Japan | 2009 | 95.8 |
      | | Japan | 2010 | 126.0 |
      :                  ^^^^^ wrong-figure: in 2010 were $120.6 billion`);
  });
  it('two subjects before one measure', () => {
    checkMarked(`
      | In 2009, the American and the Japanese GDP were $14.5 trillion and $5.92 trillion.
      :                                                                    ^^^^^^^^^^^^^^ wrong-figure: $5.29 trillion`);
  });
  it('a list of countries under a lead-in', () => {
    checkMarked(`
      | U.S. imports in 2009:
      |
      | - Japan: $95.8 billion
      | - South Korea: $32.9 billion
      :                ^^^^^^^^^^^^^ wrong-figure: $39.2 billion`);
  });
  it('quarters by their ordinals alone', () => {
    checkMarked(
      `
      | Arrivals by quarter of 2024: 1,940 (first), 3,630 (second).
      :                                             ^^^^^ wrong-figure: 3,360`,
      { facts: QUARTERS },
    );
  });
  it('a fiscal year by its label', () => {
    checkMarked(`
      | Host nation support was ¥205.6 billion in FY2022 and ¥212.2 billion in fiscal 2023.
      :                         ~~~~~~~~~~~~~~ supported
      :                                                      ^^^^^^^^^^^^^^ wrong-figure: in fiscal 2023`);
  });
  it('words that stand apart', () => {
    checkMarked(`
      | In Japan, 43 percent had a favorable view of the United States in 2020 and 17 percent a year later.
      :           ~~~~~~~~~~ supported
      :                                                                            ^^^^^^^^^^ wrong-figure: 71 percent`);
  });
});

describe('figures: abbreviations that the memo introduces', () => {
  it('stand for the full name from then on', () => {
    checkMarked(`
      | Japan pays host nation support (HNS) by the fiscal year. HNS was ¥206.5 billion in FY2022.
      :                                                                  ^^^^^^^^^^^^^^ wrong-figure: ¥205.6 billion`);
  });
  it('need the initials of the name', () => {
    checkMarked('| Japan pays host nation support (BOP) late. BOP was ¥206.5 billion in FY2022.');
  });
});

describe('figures: silence', () => {
  const silent = [
    'By 2009, imports from Japan would reach $195.9 billion.',
    'If imports from Japan had doubled in 2009, they would have reached $195.9 billion.',
    'In 2009, imports from Japan were not $195.9 billion.',
    'Were imports from Japan $195.9 billion in 2009?',
    'The plan aims for imports from Japan of $195.9 billion in 2009.',
    'Critics put imports from Japan at $195.9 billion in 2009.',
    'He wrote: “In 2009, imports from Japan reached $195.9 billion.”',
    'Imports from Japan rose by $4.9 billion in 2009.',
    'Imports from Japan rose 5.4 percent in 2009.',
    'There were 52,700 U.S. troops in Japan in 2024, of whom 27,500 were in Okinawa.',
    'In 2009, imports from China reached $195.9 billion.',
    'There were 52,700 U.S. troops in Japan in 2024. Dependants: 43,000.',
    'There were 52,700 U.S. troops in Japan in 2024 vs 43,000 in other counts.',
    'In 2009, imports from Japan filled `$195.9 billion` worth of shelves.',
    'Imports from Japan are in table 195 of the 2009 report.',
    'In 2009, imports from Japan grew, and the base at Kadena cost $5.9 billion.',
    '> In 2009, imports from Japan reached $195.9 billion.',
    'In 2009, imports from Japan reached ~~$195.9 billion~~ new heights.',
  ];
  for (const text of silent) it(text, () => void checkMarked(`| ${text}`));

  it('quotations are read where the settings ask for it', () => {
    checkMarked(
      `
      | > In 2009, imports from Japan reached $195.9 billion.
      :                                       ^^^^^^^^^^^^^^ wrong-figure`,
      { checkQuotations: true },
    );
  });
});
