import assert from 'node:assert/strict';
import { MAX_MEMO_LENGTH } from '@factlint/engine';
import { loadPacks } from '@factlint/engine/facts/load-packs.ts';
import { explain } from '../../../server/features/explain.ts';
import { document, folderState, spanOf } from '../helpers.ts';

const PACK = `factpack: 1
id: team
title: Team facts
version: 1.0.0
sources:
  desk: {title: "Desk ](command:evil) <b>", url: "https://desk.example/"}
entities:
  us: {name: United States, aliases: [U.S.]}
  japan: {name: Japan}
measures:
  imports: {name: imports, phrases: [imports], unit: USD, partner: from}
figures:
  imports:
    measure: imports
    subject: us
    partner: japan
    period: year
    unit: USD
    source: desk
    values: {2009: $95.8 billion}
`;
const TEXT = `# Trade

In 2009, U.S. imports from Japan reached $195.9 billion.
Nothing here.
`;
const { factBase, problems } = loadPacks([
  { path: '/f', builtin: false, files: [{ path: '/f/team.yaml', text: PACK }] },
]);

/** The explanation with the caret at an offset within the words. */
function explainAt(words: string, within = 0, text = TEXT): string {
  const memo = document(text);
  const position = memo.positionAt(spanOf(text, words).start + within);
  return explain(memo, position, folderState({ factBase }));
}

const headings = (markdown: string): string[] => markdown.match(/^#+ .*$/gm) ?? [];

describe('explain', () => {
  before(() => assert.deepEqual(problems, []));

  it('says of a figure what was decided, how it was read and what it may be about', () => {
    const markdown = explainAt('195.9');
    assert.deepEqual(headings(markdown), ['# Line 3 of memo.md', '## $195.9 billion']);
    assert.match(markdown, /^\*\*Contradicted\*\*: .*\$95\.8 billion, not \$195\.9 billion/m);
    assert.match(markdown, /^\*\*Read as\*\* an amount: \$195\.9 billion/m);
    assert.match(markdown, /^- .*2009: differs, \d+% sure \(.+; .+\), \*team:imports\*$/m);
  });

  it('takes a caret at either end of a value for one on it', () => {
    for (const within of [0, '$195.9 billion'.length]) {
      assert.deepEqual(headings(explainAt('$195.9 billion', within)).slice(1), [
        '## $195.9 billion',
      ]);
    }
  });

  it('explains all of the line where nothing was read right there', () => {
    const markdown = explainAt('reached');
    assert.deepEqual(headings(markdown), [
      '# Line 3 of memo.md',
      '## 2009',
      '## $195.9 billion',
      '## Names',
    ]);
    assert.match(markdown, /^- \*\*Japan\*\*, read as entity: Japan$/m);
  });

  it('says so where a line has nothing', () => {
    assert.equal(
      explainAt('Nothing'),
      '# Line 4 of memo.md\n\nThere is no figure, date or name of the fact base in this line.\n',
    );
  });

  it('shows words of a pack letter by letter', () => {
    const markdown = explainAt('195.9');
    assert.ok(markdown.includes(String.raw`[Desk \](command:evil) \<b\>](https://desk.example/)`));
  });

  it('shows words of a memo letter by letter', () => {
    const markdown = explainAt('195.9', 0, TEXT.replace('U.S. imports', 'U.S. **_imports_**'));
    assert.match(markdown, /^## \$195\.9 billion$/m);
    const name = explainAt('[Japan]', 2, 'In 2009, imports from [Japan](command:evil) rose.\n');
    assert.ok(!name.includes('](command:'), name);
  });

  it('says that a memo is too long', () => {
    const text = `2009 ${' '.repeat(MAX_MEMO_LENGTH)}`;
    assert.match(explainAt('2009', 0, text), /too long/);
  });
});
