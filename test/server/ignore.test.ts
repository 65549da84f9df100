/**
 * Silencing edits must not change what the Markdown means: the tree without comments is the same before and
 * after, and the comment is where the engine looks for it.
 */
import assert from 'node:assert/strict';
import type { TextEdit } from '@factlint/engine';
import { parseMemo } from '@factlint/engine/memo/parse-memo.ts';
import { isSilenced } from '@factlint/engine/memo/silences.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { ignoreHere, ignoreInFile } from '../../server/ignore.ts';
import { spanOf } from './helpers.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly checked?: boolean | null;
  readonly spread?: boolean | null;
}

const parse = (text: string): Node =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  }) as Node;

/** The tree as nested names and texts, without comments; text beside a comment is joined and trimmed. */
function meaning(node: Node): unknown {
  if (!node.children) return node.value === undefined ? node.type : `${node.type} ${node.value}`;
  const parts: unknown[] = [];
  for (const child of node.children) {
    if (child.type === 'html' && child.value?.trimStart().startsWith('<!--')) continue;
    const part = meaning(child);
    const last = parts.at(-1);
    if (child.type === 'text' && typeof last === 'string' && last.startsWith('text ')) {
      parts[parts.length - 1] = `${last}${child.value!}`;
    } else {
      parts.push(part);
    }
  }
  const tidy = parts.map((part) =>
    typeof part === 'string' ? part.replace(/ +(?=\r?\n|$)/g, '') : part,
  );
  return [node.type, node.checked ?? null, node.spread ?? null, ...tidy];
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

describe('ignoring here', () => {
  const places: Readonly<Record<string, string>> = {
    'the first line of the memo': '$195 was wrong.\n',
    'a paragraph after another': 'One.\n\nIt was $195.\n',
    'a later line of a paragraph': 'One line\nand $195 on the next\nand a third.\n',
    'a line after a hard break of spaces': 'One line  \nand $195.\n',
    'a line after a hard break of a backslash': 'One line\\\nand $195.\n',
    'a line after an escaped backslash': 'One line\\\\\nand $195.\n',
    CRLF: 'One.\r\n\r\nIt was $195\r\nand\r\nmore.\r\n',
    'a later line with CRLF': 'One\r\nwas $195.\r\n',
    'a heading': 'One.\n\n## It was $195\n\nTwo.\n',
    'a heading straight after a paragraph': 'One.\n## It was $195\n',
    'a setext heading': 'It was $195\n===========\n',
    'the second line of a setext heading': 'It\nwas $195\n===\n',
    'the only item of a list': 'One:\n\n- It was $195.\n',
    'a later item of a tight list': '- One.\n- It was $195.\n- Three.\n',
    'a later item of a loose list': '- One.\n\n- It was $195.\n\n- Three.\n',
    'an ordered item': '9. One.\n10. It was $195.\n11. Three.\n',
    'a later line of an item': '- One line\n  and $195.\n- Three.\n',
    'a lazy line of an item': '- One line\nand $195.\n- Three.\n',
    'a nested item': '- One.\n  - Two.\n    1) It was $195.\n- Three.\n',
    'an item in an item': '- - It was $195.\n',
    'a second paragraph of an item': '- One.\n\n  It was $195.\n- Three.\n',
    'an open task': '- [ ] It was $195.\n- [x] Two.\n',
    'a task that ends in a hard break': '- [ ] It was $195  \n  and more.\n',
    'a cell with emphasis and an escaped bar': '| a | b |\n| --- | --- |\n| **$195**\\|x  | 2 |\n',
    'a row without a last bar': 'a | b\n--- | ---\n1 | $195\n',
    'a later line of a task': '- [x] It\n  was $195.\n',
    'a quotation': '> It was $195.\n',
    'a later line of a quotation': '> It\n> was $195.\n',
    'an item in a quotation': '> - One.\n> - It was $195.\n',
    'a quotation in an item': '- > It was $195.\n',
    'the head of a table': 'One.\n\n| It was $195 | b |\n| --- | --- |\n| 1 | 2 |\n',
    'the body of a table': '| a | b |\n| --- | --- |\n| It was $195 | 2 |\n| 3 | 4 |\n',
    'a later row of a table': '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | $195 |\n',
    'an indented paragraph': 'One.\n\n   It was $195.\n',
    'emphasis over two lines': 'One **line\nand $195** more.\n',
    'a memo without a last line break': 'One\n$195',
  };
  for (const [name, text] of Object.entries(places)) {
    it(`in ${name} changes nothing else`, () => {
      const edits = ignoreHere(parseMemo(text), spanOf(text, '$195'), 'wrong-figure');
      const edited = apply(text, edits);
      assert.deepEqual(meaning(parse(edited)), meaning(parse(text)), edited);
      assert.ok(isSilenced(parseMemo(edited), 'wrong-figure', edited.indexOf('$195')), edited);
      assert.ok(
        !isSilenced(parseMemo(edited), 'wrong-date', edited.indexOf('$195')),
        'only this code',
      );
      assert.equal(/(?<!\r)\n/.test(edited), !text.includes('\r'), 'keeps the line endings');
    });
  }
});

describe('ignoring in the file', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string | undefined])[] = [
    ['creates front matter', 'One.\n', '---\nfactlint:\n  disable: [wrong-date]\n---\n\nOne.\n'],
    [
      'keeps CRLF',
      'One.\r\n',
      '---\r\nfactlint:\r\n  disable: [wrong-date]\r\n---\r\n\r\nOne.\r\n',
    ],
    [
      'stays behind a byte-order mark',
      '\uFEFFOne.',
      '\uFEFF---\nfactlint:\n  disable: [wrong-date]\n---\n\nOne.',
    ],
    [
      'fills empty front matter',
      '---\n---\nOne.',
      '---\nfactlint:\n  disable: [wrong-date]\n---\nOne.',
    ],
    [
      'keeps what is there, comments included',
      '---\ntitle:   "A  B"   # spaced\ntags: [ a,b ]\ndate: 2026-11-24\n---\nOne.',
      '---\ntitle:   "A  B"   # spaced\ntags: [ a,b ]\ndate: 2026-11-24\nfactlint:\n  disable: [wrong-date]\n---\nOne.',
    ],
    [
      'adds to an empty list',
      '---\nfactlint: {disable: []}\n---\n',
      '---\nfactlint: {disable: [wrong-date]}\n---\n',
    ],
    [
      'writes a map in braces anew',
      '---\n{ title: A }\n---\n',
      '---\n{title: A, factlint: {disable: [wrong-date]}}\n---\n',
    ],
    [
      'adds to a list',
      '---\nfactlint: {disable: [wrong-figure]} # why\n---\n',
      '---\nfactlint: {disable: [wrong-figure, wrong-date]} # why\n---\n',
    ],
    [
      'adds to a list of lines',
      '---\nfactlint:\n  disable:\n    - wrong-figure # why\ntitle: A\n---\n',
      '---\nfactlint:\n  disable:\n    - wrong-figure # why\n    - wrong-date\ntitle: A\n---\n',
    ],
    [
      'makes a list of one code',
      '---\nfactlint:\n  disable: wrong-figure\n---\n',
      '---\nfactlint:\n  disable: [wrong-figure, wrong-date]\n---\n',
    ],
    [
      'adds to an empty key',
      '---\nfactlint:\n---\n',
      '---\nfactlint:\n  disable: [wrong-date]\n---\n',
    ],
    ['leaves broken front matter alone', '---\na: [1\n---\n', undefined],
    ['leaves a file alone that is silenced already', '---\nfactlint: false\n---\n', undefined],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const edit = ignoreInFile(text, 'wrong-date');
      assert.equal(edit && apply(text, [edit]), expected);
    });
  }
});
