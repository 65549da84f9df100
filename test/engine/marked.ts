/**
 * Text with the expected findings marked in it. Lines that start with "|" are the memo, lines that start with ":"
 * underline the memo line above with ^ (a diagnostic) or ~ (a claim with its verdict):
 *
 *     | In 2009, U.S. imports from Japan reached $195.9 billion.
 *     :                                          ^^^^^^^^^^^^^^ wrong-figure: not $195.9 billion
 *
 * All diagnostics must be marked; of claims only those that are.
 */
import assert from 'node:assert/strict';
import { checkMemo, type CheckOptions } from '../../engine/index.ts';
import type { FactBase } from '../../engine/facts/types.ts';
import { factBase } from './pack.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  /** "wrong-figure" or a verdict. */
  readonly word: string;
  /** What the message must contain. */
  readonly message: string;
  readonly kind: 'diagnostic' | 'claim';
}

/** Checks marked text; fails on what is missing and on what is too much. Returns the result for further questions. */
export function checkMarked(marked: string, options: CheckOptions & { facts?: FactBase } = {}) {
  const { text, marks } = parseMarked(marked);
  const { facts = factBase, ...rest } = options;
  const check = checkMemo(text, facts, rest);
  assert.deepEqual(check.failures, []);
  const show = (start: number, end: number): string => JSON.stringify(text.slice(start, end));
  const expected = marks.filter((m) => m.kind === 'diagnostic');
  assert.deepEqual(
    check.diagnostics.map((d) => `${d.code} ${show(d.start, d.end)}`),
    expected.map((m) => `${m.word} ${show(m.start, m.end)}`),
    check.diagnostics.map((d) => d.message).join('\n'),
  );
  check.diagnostics.forEach((d, i) => {
    assert.equal(d.start, expected[i]!.start, 'the right words at another place');
    assert.ok(
      d.message.includes(expected[i]!.message),
      `"${d.message}" lacks "${expected[i]!.message}"`,
    );
  });
  for (const mark of marks.filter((m) => m.kind === 'claim')) {
    const claim = check.claims.find((c) => c.start === mark.start && c.end === mark.end);
    assert.equal(claim?.verdict ?? 'no claim', mark.word, show(mark.start, mark.end));
  }
  return { ...check, text };
}

/** Takes the marks out of marked text. */
export function parseMarked(marked: string): {
  readonly text: string;
  readonly marks: readonly Mark[];
} {
  let text = '';
  let lineStart = 0;
  const marks: Mark[] = [];
  for (const line of marked.split('\n')) {
    const body = /^\s*([|:]) ?(.*)$/.exec(line);
    if (body?.[1] === '|') {
      lineStart = text.length;
      text += `${body[2]!}\n`;
    } else if (body?.[1] === ':') {
      const mark = /^( *)(\^+|~+) ?([a-z-]+)(?:: (.*))?$/.exec(body[2]!);
      assert.ok(mark, `not a mark: ${line}`);
      const start = lineStart + mark[1]!.length;
      const end = start + mark[2]!.length;
      assert.ok(end <= text.length, `the mark is longer than its line: ${line}`);
      const kind = mark[2]!.startsWith('^') ? 'diagnostic' : 'claim';
      marks.push({ start, end, word: mark[3]!, message: mark[4] ?? '', kind });
    } else {
      assert.equal(line.trim(), '', `neither memo nor mark: ${line}`);
    }
  }
  return { text, marks };
}

/** The text after a diagnostic's fix; the first fix unless another is named. */
export function fixed(check: ReturnType<typeof checkMarked>, diagnostic = 0, fix = 0): string {
  const { edits } = check.diagnostics[diagnostic]!.fixes[fix]!;
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, e) => text.slice(0, e.start) + e.newText + text.slice(e.end), check.text);
}
