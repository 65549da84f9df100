/** Any text is a memo: nothing throws, and the map from prose to memo holds for whatever is typed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../engine/memo/markdown.ts';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';
import { OPAQUE } from '../../../engine/memo/types.ts';
import { prosesOf } from './helpers.ts';

const NASTY = `\uFEFF---
date: March 16, 2026
factlint: {disable: [wrong-date]}
---
# In **20_09_** &amp; after

> Imports were \\$195.9\r
>   [billion][x] &nbsp;<!-- factlint-disable-line wrong-figure: why -->\r
lazy ~~struck~~ \`code\`<br>😀 e\u0301\0

1. [x] one  \n   two\\
   three
   - > four[^n]

| a | |
|---|:-:|
| 1\\|2 | ![i](u) <https://a.b> |

<!-- factlint-disable -->
[^n]: note &NotEqualTilde;
    more
[x]: /u "t"
Setext
===\r<script>
1960
</script>
`;

const PIECES = [
  ...[
    'a',
    '$195.9',
    ' billion',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '[',
    '](u)',
    ']',
    '![',
    '😀',
    'e\u0301',
  ],
  ...[
    '<br>',
    '<b>',
    '<!-- x -->',
    '<https://a.b>',
    '<div>\n',
    '&nbsp;',
    '&#36;',
    '&gt;',
    '&',
    '\\',
  ],
  ...[
    '&NotEqualTilde;',
    '&bogus;',
    '\\$',
    '\\>',
    '\\\n',
    '  \n',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\r\n\r\n',
  ],
  ...[
    '> ',
    '>',
    '- ',
    '  ',
    '    ',
    '\t',
    '1. ',
    '# ',
    '|',
    '\n|-|-|\n',
    '|a|b|\n',
    '[^1]',
    '[^1]: ',
  ],
  ...['[ ] ', '\uFEFF', '\uD800', '\u00A0', '---\n', '===\n', '```\n', '[a]: b\n'],
];
const memos = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));

/** What prose must read, worked out from the tree alone. */
function expected(node: Nodes, text: string): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\r\n?/g, '\n');
    case 'break':
      return '\n';
    case 'html':
      return node.value === '<br>' ? '\n' : '';
    case 'footnoteReference':
      return '';
    case 'delete':
      return OPAQUE;
    case 'link': {
      const start = (node.position?.start.offset ?? 0) + (text.startsWith('\uFEFF') ? 1 : 0);
      if (text[start] === '<') return OPAQUE;
      break;
    }
    default:
  }
  return 'children' in node ? node.children.map((child) => expected(child, text)).join('') : OPAQUE;
}

function expectedProses(node: Nodes, text: string): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [node.children.map((child) => expected(child, text)).join('')];
  }
  return 'children' in node ? node.children.flatMap((child) => expectedProses(child, text)) : [];
}

describe('any text', () => {
  it('is read at every prefix of a nasty memo', () => {
    for (let end = 0; end <= NASTY.length; end++) {
      assert.doesNotThrow(() => parseMemo(NASTY.slice(0, end)), `the first ${end} units`);
    }
  });

  it('is read whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        assert.equal(parseMemo(text).text, text);
      }),
    );
  });

  it('has the prose that its tree has, never opaque for want of a map', () => {
    fc.assert(
      fc.property(memos, (text) => {
        const table = parseMarkdown(text).children.some((node) => node.type === 'table');
        fc.pre(!table); // rows may have cells that nobody sees
        const proses = prosesOf(parseMemo(text)).map((prose) => prose.text);
        assert.deepEqual(proses, expectedProses(parseMarkdown(text), text));
      }),
      { numRuns: 150 },
    );
  });

  it('has prose without "\\r", mapped in order and letter by letter where it says so', () => {
    fc.assert(
      fc.property(memos, (text) => {
        for (const prose of prosesOf(parseMemo(text))) {
          assert.ok(!prose.text.includes('\r'));
          let last = { start: 0, end: 0 };
          for (let i = 0; i < prose.text.length; i++) {
            const span = prose.toMemo(i, i + 1);
            assert.ok(span.start < span.end && span.end <= text.length);
            assert.ok(span.start >= last.start && span.end >= last.end);
            assert.equal(
              prose.isPlain(i, i + 1),
              text.slice(span.start, span.end) === prose.text[i],
            );
            last = span;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has plain ranges that are the same in the memo', () => {
    const ranges = fc.tuple(memos, fc.nat(30), fc.nat(10));
    fc.assert(
      fc.property(ranges, ([text, start, length]) => {
        for (const prose of prosesOf(parseMemo(text))) {
          const slice = prose.text.slice(start, start + length);
          if (slice === '') continue;
          const span = prose.toMemo(start, start + slice.length);
          const plain = prose.isPlain(start, start + slice.length);
          assert.equal(plain, text.slice(span.start, span.end) === slice);
        }
      }),
      { numRuns: 150 },
    );
  });
});
