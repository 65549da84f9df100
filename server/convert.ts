/**
 * The only place where the engine's spans and the protocol's positions meet. The engine counts UTF-16
 * offsets from the start of the text; the protocol counts lines and UTF-16 units within a line, from 0.
 */
import type { Span, TextEdit as EngineEdit } from '@factlint/engine';
import type { PackProblem } from '@factlint/engine';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The offset of a position; positions beyond a line's or the text's end are moved to that end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The span of a range, first offset first even when the client sent it the other way round. */
export function toSpan(document: TextDocument, range: Range): Span {
  const a = document.offsetAt(range.start);
  const b = document.offsetAt(range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The range of a span; offsets beyond the text's end are moved to the end. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toTextEdit(document: TextDocument, edit: EngineEdit): TextEdit {
  return { range: toRange(document, edit), newText: edit.newText };
}

/** The range of the whole first line, without its line break. */
export function firstLineRange(document: TextDocument): Range {
  const start = { line: 0, character: 0 };
  const end = document.positionAt(
    document.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER }),
  );
  return { start, end };
}

/** The range of a pack's fault; packs count lines and columns from 1. */
export function toProblemRange(
  problem: Pick<PackProblem, 'line' | 'column' | 'endLine' | 'endColumn'>,
): Range {
  return {
    start: { line: Math.max(0, problem.line - 1), character: Math.max(0, problem.column - 1) },
    end: { line: Math.max(0, problem.endLine - 1), character: Math.max(0, problem.endColumn - 1) },
  };
}

/** Whether two spans touch or overlap; a caret at either end of a value counts as on it. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
