/**
 * How often bindings of each confidence are right, as a Markdown table; run by score-gold.mjs with the folders of
 * the fields. Everything is judged (threshold 0), and only what the answers settle is counted: numbers that agree
 * with their fact and that no answer lists are left out.
 */
import { readFileSync } from 'node:fs';
import { checkMemo } from '../engine/check-memo.ts';
import type { CheckedClaim, DiagnosticCode } from '../engine/index.ts';
import { loadPacks } from '../engine/facts/load-packs.ts';
import { type GoldMemo, overlap, readField } from './gold-scores.mjs';

/** The lower ends of the classes of confidence. */
const BUCKETS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

interface Tally {
  right: number;
  all: number;
}

const tallies = BUCKETS.map(() => ({ agrees: newTally(), accuses: newTally() }));

for (const folder of process.argv.slice(2)) {
  const { facts, memos } = readField(folder);
  const files = [{ path: facts, text: readFileSync(facts, 'utf8') }];
  const { factBase } = loadPacks([{ path: facts, builtin: false, files }]);
  for (const memo of memos) {
    const { claims } = checkMemo(memo.text, factBase, { threshold: 0 });
    for (const claim of claims) count(memo, claim);
  }
}

console.log('\n| confidence | agrees with its fact, rightly | accused, rightly | bindings right |');
console.log('| --- | --- | --- | --- |');
for (const [index, { agrees, accuses }] of tallies.entries()) {
  const [low, high] = [BUCKETS[index]!, BUCKETS[index + 1] ?? 1];
  const both = { right: agrees.right + accuses.right, all: agrees.all + accuses.all };
  console.log(
    `| ${low.toFixed(1)}–${high.toFixed(1)} | ${share(agrees)} | ${share(accuses)} | ${share(both)} |`,
  );
}

function count(memo: GoldMemo, claim: CheckedClaim): void {
  const right = isRight(memo, claim);
  if (right === undefined) return;
  const tally = tallies[BUCKETS.findLastIndex((low) => low <= claim.confidence)]!;
  const column = claim.verdict === 'supported' ? tally.agrees : tally.accuses;
  column.all += 1;
  if (right) column.right += 1;
}

/** Undefined where the answers do not tell. */
function isRight({ expected, supported }: GoldMemo, claim: CheckedClaim): boolean | undefined {
  const code = codeOf(claim);
  const fault = expected.find((answer) => overlap(answer, claim));
  if (code !== undefined) return fault?.code === code;
  if (claim.verdict === 'unverifiable') return undefined;
  if (fault !== undefined) return false;
  return supported.some((answer) => overlap(answer, claim)) ? true : undefined;
}

function codeOf({ verdict, kind }: CheckedClaim): DiagnosticCode | undefined {
  if (verdict === 'outdated') return 'outdated-figure';
  return verdict === 'refuted' ? `wrong-${kind}` : undefined;
}

function newTally(): Tally {
  return { right: 0, all: 0 };
}

function share({ right, all }: Tally): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(0)} % (${right}/${all})`;
}
