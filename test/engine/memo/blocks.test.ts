/** Blocks: what a memo is made of, in order, each with what stands around it. */
import assert from 'node:assert/strict';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';
import type { Block } from '../../../engine/memo/types.ts';
import { find, tableBlock } from './helpers.ts';

/** A block in one line: "1 heading: Trade". */
function line(block: Block): string {
  const text = block.kind === 'table' ? `${block.rows.length} rows` : block.prose.text;
  return `${block.index} ${block.kind}: ${text}`;
}

function outline(text: string): readonly string[] {
  return parseMemo(text).blocks.map(line);
}

describe('blocks', () => {
  it('are headings, paragraphs and tables in order', () => {
    const memo = '# Trade\n\nImports.\n\n| a |\n| - |\n| 1 |\n\n- An item.\n\n> A quotation.\n';
    assert.deepEqual(outline(memo), [
      '0 heading: Trade',
      '1 paragraph: Imports.',
      '2 table: 1 rows',
      '3 paragraph: An item.',
      '4 paragraph: A quotation.',
    ]);
  });

  it('are not code, HTML, definitions, thematic breaks or front matter', () => {
    const memo =
      '---\ntitle: In 1960\n---\n\n```\n1960\n```\n\n    1960\n\n<div>\n1960\n</div>\n\n' +
      '<script>\n1960\n\n1961\n</script>\n\n<!-- 1960 -->\n\n[1960]: /u\n\n***\n';
    assert.deepEqual(outline(memo), []);
  });

  it('have the spans of their Markdown', () => {
    const memo = '\uFEFF# Trade\n\n> Imports\n> **rose**.\n';
    const slices = parseMemo(memo).blocks.map(({ span }) => memo.slice(span.start, span.end));
    assert.deepEqual(slices, ['# Trade', 'Imports\n> **rose**.']);
  });

  it('know whether they are quoted', () => {
    const memo = parseMemo('Own.\n\n> Quoted.\n>\n> - Listed.\n\n- Item.\n\n  > Inner.\n');
    const quoted = memo.blocks.filter((block) => block.quoted).map(line);
    assert.deepEqual(quoted, [
      '1 paragraph: Quoted.',
      '2 paragraph: Listed.',
      '4 paragraph: Inner.',
    ]);
  });

  it('know their footnote', () => {
    const memo = parseMemo('Text.[^Note]\n\n[^Note]: First.\n\n    Second.\n\nAfter.\n');
    assert.equal(find(memo, 'Text').footnote, undefined);
    assert.equal(find(memo, 'First').footnote, 'Note');
    assert.equal(find(memo, 'Second').footnote, 'Note');
    assert.equal(find(memo, 'After').footnote, undefined);
  });

  it('are found behind a fence that is not closed', () => {
    const memo = parseMemo('---\ndate: 2026\n\n> Quoted.\n');
    assert.equal(find(memo, 'Quoted.').quoted, true);
  });

  it('survive containers nested without end', () => {
    const memo = `${'> '.repeat(400)}deep\n\nflat\n`;
    assert.deepEqual(outline(memo), ['0 paragraph: flat']);
  });
});

describe('sections', () => {
  const sections = (text: string): readonly (readonly number[])[] =>
    parseMemo(text).blocks.map(({ section }) => section);

  it('are the headings above', () => {
    assert.deepEqual(sections('a\n\n# B\n\n## C\n\nd\n\n## E\n\nf\n\n# G\n\nh\n'), [
      [],
      [],
      [1],
      [1, 2],
      [1],
      [1, 4],
      [],
      [6],
    ]);
  });

  it('may leave out levels', () => {
    assert.deepEqual(sections('# A\n\n### B\n\n## C\n\nd\n'), [[], [0], [0], [0, 2]]);
  });

  it('do not end with a heading in a quotation', () => {
    assert.deepEqual(sections('## A\n\n> # B\n>\n> c\n\nd\n'), [[], [0], [0, 1], [0]]);
  });
});

