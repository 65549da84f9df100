/**
 * Offsets and lines. A line ends at "\n", "\r\n" or "\r", as editors and Markdown count them.
 */
import type { Span } from './types.ts';

/** A place as people and compilers write it; both count from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, found once. */
export class LineIndex {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.starts = lineStarts(text);
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** The line and column of an offset; offsets outside the text count as its start or end. */
  place(offset: number): LineColumn {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.starts[low]! + 1 };
  }

  /** The offset of a place; columns beyond the line's end count as its end, lines beyond the last as the text's end. */
  offset({ line, column }: LineColumn): number {
    if (line < 1) return 0;
    if (line > this.count) return this.text.length;
    const { start, end } = this.span(line);
    return Math.min(start + Math.max(column, 1) - 1, end);
  }

  /** The span of a line (from 1 to `count`) without its line end. */
  span(line: number): Span {
    const start = this.starts[line - 1] ?? this.text.length;
    let end = this.starts[line] ?? this.text.length;
    if (line < this.count) {
      end--;
      if (end > start && this.text.startsWith('\r\n', end - 1)) end--;
    }
    return { start, end };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
