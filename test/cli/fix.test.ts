/** Which fixes are applied together, and what they make of the text. */
import assert from 'node:assert/strict';
import type { Diagnostic } from '../../engine/index.ts';
import { applyEdits, chooseFixes } from '../../cli/fix.ts';

function fixing(start: number, end: number, newText: string, autoFix = true): Diagnostic {
  return {
    code: 'wrong-figure',
    severity: 'error',
    message: '',
    start,
    end,
    autoFix,
    fixes: [
      { title: newText, edits: [{ start, end, newText }] },
      { title: 'other', edits: [{ start, end, newText: 'other' }] },
    ],
    related: [],
  };
}

describe('fixing', () => {
  const applied = (text: string, ...diagnostics: readonly Diagnostic[]): string =>
    applyEdits(text, chooseFixes(diagnostics).edits);

  it('applies the first fix of each', () => {
    assert.equal(applied('a b c', fixing(4, 5, 'CC'), fixing(0, 1, '')), ' b CC');
  });

  it('leaves what is not safe', () => {
    assert.equal(applied('a b', fixing(0, 1, 'X', false)), 'a b');
  });

  it('takes the first of two that overlap, and both of two that touch', () => {
    assert.equal(applied('abcd', fixing(0, 2, 'X'), fixing(1, 3, 'Y')), 'Xcd');
    assert.equal(applied('abcd', fixing(0, 2, 'X'), fixing(2, 4, 'Y')), 'XY');
  });

  it('takes one of two insertions at a place', () => {
    assert.equal(applied('ab', fixing(1, 1, 'X'), fixing(1, 1, 'Y')), 'aXb');
  });
});