describe('list places', () => {
  it('have list, position, order and depth', () => {
    const memo = parseMemo('- a\n- b\n  1. c\n  2. d\n\nText.\n\n* e\n');
    const place = (text: string) => {
      const { list, ordered, position, depth } = find(memo, text).item!;
      return [list, ordered, position, depth];
    };
    assert.deepEqual(place('a'), [0, false, 0, 1]);
    assert.deepEqual(place('b'), [0, false, 1, 1]);
    assert.deepEqual(place('c'), [1, true, 0, 2]);
    assert.deepEqual(place('d'), [1, true, 1, 2]);
    assert.deepEqual(place('e'), [2, false, 0, 1]);
    assert.equal(find(memo, 'Text').item, undefined);
  });

  /** The text of the block that leads the item in. */
  function leadIn(text: string, item: string): string | undefined {
    const memo = parseMemo(text);
    const index = find(memo, item).item?.leadIn;
    return index === undefined ? undefined : line(memo.blocks[index]!);
  }

  const LEAD_INS: readonly (readonly [name: string, memo: string, expected: string | undefined])[] =
    [
      ['the paragraph before', 'Far.\n\nLead:\n\n- a\n- x\n', '1 paragraph: Lead:'],
      ['the paragraph before a tight list', 'Lead:\n- a\n- x\n', '0 paragraph: Lead:'],
      ['the paragraph before a loose list', 'Lead:\n\n- a\n\n- x\n', '0 paragraph: Lead:'],
      ['the parent item', 'Far:\n\n- Lead:\n  - a\n  - x\n', '1 paragraph: Lead:'],
      [
        'the nearer paragraph of the parent item',
        '- a\n\n  Lead:\n\n  - x\n',
        '1 paragraph: Lead:',
      ],
      ['the parent item over something else', '- Lead:\n\n  > q\n\n  - x\n', '0 paragraph: Lead:'],
      ['a paragraph before a comment', 'Lead:\n\n<!-- c -->\n\n- x\n', '0 paragraph: Lead:'],
      [
        'the same for a list that a silence cuts in two',
        'Lead:\n\n- a\n\n<!-- factlint-disable-line -->\n\n- x\n',
        '0 paragraph: Lead:',
      ],
      ['nothing after a heading', 'Far.\n\n# H\n\n- x\n', undefined],
      ['nothing after a table', 'Far.\n\n|a|\n|-|\n|b|\n\n- x\n', undefined],
      ['nothing after another list', 'Far.\n\n- a\n\n1. x\n', undefined],
      ['nothing after a list that a comment parts', 'Far.\n\n- a\n\n<!-- -->\n\n- x\n', undefined],
    ];
  for (const [name, memo, expected] of LEAD_INS) {
    it(`are led in by ${name}`, () => assert.equal(leadIn(memo, 'x'), expected));
  }

  it('go on over a silence', () => {
    const memo = parseMemo('- a\n- b\n\n<!-- factlint-disable-next-line -->\n- c\n');
    assert.deepEqual(find(memo, 'c').item, { ...find(memo, 'b').item, position: 2 });
  });

  it('hold for every paragraph of an item', () => {
    const memo = parseMemo('- a\n\n  b\n');
    assert.deepEqual(find(memo, 'b').item, find(memo, 'a').item);
  });
});

describe('tables', () => {
  const memo = '| Year | **Imports** |\n|---|--:|\n| 2009 | $95.8 |\n| 2010 |\n|  | x | y |\n';
  const table = tableBlock(parseMemo(memo).blocks[0]);
  const texts = (cells: (typeof table)['header']) => cells.map(({ prose }) => prose.text);

  it('have a header and rows of cells', () => {
    assert.deepEqual(texts(table.header), ['Year', 'Imports']);
    assert.deepEqual(table.rows.map(texts), [['2009', '$95.8'], ['2010'], ['', 'x']]);
  });

  it('have cells with the spans of their content', () => {
    const slices = table.header.map(({ span }) => memo.slice(span.start, span.end));
    assert.deepEqual(slices, ['Year', '**Imports**']);
  });

  it('have empty cells that point to where text would go', () => {
    const empty = table.rows[2]![0]!;
    const at = memo.indexOf('|  | x') + 2;
    assert.deepEqual(empty.span, { start: at, end: at });
    assert.deepEqual(empty.prose.toMemo(0, 0), empty.span);
  });
});
