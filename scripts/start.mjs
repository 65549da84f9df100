/**
 * `npm start`: installs, builds and checks the sample memos with the built-in facts; `npm start -- memo.md …` checks
 * those memos and ends with the checker's exit status.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { calledFrom, prepare, root, run } from './prepare.mjs';

await prepare();
const factlint = join(root, 'dist', 'cli', 'factlint.js');
const check = (args) => run(process.execPath, [factlint, 'check', ...args], { cwd: calledFrom });

const args = process.argv.slice(2);
if (args.length > 0) {
  process.exitCode = await check(args);
} else {
  const folder = join(root, 'samples');
  const memos = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  console.log(
    `Checking the sample memos, which have faults planted in them: ${memos.join(', ')}\n`,
  );
  const status = await check(memos.map((name) => relative(calledFrom, join(folder, name))));
  console.log(
    [
      '',
      'Check a memo of your own:      npm start -- path/to/memo.md',
      'See the samples in VS Code:    npm run vscode',
    ].join('\n'),
  );
  // Finding the planted faults is what the demonstration is for; only a checker that broke is a failure.
  process.exitCode = status === 1 ? 0 : status;
}
