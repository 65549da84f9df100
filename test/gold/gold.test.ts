/**
 * Memos with known answers, checked in this process: what is measured must not fall below what was reached. The
 * fields of ../shared/gold are kept outside the repository and may be absent.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkMemo } from '../../engine/check-memo.ts';
import { loadPacks } from '../../engine/facts/load-packs.ts';
import {
  addScores,
  goldFields,
  readField,
  type Score,
  scoreLine,
  scoreMemo,
  type Share,
  sharesOf,
} from '../../scripts/gold-scores.mjs';

type Floors = Readonly<Record<Share, number>>;

const OWN: Floors = { precision: 0.97, recall: 0.88, fix: 0.93, support: 0.88 };
const SHARED: Floors = { precision: 0.98, recall: 0.93, fix: 0.95, support: 0.92 };

function scoreField(folder: string): Score {
  const { name, facts, memos } = readField(folder);
  const files = [{ path: facts, text: readFileSync(facts, 'utf8') }];
  const { factBase } = loadPacks([{ path: facts, builtin: false, files }]);
  const score = addScores(
    memos.map((memo) => scoreMemo(memo, checkMemo(memo.text, factBase)).score),
  );
  console.log(`      ${scoreLine(name, score)}`);
  return score;
}

function holds(floors: Floors, root: URL): void {
  const folders = goldFields([fileURLToPath(root)]);
  assert.ok(folders.length > 0, 'there are no fields');
  const total = addScores(folders.map(scoreField));
  console.log(`      ${scoreLine('all', total)}`);
  assert.ok(total.expected > 0 && total.supportable > 0, 'there are no answers');
  const shares = sharesOf(total);
  const fallen = (Object.keys(floors) as Share[])
    .filter((share) => shares[share] < floors[share])
    .map((share) => `${share} is ${shares[share].toFixed(3)}, below ${floors[share]}`);
  assert.deepEqual(fallen, []);
}

describe('Memos with known answers', () => {
  it('are read as well as before in fields of our own', () => {
    holds(OWN, new URL('./', import.meta.url));
  });

  it('are read as well as agreed in the fields of ../shared/gold', function () {
    const root = new URL('../../../shared/gold/', import.meta.url);
    if (!existsSync(root)) {
      console.log('      (../shared/gold is not here: it is kept outside the repository)');
      this.skip();
    }
    holds(SHARED, root);
  });
});
