/** The command line's other commands and its usage faults. */
import assert from 'node:assert/strict';
import { Folder, PACK, RIGHT, WRONG } from './helpers.ts';

describe('factlint', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'facts/trade.yaml': PACK });
  });
  afterEach(() => folder.remove());

  const faults: readonly (readonly [args: readonly string[], line: RegExp])[] = [
    [[], /^factlint: Name a command: check, explain, lookup, facts\./],
    [['facts'], /^factlint: Name a command of facts: validate\./],
    [['chek'], /unknown command 'chek' \(Did you mean check\?\)/],
    [['check', '--forma', 'json'], /unknown option '--forma' \(Did you mean --format\?\)/],
    [['check', '--format', 'xml'], /'xml' is invalid. Allowed choices are stylish, json\./],
    [['check', '--max-warnings', 'few'], /It must be a whole number\./],
    [['check', '--config', 'gone.yaml'], /^factlint: gone\.yaml: no such file or folder\.$/],
    [['explain', 'gone.md:3'], /^factlint: gone\.md: no such file or folder\.$/],
  ];
  for (const [args, line] of faults) {
    it(`answers “${args.join(' ')}” with one line and status 2`, async () => {
      const { status, out, err } = await folder.run(args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^factlint: [^\n]+\n$/);
      assert.match(err.trim(), line);
    });
  }

  it('prints help and its version with status 0', async () => {
    const help = await folder.run(['check', '--help']);
    assert.equal(help.status, 0);
    assert.match(help.out, /--no-builtin-facts/);
    assert.deepEqual(await folder.run(['--version']), { status: 0, out: '1.2.3\n', err: '' });
  });

  describe('explain', () => {
    it('says what each value was compared with, and why', async () => {
      folder.write('memo.md', `# Trade\n\n${WRONG}`);
      const { status, out } = await folder.run(['explain', 'memo.md']);
      assert.equal(status, 0);
      assert.match(out, /^memo\.md:3:42 {2}\$195\.8 billion {2}refuted$/m);
      assert.match(out, /May be {6}trade:us-imports-from-japan \(.*, 2009\): differs, \d+% sure$/m);
      assert.match(out, /measure before it in the clause$/m);
      assert.match(out, /Decision {4}refuted: /);
      assert.match(out, /^memo\.md:3:15 {2}imports$/m);
    });

    it('takes one line of a memo', async () => {
      folder.write('memo.md', `${RIGHT}\nNothing here.\n`);
      assert.match((await folder.run(['explain', 'memo.md:1'])).out, /95\.8 billion {2}supported/);
      assert.match((await folder.run(['explain', 'memo.md:3'])).out, /no figure.*in line 3/);
      const { status, err } = await folder.run(['explain', 'memo.md:9']);
      assert.deepEqual([status, err], [2, 'factlint: memo.md has 4 lines, so no line 9.\n']);
    });
  });

  describe('lookup', () => {
    it('finds a figure by its words, the latest value first', async () => {
      const { status, out } = await folder.run(['lookup', 'imports', 'japan']);
      assert.equal(status, 0);
      assert.match(
        out,
        /figure trade:us-imports-from-japan\n {4}2010 .*\$120\.6 billion.*\n {4}2009/,
      );
    });

    it('says that nothing matches', async () => {
      const { status, out } = await folder.run(['lookup', 'cherries']);
      assert.equal(status, 0);
      assert.match(out, /^Nothing in the fact base \(2 packs\) matches “cherries”\.\n$/);
    });
  });

  describe('facts validate', () => {
    it('counts what a sound pack holds', async () => {
      const { status, out } = await folder.run(['facts', 'validate', 'facts/trade.yaml']);
      assert.equal(status, 0);
      assert.match(out, /^trade 1\.0\.0: 1 figure \(2 values\), .*\n✔ No faults\.\n$/);
    });

    it('names the place of each fault with status 1', async () => {
      folder.write('facts/trade.yaml', PACK.replace('subject: us\n', 'subject: usa\n'));
      const { status, out } = await folder.run(['facts', 'validate', 'facts']);
      assert.equal(status, 1);
      assert.match(out, /^facts\/trade\.yaml:16:14: error: .*\busa\b/);
      assert.match(out, /✖ 1 error, 0 warnings\.\n$/);
    });

    it('has status 2 for a pack that is not there', async () => {
      const { status, err } = await folder.run(['facts', 'validate', 'gone']);
      assert.deepEqual([status, err], [2, 'factlint: gone: no such file or folder.\n']);
    });
  });
});
