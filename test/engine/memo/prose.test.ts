/** Prose and the way back: what a reader sees, and where that stands in the file. */
import assert from 'node:assert/strict';
import { OPAQUE } from '../../../engine/memo/types.ts';
import { isPlain, memoOf, proseOf, tableBlock } from './helpers.ts';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';

/** A memo, the prose it must have, a part of that prose, and where the part stands in the memo. */
type Case = readonly [name: string, memo: string, prose: string, part: string, slice: string];

const CASES: readonly Case[] = [
  [
    'plain text',
    'It was $195.9 billion.',
    'It was $195.9 billion.',
    '$195.9 billion',
    '$195.9 billion',
  ],
  [
    'emphasis in a value',
    'It was **$195.9** billion.',
    'It was $195.9 billion.',
    '$195.9 billion',
    '$195.9** billion',
  ],
  [
    'emphasis around a value',
    'It was **$195.9 billion**.',
    'It was $195.9 billion.',
    '$195.9 billion',
    '$195.9 billion',
  ],
  ['emphasis in a number', '19**5**.9', '195.9', '195.9', '19**5**.9'],
  ['emphasis in emphasis', '***a** b*', 'a b', 'a b', 'a** b'],
  [
    'a link',
    'was [$195.9](http://a.b/1960 "t") billion',
    'was $195.9 billion',
    '$195.9 billion',
    '$195.9](http://a.b/1960 "t") billion',
  ],
  [
    'a reference link',
    'was [$195.9][x] billion\n\n[x]: /u',
    'was $195.9 billion',
    '$195.9',
    '$195.9',
  ],
  ['an autolink', 'see <https://a.b/1960> now', `see ${OPAQUE} now`, OPAQUE, '<https://a.b/1960>'],
  [
    'a bare address',
    'see https://a.b/1960_x_ now',
    'see https://a.b/1960_x_ now',
    'https://a.b/1960_x_',
    'https://a.b/1960_x_',
  ],
  [
    'a named reference',
    '$195.9&nbsp;billion',
    '$195.9\u00A0billion',
    '$195.9\u00A0billion',
    '$195.9&nbsp;billion',
  ],
  ['a numeric reference', '&#36;195 and &#x24;5', '$195 and $5', '$195', '&#36;195'],
  ['a range with a reference', '90&ndash;100', '90–100', '–', '&ndash;'],
  ['a reference of two characters', 'a&NotEqualTilde;b', 'a≂̸b', '≂̸', '&NotEqualTilde;'],
  ['a reference beyond the first plane', '&#x1F600; 5', '😀 5', '😀', '&#x1F600;'],
  [
    'something like a reference',
    'R&D; &nosuch; & &',
    'R&D; &nosuch; & &',
    '&nosuch; &',
    '&nosuch; &',
  ],
  ['an escape', 'was \\$195.9 billion', 'was $195.9 billion', '$195.9', '\\$195.9'],
  ['a backslash that escapes nothing', 'a\\b', 'a\\b', 'a\\b', 'a\\b'],
  [
    'a soft break',
    'was $195.9\nbillion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9\nbillion',
  ],
  [
    'a soft break after a space',
    'was $195.9 \nbillion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9 \nbillion',
  ],
  [
    'a soft break in a quotation',
    '> was $195.9\n> billion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9\n> billion',
  ],
  [
    'a lazy line in a quotation',
    '> > was $195.9\nbillion',
    'was $195.9\nbillion',
    'billion',
    'billion',
  ],
  ['a line that begins with an escaped ">"', '> was\n> \\> $5', 'was\n> $5', '> $5', '\\> $5'],
  ['a line that begins with a ">" of its own', 'was\n     > $5', 'was\n> $5', '> $5', '> $5'],
  [
    'a soft break in a list',
    '1. was $195.9\n   billion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9\n   billion',
  ],
  [
    'a soft break in a quotation in a list',
    '- > a $195.9\n  > billion',
    'a $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9\n  > billion',
  ],
  ['a soft break before markup', '> was\n>  **$5**', 'was\n$5', 'was\n$5', 'was\n>  **$5'],
  [
    'a hard break with spaces',
    'was $195.9  \n  billion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9  \n  billion',
  ],
  ['a hard break with a backslash', 'a\\\nb', 'a\nb', '\n', '\\\n'],
  ['a hard break in HTML', 'a<br>b<BR />c', 'a\nb\nc', 'a\nb', 'a<br>b'],
  [
    'Windows line ends',
    'was $195.9\r\nbillion',
    'was $195.9\nbillion',
    '$195.9\nbillion',
    '$195.9\r\nbillion',
  ],
  ['a hard break with a Windows line end', 'a  \r\nb', 'a\nb', '\n', '  \r\n'],
  ['old Mac line ends', 'was $195.9\rbillion', 'was $195.9\nbillion', '\n', '\r'],
  ['a byte-order mark', '\uFEFFwas **$5**', 'was $5', '$5', '$5'],
  ['tabs', 'was\t$5\tbillion', 'was\t$5\tbillion', '$5\tbillion', '$5\tbillion'],
  [
    'emoji and combining marks',
    '😀 cafe\u0301 **👩‍🚀** 54',
    '😀 cafe\u0301 👩‍🚀 54',
    '👩‍🚀** 54'.replace('**', ''),
    '👩‍🚀** 54',
  ],
  ['code', 'set `x = 1960` now', `set ${OPAQUE} now`, OPAQUE, '`x = 1960`'],
  ['an image', 'see ![in 1960](a.png) now', `see ${OPAQUE} now`, OPAQUE, '![in 1960](a.png)'],
  ['struck text', 'was ~~$195~~ $95', `was ${OPAQUE} $95`, OPAQUE, '~~$195~~'],
  ['a single tilde', 'was 90~100, then 95~110', 'was 90~100, then 95~110', '90~100', '90~100'],
  [
    'struck text in HTML',
    'was <del>$195 and **$6**</del> $95',
    `was ${OPAQUE} $95`,
    OPAQUE,
    '<del>$195 and **$6**</del>',
  ],
  ['code in HTML that is not closed', 'was <code>$195', 'was $195', '$195', '$195'],
  ['a comment in a number', '19<!-- 1960 -->5.9', '195.9', '195.9', '19<!-- 1960 -->5.9'],
  ['tags', 'was <b class="1960">$5</b> now', 'was $5 now', '$5 now', '$5</b> now'],
  [
    'a footnote reference',
    'was $5[^1960] now\n\n[^1960]:',
    'was $5 now',
    '$5 now',
    '$5[^1960] now',
  ],
  ['a heading', '## In **1960**, *now* ##', 'In 1960, now', '1960, now', '1960**, *now'],
  ['a heading of two lines', 'In\n1960\n====', 'In\n1960', 'In\n1960', 'In\n1960'],
  ['a task', '- [x] pay $5', 'pay $5', 'pay $5', 'pay $5'],
  ['a character that no file should have', 'a\0b', 'a\uFFFDb', '\uFFFD', '\0'],
  ['half of a surrogate pair', 'a\uD83Db **5**', 'a\uD83Db 5', 'a\uD83Db', 'a\uD83Db'],
];

