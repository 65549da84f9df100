/** Offsets in a text as lines and columns, for people and for JSON. */

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; a byte-order mark before the first line is not counted, as in editors. */
  readonly column: number;
}

export class Lines {
  readonly text: string;
  /** Where each line starts. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - this.#starts[low]!) + 1 };
  }

  /** Where a line starts and ends, without its line break. */
  span(line: number): { readonly start: number; readonly end: number } {
    const start = this.#starts[line - 1]!;
    const next = this.#starts[line] ?? this.text.length;
    const text = this.text.slice(start, next);
    return { start, end: start + text.replace(/(?:\r\n|\n|\r)$/, '').length };
  }
}
