/** Offsets to lines and columns and back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../engine/memo/lines.ts';

describe('lines', () => {
  const text = 'ab\ncd\r\nef\r😀g\n';
  const lines = new LineIndex(text);

  it('end at all three line ends', () => {
    assert.equal(lines.count, 5);
    const slices = [1, 2, 3, 4, 5].map((line) => {
      const { start, end } = lines.span(line);
      return text.slice(start, end);
    });
    assert.deepEqual(slices, ['ab', 'cd', 'ef', '😀g', '']);
  });

  it('count columns in UTF-16 units from 1', () => {
    assert.deepEqual(lines.place(0), { line: 1, column: 1 });
    assert.deepEqual(lines.place(4), { line: 2, column: 2 });
    assert.deepEqual(lines.place(text.indexOf('g')), { line: 4, column: 3 });
    assert.deepEqual(lines.place(text.length), { line: 5, column: 1 });
  });

  it('take what lies outside as the nearest place inside', () => {
    assert.deepEqual(lines.place(-1), { line: 1, column: 1 });
    assert.deepEqual(lines.place(99), { line: 5, column: 1 });
    assert.equal(lines.offset({ line: 2, column: 99 }), 5);
    assert.equal(lines.offset({ line: 99, column: 1 }), text.length);
    assert.equal(lines.offset({ line: 0, column: 1 }), 0);
  });

  it('have one line in an empty text', () => {
    assert.equal(new LineIndex('').count, 1);
    assert.deepEqual(new LineIndex('').span(1), { start: 0, end: 0 });
  });

  it('lead back from every offset but those within a line end', () => {
    const texts = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        for (let at = 0; at <= text.length; at++) {
          if (text.startsWith('\r\n', at - 1)) continue;
          assert.equal(index.offset(index.place(at)), at);
        }
      }),
    );
  });
});
