/**
 * Prose → tokens. One pass over the characters; everything later works on tokens and their keys.
 * A token's key is how words are compared: lower case, no accents, no dots ("U.S." and "US" are "us").
 */
import { OPAQUE } from '../memo/types.ts';

export type TokenKind =
  | 'word'
  | 'number' // digits with their separators: "54,000", "95.8", "1.234,5"
  | 'possessive' // 's or a bare apostrophe after a plural
  | 'symbol' // one character: punctuation, currency signs
  | 'opaque'; // code, images, web addresses: nothing to read

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** What stands before it: nothing, a space, or a line break. */
  readonly gap: 'none' | 'space' | 'break';
}

const WORD_CHAR = /[\p{L}\p{M}]/u;
const ADDRESS = /(?:https?:\/\/|www\.|mailto:)\S+|[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/uy;
const INITIALS = /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{M}]))?|(?:[a-z]\.){2,}/uy;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;
// Thousands in threes (or Indian twos) with one separator throughout, then decimals; or plain digits.
// "2.3.1" and "19.1.1960" are no decimals.
const NUMBER =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+(?!\.?\d))?/uy;

/** Splits prose into tokens. Offsets are those of the prose. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap: Token['gap'] = 'none';
  const push = (kind: TokenKind, end: number, key?: string): void => {
    const slice = text.slice(at, end);
    tokens.push({ kind, start: at, end, text: slice, key: key ?? fold(slice), gap });
    at = end;
    gap = 'none';
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      gap = 'break';
      at++;
    } else if (isSpace(code)) {
      if (gap === 'none') gap = 'space';
      at++;
    } else if (isDigit(code)) {
      push('number', numberEnd(text, at, tokens, gap));
    } else if (isAsciiLetter(code) || (code > 127 && WORD_CHAR.test(charAt(text, at)))) {
      readWord(text, at, push);
    } else if (text[at] === OPAQUE) {
      push('opaque', at + 1, '');
    } else if ((code === 0x27 || code === 0x2019) && gap === 'none' && endsPlural(tokens)) {
      push('possessive', at + 1, "'s");
    } else {
      push('symbol', at + charAt(text, at).length, fold(charAt(text, at)));
    }
  }
  return tokens;
}

function readWord(
  text: string,
  at: number,
  push: (kind: TokenKind, end: number, key?: string) => void,
): void {
  const address = matchEnd(ADDRESS, text, at);
  if (address !== undefined) {
    push('opaque', trimAddress(text, at, address), '');
    return;
  }
  const initials = matchEnd(INITIALS, text, at);
  if (initials !== undefined) {
    push('word', initials, fold(text.slice(at, initials).replaceAll('.', '')));
    return;
  }
  const end = matchEnd(WORD, text, at) ?? at + 1;
  const possessive = /['’]s$/i.exec(text.slice(at, end));
  if (!possessive) {
    push('word', end);
    return;
  }
  push('word', end - 2);
  push('possessive', end, "'s");
}

/** Spaces group digits only where no month or other number could be meant: "33 400", not "May 12 300". */
function numberEnd(text: string, at: number, tokens: readonly Token[], gap: Token['gap']): number {
  const end = matchEnd(NUMBER, text, at) ?? at + 1;
  const slice = text.slice(at, end);
  // "19.1.1960": after one point there is no decimal
  const afterPoint = text[at - 1] === '.' && isDigit(text.charCodeAt(at - 2));
  if (afterPoint && slice.includes('.')) return at + slice.indexOf('.');
  const space = slice.search(/[ \u00A0\u2009\u202F]/);
  if (space < 0) return end;
  const before = tokens.at(-1);
  const afterWord =
    before?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(before.text) && gap !== 'none';
  // A capitalised word before ("May 12 300", "Table 2 500") may be a label for the first group alone.
  return afterWord && slice[space] === ' ' ? at + space : end;
}

function endsPlural(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last?.kind === 'word' && last.key.endsWith('s');
}

/** Closing punctuation after an address belongs to the sentence. */
function trimAddress(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start + 1 && /[.,;:!?)\]'"”’]/.test(text[trimmed - 1]!)) trimmed--;
  return trimmed;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 13 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x200b
  );
}

/** The key of a word: lower case, accents and curls removed. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- plain ASCII is the fast path
  if (/^[\x00-\x7F]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
}

/** The index of the last token in [from, to) that passes, or -1; looks nowhere else. */
export function lastToken(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token, at: number) => boolean,
): number {
  for (let i = to - 1; i >= from; i--) if (test(tokens[i]!, i)) return i;
  return -1;
}

/** The index of the first token at or after `from` that starts at or behind an offset. */
export function tokenFrom(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.start < offset) at++;
  return at;
}

/** Whether a word starts with a capital letter. */
export function isCapitalised(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}
