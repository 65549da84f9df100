/**
 * The pictures of the README: the sample memo with its squiggle and its hover. They are left in .work/pictures/;
 * with UPDATE_PICTURES=1 they replace those in docs/images/.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { openEditor } from '../harness/hooks.mjs';
import { PICTURES, REPOSITORY } from '../harness/paths.mjs';

const SAMPLE = 'us-japan-economy.md';
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

describe('The picture for the README', () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    it(`shows squiggle and hover in the ${name} theme`, async () => {
      const memo = await readFile(join(REPOSITORY, 'samples', SAMPLE), 'utf8');
      const editor = await openEditor(
        { [SAMPLE]: memo },
        { settings: { 'workbench.colorTheme': theme, 'editor.fontSize': 15 } },
      );
      await editor.open(SAMPLE);
      await editor.status('wrong');
      await editor.runCommand('View: Toggle Primary Side Bar Visibility');
      const hover = await editor.hover('$195.9 billion');
      const box = await hover.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 800, 'The hover is cut off.');
      await editor.page.screenshot({ path: join(PICTURES, `editor-hover-${name}.png`) });
    });
  }
});
