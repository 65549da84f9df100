import assert from 'node:assert/strict';
import type { Files } from '../../server/files.ts';
import { factLoader } from '../../server/load-facts.ts';
import { PackFiles } from '../../server/pack-files.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/settings.ts';
import type { LoadedFacts } from '../../server/workspace.ts';

const PACK = (id: string): string => `factpack: 1
id: ${id}
title: ${id}
version: 1.0.0
language: en
terms:
  a: {term: Alpha, definition: The first letter.}
`;

/** Files from their texts by URI. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    readFile: (uri) => {
      const text = texts[uri];
      return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
    },
    listFolder: (uri) => {
      const names = new Map<string, 'file' | 'folder'>();
      for (const path of Object.keys(texts)) {
        if (!path.startsWith(`${uri}/`)) continue;
        const [name, ...deeper] = path.slice(uri.length + 1).split('/');
        names.set(decodeURIComponent(name!), deeper.length > 0 ? 'folder' : 'file');
      }
      const entries = [...names].map(([name, kind]) => ({ name, kind }));
      return Promise.resolve(entries.length > 0 ? entries : undefined);
    },
  };
}

const BUILTIN = 'https://cdn.example/extension/facts';
const FILES = {
  [`${BUILTIN}/own/pack.yaml`]: PACK('own'),
  'memfs:/w/facts/team.yaml': PACK('team'),
};

const load = (
  texts: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
  folder: string | undefined = 'memfs:/w',
): Promise<LoadedFacts> =>
  factLoader(BUILTIN)(
    folder,
    { ...DEFAULT_SETTINGS, ...settings },
    filesOf({ ...FILES, ...texts }),
  );

const packsOf = ({ factBase }: LoadedFacts): string[] => factBase.packs.map(({ id }) => id);

describe('loading facts', () => {
  it('takes the workspace’s packs before the built-in ones, wherever those are', async () => {
    const loaded = await load({});
    assert.deepEqual(packsOf(loaded), ['team', 'own']);
    assert.deepEqual(loaded.faults, []);
  });

  it('leaves the built-in packs out where the settings say so', async () => {
    assert.deepEqual(packsOf(await load({}, { builtinFacts: false })), ['team']);
  });

  it('takes only the built-in packs where there is no folder', async () => {
    assert.deepEqual(
      packsOf(await factLoader(BUILTIN)(undefined, DEFAULT_SETTINGS, filesOf(FILES))),
      ['own'],
    );
  });

  it('takes packs that the file or the settings name, beside the folder, too', async () => {
    const loaded = await load(
      {
        'memfs:/w/factlint.yaml': 'facts: [../shared, "my data/b.yaml"]\n',
        'memfs:/shared/pack.yaml': PACK('shared'),
        'memfs:/w/my%20data/b.yaml': PACK('b'),
        'memfs:/w/c.yaml': PACK('c'),
      },
      { facts: ['c.yaml'] },
    );
    assert.deepEqual(packsOf(loaded), ['team', 'shared', 'b', 'c', 'own']);
    assert.deepEqual(loaded.named, [
      'memfs:/shared',
      'memfs:/w/my%20data/b.yaml',
      'memfs:/w/c.yaml',
    ]);
  });

  it('tells a missing pack where it is named', async () => {
    const { faults } = await load({
      'memfs:/w/factlint.yaml': 'locale: en-GB\nfacts:\n  - gone\n',
    });
    assert.deepEqual(
      faults.map(({ uri, problem }) => [uri, problem.line, problem.column]),
      [['memfs:/w/factlint.yaml', 3, 5]],
    );
  });

  it('puts the user’s settings over the workspace’s file', async () => {
    const { options } = await load(
      {
        'memfs:/w/factlint.yaml':
          'locale: en-GB\ncheckQuotations: true\nthreshold: 0.9\nrules: {wrong-date: hint, wrong-figure: off}\n',
      },
      { locale: 'en-US', rules: { 'wrong-date': 'warning' } },
    );
    assert.deepEqual(options, {
      locale: 'en-US',
      checkQuotations: true,
      threshold: 0.9,
      rules: { 'wrong-date': 'warning', 'wrong-figure': 'off' },
    });
  });

  it('takes a threshold of the user before that of the file, 0 too', async () => {
    const file = { 'memfs:/w/factlint.yaml': 'threshold: 0.9\n' };
    assert.equal((await load(file)).options.threshold, 0.9);
    assert.equal((await load(file, { threshold: 0 })).options.threshold, 0);
    assert.equal((await load({})).options.threshold, undefined, 'left to the engine');
  });

  it('includes and excludes memos by globs from the folder', async () => {
    const { includes } = await load({
      'memfs:/w/factlint.yaml':
        'include: ["memos/**/*.md"]\nexclude: [memos/old, "**/draft-*.md"]\n',
    });
    assert.ok(includes('memfs:/w/memos/a.md'));
    assert.ok(includes('memfs:/w/memos/deep/a%20b.md'));
    assert.ok(!includes('memfs:/w/readme.md'));
    assert.ok(!includes('memfs:/w/memos/old/a.md'));
    assert.ok(!includes('memfs:/w/memos/draft-1.md'));
    assert.ok(includes('untitled:Untitled-1'), 'what is in no folder is no business of the globs');
  });

  it('keeps the sound settings of a file with a bad one', async () => {
    const { options, faults } = await load({
      'memfs:/w/factlint.yaml': 'locale: en-GB\ncheckQuotations: perhaps\n',
    });
    assert.deepEqual(options, { locale: 'en-GB', rules: {} });
    assert.deepEqual(
      faults.map(({ uri, problem }) => [uri, problem.line]),
      [['memfs:/w/factlint.yaml', 2]],
    );
  });

  it('says that a file cannot be read, and loads the packs', async () => {
    const files = filesOf(FILES);
    const broken: Files = {
      ...files,
      readFile: (uri) =>
        uri.endsWith('factlint.yaml') ? Promise.reject(new Error('no right')) : files.readFile(uri),
    };
    const loaded = await factLoader(BUILTIN)('memfs:/w', DEFAULT_SETTINGS, broken);
    assert.deepEqual(packsOf(loaded), ['team', 'own']);
    assert.match(loaded.faults[0]!.problem.message, /factlint\.yaml.*no right/);
  });
});

