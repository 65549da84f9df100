import assert from 'node:assert/strict';
import { firstLineRange, toOffset, toProblemRange, toRange, toSpan } from '../../server/convert.ts';
import { document, spanOf } from './helpers.ts';

describe('convert', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    words: string,
    line: number,
    character: number,
  ])[] = [
    ['plain text', 'Imports were $195.9 billion.', '$195.9 billion', 0, 13],
    ['after an emoji', '🗾🇯🇵 were $5', '$5', 0, 12],
    ['after a combining mark', 'Te\u0301l $5', '$5', 0, 5],
    ['after a dash and a no-break space', '—\u00a0$5', '$5', 0, 2],
    ['after CRLF', 'One\r\nTwo $5', '$5', 1, 4],
    ['after CR alone', 'One\rTwo $5', '$5', 1, 4],
    ['on the last line without a break', 'a\n\n$5', '$5', 2, 0],
  ];
  for (const [name, text, words, line, character] of cases) {
    it(`finds the position ${name}, and back`, () => {
      const span = spanOf(text, words);
      const range = toRange(document(text), span);
      assert.deepEqual(range.start, { line, character });
      assert.deepEqual(range.end, { line, character: character + words.length });
      assert.deepEqual(toSpan(document(text), range), span);
    });
  }

  it('does not take a line separator for a line break', () => {
    assert.deepEqual(toRange(document('a\u2028$5'), { start: 2, end: 4 }).start, {
      line: 0,
      character: 2,
    });
  });

  it('spans line breaks', () => {
    const text = '$195.9\r\nbillion';
    assert.deepEqual(toRange(document(text), { start: 0, end: text.length }).end, {
      line: 1,
      character: 7,
    });
  });

  it('moves positions beyond the text to its end', () => {
    assert.equal(toOffset(document('ab\ncd'), { line: 9, character: 9 }), 5);
    assert.equal(toOffset(document('ab\ncd'), { line: 0, character: 9 }), 2);
    assert.deepEqual(toRange(document('ab'), { start: 1, end: 99 }).end, { line: 0, character: 2 });
  });

  it('reads a range whose ends are swapped', () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 1 } };
    assert.deepEqual(toSpan(document('abcd'), range), { start: 1, end: 3 });
  });

  it('takes the first line without its break', () => {
    assert.deepEqual(firstLineRange(document('ab\r\ncd')).end, { line: 0, character: 2 });
    assert.deepEqual(firstLineRange(document('')).end, { line: 0, character: 0 });
  });

  it('counts the lines and columns of packs from 1', () => {
    assert.deepEqual(toProblemRange({ line: 3, column: 5, endLine: 3, endColumn: 9 }), {
      start: { line: 2, character: 4 },
      end: { line: 2, character: 8 },
    });
  });
});
