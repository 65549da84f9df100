import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { heading, list, text, toMarkup, webAddress } from '../../server/markup.ts';

/** The kinds of nodes that a Markdown reader makes of it, and all letters that it shows. */
function read(markdown: string): { kinds: string[]; shown: string } {
  const kinds = new Set<string>();
  let shown = '';
  const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
    kinds.add(node.type);
    shown += node.value ?? '';
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(
    fromMarkdown(markdown, {
      extensions: [gfmTable(), gfmStrikethrough()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
    }),
  );
  return { kinds: [...kinds], shown };
}

describe('markup', () => {
  const hostile = [
    '[click](command:workbench.action.quit)',
    '![x](https://example.org/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<command:evil>',
    '**bold** _em_ `code` ~~gone~~',
    '# heading',
    'heading #',
    'heading ##',
    '- item',
    '+ item',
    '* item',
    '1. item',
    '12) item',
    '> quote',
    '    code',
    '---',
    '| a | b |',
    '&amp; &#36; &lt;b&gt;',
    'back\\slash \\[x](y)',
    '[ref]: https://example.org',
    '```js',
    '$(warning) $x$',
  ];
  for (const words of hostile) {
    it(`shows ${JSON.stringify(words)} as it is written`, () => {
      const { kinds, shown } = read(toMarkup([text(words)], 'markdown').value);
      assert.deepEqual(kinds, ['root', 'paragraph', 'text']);
      assert.equal(shown, words.trim());
    });
    it(`shows ${JSON.stringify(words)} in a heading as it is written`, () => {
      const { kinds, shown } = read(toMarkup([heading(2, words)], 'markdown').value);
      assert.deepEqual(kinds, ['root', 'heading', 'text']);
      assert.equal(shown, words.trim());
    });
    it(`shows ${JSON.stringify(words)} in a list as it is written`, () => {
      const { kinds, shown } = read(toMarkup([list([words])], 'markdown').value);
      assert.deepEqual(kinds, ['root', 'list', 'listItem', 'paragraph', 'text']);
      assert.equal(shown, words.trim());
    });
  }

  it('keeps many lines in one paragraph', () => {
    const { kinds, shown } = read(toMarkup([text('a\n\n# b\r\n- c\u2028d')], 'markdown').value);
    assert.deepEqual(kinds, ['root', 'paragraph', 'text']);
    assert.equal(shown, 'a # b - c d');
  });

  it('breaks up bare addresses, which some readers make links of', () => {
    const { value } = toMarkup(
      [text('See https://a.example, www.b.example, c@d.example')],
      'markdown',
    );
    assert.ok(!/https:\/\/|www\.|c@d/.test(value));
    assert.equal(read(value).shown, 'See https://a.example, www.b.example, c@d.example');
  });

  it('links web addresses and nothing else', () => {
    const link = (url: string): string =>
      toMarkup([text({ link: 'S] (x', url })], 'markdown').value;
    assert.equal(link('https://a.example/b(c)'), String.raw`[S\] (x](https://a.example/b%28c%29)`);
    for (const url of [
      'command:quit',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'x',
    ]) {
      assert.equal(link(url), String.raw`S\] (x`);
    }
    assert.equal(webAddress('https://a.example/ <b>'), 'https://a.example/%20%3Cb%3E');
  });

  it('writes plain text without any signs', () => {
    const { value } = toMarkup(
      [
        text({ strong: 'A*' }, ': b'),
        text(),
        list(['c'], [{ link: 'd', url: 'https://e.example/' }]),
      ],
      'plaintext',
    );
    assert.equal(value, 'A*: b\n\n- c\n- d <https://e.example/>');
  });
});
