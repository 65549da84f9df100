/**
 * Edits that silence a diagnostic: at its place by a comment, in its file by the front matter. The comment goes
 * where it changes nothing of what the Markdown means: a comment on a line of its own would split a paragraph,
 * a list or a table in two.
 */
import type { Span, TextEdit } from '@factlint/engine';
import type { Block, Memo } from '@factlint/engine/memo/types.ts';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

type IgnoreableMemo = Pick<Memo, 'text' | 'blocks'>;

/**
 * Silences one code at one place. Where the line above can take the comment it silences the line; in a table's
 * body and in a task's first line it is written around the value.
 */
export function ignoreHere(memo: IgnoreableMemo, span: Span, code: string): TextEdit[] {
  const { text } = memo;
  const comment = `<!-- factlint-disable-next-line ${code} -->`;
  const block = blockAt(memo.blocks, span.start);
  const blockStart = block?.span.start ?? lineStartOf(text, span.start);
  const lineStart = lineStartOf(text, span.start);
  if (lineStart <= blockStart) {
    const before = text.slice(lineStart, blockStart);
    if (isTask(before)) return around(span, code);
    return [insert(blockStart, `${comment}${eolOf(text)}${continuation(before)}`)];
  }
  if (block?.kind === 'table') return around(span, code);
  const end = endOfLineBefore(text, lineStart);
  // A setext heading's or paragraph's earlier line: the comment stands in the running text, where it is not seen.
  return end > blockStart ? [insert(end, ` ${comment}`)] : around(span, code);
}

/** The innermost block, which is the last that begins at or before the offset and reaches it. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.findLast(({ span }) => span.start <= offset && offset < span.end);
}

function around(span: Span, code: string): TextEdit[] {
  return [
    insert(span.start, `<!-- factlint-disable ${code} -->`),
    insert(span.end, `<!-- factlint-enable ${code} -->`),
  ];
}

/** What a second line begins with to stay in the same item or quotation: markers of lists become spaces. */
const continuation = (before: string): string => before.replace(/[^>\t ]/g, ' ');

/** The comment would take the place of the paragraph whose beginning makes an item a task. */
const isTask = (before: string): boolean => /\[[ \txX]\][ \t]+$/.test(before);

/** The end of the line above, before what makes a hard break of it. */
function endOfLineBefore(text: string, lineStart: number): number {
  let end = lineStart - 1;
  if (text[end] === '\n' && text[end - 1] === '\r') end -= 1;
  const line = text.slice(lineStartOf(text, end), end);
  const hardBreak = /(?:[ \t]+|(?<!\\)(?:\\\\)*\\)$/.exec(line);
  return hardBreak ? end - (hardBreak[0].startsWith('\\') ? 1 : hardBreak[0].length) : end;
}

/**
 * Silences one code in the whole file: `factlint: {disable: [code]}` in the front matter, which is created or
 * extended; what stands there already, comments included, stays as it is.
 * @returns undefined when the front matter cannot be extended: it is broken or says something else there.
 */
export function ignoreInFile(text: string, code: string): TextEdit | undefined {
  const eol = eolOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const found = /^---[ \t]*(\r?\n)(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(
    text.slice(start),
  );
  if (!found) {
    const lines = ['---', 'factlint:', `  disable: [${code}]`, '---', '', ''];
    return insert(start, lines.join(eol));
  }
  const yaml = found[2] ?? '';
  const yamlStart = start + text.slice(start).indexOf(found[1]!) + found[1]!.length;
  const extended = extendFrontMatter(yaml.replaceAll('\r\n', '\n'), code)?.replaceAll('\n', eol);
  if (extended === undefined) return undefined;
  if (found[2] === undefined) return insert(yamlStart, `${extended}${eol}`);
  return smallest(yaml, extended, yamlStart);
}

function extendFrontMatter(yaml: string, code: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    const isEmpty = isScalar(contents) && contents.value === null;
    if (!isEmpty) return undefined;
  }
  const factlint: unknown = document.getIn(['factlint'], true);
  const disabled: unknown = document.getIn(['factlint', 'disable'], true);
  const list = document.createNode([code], { flow: true });
  if (factlint === undefined || factlint === null || isEmptyScalar(factlint)) {
    document.setIn(['factlint'], document.createNode({ disable: list }));
  } else if (!isMap(factlint)) {
    return undefined;
  } else if (isSeq(disabled)) {
    disabled.add(document.createNode(code));
  } else if (isScalar(disabled) && typeof disabled.value === 'string') {
    document.setIn(
      ['factlint', 'disable'],
      document.createNode([disabled.value, code], { flow: true }),
    );
  } else if (disabled === undefined || isEmptyScalar(disabled)) {
    document.setIn(['factlint', 'disable'], list);
  } else {
    return undefined;
  }
  // No folding of long lines, so that the writer's own lines stay as they are.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}

const isEmptyScalar = (node: unknown): boolean => isScalar(node) && node.value === null;

/** The edit that turns one text into the other without touching their common beginning and end. */
function smallest(from: string, to: string, offset: number): TextEdit {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  const most = Math.min(from.length, to.length) - head;
  while (tail < most && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return {
    start: offset + head,
    end: offset + from.length - tail,
    newText: to.slice(head, to.length - tail),
  };
}

const insert = (offset: number, newText: string): TextEdit => ({
  start: offset,
  end: offset,
  newText,
});

/** A line ends at "\n", "\r\n" or "\r". */
function lineStartOf(text: string, offset: number): number {
  for (let index = offset; index > 0; index -= 1) {
    const unit = text[index - 1];
    if (unit === '\n' || (unit === '\r' && text[index] !== '\n')) return index;
  }
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The line ending that the memo uses first. */
function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
