/** Code frames: the underline stands below the value, whatever stands before it. */
import assert from 'node:assert/strict';
import { Lines } from '../../cli/lines.ts';
import { codeFrame } from '../../cli/reporters/code-frame.ts';

/** The frame of the part of a text between brackets, as it is printed. */
function frame(marked: string, room = 80): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const lines = new Lines(marked.replace(/[[\]]/g, ''));
  return codeFrame(lines, { start, end }, room)
    .map(({ line, text, offset, width }) =>
      [`${line}|${text}`, `  ${' '.repeat(offset)}${'^'.repeat(width)}`].join('\n'),
    )
    .join('\n');
}

describe('codeFrame', () => {
  it('underlines the value in its line', () => {
    assert.equal(frame('one\ntwo [three] four\n'), '2|two three four\n      ^^^^^');
  });

  it('counts wide characters as two columns and joined emoji as one character', () => {
    assert.equal(frame('日本 [50] x'), '1|日本 50 x\n       ^^');
    assert.equal(frame('👩‍👩‍👧 [50]'), '1|👩‍👩‍👧 50\n     ^^');
    assert.equal(frame('e\u0301 [50]'), '1|e\u0301 50\n    ^^');
  });

  it('widens tabs to the next stop', () => {
    assert.equal(frame('é\t[5]\t6'), '1|é   5   6\n      ^');
  });

  it('shows what would act on the terminal as a sign', () => {
    assert.equal(frame('\u001B[31m [5]'.replace('[31', '(31')), '1|\uFFFD(31m 5\n        ^');
    assert.equal(frame('\u202E [5]'), '1|\uFFFD 5\n    ^');
  });

  it('leaves out a byte-order mark and carriage returns', () => {
    assert.equal(frame('\uFEFF[50] x\r\ny'), '1|50 x\n  ^^');
  });

  it('cuts a window out of a long line', () => {
    const words = 'word '.repeat(200);
    const shown = frame(`${words}[$195.9 billion] ${words}`, 40);
    assert.equal(shown, '1|… word word $195.9 billion word word wo…\n              ^^^^^^^^^^^^^^');
    assert.ok(frame(`[5] ${words}`, 20).startsWith('1|5 word word word wo…\n  ^'));
    assert.ok(frame(`${words}[5]`, 20).startsWith('1|… word word word 5\n'));
  });

  it('cuts at characters, never within one', () => {
    const shown = frame(`${'🍣'.repeat(300)}[5]${'🍣'.repeat(300)}`, 21);
    assert.doesNotMatch(shown, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    assert.match(shown, /^1\|…🍣+5🍣+…\n/u);
  });

  it('shows each line of a value that spans two', () => {
    assert.equal(frame('a [$195.9\nbillion] b'), '1|a $195.9\n    ^^^^^^\n2|billion b\n  ^^^^^^^');
  });

  it('is quick in a line of megabytes', () => {
    const lines = new Lines('日'.repeat(1_000_000));
    const [shown] = codeFrame(lines, { start: 500_000, end: 500_002 }, 80);
    assert.match(shown?.text ?? '', /^…日{38}日日{0,39}…$/);
  });
});
