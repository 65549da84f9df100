/**
 * `node scripts/score-gold.mjs [folders…] [--verbose] [--reliability]`: how well the built command line reads memos
 * whose answers are known, field by field; without folders, those in test/gold. `--verbose` says what is amiss,
 * `--reliability` adds how often bindings of each confidence are right. Status 2 where the checker fails.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addScores, goldFields, readField, scoreLine, scoreMemo } from './gold-scores.mjs';

const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    reliability: { type: 'boolean', default: false },
  },
});

try {
  const named = positionals.map((path) => resolve(path));
  const folders = goldFields(named.length > 0 ? named : [inRepository('test/gold')]);
  const totals = folders.map(scoreField);
  console.log(scoreLine('all', addScores(totals)));
  if (options.reliability) {
    const script = inRepository('scripts/reliability.ts');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...folders], {
      cwd: inRepository('.'),
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 2;
  }
} catch (error) {
  console.error(`score-gold: ${error.message}`);
  process.exitCode = 2;
}

function scoreField(folder) {
  const { name, facts, memos } = readField(folder);
  const scores = memos.map((memo) => {
    const { score, notes } = scoreMemo(memo, check(memo.path, facts, folder));
    if (options.verbose) for (const note of notes) console.log(`  ${name}/${memo.name}: ${note}`);
    return score;
  });
  const total = addScores(scores);
  console.log(scoreLine(name, total));
  return total;
}

/** Runs in the field's folder, where no configuration can change the result. */
function check(memo, facts, cwd) {
  const bin = inRepository('cli/bin/factlint.js');
  const args = ['check', '--no-builtin-facts', '--facts', facts, '--format', 'json', memo];
  try {
    return first(
      execFileSync(process.execPath, [bin, ...args], {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      }),
    );
  } catch (error) {
    // 1 says that there are findings, which is what the memos are for.
    if (error.status === 1) return first(error.stdout);
    const reason = String(error.stderr ?? error).trim();
    throw new Error(`the checker failed on ${memo}: ${reason}`, { cause: error });
  }
}

function first(json) {
  return JSON.parse(json).files[0];
}
