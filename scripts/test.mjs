/** `npm test`: installs what is missing, builds what is stale and runs mocha; arguments are mocha's. */
import { join } from 'node:path';
import { prepare, root, run } from './prepare.mjs';

await prepare();
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
process.exitCode = await run(process.execPath, [mocha, ...process.argv.slice(2)], { cwd: root });
