/** VS Code for the Web: the same extension in a web worker, with its own facts and those of the workspace. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readable } from '../harness/editor.mjs';
import { openEditor } from '../harness/hooks.mjs';

const MEMO = 'In 2009, U.S. imports of goods from Japan reached $195.9 billion.\n';

describe('In a web worker', () => {
  it('checks a memo with the built-in facts', async () => {
    const editor = await openEditor({ 'memo.md': MEMO }, { variant: 'web' });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    const hover = readable(await (await editor.hover('$195.9 billion')).innerText());
    assert.match(hover, /\$95\.\d billion/);
    await editor.status('1 of 1 figures checked, 1 wrong');
  });

  it('reads packs of the workspace, again after a restart', async () => {
    const pack = `factpack: 1
id: desk
title: Figures of the desk
version: 2026.1.0
terms:
  spelling: {term: Pyongyang, avoid: [Piongyang], definition: The capital of North Korea.}
`;
    const files = { 'memo.md': 'Talks in Piongyang ended.\n', 'facts/desk.yaml': pack };
    const editor = await openEditor(files, { variant: 'web' });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    await editor.runCommand('Factlint: Restart the Checker');
    await editor.type('From Piongyang: ');
    await editor.waitForSquiggles(2);
  });
});
