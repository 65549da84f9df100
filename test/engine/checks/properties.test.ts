/** What must not change a verdict: see docs/reading.md. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkMemo } from '../../../engine/index.ts';
import { factBase } from '../pack.ts';

const MEMO = [
  '# U.S.-Japan trade',
  'In 2009, U.S. imports from Japan reached $195.9 billion and exports to Japan totaled $51.2 billion.',
  'The U.S.-Japan Security Treaty was signed on Monday, January 19, 1960, and took effect on June 24, 1960.',
  "There are 53,900 U.S. troops in Japan. Japan's GDP was about $5.3 trillion in 2009.",
  '- 2008: imports from Japan were $139.3 billion\n- 2010: imports from Japan were $126.0 billion',
  'Prime Minister Suga spoke in December 2022. The Self Defense Forces were there.',
];

const UNRELATED = [
  'The weather was fine and the tea was hot.',
  'Nobody had brought an umbrella, which was a mistake.',
  '## A heading of no interest',
  '> “Whatever,” said the cat.',
  '```\n$195.9 billion in 2009\n```',
  'See <https://example.org/2009/195.9>.',
];

/** Codes with the words at fault, free of markup and white space. */
function findings(text: string): readonly string[] {
  const { diagnostics, claims, failures } = checkMemo(text, factBase);
  assert.deepEqual(failures, []);
  const clean = (s: string): string => s.replace(/[*_]/g, '').replace(/\s+/g, ' ');
  return [
    ...diagnostics.map((d) => `${d.code} ${clean(text.slice(d.start, d.end))}`),
    ...claims.map((c) => `${c.verdict} ${clean(text.slice(c.start, c.end))}`),
  ];
}

const join = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
const PLAIN = findings(join(MEMO));

describe('verdicts do not change', () => {
  it('there is something to change', () => {
    assert.equal(PLAIN.filter((f) => f.startsWith('wrong-')).length, 5);
  });

  it('when unrelated paragraphs are added at the end or the start', () => {
    fc.assert(
      fc.property(fc.subarray(UNRELATED), fc.subarray(UNRELATED), (before, after) => {
        assert.deepEqual(findings(join([...before, ...MEMO, ...after])), PLAIN);
      }),
      { numRuns: 30 },
    );
  });

  it('when lines are wrapped anew', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (breaks) => {
        const wrapped = MEMO.map((block) =>
          /^[#-]/.test(block)
            ? block
            : block.replace(/ /g, () => (breaks.next().value === true ? '\n' : ' ')),
        );
        // a line that starts with a mark of its own would be another block
        fc.pre(!wrapped.some((b) => /\n(?:\d+[.)]|[-+*#>]|=)/.test(b.replace(/^-.*$/gm, ''))));
        assert.deepEqual(findings(join(wrapped)), PLAIN);
      }),
      { numRuns: 60 },
    );
  });

  it('when emphasis is added around words', () => {
    const words = [...join(MEMO).matchAll(/(?<=\s)[A-Za-z]{3,}(?=\s)/g)].map((m) => m.index);
    fc.assert(
      fc.property(fc.subarray(words, { maxLength: 8 }), (places) => {
        let text = join(MEMO);
        for (const at of [...places].sort((a, b) => b - a)) {
          text = text.slice(0, at) + text.slice(at).replace(/^[A-Za-z]+/, '*$&*');
        }
        assert.deepEqual(findings(text), PLAIN);
      }),
      { numRuns: 60 },
    );
  });

  it('when CRLF replaces LF', () => {
    assert.deepEqual(findings(join(MEMO).replaceAll('\n', '\r\n')), PLAIN);
  });

  it('when straight apostrophes become curly', () => {
    assert.deepEqual(findings(join(MEMO).replaceAll("'", '’')), PLAIN);
  });

  it('when non-breaking spaces replace spaces', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (flags) => {
        const text = join(MEMO).replace(/(?<=[\w,.]) (?=[\w$])/g, () =>
          flags.next().value === true ? '\u00A0' : ' ',
        );
        assert.deepEqual(findings(text), PLAIN);
      }),
      { numRuns: 60 },
    );
  });

  it('behind a byte-order mark and emoji', () => {
    assert.deepEqual(findings(`\uFEFF${join(['🎌🇯🇵 e\u0301', ...MEMO])}`), PLAIN);
  });

  it('and no prefix of the memo throws', () => {
    const text = join(MEMO);
    for (let end = 0; end <= text.length; end += 3) {
      assert.deepEqual(checkMemo(text.slice(0, end), factBase).failures, []);
    }
  });
});
