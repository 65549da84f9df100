import assert from 'node:assert/strict';
import { explainMemo } from '../../engine/index.ts';
import { factBase } from './pack.ts';

const explained = (text: string) => explainMemo(text, factBase);

describe('explaining a memo', () => {
  it('shows every mention in order, how it was read and what was decided', () => {
    const mentions = explained('In 2009, U.S. imports from Japan reached $195.9 billion.');
    assert.deepEqual(
      mentions.map(({ kind, text }) => `${kind} ${text}`),
      ['date 2009', 'name U.S.', 'name imports', 'name Japan', 'quantity $195.9 billion'],
    );
    const value = mentions.at(-1)!;
    assert.equal(value.reading, '$195.9 billion, exact');
    assert.match(value.decision, /^refuted: U\.S\. goods imports from Japan in 2009/);
  });

  it('names each candidate with its weight, its period and how it compares', () => {
    const value = explained(
      'In 2009, imports from Japan and exports to Japan were $95.8 billion.',
    ).at(-1)!;
    assert.ok(value.candidates.length >= 2);
    const byFact = new Map(value.candidates.map((c) => [c.fact, c]));
    assert.equal(byFact.get('test:imports-japan')?.outcome, 'agrees');
    assert.equal(byFact.get('test:exports-japan')?.outcome, 'differs');
    for (const { confidence, reasons, period } of value.candidates) {
      assert.ok(confidence > 0 && confidence <= 1);
      assert.ok(reasons.length > 0);
      assert.equal(period, '2009');
    }
  });

  it('says why a number is no claim', () => {
    const decision = (text: string): string =>
      explained(text).find((m) => m.kind === 'quantity')!.decision;
    assert.match(decision('Imports from Japan would reach $195.9 billion.'), /plan|target/);
    assert.match(decision('In 2009, imports from Japan were not $195.9 billion.'), /denies/);
    assert.match(decision('Critics put imports from Japan at $195.9 billion in 2009.'), /others/);
    assert.match(decision('Imports from Japan rose by $4.9 billion in 2009.'), /difference/);
    assert.match(decision('The soup cost $4.90.'), /nothing on this/);
  });
});
