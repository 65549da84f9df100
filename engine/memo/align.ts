/**
 * The parser gives a run of text its value and its range in the memo, but not which character of the one
 * is which of the other. They differ at references, escapes, line ends and the prefixes of lines; this
 * walks both side by side.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { ProseBuilder } from './prose.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const AMPERSAND = 38;
const GREATER = 62;
const BACKSLASH = 92;
const REPLACEMENT = 0xfffd;

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]{1,31}));/y;

/** A stretch of the value and where it stands in the memo. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands there letter by letter. */
  readonly plain: boolean;
}

/** Adds a text node to the prose: its value, or something opaque where the two cannot be told apart surely. */
export function addText(
  prose: ProseBuilder,
  memo: string,
  value: string,
  start: number,
  end: number,
): void {
  if (value.length === end - start && memo.startsWith(value, start) && !value.includes('\r')) {
    prose.addPlain(value, start);
    return;
  }
  const pieces = align(memo, value, start, end);
  if (!pieces) {
    prose.addOpaque(start, end);
    return;
  }
  for (const piece of pieces) {
    if (piece.plain) prose.addPlain(piece.text, piece.start);
    else prose.addWhole(piece.text, piece.start, piece.end);
  }
}

function align(memo: string, value: string, start: number, end: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = start;
  let done = 0;
  if (start > 0 && isLineEnd(memo.charCodeAt(start - 1))) at = skipLinePrefix(memo, at, value, 0);
  while (done < value.length) {
    const run = plainRun(memo, at, end, value, done);
    if (run > 0) {
      const text = value.slice(done, done + run);
      pieces.push({ text, start: at, end: at + run, plain: true });
      at += run;
      done += run;
      continue;
    }
    const next = specialPiece(memo, at, end, value, done);
    if (!next) return undefined;
    pieces.push(next.piece);
    at = next.piece.end;
    done += next.length;
    if (!isLineEnd(memo.charCodeAt(at - 1))) continue;
    // A node that ends with a line end may or may not claim the next line's prefix.
    at = done < value.length ? skipLinePrefix(memo, at, value, done) : end;
  }
  return at === end ? pieces : undefined;
}

/** How many characters are the same on both sides, up to one that may need a second look. */
function plainRun(memo: string, at: number, end: number, value: string, done: number): number {
  let run = 0;
  while (at + run < end && done + run < value.length) {
    const code = memo.charCodeAt(at + run);
    if (code !== value.charCodeAt(done + run)) break;
    if (code === AMPERSAND || code === BACKSLASH || code === LF || code === CR) break;
    run++;
  }
  return run;
}

interface Step {
  readonly piece: Piece;
  /** How much of the value it takes. */
  readonly length: number;
}

function specialPiece(
  memo: string,
  at: number,
  end: number,
  value: string,
  done: number,
): Step | undefined {
  const wanted = value.charCodeAt(done);
  if (isLineEnd(wanted)) return lineEnd(memo, at, end, value, done);
  if (at >= end) return undefined;
  const code = memo.charCodeAt(at);
  if (code === BACKSLASH && at + 1 < end && isPunctuation(memo.charCodeAt(at + 1))) {
    if (memo.charCodeAt(at + 1) !== wanted) return undefined;
    return { piece: { text: memo[at + 1]!, start: at, end: at + 2, plain: false }, length: 1 };
  }
  if (code === AMPERSAND) {
    const reference = referenceAt(memo, at);
    if (reference && value.startsWith(reference.text, done)) {
      return { piece: reference, length: reference.text.length };
    }
  }
  if (code === wanted) {
    return { piece: { text: memo[at]!, start: at, end: at + 1, plain: true }, length: 1 };
  }
  if (code === 0 && wanted === REPLACEMENT) {
    return { piece: { text: '\uFFFD', start: at, end: at + 1, plain: false }, length: 1 };
  }
  return undefined;
}

/** A soft break. White space before it is not part of the value. */
function lineEnd(
  memo: string,
  at: number,
  end: number,
  value: string,
  done: number,
): Step | undefined {
  // A line end can also be written as a reference, and is then an ordinary character.
  if (memo.charCodeAt(at) === AMPERSAND) {
    const reference = referenceAt(memo, at);
    if (!reference || reference.text !== value[done]) return undefined;
    return { piece: { ...reference, text: '\n' }, length: 1 };
  }
  let start = at;
  while (start < end && isBlank(memo.charCodeAt(start))) start++;
  if (start >= end || !isLineEnd(memo.charCodeAt(start))) return undefined;
  const plain = memo.charCodeAt(start) === LF;
  const stop = start + (memo.startsWith('\r\n', start) ? 2 : 1);
  // The value has the line end as it was written, but a lone "\r" may be followed by a reference to "\n".
  const length = value.startsWith('\r\n', done) ? stop - start : 1;
  return { piece: { text: '\n', start, end: stop, plain }, length };
}

/** Skips indentation and the ">" of block quotations, but not a ">" that is part of the text. */
function skipLinePrefix(memo: string, lineStart: number, value: string, done: number): number {
  const prefix = readPrefix(memo, lineStart);
  if (value.charCodeAt(done) !== GREATER) return prefix.end;
  // The text begins with ">": an escape or a reference behind the prefix, or else the last of these.
  if (memo.startsWith('\\>', prefix.end)) return prefix.end;
  if (referenceAt(memo, prefix.end)?.text.startsWith('>')) return prefix.end;
  let markers = prefix.markers - readPrefix(value, done).markers;
  let at = lineStart;
  while (isBlank(memo.charCodeAt(at)) || (markers > 0 && memo.charCodeAt(at) === GREATER)) {
    if (memo.charCodeAt(at) === GREATER) markers--;
    at++;
  }
  return at;
}

/** The ">" and blanks at the start of a line: where they end and how many ">" there are. */
function readPrefix(text: string, start: number): { end: number; markers: number } {
  let markers = 0;
  let end = start;
  for (; isPrefix(text.charCodeAt(end)); end++) {
    if (text.charCodeAt(end) === GREATER) markers++;
  }
  return { end, markers };
}

function referenceAt(memo: string, at: number): Piece | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(memo);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const text =
    name !== undefined
      ? decodeNamedCharacterReference(name)
      : decodeNumericCharacterReference(decimal ?? hexadecimal!, decimal !== undefined ? 10 : 16);
  if (text === false || text === '') return undefined;
  return { text, start: at, end: at + whole.length, plain: false };
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isPrefix(code: number): boolean {
  return code === GREATER || isBlank(code);
}

/** ASCII punctuation: what a backslash can escape. */
function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
