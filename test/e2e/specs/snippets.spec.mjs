/** Snippets for memo templates and for alliance terms. */
import { describe, it } from 'mocha';
import { openEditor } from '../harness/hooks.mjs';

describe('A snippet', () => {
  it('gives a memo template, with its subject written once for title and heading', async () => {
    const editor = await openEditor({ 'memo.md': '' });
    await editor.open('memo.md');
    await editor.type('memo-talking');
    await editor.suggest('memo-talking-points');
    await editor.type('Okinawa');
    await editor.waitForText('title: Okinawa');
    await editor.waitForText('# Talking points: Okinawa');
  });

  it('writes an alliance term in the form chosen', async () => {
    const editor = await openEditor({ 'memo.md': 'Under the ' });
    await editor.open('memo.md');
    await editor.page.keyboard.press('End');
    await editor.type('prior-con');
    await editor.suggest('prior-consultation');
    await editor.choose('prior consultation (事前協議)');
    await editor.waitForText('Under the prior consultation (事前協議)');
  });
});
