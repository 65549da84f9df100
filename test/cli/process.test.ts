/** The built command as a process: what only a real one shows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder, isBuilt, PACK, RIGHT, start, WRONG } from './helpers.ts';

const ANSI = '\u001B[';

/** The built-in pack would only take time. */
const CHECK = ['check', '--no-builtin-facts', '--facts', 'facts/trade.yaml'];

describe('the factlint process', function () {
  let folder: Folder;
  before(function () {
    if (isBuilt) return;
    console.log('      dist/cli/factlint.js is not built: skipped. `npm test` builds it.');
    this.skip();
  });
  beforeEach(() => {
    folder = new Folder({ 'facts/trade.yaml': PACK, 'memo.md': WRONG, 'good.md': RIGHT });
  });
  afterEach(() => folder.remove());

  it('ends with the exit status, and keeps faults and reports apart', async () => {
    const results = await Promise.all([
      start([...CHECK, 'good.md'], folder.path),
      start([...CHECK, 'memo.md'], folder.path),
      start([...CHECK, 'gone.md', 'memo.md'], folder.path),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      [0, 1, 2],
    );
    assert.deepEqual(
      results.map(({ err }) => err),
      ['', '', 'factlint: gone.md: no such file or folder.\n'],
    );
  });

  it('reads standard input', async () => {
    const { status, out } = await start([...CHECK, '-'], folder.path, { stdin: WRONG });
    assert.equal(status, 1);
    assert.match(out, /^<stdin>:1:42 {2}error/);
  });

  it('finds the built-in facts beside itself', async () => {
    const empty = new Folder({ 'memo.md': 'Nothing.\n' });
    const { status, err } = await start(['check'], empty.path);
    empty.remove();
    assert.equal(status, 0);
    assert.doesNotMatch(err, /no facts are loaded/);
  });

  it('colours only where it is asked to, when output is no terminal', async () => {
    const args = [...CHECK, 'memo.md'];
    const [plain, forced, never] = await Promise.all([
      start(args, folder.path),
      start(args, folder.path, { env: { FORCE_COLOR: '1' } }),
      start(args, folder.path, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    ]);
    assert.ok(!plain.out.includes(ANSI));
    assert.ok(forced.out.includes(ANSI));
    assert.equal(never.out, plain.out);
  });

  it('corrects a file', async () => {
    const { status } = await start([...CHECK, '--fix', 'memo.md'], folder.path);
    assert.equal(status, 0);
    assert.equal(readFileSync(path.join(folder.path, 'memo.md'), 'utf8'), RIGHT);
  });
});
