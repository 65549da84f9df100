/** Finding the packs of a workspace, in files that exist only here. */
import assert from 'node:assert/strict';
import { discoverPacks, type DiscoverOptions } from '../../../engine/facts/discover.ts';
import type { FolderItem, PackFileSystem } from '../../../engine/facts/pack-file-system.ts';

/** A folder tree by its files' paths. */
function files(tree: Readonly<Record<string, string | Uint8Array>>): PackFileSystem {
  const missing = () => Object.assign(new Error('missing'), { code: 'ENOENT' });
  return {
    readFile(path) {
      const content = tree[path];
      if (content === undefined) return Promise.reject(missing());
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    list(folder) {
      const items = new Map<string, FolderItem>();
      for (const path of Object.keys(tree)) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        items.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      if (items.size === 0) return Promise.reject(missing());
      return Promise.resolve([...items.values()].reverse());
    },
  };
}

async function discover(
  tree: Readonly<Record<string, string | Uint8Array>>,
  options: DiscoverOptions = {},
) {
  const { inputs, problems } = await discoverPacks(files(tree), '/w', options);
  return {
    packs: inputs.map(({ path, files: found }) => [path, ...found.map((file) => file.path)]),
    builtin: inputs.filter(({ builtin }) => builtin).map(({ path }) => path),
    problems,
  };
}

const PACK = 'factpack: 1\nid: x\n';

describe('discovering packs', () => {
  it('finds pack folders with all their files, and packs in one file', async () => {
    const { packs, problems } = await discover({
      '/w/facts/team/pack.yaml': PACK,
      '/w/facts/team/a.yaml': '',
      '/w/facts/team/data/b.csv': '',
      '/w/facts/team/data/inner/pack.yml': PACK,
      '/w/facts/team/data/inner/c.json': '{}',
      '/w/facts/team/README.md': '',
      '/w/facts/team/.git/d.yaml': '',
      '/w/facts/by-topic/single.yaml': `# trade\n${PACK}`,
      '/w/facts/by-topic/single.json': '{"factpack": 1, "id": "y"}',
      '/w/facts/by-topic/other.json': '{"name": "no pack"}',
      '/w/.factlint/own.yaml': PACK,
      '/w/memos/facts/pack.yaml': PACK,
    });
    assert.deepEqual(packs, [
      ['/w/facts/by-topic/single.json', '/w/facts/by-topic/single.json'],
      ['/w/facts/by-topic/single.yaml', '/w/facts/by-topic/single.yaml'],
      ['/w/facts/team', '/w/facts/team/pack.yaml', '/w/facts/team/a.yaml', '/w/facts/team/data/b.csv'],
      ['/w/facts/team/data/inner', '/w/facts/team/data/inner/pack.yml', '/w/facts/team/data/inner/c.json'],
      ['/w/.factlint/own.yaml', '/w/.factlint/own.yaml'],
    ]);
    assert.deepEqual(problems, []);
  });

  it("puts the workspace's packs first, then the named ones, then those that ship", async () => {
    const tree = { '/b/pack.yaml': PACK, '/w/facts/pack.yaml': PACK, '/w/more/x.yaml': PACK };
    const { packs, builtin } = await discover(tree, {
      builtin: ['/b'],
      paths: [{ path: './more/' }, { path: 'facts' }, { path: 'more/x.yaml' }],
    });
    assert.deepEqual(packs.map(([path]) => path), ['/w/facts', '/w/more/x.yaml', '/b']);
    assert.deepEqual(builtin, ['/b']);
  });

  it('finds nothing in an empty workspace', async () => {
    assert.deepEqual(await discover({}), { packs: [], builtin: [], problems: [] });
  });

  it('takes a named folder for a pack even without a pack.yaml', async () => {
    const { packs } = await discover({ '/w/p/a.yaml': 'terms: {}' }, { paths: [{ path: 'p' }] });
    assert.deepEqual(packs, [['/w/p', '/w/p/a.yaml']]);
  });

  it('says where a path is named that leads nowhere', async () => {
    const location = { file: '/w/factlint.yaml', start: 8, end: 12, line: 1, column: 9 };
    const { problems } = await discover({}, { paths: [{ path: 'gone', location }] });
    assert.deepEqual(problems.map(({ file, line, column, endColumn }) => [file, line, column, endColumn]), [
      ['/w/factlint.yaml', 1, 9, 13],
    ]);
    assert.match(problems[0]!.message, /no file or folder \/w\/gone/);
  });

  it('says which file is not UTF-8, and from which line on', async () => {
    const latin1 = Uint8Array.from([...new TextEncoder().encode('a: 1\nb: caf'), 0xe9]);
    const { packs, problems } = await discover({ '/w/facts/pack.yaml': PACK, '/w/facts/a.yaml': latin1 });
    assert.deepEqual(packs, [['/w/facts', '/w/facts/pack.yaml']]);
    assert.deepEqual(problems.map(({ file, rule, line, column }) => [file, rule, line, column]), [
      ['/w/facts/a.yaml', 'not-utf-8', 2, 7],
    ]);
  });

  it('says that a file of facts belongs to no pack', async () => {
    const { packs, problems } = await discover({
      '/w/facts/a.yaml': 'terms: {t: {term: T}}',
      '/w/facts/b.csv': 'figure,period,value\n',
    });
    assert.deepEqual(packs, []);
    assert.deepEqual(problems.map(({ file, rule, severity }) => [file, rule, severity]), [
      ['/w/facts/a.yaml', 'no-pack', 'warning'],
      ['/w/facts/b.csv', 'no-pack', 'warning'],
    ]);
  });

  it('does not walk a folder for ever', async () => {
    const endless: PackFileSystem = {
      readFile: () => Promise.resolve(new TextEncoder().encode(PACK)),
      list: () => Promise.resolve([{ name: 'again', kind: 'folder' }]),
    };
    const { problems } = await discoverPacks(endless, '/w');
    assert.ok(problems.length > 0 && problems.every(({ rule }) => rule === 'too-many-files'));
  });

  it('refuses a huge file and loads the others', async () => {
    const tree = { '/w/facts/pack.yaml': PACK, '/w/facts/a.csv': new Uint8Array(64 * 1024 * 1024 + 1) };
    const { packs, problems } = await discover(tree);
    assert.deepEqual(packs, [['/w/facts', '/w/facts/pack.yaml']]);
    assert.match(problems[0]!.message, /64 MB/);
  });
});
