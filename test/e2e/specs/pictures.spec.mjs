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
      // VS Code gives a hover 250 pixels; at this size all of ours fits into them and can still be read.
      const editor = await openEditor(
        { [SAMPLE]: memo },
        { scale: 1.25, settings: { 'workbench.colorTheme': theme, 'editor.fontSize': 12 } },
      );
      await editor.open(SAMPLE);
      await editor.status('wrong');
      await editor.runCommand('View: Toggle Primary Side Bar Visibility');
      // The text moves with it, and a hover that opens before the squiggle does not have the finding.
      await editor.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
      await editor.page.locator('.squiggly-error').first().waitFor();
      const hover = await editor.hover('$195.9 billion');
      await hover.getByText('wrong-figure').waitFor();
      const last = hover.getByText('Fact pack').last();
      await last.waitFor();
      assert.ok(bottom(await last.boundingBox()) < bottom(await hover.boundingBox()), 'Cut off');
      await editor.page.screenshot({ path: join(PICTURES, `editor-hover-${name}.png`) });
    });
  }
});

const bottom = ({ y, height }) => y + height;
