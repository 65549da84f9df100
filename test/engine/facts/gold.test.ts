/** The packs beside the gold memos load without a fault. They lie outside the repository and may be absent. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPacks } from '../../../engine/facts/load-packs.ts';

const gold = fileURLToPath(new URL('../../../../shared/gold/', import.meta.url));
const packs = existsSync(gold)
  ? readdirSync(gold).map((name) => `${gold}${name}/facts.yaml`).filter(existsSync)
  : [];

describe('the packs of the gold memos', () => {
  if (packs.length === 0) it.skip('are not here (../shared/gold is absent)');
  for (const path of packs) {
    it(`load: ${path.split('/').at(-2)}`, () => {
      const files = [{ path, text: readFileSync(path, 'utf8') }];
      const { factBase, problems } = loadPacks([{ path, builtin: false, files }]);
      // Numbers that { } has cut at a comma are put together again, which is a warning.
      const faults = problems.filter(({ rule }) => rule !== 'cut-number');
      assert.deepEqual(faults.map(({ line, message }) => `${line}: ${message}`), []);
      assert.ok(factBase.figures.size > 10 && factBase.events.size > 5 && factBase.terms.size > 0);
    });
  }
});
