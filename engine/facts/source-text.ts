/** The text of a pack's file with its lines, so that offsets become lines and columns. */
import type { PackLocation } from './types.ts';

export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: Uint32Array | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** The place of [start, end); offsets beyond the text are moved into it. */
  locate(start: number, end: number): PackLocation {
    const from = this.#clamp(start);
    return {
      file: this.path,
      start: from,
      end: Math.max(from, this.#clamp(end)),
      ...this.position(from),
    };
  }

  /** Line and column of an offset, both counted from 1; columns in UTF-16 units. */
  position(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  /** The offset of the end of the line that an offset stands in, its line break not included. */
  lineEnd(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    if (newline < 0) return this.text.length;
    return newline > offset && this.text[newline - 1] === '\r' ? newline - 1 : newline;
  }

  #clamp(offset: number): number {
    return Math.max(0, Math.min(offset, this.text.length));
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