describe('loading facts of a workspace that is not trusted', () => {
  const OUTSIDE = {
    ...FILES,
    'memfs:/shared/pack.yaml': PACK('shared'),
    'memfs:/mine/pack.yaml': PACK('mine'),
    'memfs:/w/more/pack.yaml': PACK('more'),
  };
  const loadUntrusted = (
    texts: Readonly<Record<string, string>>,
    settings: Partial<Settings> = {},
    realUri?: NonNullable<Files['realUri']>,
  ): Promise<LoadedFacts> =>
    factLoader(BUILTIN, () => false)(
      'memfs:/w',
      { ...DEFAULT_SETTINGS, ...settings },
      { ...filesOf({ ...OUTSIDE, ...texts }), ...(realUri && { realUri }) },
    );
  const lines = ({ faults }: LoadedFacts): (readonly [string, number])[] =>
    faults.map(({ uri, problem }) => [uri, problem.line]);

  for (const path of [
    '../shared',
    '/shared',
    'memfs:/shared',
    'memfs:/w/../shared',
    'more/../../shared',
  ]) {
    it(`refuses ${path} of factlint.yaml, and says so there`, async () => {
      const loaded = await loadUntrusted({ 'memfs:/w/factlint.yaml': `facts:\n  - ${path}\n` });
      assert.deepEqual(packsOf(loaded), ['team', 'own']);
      assert.deepEqual(lines(loaded), [['memfs:/w/factlint.yaml', 2]]);
      assert.match(loaded.faults[0]!.problem.message, /is not trusted/);
      assert.deepEqual(loaded.named, [], 'it is not watched');
    });
  }

  it('reads what lies in the folder, and what the user’s own settings name', async () => {
    const loaded = await loadUntrusted(
      { 'memfs:/w/factlint.yaml': 'facts: [more]\n' },
      { facts: ['../mine'] },
    );
    assert.deepEqual(packsOf(loaded), ['team', 'more', 'mine', 'own']);
    assert.deepEqual(loaded.faults, []);
    assert.deepEqual(loaded.named, ['memfs:/w/more', 'memfs:/mine']);
  });

  it('follows no link that leads out', async () => {
    const loaded = await loadUntrusted(
      {
        'memfs:/w/factlint.yaml': 'facts: [link]\n',
        'memfs:/w/link/pack.yaml': PACK('link'),
      },
      {},
      (uri) => Promise.resolve(uri.replace('memfs:/w/link', 'memfs:/shared')),
    );
    assert.deepEqual(packsOf(loaded), ['team', 'own']);
    assert.deepEqual(lines(loaded), [['memfs:/w/factlint.yaml', 1]]);
  });

  it('finds its way where the folder itself is reached through a link', async () => {
    const loaded = await loadUntrusted({}, {}, (uri) =>
      uri.endsWith('/factlint.yaml')
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(uri.replace('memfs:/w', 'memfs:/real/w')),
    );
    assert.deepEqual(packsOf(loaded), ['team', 'own']);
    assert.deepEqual(loaded.faults, []);
  });
});

describe('pack files', () => {
  const files = new PackFiles(filesOf({}), 'file:///w', 'file:///ext/facts');

  it('have paths that lead back to their URIs', () => {
    for (const uri of ['file:///w/a%20b/c%23d.yaml', 'file:///ext/facts/x.csv']) {
      assert.equal(files.toUri(files.toPath(uri)), uri);
    }
    assert.equal(files.toUri('/w/../shared/./p'), 'file:///shared/p');
  });

  it('are not looked for elsewhere', () => {
    for (const path of [
      '//server/share',
      '\\\\server\\share',
      'https://example.org/f',
      'vscode:/x',
    ]) {
      assert.throws(() => files.toUri(path), /nothing is fetched/);
    }
  });
});
