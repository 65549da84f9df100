import assert from 'node:assert/strict';
import type { CheckedClaim, Figure, Observation } from '@factlint/engine';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { hover } from '../../../server/features/hover.ts';
import { claim, factBase, memoResult, source, spanOf, term } from '../helpers.ts';

const TEXT = 'In 2009, imports were $195.9 billion under ACSA.';

const observation = (written: string, from = source()): Observation => ({
  period: { kind: 'date', date: { year: 2009 } },
  range: { start: 0, end: 0 },
  value: {
    value: 0,
    step: 1,
    looseStep: 1,
    unit: { kind: 'none' },
    hedge: 'exact',
  },
  written,
  source: from,
  location: from.location,
});

const figure = (parts: Partial<Figure> = {}): Figure => ({
  id: 'team:imports',
  pack: source().pack,
  location: source().location,
  phrases: [],
  unit: { kind: 'currency', code: 'USD' },
  period: { kind: 'year' },
  series: { length: 0, at: () => observation(''), firstFrom: () => 0 },
  ...parts,
});

const REFUTED: CheckedClaim = claim(TEXT, '$195.9 billion', {
  verdict: 'refuted',
  message: 'Imports in 2009 were $95.8 billion, not $195.9 billion.',
  period: '2009',
  evidence: {
    kind: 'figure',
    figure: figure(),
    label: 'U.S. goods imports from Japan',
    observations: [
      observation(
        '$95.8 billion',
        source({ url: 'https://census.example/c5880.html', published: '2026-02' }),
      ),
      observation('$95.9 billion', source({ title: 'USITC', url: 'command:evil' })),
    ],
  },
});

function hoverOn(
  words: string,
  parts: { claims?: CheckedClaim[] } = {},
  hoverFormat: 'markdown' | 'plaintext' = 'markdown',
): Hover | null {
  const acsa = term({
    related: ['team:csd', 'team:gone'],
    ja: ['物品役務相互提供協定'],
    romaji: 'ACSA kyōtei',
  });
  const csd = term({ id: 'team:csd', term: 'collective self-defense' });
  const result = memoResult(
    TEXT,
    { claims: parts.claims ?? [REFUTED], terms: [{ ...spanOf(TEXT, 'ACSA'), term: acsa }] },
    { factBase: factBase(acsa, csd) },
  );
  const position = result.document.positionAt(spanOf(TEXT, words).start);
  return hover(result, position, { hoverFormat });
}

const valueOf = (shown: Hover | null): string => (shown?.contents as MarkupContent).value;

describe('hover', () => {
  it('on a figure says the verdict, the fact, its source and other values', () => {
    assert.equal(
      valueOf(hoverOn('$195.9')),
      [
        '**Contradicted**: Imports in 2009 were $95.8 billion, not $195.9 billion.',
        '**U.S. goods imports from Japan**, 2009: $95.8 billion',
        'Source: [Trade in Goods with Japan](https://census.example/c5880.html), published 2026-02',
        'Other values for the same period:',
        '- $95.9 billion, USITC',
        '*Fact pack: Team facts 1.0.0*',
      ].join('\n\n'),
    );
  });

  it('covers the value and nothing else', () => {
    assert.deepEqual(hoverOn('billion')?.range, {
      start: { line: 0, character: 22 },
      end: { line: 0, character: 36 },
    });
    assert.equal(hoverOn(' under'), null);
  });

  it('on a term says definition, Japanese, abbreviation and related terms that exist', () => {
    assert.equal(
      valueOf(hoverOn('ACSA', {}, 'plaintext')),
      [
        'Acquisition and Cross-Servicing Agreement (ACSA)',
        'An agreement on logistics.',
        'Japanese: 物品役務相互提供協定 (ACSA kyōtei)',
        'See also: collective self-defense',
        'Fact pack: Team facts 1.0.0',
      ].join('\n\n'),
    );
  });

  it('says so where the fact base has no value', () => {
    const unverifiable = claim(TEXT, '$195.9 billion', {
      verdict: 'unverifiable',
      message: 'There is no value for 2009.',
      period: '2009',
      evidence: { kind: 'figure', figure: figure(), label: 'Imports', observations: [] },
    });
    assert.match(
      valueOf(hoverOn('$195.9', { claims: [unverifiable] })),
      /\*\*Imports\*\*: the fact base has no value for 2009/,
    );
  });

  it('shows a hostile label as text', () => {
    const hostile = claim(TEXT, '$195.9 billion', {
      message: '[x](command:evil) <b>',
    });
    assert.equal(
      valueOf(hoverOn('$195.9', { claims: [hostile] })),
      String.raw`**Supported**: \[x\](command:evil) \<b\>`,
    );
  });
});
