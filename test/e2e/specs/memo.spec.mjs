/** A memo is checked while it is written: squiggle, Problems entry, hover, quick fix, status item. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '../harness/hooks.mjs';
import { readable } from '../harness/editor.mjs';

const MEMO = 'In 2009, U.S. imports of goods from Japan reached $195.9 billion.\n';

describe('A memo with a wrong figure', () => {
  it('has a squiggle and a Problems entry', async () => {
    const editor = await openEditor({ 'memo.md': MEMO });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    assert.match(await editor.problem('195.9'), /not \$195\.9 billion/);
  });

  it('says on hover what the fact base has and where that comes from', async () => {
    const editor = await openEditor({ 'memo.md': MEMO });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    const hover = readable(await (await editor.hover('$195.9 billion')).innerText());
    assert.match(hover, /\$95\.\d billion/);
    assert.match(hover, /Census Bureau/);
  });

  it('is corrected by the quick fix, and the squiggle goes', async () => {
    const editor = await openEditor({ 'memo.md': MEMO });
    await editor.open('memo.md');
    await editor.waitForSquiggles(1);
    await editor.quickFix('$195.9 billion', 'Change to $95.');
    await editor.waitForSquiggles(0);
    await editor.save();
    assert.match(await editor.workspace.read('memo.md'), /reached \$95\.\d billion\.\n$/);
  });

  it('counts in the status bar', async () => {
    const editor = await openEditor({ 'memo.md': MEMO });
    await editor.open('memo.md');
    assert.equal(await editor.status('wrong'), '1 of 1 figures checked, 1 wrong');
  });
});
