/** Why a figure was called wrong: the explanation beside the memo, from a quick fix, the menu and the palette. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '../harness/hooks.mjs';

const MEMO = 'In 2009, U.S. imports of goods from Japan reached $195.9 billion.\n';
const TITLE = 'Explain What Was Read Here';

const WAYS = {
  'by a quick fix': (editor) => editor.quickFix('$195.9 billion', 'Explain…'),
  'by the menu': (editor) => editor.chooseFromMenu('$195.9 billion', TITLE),
  'by the command palette, all of the line': (editor) => editor.runCommand(`Factlint: ${TITLE}`),
};

describe('An explanation', () => {
  for (const [way, ask] of Object.entries(WAYS)) {
    it(`is opened beside the memo ${way}`, async () => {
      const editor = await openEditor({ 'memo.md': MEMO });
      await editor.open('memo.md');
      await editor.waitForSquiggles(1);
      await ask(editor);
      await editor.page.locator('.tab', { hasText: 'Line 1 of memo' }).waitFor();
      await editor.waitForText('## $195.9 billion');
      await editor.waitForText('Contradicted');
      assert.equal(await editor.squiggles().count(), 1, 'the explanation is no memo');
    });
  }
});
