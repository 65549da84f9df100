/** The lines of a memo that a value stands in, with the value underlined: at most a window's width of each. */
import type { Span } from '@factlint/engine';
import stringWidth from 'string-width';
import type { Lines } from '../lines.ts';

export interface FrameLine {
  readonly line: number;
  /** What is shown; nothing in it moves the cursor. */
  readonly text: string;
  /** Where the underlined part starts and how wide it is, in columns of the terminal. */
  readonly offset: number;
  readonly width: number;
}

/** A value rarely spans more than two lines; a runaway one shows where it starts. */
const MAX_LINES = 3;
const TAB = 4;
const ELLIPSIS = '…';

/** @param room the columns there are for text. */
export function codeFrame(lines: Lines, span: Span, room: number): readonly FrameLine[] {
  const first = lines.position(span.start).line;
  const last = Math.min(lines.position(span.end).line, first + MAX_LINES - 1);
  const frame: FrameLine[] = [];
  for (let line = first; line <= last; line += 1) {
    const whole = lines.span(line);
    const start = Math.max(span.start, whole.start);
    const end = Math.min(span.end, whole.end);
    if (line > first && start >= end) continue;
    const { text, offset, width } = frameOf(lines.text, whole, { start, end }, room);
    frame.push({ line, text, offset, width });
  }
  return frame;
}

interface Cell {
  readonly text: string;
  readonly width: number;
}

function frameOf(text: string, line: Span, value: Span, room: number): Omit<FrameLine, 'line'> {
  // One character is at least half a column wide, as far as anything that people write goes.
  const reach = room * 2;
  const from = boundary(text, Math.max(line.start, value.start - reach));
  const to = boundary(text, Math.min(line.end, value.end + reach));
  const before = cellsOf(text.slice(from, value.start), 0);
  const beforeWidth = widthOf(before);
  const inside = cellsOf(text.slice(value.start, value.end), beforeWidth);
  const insideWidth = widthOf(inside);
  const after = cellsOf(text.slice(value.end, to), beforeWidth + insideWidth);
  const afterWidth = widthOf(after);

  const spare = Math.max(0, room - insideWidth);
  const fits = from === line.start && to === line.end && beforeWidth + afterWidth <= spare;
  const half = Math.floor(spare / 2);
  const leftRoom = fits ? beforeWidth : Math.max(half, spare - afterWidth);
  const left = keepEnd(before, leftRoom, from > line.start);
  const leftWidth = widthOf(left);
  const right = fits ? after : keepStart(after, spare - leftWidth, to < line.end);
  const middle = insideWidth <= room ? inside : keepStart(inside, room, false);
  return {
    text: [...left, ...middle, ...right].map((cell) => cell.text).join(''),
    offset: leftWidth,
    width: Math.max(1, widthOf(middle)),
  };
}

/** The last cells that fit, behind an ellipsis where something is left out. */
function keepEnd(cells: readonly Cell[], room: number, isCut: boolean): readonly Cell[] {
  if (!isCut && widthOf(cells) <= room) return cells;
  let width = 1;
  let first = cells.length;
  while (first > 0 && width + cells[first - 1]!.width <= room) width += cells[(first -= 1)]!.width;
  // Starting at a word reads better, where that costs little.
  const space = cells.findIndex((cell, i) => i >= first && cell.text === ' ');
  if (space >= 0 && space - first < 15) first = space;
  return [{ text: ELLIPSIS, width: 1 }, ...cells.slice(first)];
}

/** The first cells that fit, before an ellipsis where something is left out. */
function keepStart(cells: readonly Cell[], room: number, isCut: boolean): readonly Cell[] {
  if (!isCut && widthOf(cells) <= room) return cells;
  let width = 1;
  let count = 0;
  while (count < cells.length && width + cells[count]!.width <= room) {
    width += cells[count]!.width;
    count += 1;
  }
  return [...cells.slice(0, count), { text: ELLIPSIS, width: 1 }];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** @param column where the text starts, for tabs. */
function cellsOf(text: string, column: number): readonly Cell[] {
  // Most lines are plain ASCII, for which looking up widths would be wasted time.
  if (/^[ -~]*$/.test(text)) return Array.from(text, (c) => ({ text: c, width: 1 }));
  let at = column;
  return Array.from(segmenter.segment(text), ({ segment }) => {
    const cell = cellOf(segment, at);
    at += cell.width;
    return cell;
  });
}

/** Control and direction characters would act on the terminal: they are shown as a sign. */
const ACTIVE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function cellOf(grapheme: string, column: number): Cell {
  if (grapheme === '\t') {
    const width = TAB - (column % TAB);
    return { text: ' '.repeat(width), width };
  }
  const text = grapheme.replace(ACTIVE, '\uFFFD');
  return { text, width: stringWidth(text) };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Not within a surrogate pair. */
function boundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
