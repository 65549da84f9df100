/** `factlint check`: what is reported, with which status, and what a fault leaves alone. */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { Folder, PACK, RIGHT, WRONG } from './helpers.ts';

interface Report {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly object[] }[];
}

describe('factlint check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'facts/trade.yaml': PACK });
  });
  afterEach(() => folder.remove());

  const pathsIn = (out: string): readonly string[] =>
    (JSON.parse(out) as Report).files.map((file) => file.path);

  describe('reports', () => {
    it('exits with 0 and says so when nothing is wrong', async () => {
      folder.write('memo.md', RIGHT);
      const { status, out, err } = await folder.run(['check', 'memo.md']);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /1 supported, 0 wrong, 0 without a fact\. Coverage 100%\.\n✔ Nothing to/);
    });

    it('exits with 1 and shows place, value, source and fix of an error', async () => {
      folder.write('memo.md', WRONG);
      const { status, out } = await folder.run(['check', 'memo.md']);
      assert.equal(status, 1);
      assert.match(out, /^memo\.md:1:42 {2}error {2}wrong-figure\n/);
      assert.match(out, / 1 │ In 2009, .* \$195\.8 billion\.\n {5}│ {42}\^{14}\n/);
      assert.match(out, /Source {2}Trade in Goods with Japan, U\.S\. Census Bureau, https:/);
      assert.match(out, /Fix {5}Change to \$95\.8 billion/);
    });

    it('writes the JSON contract, key by key', async () => {
      folder.write('memo.md', WRONG);
      const { status, out } = await folder.run(['check', '--format', 'json', 'memo.md']);
      assert.equal(status, 1);
      const report = JSON.parse(out) as { files: [{ diagnostics: [{ message: string }] }] };
      const { message } = report.files[0].diagnostics[0];
      assert.match(message, /95\.8 billion, not \$195\.8 billion \(U\.S\. Census Bureau\)/);
      const expected = {
        version: 1,
        files: [
          {
            path: 'memo.md',
            claims: [
              {
                kind: 'figure',
                text: '$195.8 billion',
                start: 41,
                end: 55,
                line: 1,
                column: 42,
                verdict: 'refuted',
                fact: 'trade:us-imports-from-japan',
                period: '2009',
                expected: '$95.8 billion',
              },
            ],
            diagnostics: [
              {
                code: 'wrong-figure',
                severity: 'error',
                message,
                start: 41,
                end: 55,
                line: 1,
                column: 42,
                endLine: 1,
                endColumn: 56,
                fixes: [
                  {
                    title: 'Change to $95.8 billion',
                    edits: [{ start: 41, end: 55, newText: '$95.8 billion' }],
                  },
                ],
              },
            ],
          },
        ],
        summary: {
          files: 1,
          claims: 1,
          supported: 0,
          refuted: 1,
          outdated: 0,
          unverifiable: 0,
          coverage: 1,
        },
      };
      // The least edit may leave out what stays; what the fix writes is the engine's affair.
      const { files } = JSON.parse(out) as typeof expected;
      expected.files[0]!.diagnostics[0]!.fixes = files[0]!.diagnostics[0]!.fixes;
      assert.equal(out, `${JSON.stringify(expected, null, 2)}\n`);
    });

    it('reads standard input', async () => {
      const { status, out } = await folder.run(['check', '--format', 'json', '-'], WRONG);
      assert.equal(status, 1);
      assert.deepEqual(pathsIn(out), ['<stdin>']);
    });

    it('counts warnings against --max-warnings', async () => {
      folder.write('factlint.yaml', 'rules: {wrong-figure: warning}\n');
      folder.write('memo.md', WRONG);
      assert.equal((await folder.run(['check'])).status, 0);
      assert.equal((await folder.run(['check', '--max-warnings', '1'])).status, 0);
      const { status, err } = await folder.run(['check', '--max-warnings', '0']);
      assert.deepEqual([status, err], [1, 'factlint: 1 warning, more than the 0 allowed.\n']);
    });
  });

  describe('finds memos', () => {
    it('takes all Markdown files without paths, as the configuration includes them', async () => {
      const memos = ['a.md', 'drafts/b.md', 'notes/c.md', 'node_modules/d.md', '.git/e.md'];
      for (const memo of [...memos, 'f.txt']) folder.write(memo, RIGHT);
      const all = await folder.run(['check', '--format', 'json']);
      assert.deepEqual(pathsIn(all.out), ['a.md', 'drafts/b.md', 'notes/c.md']);
      folder.write('factlint.yaml', 'include: ["**/*.md"]\nexclude: [drafts]\n');
      const some = await folder.run(['check', '--format', 'json']);
      assert.deepEqual(pathsIn(some.out), ['a.md', 'notes/c.md']);
    });

    it('takes a folder for the memos in it, and each memo once', async () => {
      folder.write('drafts/b.md', RIGHT);
      folder.write('drafts/deep/c.markdown', RIGHT);
      folder.write('factlint.yaml', 'exclude: ["**/deep/**"]\n');
      const { out } = await folder.run(['check', '--format', 'json', 'drafts', 'drafts/*.md']);
      assert.deepEqual(pathsIn(out), ['drafts/b.md']);
    });

    it('takes a file whose name looks like a glob, and one that is excluded but named', async () => {
      folder.write('memo [final].md', RIGHT);
      folder.write('factlint.yaml', 'exclude: ["*.md"]\n');
      const { out } = await folder.run(['check', '--format', 'json', 'memo [final].md']);
      assert.deepEqual(pathsIn(out), ['memo [final].md']);
    });
  });

  describe('stands faults', () => {
    const faults: readonly (readonly [
      name: string,
      input: string,
      content: string | Uint8Array | undefined,
      line: RegExp,
    ])[] = [
      ['a missing file', 'gone.md', undefined, /^factlint: gone\.md: no such file or folder\.$/],
      ['a glob without match', '*.gone', undefined, /^factlint: \*\.gone: no memo matches this\.$/],
      [
        'a file that is not UTF-8',
        'latin.md',
        Buffer.from('one\ntwo caf\xe9s\n', 'latin1'),
        /^factlint: latin\.md:2: not UTF-8 text: byte 12 of the file is 0xE9\./,
      ],
      ['a UTF-16 file', 'wide.md', Buffer.from('\uFEFFone', 'utf16le'), /wide\.md:1: .*UTF-16/],
      ['a cut-off character', 'cut.md', Buffer.from([0x61, 0xe2, 0x82]), /cut\.md:1: not UTF-8/],
      ['a 20 MB file', 'huge.md', Buffer.alloc(20e6, 'word\n'), /huge\.md: too long/],
      ['a line of 5 MB', 'line.md', Buffer.alloc(5e6, 'word '), /line\.md: too long/],
    ];
    for (const [name, input, content, line] of faults) {
      it(`says what ${name} is, and checks the other files`, async () => {
        folder.write('good.md', WRONG);
        if (content !== undefined) folder.write(input, content);
        const { status, out, err } = await folder.run(['check', input, 'good.md']);
        assert.equal(status, 2);
        assert.match(err, /^[^\n]+\n$/);
        assert.match(err.trim(), line);
        assert.match(out, /^good\.md:1:42 {2}error/);
      });
    }

    it('says that there are no memos', async () => {
      const { status, err } = await folder.run(['check']);
      assert.equal(status, 2);
      assert.match(err, /There is no memo here/);
    });

    it('takes an empty file', async () => {
      folder.write('empty.md', '');
      const { status, out } = await folder.run(['check', 'empty.md']);
      assert.equal(status, 0);
      assert.match(out, /no figure or date to check/);
    });

    it('checks memos with what is sound of a broken pack', async () => {
      folder.write('facts/broken.yaml', 'factpack: 1\nid: broken\nfigures: [\n');
      folder.write('memo.md', WRONG);
      const { status, out, err } = await folder.run(['check', 'memo.md']);
      assert.equal(status, 1);
      assert.match(err, /^factlint: facts\/broken\.yaml:\d+:\d+: error: /);
      assert.match(out, /wrong-figure/);
    });

    it('checks memos with what is sound of a broken configuration', async () => {
      folder.write('factlint.yaml', 'rules: {wrong-figure: loud}\nlocale: en-GB\n');
      folder.write('memo.md', WRONG);
      const { status, out, err } = await folder.run(['check', 'memo.md']);
      assert.equal(status, 2);
      assert.match(err, /^factlint: factlint\.yaml:1:\d+: error: /);
      assert.match(out, /error {2}wrong-figure/);
    });

    it('names a pack that is not there, on the command line or in the configuration', async () => {
      folder.write('memo.md', WRONG);
      const named = await folder.run(['check', '--facts', 'gone.yaml', 'memo.md']);
      assert.equal(named.status, 2);
      assert.match(named.err, /^factlint: gone\.yaml: no such file or folder\.\n$/);
      assert.match(named.out, /wrong-figure/);
      folder.write('factlint.yaml', 'facts: [gone.yaml]\n');
      const configured = await folder.run(['check', 'memo.md']);
      assert.equal(configured.status, 2);
      assert.match(configured.err, /^factlint: factlint\.yaml:1:9: error: /);
    });
  });

  describe('chooses facts', () => {
    it('uses only named packs with --no-builtin-facts', async () => {
      folder.write('memo.md', WRONG);
      folder.write('other/pack.yaml', PACK.replace('$95.8', '$195.8'));
      const alone = await folder.run(['check', '--no-builtin-facts', 'memo.md']);
      assert.match(alone.err, /no facts are loaded/);
      const named = ['check', '--no-builtin-facts', '--facts', 'other', 'memo.md'];
      assert.equal((await folder.run(named)).status, 0);
    });

    it('starts the paths of a configuration from its folder', async () => {
      const elsewhere = new Folder({ 'memo.md': WRONG, 'ci/packs/trade.yaml': PACK });
      elsewhere.write('ci/check.yaml', 'facts: [packs/trade.yaml]\n');
      const { status, err } = await elsewhere.run(['check', '--config', 'ci/check.yaml']);
      elsewhere.remove();
      assert.deepEqual([status, err], [1, '']);
    });
  });

  describe('--fix', () => {
    it('corrects a file and keeps its byte-order mark, line ends and mode', async () => {
      const crlf = (text: string): string => `\uFEFF# Trade\r\n\r\n${text.replace('\n', '\r\n')}`;
      const memo = folder.write('memo.md', crlf(WRONG));
      chmodSync(memo, 0o640);
      const { status, out } = await folder.run(['check', '--fix', 'memo.md']);
      assert.equal(status, 0);
      assert.match(out, /Fixed 1 place in 1 memo\.\n✔ Nothing else to correct\./);
      assert.equal(readFileSync(memo, 'utf8'), crlf(RIGHT));
      assert.equal(statSync(memo).mode & 0o777, 0o640);
    });

    it('writes through a link', async () => {
      const memo = folder.write('memo.md', WRONG);
      const link = path.join(folder.path, 'link.md');
      symlinkSync(memo, link);
      await folder.run(['check', '--fix', 'link.md']);
      assert.equal(readFileSync(memo, 'utf8'), RIGHT);
      assert.ok(lstatSync(link).isSymbolicLink());
    });

    it('leaves a memo without faults untouched', async () => {
      const memo = folder.write('memo.md', RIGHT);
      const { ino, mtimeMs } = statSync(memo);
      await folder.run(['check', '--fix', 'memo.md']);
      assert.deepEqual([statSync(memo).ino, statSync(memo).mtimeMs], [ino, mtimeMs]);
    });

    it('is refused for standard input', async () => {
      const { status, out, err } = await folder.run(['check', '--fix', '-'], WRONG);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^factlint: --fix corrects files, .*\.\n$/);
    });
  });
});
