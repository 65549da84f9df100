/** Comments that switch checks off: which lines, which codes, why. */
import assert from 'node:assert/strict';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';
import { isSilenced } from '../../../engine/memo/silences.ts';
import type { Silence } from '../../../engine/memo/types.ts';

/** A silence with its text in place of its span. */
function read(text: string): readonly (Omit<Silence, 'span'> & { text: string })[] {
  return parseMemo(text).silences.map(({ span, ...rest }) => ({
    text: text.slice(span.start, span.end),
    ...rest,
  }));
}

/** What `factlint-disable-next-line` covers. */
function nextLine(text: string): readonly string[] {
  return read(text.replace('NEXT', '<!-- factlint-disable-next-line -->')).map((s) => s.text);
}

describe('a silence', () => {
  const COMMENTS: readonly (readonly [comment: string, silence: Omit<Silence, 'span'>])[] = [
    ['factlint-disable-next-line', { codes: 'all' }],
    ['factlint-disable-next-line wrong-figure', { codes: ['wrong-figure'] }],
    [
      'factlint-disable-next-line wrong-figure wrong-date',
      { codes: ['wrong-figure', 'wrong-date'] },
    ],
    [
      'factlint-disable-next-line wrong-figure, wrong-date',
      { codes: ['wrong-figure', 'wrong-date'] },
    ],
    [
      'factlint-disable-next-line wrong-figure: draft: see\n  annex',
      { codes: ['wrong-figure'], reason: 'draft: see annex' },
    ],
    [
      'factlint-disable-next-line wrong-figure -- draft',
      { codes: ['wrong-figure'], reason: 'draft' },
    ],
    ['factlint-disable-next-line: draft', { codes: 'all', reason: 'draft' }],
    ['factlint-disable-next-line wrong-figure:', { codes: ['wrong-figure'] }],
  ];
  for (const [comment, silence] of COMMENTS) {
    it(`reads ${JSON.stringify(comment)}`, () => {
      assert.deepEqual(read(`<!-- ${comment} -->\nText.\n`), [{ text: 'Text.', ...silence }]);
    });
  }

  it('reads a comment without spaces', () => {
    assert.equal(read('<!--factlint-disable-next-line-->\nText.\n').length, 1);
  });

  it('is not read from other words, from code or from an open comment', () => {
    assert.deepEqual(read('<!-- factlint-disable-next-lines -->\nText.\n'), []);
    assert.deepEqual(read('<!-- see factlint-disable -->\nText.\n'), []);
    assert.deepEqual(read('`<!-- factlint-disable -->`\n\n    <!-- factlint-disable -->\n'), []);
    assert.deepEqual(read('<!-- factlint-disable-next-line\nText.\n'), []);
  });
});

describe('factlint-disable-next-line', () => {
  const LINES: readonly (readonly [name: string, memo: string, covered: string | undefined])[] = [
    ['the next line', 'NEXT\nOne.\nTwo.\n', 'One.'],
    ['the next line with text', 'NEXT\n\n\nOne.\n', 'One.'],
    ['the next line within a paragraph', 'Zero NEXT zero\nOne.\nTwo.\n', 'One.'],
    ['the next line within a quotation', '> NEXT\n>\n> One.\n', '> One.'],
    ['the next item of a list', '- a\n\n  NEXT\n- b\n- c\n', '- b'],
    ['the heading of a table', 'NEXT\n\n| a |\n| - |\n| b |\n', '| a |'],
    ['the next line over another comment', 'NEXT\n<!-- x --> <!-- y -->\nOne.\n', 'One.'],
    ['the next line with Windows line ends', 'NEXT\r\n\r\nOne.\r\nTwo.\r\n', 'One.'],
    ['nothing at the end of the memo', 'Text.\n\nNEXT\n\n', undefined],
  ];
  for (const [name, memo, covered] of LINES) {
    it(`covers ${name}`, () =>
      assert.deepEqual(nextLine(memo), covered === undefined ? [] : [covered]));
  }

  it('may be said several times for one line', () => {
    const silences = read(
      '<!-- factlint-disable-next-line wrong-date -->\n<!-- factlint-disable-next-line wrong-figure -->\nOne.\n',
    );
    assert.deepEqual(silences, [
      { text: 'One.', codes: ['wrong-date'] },
      { text: 'One.', codes: ['wrong-figure'] },
    ]);
  });

  it('counts from the end of a comment of several lines', () => {
    const memo = '<!-- factlint-disable-next-line wrong-date:\n draft\n-->\nOne.\n';
    assert.deepEqual(read(memo), [{ text: 'One.', codes: ['wrong-date'], reason: 'draft' }]);
  });
});

