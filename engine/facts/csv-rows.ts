/**
 * Walks through a CSV text (RFC 4180) row by row, by offsets. Own code because a pack's rows are read again,
 * one at a time, when they are asked for, and because a fault needs its exact place; CSV parsers give neither.
 * A quote that is not closed spoils its own line only.
 */

export interface CsvRow {
  readonly cells: readonly string[];
  readonly start: number;
  /** The end of the row's text, its line break not included. */
  readonly end: number;
  /** The offset of the next row. */
  readonly next: number;
  readonly fault?: CsvFault;
}

export interface CsvFault {
  /** The quote at fault. */
  readonly at: number;
  readonly message: string;
}

export class CsvText {
  readonly #text: string;
  /** There is no quote in [#quietFrom, #quietTo). */
  #quietFrom = 0;
  #quietTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The row at an offset where a row starts; undefined at the end of the text. */
  rowAt(start: number): CsvRow | undefined {
    const text = this.#text;
    if (start >= text.length) return undefined;
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const next = newline < 0 ? text.length : newline + 1;
    if (this.#hasQuote(start, lineEnd)) return quotedRow(text, start);
    const end = lineEnd > start && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    return { cells: text.slice(start, end).split(','), start, end, next };
  }

  /** Where a cell of the row at `start` stands, its quotes included; the whole row for a cell that it lacks. */
  cellSpan(start: number, column: number): { readonly start: number; readonly end: number } {
    const spans: { start: number; end: number }[] = [];
    const row = quotedRow(this.#text, start, spans);
    const span = spans[column] ?? row;
    return { start: span.start, end: span.end };
  }

  #hasQuote(start: number, end: number): boolean {
    if (start < this.#quietFrom || start > this.#quietTo) this.#quietTo = this.#quietFrom = start;
    if (end > this.#quietTo) {
      const quote = this.#text.indexOf('"', this.#quietTo);
      this.#quietTo = quote < 0 ? this.#text.length : quote;
    }
    return this.#quietTo < end;
  }
}

/** Reads a row cell by cell; where the cells stand is added to `spans`. */
function quotedRow(text: string, start: number, spans: { start: number; end: number }[] = []): CsvRow {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opening = openingQuote(text, at);
    const cell = opening < 0 ? bareCell(text, at) : quotedCell(text, opening);
    if ('fault' in cell) {
      const newline = text.indexOf('\n', cell.fault.at);
      const end = newline < 0 ? text.length : newline;
      return { cells, start, end, next: newline < 0 ? end : end + 1, fault: cell.fault };
    }
    cells.push(cell.value);
    spans.push({ start: opening < 0 ? at : opening, end: cell.end });
    if (text[cell.next] === ',') at = cell.next + 1;
    else return { cells, start, end: cell.end, next: afterLineBreak(text, cell.next) };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** The offset of the comma, the line break or the end of the text behind it. */
  readonly next: number;
}

/** The offset of the quote that a cell starts with, spaces before it allowed; -1 where it starts with none. */
function openingQuote(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ') i += 1;
  return text[i] === '"' ? i : -1;
}

function bareCell(text: string, at: number): Cell {
  let next = at;
  while (next < text.length && text[next] !== ',' && text[next] !== '\n') next += 1;
  const end = text[next] !== ',' && next > at && text[next - 1] === '\r' ? next - 1 : next;
  return { value: text.slice(at, end), end, next };
}

function quotedCell(text: string, opening: number): Cell | { readonly fault: CsvFault } {
  let value = '';
  let from = opening + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      return { fault: { at: opening, message: 'This quote is not closed; add the closing quote.' } };
    }
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const end = quote + 1;
    let next = end;
    while (text[next] === ' ' || (text[next] === '\r' && text[next + 1] === '\n')) next += 1;
    if (next >= text.length || text[next] === ',' || text[next] === '\n') return { value, end, next };
    return {
      fault: {
        at: opening,
        message: 'There is text behind the quote that closes this cell; write a quote within a cell twice ("").',
      },
    };
  }
}

function afterLineBreak(text: string, at: number): number {
  return text[at] === '\n' ? at + 1 : at;
}
