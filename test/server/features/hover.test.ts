import assert from 'node:assert/strict';
import type {
  CheckedClaim,
  Diagnostic,
  EventDate,
  EventFact,
  Figure,
  Holder,
  Observation,
  Office,
} from '@factlint/engine';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { describeClaim } from '../../../server/describe.ts';
import { hover } from '../../../server/features/hover.ts';
import { toMarkup } from '../../../server/markup.ts';
import type { InitializationOptions } from '../../../server/protocol.ts';
import { claim, diagnostic, factBase, memoResult, source, spanOf, term } from '../helpers.ts';

const TEXT = 'In 2009, imports were $195.9 billion under ACSA.';

/** Of so many billions of dollars. */
const observation = (
  billions: number,
  from = source(),
  parts: Partial<Observation> = {},
): Observation => ({
  period: { kind: 'date', date: { year: 2009 } },
  range: { start: 0, end: 0 },
  value: {
    value: billions * 1e9,
    step: 1e8,
    looseStep: 1e8,
    unit: { kind: 'currency', code: 'USD' },
    hedge: 'exact',
  },
  written: String(billions),
  source: from,
  location: from.location,
  ...parts,
});

const figure = (parts: Partial<Figure> = {}): Figure => ({
  id: 'team:imports',
  pack: source().pack,
  location: source().location,
  phrases: [],
  unit: { kind: 'currency', code: 'USD' },
  period: { kind: 'year' },
  series: { length: 0, at: () => observation(0), firstFrom: () => 0 },
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
      observation(95.8, source({ url: 'https://census.example/c5880.html', published: '2026-02' })),
      observation(95.9, source({ title: 'USITC', url: 'command:evil' })),
    ],
  },
});

function hoverOn(
  words: string,
  parts: {
    claims?: CheckedClaim[];
    diagnostics?: Diagnostic[];
    options?: InitializationOptions;
  } = {},
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
    {
      claims: parts.claims ?? [REFUTED],
      diagnostics: parts.diagnostics ?? [],
      terms: [{ ...spanOf(TEXT, 'ACSA'), term: acsa }],
    },
    { factBase: factBase(acsa, csd) },
  );
  const position = result.document.positionAt(spanOf(TEXT, words).start);
  return hover(result, position, { hoverFormat, options: parts.options ?? {} });
}

const valueOf = (shown: Hover | null): string => (shown?.contents as MarkupContent).value;

describe('hover', () => {
  it('on a figure says the verdict, the fact, its source and other values', () => {
    assert.equal(
      valueOf(hoverOn('$195.9')),
      [
        '**Contradicted**: Imports in 2009 were $95.8 billion, not $195.9 billion.',
        '**U.S. goods imports from Japan** in 2009: $95.8 billion',
        'Source: [Trade in Goods with Japan](https://census.example/c5880.html), published 2026-02',
        'The fact base also has:',
        '- $95.9 billion, USITC',
        '*Fact pack: Team facts 1.0.0*',
      ].join('\n\n'),
    );
  });

  describe('where the editor shows diagnostics in hovers itself', () => {
    const options = { diagnosticsInHover: true };
    const shown = diagnostic(TEXT, '$195.9 billion', { message: REFUTED.message });

    it('leaves out the sentence that is there already', () => {
      const [first, second] = valueOf(hoverOn('$195.9', { options, diagnostics: [shown] })).split(
        '\n\n',
      );
      assert.equal(
        first,
        '**Contradicted**. **U.S. goods imports from Japan** in 2009: $95.8 billion',
      );
      assert.match(second!, /^Source: /);
    });

    it('says the sentence where no diagnostic does', () => {
      const sentence = `**Contradicted**: ${REFUTED.message}`;
      const other = diagnostic(TEXT, '$195.9 billion', { message: 'Something else.' });
      for (const diagnostics of [[], [other]]) {
        assert.ok(valueOf(hoverOn('$195.9', { options, diagnostics })).startsWith(sentence));
      }
      assert.ok(valueOf(hoverOn('$195.9', { diagnostics: [shown] })).startsWith(sentence));
    });
  });

  it('shows the note of the value that was compared, and other values in a line each', () => {
    const noted = claim(TEXT, '$195.9 billion', {
      evidence: {
        kind: 'figure',
        figure: figure({ period: { kind: 'as-of' } }),
        label: 'Imports',
        observations: [
          observation(95.8, source(), { note: 'revised' }),
          observation(95.9, source({ title: 'Other' }), { note: 'remembered and not seen' }),
          observation(97, source(), {
            period: { kind: 'date', date: { year: 2008, month: 3 } },
            range: { start: -300, end: -270 },
          }),
        ],
      },
    });
    const value = valueOf(hoverOn('$195.9', { claims: [noted] }, 'plaintext'));
    assert.match(value, /Imports as of 2009: \$95\.8 billion \(revised\)\n/);
    assert.match(
      value,
      /also has:\n\n- \$95\.9 billion, Other\n- \$97\.0 billion as of March 2008, Trade/,
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

  it('on an event’s date says all its dates by role', () => {
    const { pack, location } = source();
    const date = (role: string, day: number): EventDate => ({
      role,
      note: `${role} at noon`,
      range: { start: 0, end: 0 },
      from: { year: 1960, month: 1, day },
      location,
    });
    const event: EventFact = {
      id: 'team:treaty',
      pack,
      location,
      name: 'Security Treaty',
      aliases: [],
      ja: [],
      dates: [date('signed', 19), date('announced', 20)],
      place: 'Washington',
      source: source(),
    };
    const onDate = claim(TEXT, '$195.9 billion', {
      kind: 'date',
      evidence: { kind: 'event', event, label: 'Security Treaty', dates: [event.dates[0]!] },
    });
    const shown = (locale: string): string =>
      toMarkup(describeClaim(onDate, { locale }), 'plaintext').value;
    assert.match(
      shown('en-US'),
      /Security Treaty, Washington\n\n- signed: January 19, 1960 \(signed at noon\)\n- announced: January 20, 1960\n\nSource: Trade/,
    );
    assert.match(shown('en-GB'), /signed: 19 January 1960/);
  });

  it('on an office says who held it and when, open ends included', () => {
    const { pack, location } = source();
    const from = { year: 2012, month: 12, day: 26 };
    const holder = (name: string, days: Partial<Holder>): Holder => ({
      name,
      aliases: [],
      range: { start: 0, end: 0 },
      location,
      ...days,
    });
    const onOffice = (...holders: readonly Holder[]): string => {
      const office: Office = { id: 'team:pm', pack, location, title: 'PM', aliases: [], holders };
      const held = claim(TEXT, '$195.9 billion', {
        kind: 'holder',
        evidence: { kind: 'office', office, label: 'Prime Minister', holders },
      });
      return toMarkup(describeClaim(held), 'plaintext').value;
    };
    assert.match(
      onOffice(holder('Abe', { from, to: { year: 2020 } })),
      /Abe, December 26, 2012 to 2020/,
    );
    assert.match(onOffice(holder('Abe', { from })), /Abe, since December 26, 2012/);
    assert.match(onOffice(), /names nobody for that date/);
  });
});