describe('factlint-disable-line', () => {
  it('covers its own line', () => {
    const memo = 'Zero.\nOne. <!-- factlint-disable-line wrong-date --> More.\nTwo.\n';
    assert.deepEqual(read(memo), [
      { text: 'One. <!-- factlint-disable-line wrong-date --> More.', codes: ['wrong-date'] },
    ]);
  });

  it('works in a row of a table', () => {
    const memo = '| a |\n| - |\n| 1 <!-- factlint-disable-line --> |\n| 2 |\n';
    assert.deepEqual(read(memo), [{ text: '| 1 <!-- factlint-disable-line --> |', codes: 'all' }]);
  });
});

describe('factlint-disable and factlint-enable', () => {
  const off = (codes = '') => `<!-- factlint-disable ${codes} -->`;
  const on = (codes = '') => `<!-- factlint-enable ${codes} -->`;

  it('cover what stands between', () => {
    const memo = `a ${off('wrong-date: draft')}b\n\nc${on()} d\n`;
    assert.deepEqual(read(memo), [{ text: 'b\n\nc', codes: ['wrong-date'], reason: 'draft' }]);
  });

  it('reach to the end of the memo', () => {
    assert.deepEqual(read(`a\n\n${off()}\n\nb\n`), [{ text: '\n\nb\n', codes: 'all' }]);
  });

  /** The letters of a memo at which a code is silenced. */
  function silenced(memo: string, code: string): string {
    const read = parseMemo(memo);
    const text = memo.replace(/<!--.*?-->/g, (comment) => ' '.repeat(comment.length));
    const letters = [...text.matchAll(/[a-z]/g)].filter(({ index }) =>
      isSilenced(read, code, index),
    );
    return letters.join('');
  }

  it('keep codes apart', () => {
    const memo = `a ${off('x-x y-y')} b ${on('x-x')} c ${off('x-x')} d ${on()} e`;
    assert.equal(silenced(memo, 'x-x'), 'bd');
    assert.equal(silenced(memo, 'y-y'), 'bcd');
    assert.equal(silenced(memo, 'z-z'), '');
  });

  it('can switch one code on again', () => {
    const memo = `a ${off()} b ${on('x-x')} c ${off('x-x')} d ${on()} e`;
    assert.equal(silenced(memo, 'x-x'), 'bd');
    assert.equal(silenced(memo, 'y-y'), 'bcd');
  });

  it('do not mind what is off or on already', () => {
    assert.equal(
      silenced(`a ${on()} b ${off()} c ${off()} d ${on()} e ${on('x-x')} f`, 'x-x'),
      'cd',
    );
    assert.equal(silenced(`a ${off('x-x')} b ${off('x-x')} c ${on('x-x')} d`, 'x-x'), 'bc');
  });

  it('give way to front matter', () => {
    const memo = parseMemo('---\nfactlint: {disable: [x-x]}\n---\n\nText.\n');
    assert.equal(isSilenced(memo, 'x-x', 45), true);
    assert.equal(isSilenced(memo, 'y-y', 45), false);
    assert.equal(isSilenced(parseMemo('---\nfactlint: false\n---\n'), 'y-y', 30), true);
  });
});