describe('prose', () => {
  for (const [name, memo, prose, part, slice] of CASES) {
    it(`reads ${name}`, () => {
      assert.equal(proseOf(memo).text, prose);
      assert.equal(memoOf(memo, part), slice);
    });
  }

  it('reads escaped bars in table cells', () => {
    const memo = '| a |\n| - |\n| 1\\|**2** |';
    const { prose } = tableBlock(parseMemo(memo).blocks[0]).rows[0]![0]!;
    assert.equal(prose.text, '1|2');
    assert.equal(memoOf(memo, '1|2', prose), '1\\|**2');
  });

  it('is opaque, not wrong, where it cannot follow the parser', () => {
    // The parser gives the first "*" twice; there is no telling what stands where.
    const prose = proseOf('x **\0* 5');
    assert.ok(!prose.text.includes('**'));
    assert.ok(prose.text.endsWith(' 5'));
  });

  it('maps an empty range to a point', () => {
    const prose = proseOf('a **b** c');
    assert.deepEqual(prose.toMemo(2, 2), { start: 4, end: 4 });
    assert.deepEqual(prose.toMemo(5, 5), { start: 9, end: 9 });
  });

  it('maps ranges beyond its ends to its ends', () => {
    assert.deepEqual(proseOf('**b**').toMemo(-1, 9), { start: 2, end: 3 });
  });

  it('survives emphasis and links nested without end', () => {
    assert.equal(proseOf(`${'*a '.repeat(300)}x${'*'.repeat(300)}`).text.includes(OPAQUE), true);
  });
});

describe('plain prose', () => {
  const memo = 'In **2009**, \\$5 &amp; [6](u) was\n  seven';
  for (const part of ['In ', '2009', ', ', '5 ', '6', 'seven']) {
    it(`has ${JSON.stringify(part)}`, () => assert.equal(isPlain(memo, part), true));
  }
  for (const part of ['In 2', '9,', '$', '&', 'was\nseven']) {
    it(`has not ${JSON.stringify(part)}`, () => assert.equal(isPlain(memo, part), false));
  }
  it('goes on over a line end that the memo has too', () => {
    assert.equal(isPlain('one\ntwo', 'one\ntwo'), true);
    assert.equal(isPlain('one\r\ntwo', 'one\ntwo'), false);
    assert.equal(isPlain('one\rtwo', '\n'), false);
  });
});
