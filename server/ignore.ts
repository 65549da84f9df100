/**
 * Edits that silence a diagnostic: at its place by a comment, in its file by the front matter. The comment goes
 * where it changes nothing of what the Markdown means: a comment on a line of its own would split a paragraph,
 * a list or a table in two.
 */
import type { Span, TextEdit } from '@factlint/engine';
import type { Block, Memo } from '@factlint/engine/memo/types.ts';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';

type IgnoreableMemo = Pick<Memo, 'text' | 'blocks'>;

/**
 * Silences one code on the line where the span starts. Where nothing can stand above that line without tearing
 * something apart (a table's body, a task's mark), the comment stands at the end of the line or of the cell.
 */
export function ignoreHere(memo: IgnoreableMemo, span: Span, code: string): TextEdit[] {
  const { text } = memo;
  const above = `<!-- factlint-disable-next-line ${code} -->`;
  const beside = ` <!-- factlint-disable-line ${code} -->`;
  const block = blockAt(memo.blocks, span.start);
  const lineStart = lineStartOf(text, span.start);
  const blockStart = block?.span.start ?? lineStart;
  if (lineStart <= blockStart) {
    const before = text.slice(lineStart, blockStart);
    if (isTask(before)) return [insert(endOfLine(text, span.start), beside)];
    return [insert(blockStart, `${above}${eolOf(text)}${continuation(before)}`)];
  }
  if (block?.kind === 'table') return [insert(endOfCell(text, span.end), beside)];
  // In the running text of the line above, where a reader does not see it.
  return [insert(endOfLine(text, lineStart - 1), ` ${above}`)];
}

/** The innermost block, which is the last that begins at or before the offset and reaches it. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.findLast(({ span }) => span.start <= offset && offset < span.end);
}

/** What a second line begins with to stay in the same item or quotation: markers of lists become spaces. */
const continuation = (before: string): string => before.replace(/[^>\t ]/g, ' ');

/** The comment would take the place of the paragraph whose beginning makes an item a task. */
const isTask = (before: string): boolean => /\[[ \txX]\][ \t]+$/.test(before);

/** The end of the line that the offset is in or at the break of, before what makes a hard break of it. */
function endOfLine(text: string, offset: number): number {
  const start = lineStartOf(
    text,
    text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset,
  );
  const length = text.slice(start).search(/[\r\n]/);
  const line = length < 0 ? text.slice(start) : text.slice(start, start + length);
  const hardBreak = /[ \t]+$/.exec(line)?.[0] ?? /(?<!\\)(?:\\\\)*(\\)$/.exec(line)?.[1] ?? '';
  return start + line.length - hardBreak.length;
}

/** The end of the table cell that the offset is in: before the next bar that is not escaped, or the line's end. */
function endOfCell(text: string, offset: number): number {
  const rest = /^(?:\\[^\r\n]|[^\\|\r\n])*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + rest.trimEnd().length;
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

/**
 * The front matter with the code among those that are switched off. The writer's own spelling stays where the
 * code can be written beside it; else the whole is written anew, with its comments.
 */
function extendFrontMatter(yaml: string, code: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !isEmptyScalar(contents)) return undefined;
  const factlint: unknown = document.getIn(['factlint'], true);
  const disabled: unknown = document.getIn(['factlint', 'disable'], true);
  const list = document.createNode([code], { flow: true });
  let spliced: string | undefined;
  if (!document.hasIn(['factlint'])) {
    spliced = `${yaml}${yaml === '' ? '' : '\n'}factlint:\n  disable: [${code}]`;
    document.setIn(['factlint'], document.createNode({ disable: list }));
  } else if (isEmptyScalar(factlint)) {
    document.setIn(['factlint'], document.createNode({ disable: list }));
  } else if (!isMap(factlint)) {
    return undefined;
  } else if (isSeq(disabled)) {
    spliced = appendToList(yaml, disabled, code);
    disabled.add(document.createNode(code));
  } else if (isScalar(disabled) && typeof disabled.value === 'string') {
    const both = document.createNode([disabled.value, code], { flow: true });
    document.setIn(['factlint', 'disable'], both);
  } else if (disabled === undefined || isEmptyScalar(disabled)) {
    document.setIn(['factlint', 'disable'], list);
  } else {
    return undefined;
  }
  if (spliced !== undefined && meansTheSame(spliced, document)) return spliced;
  // No folding of long lines, so that the writer's own lines stay as they are.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}

/** Writes the code behind the list's last item, on a line of its own where the others have theirs. */
function appendToList(yaml: string, items: YAMLSeq, code: string): string | undefined {
  const last: unknown = items.items.at(-1);
  if (!items.range) return undefined;
  if (items.flow === true) {
    const bracket = items.range[1] - 1;
    return `${yaml.slice(0, bracket)}${last === undefined ? '' : ', '}${code}${yaml.slice(bracket)}`;
  }
  if (!isScalar(last) || !last.range) return undefined;
  const [start] = items.range;
  const indent = ' '.repeat(start - lineStartOf(yaml, start));
  const lineEnd = yaml.indexOf('\n', last.range[1]);
  const end = lineEnd < 0 ? yaml.length : lineEnd;
  return `${yaml.slice(0, end)}\n${indent}- ${code}${yaml.slice(end)}`;
}

function meansTheSame(yaml: string, document: Document): boolean {
  const other = parseDocument(yaml);
  return (
    other.errors.length === 0 && JSON.stringify(other.toJS()) === JSON.stringify(document.toJS())
  );
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
