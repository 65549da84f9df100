/** What the memo tests share: reading a memo and finding its pieces by their text. */
import assert from 'node:assert/strict';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';
import type { Block, Memo, Prose, TableBlock, TextBlock } from '../../../engine/memo/types.ts';

/** The prose of a text that is one block. */
export function proseOf(text: string): Prose {
  const { blocks } = parseMemo(text);
  assert.equal(blocks.length, 1, `one block expected in ${JSON.stringify(text)}`);
  return textBlock(blocks[0]).prose;
}

/** What the memo has where its prose has `part`. */
export function memoOf(text: string, part: string, prose = proseOf(text)): string {
  const start = prose.text.indexOf(part);
  assert.notEqual(start, -1, `${JSON.stringify(part)} is not in ${JSON.stringify(prose.text)}`);
  const span = prose.toMemo(start, start + part.length);
  return text.slice(span.start, span.end);
}

/** Whether `part` of the prose stands in the memo letter by letter. */
export function isPlain(text: string, part: string): boolean {
  const prose = proseOf(text);
  const start = prose.text.indexOf(part);
  assert.notEqual(start, -1);
  return prose.isPlain(start, start + part.length);
}

export function textBlock(block: Block | undefined): TextBlock {
  assert.ok(block && block.kind !== 'table', 'a heading or paragraph expected');
  return block;
}

export function tableBlock(block: Block | undefined): TableBlock {
  assert.ok(block?.kind === 'table', 'a table expected');
  return block;
}

/** The text blocks of a memo by the words they start with. */
export function find(memo: Memo, start: string): TextBlock {
  return textBlock(
    memo.blocks.find((block) => block.kind !== 'table' && block.prose.text.startsWith(start)),
  );
}

/** Every prose of a memo, cells included. */
export function prosesOf({ blocks }: Memo): readonly Prose[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.header, ...block.rows].flat().map(({ prose }) => prose)
      : [block.prose],
  );
}
