/** A team's own facts: editing one updates the open memo; a faulty pack says so itself and spoils nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '../harness/hooks.mjs';

const PACK = `factpack: 1
id: desk
title: Figures of the desk
version: 2026.1.0
sources:
  desk: {title: Exercise budget, publisher: Fact desk}
entities:
  us: {name: United States, aliases: [U.S.], adjectives: [U.S.]}
figures:
  exercise-spending:
    phrases: [spending on exercises with Japan]
    subject: us
    unit: USD
    period: year
    source: desk
    values:
      2024: $41 million
`;
const MEMO = 'In 2024, U.S. spending on exercises with Japan reached $45 million.\n';

describe("A workspace's own fact pack", () => {
  it('updates the open memo when a fact is edited', async () => {
    const editor = await openEditor({ 'memo.md': MEMO, 'facts/desk.yaml': PACK });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    await editor.problem('not $45 million');

    await editor.open('facts/desk.yaml');
    await editor.replaceLastLine('2024: $45 million');
    await editor.waitForNoProblem('not $45 million');
    await editor.save();

    await editor.open('memo.md');
    await editor.status('1 of 1 figures checked');
    await editor.waitForSquiggles(0);
  });

  it('updates the open memo when another program writes the pack', async () => {
    const editor = await openEditor({ 'memo.md': MEMO, 'facts/desk.yaml': PACK });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    await editor.workspace.write('facts/desk.yaml', PACK.replace('$41 million', '$45 million'));
    await editor.waitForSquiggles(0);
  });

  it('shows its own faults when it is broken, and the memo is still checked', async () => {
    const editor = await openEditor({
      'memo.md': MEMO,
      'facts/desk.yaml': `${PACK}      2023-02-30: $40 million\n`,
      'facts/unfinished.yaml': 'factpack: 1\nid: [unfinished\n',
    });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    await editor.problem('not $45 million');
    assert.match(await editor.problem('2023-02-30'), /does not exist/);
    await editor.problem('unfinished.yaml');
  });
});
