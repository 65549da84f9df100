/** Rewriting quantities in the writer's style. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type QuantityRewriteOptions,
  rewriteQuantity,
} from '../../../engine/writing/quantities.ts';
import { formatDigits } from '../../../engine/writing/numbers.ts';
import type { Hedge, Quantity } from '../../../engine/values/quantity.ts';
import { applied, fact, quantity, type QuantityPieces } from './mentions.ts';

type Case = readonly [
  text: string,
  pieces: QuantityPieces,
  target: Quantity,
  expected: string | undefined,
  options?: QuantityRewriteOptions,
];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, pieces, target, expected, options] of cases) {
      it(`${text} → ${expected ?? 'nothing'}`, () => {
        const { prose, mention } = quantity(text, pieces);
        const result = rewriteQuantity(prose, mention, target, options);
        assert.equal(result?.text, expected);
        if (result) assert.equal(applied(prose, mention, result.edits), expected);
      });
    }
  });
}

const dollars = (number: string, scale?: string): QuantityPieces => ({
  number,
  unit: ['$', 'USD'],
  ...(scale !== undefined && { scale }),
});

describe('rewriteQuantity', () => {
  table('keeps sign, scale word and separators', [
    [
      '$195.9 billion',
      dollars('195.9', 'billion'),
      fact(95_803_683_368, 1, 'USD'),
      '$95.8 billion',
    ],
    [
      '195.9bn dollars',
      { number: '195.9', scale: 'bn', unit: ['dollars', 'USD'] },
      fact(95.8e9, 1e8, 'USD'),
      '95.8bn dollars',
    ],
    [
      'US$711.6 billion',
      { number: '711.6', scale: 'billion', unit: ['US$', 'USD'] },
      fact(71.6e9, 1e8, 'USD'),
      'US$71.6 billion',
    ],
    ['29,600', { number: '29,600' }, fact(26_300, 100), '26,300'],
    ['4 730', { number: '4 730', group: ' ' }, fact(4370, 10), '4 370'],
    ['4\u202F730', { number: '4\u202F730', group: '\u202F' }, fact(4370, 10), '4\u202F370'],
    [
      '1.234,5',
      { number: '1.234,5', group: '.', decimalMark: ',' },
      fact(4321.56, 0.01),
      '4.321,6',
    ],
    ['738 MW', { number: '738', unit: ['MW', 'MW'] }, fact(1180, 10, 'MW'), '1,180 MW'],
    ['5100', { number: '5100' }, fact(6800, 100), '6800'],
    [
      '.89 percent',
      { number: '.89', unit: ['percent', 'percent'] },
      fact(0.98, 0.01, 'percent'),
      '.98 percent',
    ],
    ['€140.6', { number: '140.6', unit: ['€', 'EUR'] }, fact(104.6, 0.1, 'EUR'), '€104.6'],
    ['332.2 TWh', { number: '332.2', unit: ['TWh', 'TWh'] }, fact(32.2, 0.1, 'TWh'), '32.2 TWh'],
  ]);

  table('changes the scale word where that is what is wrong', [
    ['$79.6m', dollars('79.6', 'm'), fact(79.6e9, 1e8, 'USD'), '$79.6bn'],
    ['$79.6mn', dollars('79.6', 'mn'), fact(79.6e9, 1e8, 'USD'), '$79.6bn'],
    ['$79.6mln', dollars('79.6', 'mln'), fact(79.6e9, 1e8, 'USD'), '$79.6bln'],
    ['$79.6M', dollars('79.6', 'M'), fact(79.6e9, 1e8, 'USD'), '$79.6B'],
    ['$79.6b', dollars('79.6', 'b'), fact(79.6e6, 1e5, 'USD'), '$79.6m'],
    ['$79.6 Million', dollars('79.6', 'Million'), fact(79.6e9, 1e8, 'USD'), '$79.6 Billion'],
    [
      '€437 billion',
      { number: '437', scale: 'billion', unit: ['€', 'EUR'] },
      fact(437e6, 1e6, 'EUR'),
      '€437 million',
    ],
    [
      '¥8.62 billion',
      { number: '8.62', scale: 'billion', unit: ['¥', 'JPY'] },
      fact(8.62e12, 1e10, 'JPY'),
      '¥8.62 trillion',
    ],
    ['$95.8', dollars('95.8'), fact(95.8e9, 1e8, 'USD'), '$95.8 billion'],
    [
      '95.8 dollars',
      { number: '95.8', unit: ['dollars', 'USD'] },
      fact(95.8e9, 1e8, 'USD'),
      '95.8 billion dollars',
    ],
    ['$862.4 billion', dollars('862.4', 'billion'), fact(1.0412e12, 1e8, 'USD'), '$1.041 trillion'],
    ['$1.04 trillion', dollars('1.04', 'trillion'), fact(862.4e9, 1e8, 'USD'), '$862 billion'],
    ['$1,200 million', dollars('1,200', 'million'), fact(2.1e9, 1e8, 'USD'), '$2,100 million'],
    ['$999.9 million', dollars('999.9', 'million'), fact(999_980_000, 1e4, 'USD'), '$1 billion'],
    ['$5 million', dollars('5', 'million'), fact(308_000, 1000, 'USD'), '$308,000'],
    ['950,000', { number: '950,000' }, fact(1.23e6, 1e4), '1,230,000'],
    ['5,800,000', { number: '5,800,000' }, fact(53.6e6, 1e5), '53,600,000'],
    ['5 crore', { number: '5', scale: 'crore' }, fact(7e7, 1e6), '7 crore'],
    ['5 crore', { number: '5', scale: 'crore' }, fact(7e12, 1e6), undefined],
  ]);

  table('changes the currency and leaves the number', [
    ['$201.7 billion', dollars('201.7', 'billion'), fact(201.7e9, 1e8, 'JPY'), '¥201.7 billion'],
    ['£118.2', { number: '118.2', unit: ['£', 'GBP'] }, fact(118.2, 0.1, 'EUR'), '€118.2'],
    [
      '95.8 billion dollars',
      { number: '95.8', scale: 'billion', unit: ['dollars', 'USD'] },
      fact(95.8e9, 1e8, 'JPY'),
      '95.8 billion yen',
    ],
    [
      '95.8 billion dollars',
      { number: '95.8', scale: 'billion', unit: ['dollars', 'USD'] },
      fact(95.8e9, 1e8, 'AUD'),
      '95.8 billion Australian dollars',
    ],
    [
      'US$5 million',
      { number: '5', scale: 'million', unit: ['US$', 'USD'] },
      fact(5e6, 1e6, 'AUD'),
      'A$5 million',
    ],
    [
      'A$5 million',
      { number: '5', scale: 'million', unit: ['A$', 'AUD'] },
      fact(5e6, 1e6, 'USD'),
      'US$5 million',
    ],
    [
      '€5 million',
      { number: '5', scale: 'million', unit: ['€', 'EUR'] },
      fact(5e6, 1e6, 'SEK'),
      'SEK 5 million',
    ],
    [
      'USD 5 million',
      { number: '5', scale: 'million', unit: ['USD', 'USD'] },
      fact(5e6, 1e6, 'JPY'),
      'JPY 5 million',
    ],
    ['5€', { number: '5', unit: ['€', 'EUR'] }, fact(5, 1, 'SEK'), '5 SEK'],
    ['$95.8 billion', dollars('95.8', 'billion'), fact(54, 1, 'percent'), undefined],
  ]);

  table('converts into the writer’s unit', [
    [
      '27,000 acres',
      { number: '27,000', unit: ['acres', 'acre'] },
      fact(26_180, 10, 'ha'),
      '64,700 acres',
    ],
    ['100 km', { number: '100', unit: ['km', 'km'] }, fact(50, 1, 'mi'), '80 km'],
    ['1 tonne', { number: '1', unit: ['tonne', 't'] }, fact(3, 1, 't'), '3 tonnes'],
    ['3 tonnes', { number: '3', unit: ['tonnes', 't'] }, fact(1, 1, 't'), '1 tonne'],
    [
      '9.9 million tonnes',
      { number: '9.9', scale: 'million', unit: ['tonnes', 't'] },
      fact(7.6e6, 1e5, 't'),
      '7.6 million tonnes',
    ],
  ]);

  const changeUnit = { changeUnit: true };
  table('or changes the unit word', [
    [
      '7.48 MW',
      { number: '7.48', unit: ['MW', 'MW'] },
      fact(7.48, 0.01, 'GW'),
      '7.48 GW',
      changeUnit,
    ],
    [
      '7.48 megawatts',
      { number: '7.48', unit: ['megawatts', 'MW'] },
      fact(7.48, 0.01, 'GW'),
      '7.48 gigawatts',
      changeUnit,
    ],
    [
      '7.48-megawatt',
      { number: '7.48', unit: ['megawatt', 'MW'] },
      fact(7.48, 0.01, 'GW'),
      '7.48-gigawatt',
      changeUnit,
    ],
    [
      '26,180 acres',
      { number: '26,180', unit: ['acres', 'acre'] },
      fact(26_180, 10, 'ha'),
      '26,180 hectares',
      changeUnit,
    ],
    [
      '12 miles',
      { number: '12', unit: ['miles', 'mi'] },
      fact(12, 1, 'km'),
      '12 kilometers',
      changeUnit,
    ],
    [
      '12 metres',
      { number: '12', unit: ['metres', 'm'] },
      fact(12, 1, 'km'),
      '12 kilometres',
      changeUnit,
    ],
    [
      '3 percent',
      { number: '3', unit: ['percent', 'percent'] },
      fact(3, 1, 'percentage-points'),
      '3 percentage points',
    ],
    [
      '3%',
      { number: '3', unit: ['%', 'percent'] },
      fact(3, 1, 'percentage-points'),
      '3 percentage points',
    ],
    [
      '3 tons',
      { number: '3', unit: ['tons', 'short-ton'] },
      fact(3, 1, 't'),
      '3 tonnes',
      changeUnit,
    ],
    ['5 MW', { number: '5', unit: ['MW', 'MW'] }, fact(5, 1, 'km'), '5 kilometers', changeUnit],
  ]);

  table('is as precise as the writer was, never more than the fact', [
    ['$196 billion', dollars('196', 'billion'), fact(95_803_683_368, 1, 'USD'), '$96 billion'],
    ['$96 billion', dollars('96', 'billion'), fact(95.8e9, 1e8, 'USD'), '$95.8 billion'],
    ['97.25', { number: '97.25' }, fact(95.8, 0.1), '95.8'],
    ['3.40', { number: '3.40' }, fact(4.3, 0.01), '4.30'],
    ['4.03', { number: '4.03' }, fact(4.3, 0.01), '4.30'],
    [
      '0.89 percent',
      { number: '0.89', unit: ['percent', 'percent'] },
      fact(0.98, 0.01, 'percent'),
      '0.98 percent',
    ],
    ['380,000', { number: '380,000' }, fact(308_000, 1000), '308,000'],
    ['54,000', { number: '54,000' }, fact(38_123, 1), '38,100'],
    ['50,000', { number: '50,000' }, fact(49_600, 100), '49,600'],
    ['5,100', { number: '5,100' }, fact(6813, 1), '6,813'],
    ['$5 billion', dollars('5', 'billion'), fact(1.42e9, 1e7, 'USD'), '$1.4 billion'],
    ['$5 billion', dollars('5', 'billion'), fact(7.8e9, 1e8, 'USD'), '$8 billion'],
    ['95.8', { number: '95.8' }, fact(95.8, 0.1), '95.8'],
  ]);

  table('number words', [
    [
      'Seventy-three percent',
      { number: 'Seventy-three', value: 73, unit: ['percent', 'percent'] },
      fact(71, 1, 'percent'),
      'Seventy-one percent',
    ],
    [
      'seventy three percent',
      { number: 'seventy three', value: 73, unit: ['percent', 'percent'] },
      fact(71, 1, 'percent'),
      'seventy one percent',
    ],
    ['thirty-four', { number: 'thirty-four', value: 34 }, fact(43, 1), 'forty-three'],
    [
      'twenty thousand',
      { number: 'twenty', scale: 'thousand', value: 20_000 },
      fact(26_000, 1000),
      'twenty-six thousand',
    ],
    [
      'three million',
      { number: 'three', scale: 'million', value: 3e6 },
      fact(5.04e6, 1e4),
      'five million',
    ],
    [
      'three million',
      { number: 'three', scale: 'million', value: 3e6 },
      fact(1.34e6, 1e4),
      '1.3 million',
    ],
    ['two hundred', { number: 'two', scale: 'hundred', value: 200 }, fact(300, 1), 'three hundred'],
    [
      'half a million',
      { number: 'half a', scale: 'million', value: 5e5 },
      fact(479_123, 1),
      '479,000',
    ],
    [
      'half a million',
      { number: 'half a', scale: 'million', value: 5e5 },
      fact(2_479_123, 1),
      '2.48 million',
    ],
    [
      'half a billion dollars',
      { number: 'half a', scale: 'billion', value: 5e8, unit: ['dollars', 'USD'] },
      fact(0.62e9, 1e7, 'USD'),
      '620 million dollars',
    ],
    ['Five', { number: 'Five', value: 5 }, fact(1_168, 1), '1,168'],
  ]);

  it('writes a share in words as a percentage', () => {
    const { prose, mention } = quantity('two-thirds', { number: 'two-thirds', value: 66.67 });
    const share = { ...mention, unit: { kind: 'percent' } as const };
    assert.equal(rewriteQuantity(prose, share, fact(41.2, 0.1, 'percent'))?.text, '41 percent');
  });

  table('a scale outside the mention', [
    [
      '5.83',
      { number: '5.83', value: 5.83e12 },
      fact(5.38e12, 1e10, 'JPY'),
      '5.38',
      { scale: 1e12 },
    ],
    ['5.83', { number: '5.83', value: 5.83e12 }, fact(5.38e12, 1e10), '5.38'],
    ['5.83', { number: '5.83', value: 5.83e12 }, fact(5.83e9, 1e7), '0.0058', { scale: 1e12 }],
  ]);

  table('signs', [
    ['$44.7 billion', dollars('44.7', 'billion'), fact(-47.4e9, 1e8, 'USD'), '$47.4 billion'],
    [
      '-1.2 percent',
      { number: '1.2', value: -1.2, unit: ['percent', 'percent'] },
      fact(-2.1, 0.1, 'percent'),
      '-2.1 percent',
    ],
    [
      '−1.2 percent',
      { number: '−1.2', value: -1.2, unit: ['percent', 'percent'] },
      fact(2.1, 0.1, 'percent'),
      '2.1 percent',
    ],
    [
      'minus 1.2 percent',
      { number: '1.2', value: -1.2, unit: ['percent', 'percent'] },
      fact(2.1, 0.1, 'percent'),
      '2.1 percent',
    ],
    [
      '1.2 percent',
      { number: '1.2', value: -1.2, unit: ['percent', 'percent'] },
      fact(2.1, 0.1, 'percent'),
      undefined,
    ],
  ]);

  it('keeps the hedge true', () => {
    const { prose, mention } = quantity('$196 billion', dollars('196', 'billion'));
    const hedged = (hedge: Hedge) =>
      rewriteQuantity(prose, { ...mention, hedge }, fact(95.4e9, 1e8, 'USD'))?.text;
    assert.equal(hedged('about'), '$95 billion');
    assert.equal(hedged('below'), '$96 billion');
    const above = rewriteQuantity(
      prose,
      { ...mention, hedge: 'more-than' },
      fact(95.8e9, 1e8, 'USD'),
    );
    assert.equal(above?.text, '$95 billion');
  });

  it('leaves ranges alone', () => {
    const { prose, mention } = quantity('$95.8 billion', dollars('95.8', 'billion'));
    assert.equal(
      rewriteQuantity(prose, { ...mention, upper: 100e9 }, fact(9e9, 1e8, 'USD')),
      undefined,
    );
    assert.equal(
      rewriteQuantity(prose, mention, { ...fact(9e9, 1e8, 'USD'), upper: 10e9 }),
      undefined,
    );
  });

  it('edits only the pieces that change', () => {
    const { prose, mention } = quantity('$201.7 billion', dollars('201.7', 'billion'));
    const { start } = mention;
    const editsTo = (target: Quantity) => rewriteQuantity(prose, mention, target)?.edits;
    assert.deepEqual(editsTo(fact(201.7e9, 1e8, 'JPY')), [{ start, end: start + 1, newText: '¥' }]);
    assert.deepEqual(
      editsTo(fact(201.7e6, 1e5, 'USD')),
      [{ ...mention.scale, factor: undefined, newText: 'million' }].map(
        ({ start, end, newText }) => ({ start, end, newText }),
      ),
    );
    assert.deepEqual(editsTo(fact(201.7e9, 1e8, 'USD')), []);
  });

  it('makes its text with edits that lie in order within the mention', () => {
    const styles = fc.record({
      decimals: fc.integer({ min: 0, max: 3 }),
      group: fc.constantFrom(',' as const, '' as const, ' ' as const),
      scale: fc.constantFrom(undefined, 'million', 'bn', 'M', 'trillion', 'k'),
      unit: fc.constantFrom(
        undefined,
        ['$', 'USD'] as const,
        [' yen', 'JPY'] as const,
        [' percent', 'percent'] as const,
        [' MW', 'MW'] as const,
      ),
    });
    const exponents = fc.integer({ min: -3, max: 12 });
    fc.assert(
      fc.property(
        styles,
        fc.nat(99_999),
        exponents,
        fc.integer(),
        exponents,
        fc.boolean(),
        (style, digits, e1, mantissa, e2, changeUnit) => {
          const number = formatDigits(digits * 10 ** Math.min(e1, 4), {
            ...style,
            decimalMark: '.',
          });
          const [unitText = '', code = 'count'] = style.unit ?? [];
          const before = unitText === '$';
          const text = `${before ? unitText : ''}${number}${style.scale ?? ''}${before ? '' : unitText}`;
          const { prose, mention } = quantity(text, {
            number,
            group: style.group,
            ...(style.scale !== undefined && { scale: style.scale }),
            ...(style.unit && { unit: [unitText.trim(), code] as const }),
          });
          const target = fact(mantissa * 10 ** e2, 10 ** e2, code);
          const result = rewriteQuantity(prose, mention, target, { changeUnit });
          if (!result) return;
          assert.equal(applied(prose, mention, result.edits), result.text);
          assert.doesNotMatch(result.text, /NaN|undefined|Infinity/);
          let at = mention.start;
          for (const edit of result.edits) {
            assert.ok(edit.start >= at && edit.end >= edit.start && edit.end <= mention.end);
            at = edit.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
