import assert from 'node:assert/strict';
import { NO_FILES } from '../../server/files.ts';
import { type LoadedFacts, type LoadFacts, Workspace } from '../../server/workspace.ts';
import { factBase, folderState } from './helpers.ts';

const loaded = (parts: Partial<LoadedFacts> = {}): LoadedFacts => folderState(parts);

interface Started {
  readonly workspace: Workspace;
  readonly log: string[];
}

function start(
  load: LoadFacts,
  folders: readonly string[] = ['file:///w'],
  settings: () => unknown = () => ({}),
): Started {
  const log: string[] = [];
  const workspace = new Workspace(
    {
      files: NO_FILES,
      load,
      settings: () => Promise.resolve(settings()),
      log: { warn: (message) => log.push(message), error: (message) => log.push(message) },
    },
    folders,
  );
  return { workspace, log };
}

/** Resolves at the next load of any folder. */
const nextLoad = (workspace: Workspace): Promise<void> =>
  new Promise((resolve) => {
    const listener = workspace.onDidChange(() => {
      listener.dispose();
      resolve();
    });
  });

describe('workspace', () => {
  it('gives a memo the facts of its innermost folder', async () => {
    const bases = new Map<string | undefined, LoadedFacts>();
    const { workspace } = start(
      (folder) => {
        const facts = loaded({ factBase: factBase() });
        bases.set(folder, facts);
        return Promise.resolve(facts);
      },
      ['file:///w', 'file:///w/inner/', 'file:///wide'],
    );
    const baseOf = async (uri: string) => (await workspace.stateFor(uri)).factBase;
    assert.equal(await baseOf('file:///w/a.md'), bases.get('file:///w')?.factBase);
    assert.equal(await baseOf('file:///w/inner/a.md'), bases.get('file:///w/inner')?.factBase);
    assert.equal(await baseOf('file:///wide/a.md'), bases.get('file:///wide')?.factBase);
    assert.equal(await baseOf('file:///elsewhere/a.md'), bases.get(undefined)?.factBase);
    assert.equal(await baseOf('untitled:Untitled-1'), bases.get(undefined)?.factBase);
  });

  it('gives an untitled memo the facts of the only folder', async () => {
    const asked: (string | undefined)[] = [];
    const { workspace } = start((folder) => {
      asked.push(folder);
      return Promise.resolve(loaded());
    });
    await workspace.stateFor('untitled:Untitled-1');
    assert.deepEqual(asked, ['file:///w']);
  });

  it('loads again only what looked at a changed file', async () => {
    const loads: (string | undefined)[] = [];
    const { workspace } = start(
      async (folder, _settings, files) => {
        loads.push(folder);
        await files.listFolder(`${folder!}/facts`);
        return loaded();
      },
      ['file:///a', 'file:///b'],
    );
    await workspace.stateFor('file:///a/m.md');
    await workspace.stateFor('file:///b/m.md');
    const again = nextLoad(workspace);
    await workspace.filesChanged(['file:///b/facts/new.yaml', 'file:///b/other.txt']);
    await again;
    assert.deepEqual(loads, ['file:///a', 'file:///b', 'file:///b']);
  });

  it('makes one load of many changes during a load, and that load sees the last', async () => {
    let text = 'first';
    const seen: string[] = [];
    const release: (() => void)[] = [];
    const { workspace } = start(async (_folder, _settings, files) => {
      await files.listFolder('file:///w/facts');
      seen.push(text);
      await new Promise<void>((resolve) => release.push(resolve));
      return loaded();
    });
    const first = nextLoad(workspace);
    while (release.length === 0) await Promise.resolve();
    for (text of ['second', 'third']) await workspace.filesChanged(['file:///w/facts/a.yaml']);
    release[0]!();
    await first;
    while (release.length === 1) await Promise.resolve();
    const second = nextLoad(workspace);
    release[1]!();
    await second;
    assert.deepEqual(seen, ['first', 'third']);
  });

  it('keeps the facts it has when a load fails, and says so', async () => {
    const good = loaded();
    let fails = false;
    const { workspace, log } = start(() =>
      fails ? Promise.reject(new Error('disk on fire')) : Promise.resolve(good),
    );
    await workspace.stateFor('file:///w/m.md');
    fails = true;
    const again = nextLoad(workspace);
    workspace.settingsChanged();
    await again;
    assert.equal((await workspace.stateFor('file:///w/m.md')).factBase, good.factBase);
    assert.deepEqual(log, ['The facts could not be loaded: Error: disk on fire']);
  });

  it('checks with no facts when the first load fails', async () => {
    const { workspace } = start(() => Promise.reject(new Error('no')));
    assert.equal((await workspace.stateFor('file:///w/m.md')).factBase.packs.length, 0);
  });

  it('says once what is wrong with a setting', async () => {
    const { workspace, log } = start(
      () => Promise.resolve(loaded()),
      undefined,
      () => ({ enable: 1 }),
    );
    await workspace.stateFor('file:///w/m.md');
    const again = nextLoad(workspace);
    workspace.settingsChanged();
    await again;
    assert.deepEqual(log, ['The setting factlint.enable must be true or false.']);
  });

  it('lists a fault that two folders share once, and forgets those of a removed folder', async () => {
    const fault = (uri: string): LoadedFacts['faults'][number] => ({
      uri,
      problem: {
        file: uri,
        start: 0,
        end: 1,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 2,
        severity: 'error',
        rule: 'schema',
        message: 'Broken.',
      },
    });
    const { workspace } = start(
      (folder) =>
        Promise.resolve(loaded({ faults: [fault('file:///shared'), fault(`${folder!}/x`)] })),
      ['file:///a', 'file:///b'],
    );
    await workspace.stateFor('file:///a/m.md');
    await workspace.stateFor('file:///b/m.md');
    const uris = (): string[] => workspace.faults().map(({ uri }) => uri);
    assert.deepEqual(uris(), ['file:///shared', 'file:///a/x', 'file:///b/x']);
    workspace.changeFolders([], ['file:///a/']);
    assert.deepEqual(uris(), ['file:///shared', 'file:///b/x']);
  });
});
