/**
 * `npm test`: installs what is missing, builds what is stale and runs mocha with all tests, or with those files
 * that are named; other arguments are mocha's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, run } from './prepare.mjs';

await prepare();
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const args = process.argv.slice(2);
const namesFiles = args.some((arg) => !arg.startsWith('-') && existsSync(join(root, arg)));
process.exitCode = await run(
  process.execPath,
  [mocha, ...(namesFiles ? optionsWithoutSpec() : []), ...args],
  { cwd: root },
);

/** Mocha adds the files that it is given to the configured ones, so those must not be there. */
function optionsWithoutSpec() {
  const options = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'));
  const values = Object.entries(options).flatMap(([name, value]) =>
    name === 'spec' ? [] : [value].flat().map((each) => `--${name}=${each}`),
  );
  return ['--no-config', ...values];
}
