import assert from 'node:assert/strict';
import {
  byScheme,
  clientFiles,
  Dependencies,
  type Files,
  withOpenDocuments,
} from '../../server/files.ts';
import { canonical, join, pathWithin } from '../../server/uris.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixed = (text: string): Files => ({
  readFile: () => Promise.resolve(bytes(text)),
  listFolder: () => Promise.resolve([{ name: text, kind: 'file' }]),
});

describe('files', () => {
  it('come from the disk or from the client, by scheme', async () => {
    const files = byScheme(fixed('disk'), fixed('client'));
    assert.deepEqual(await files.readFile('file:///a'), bytes('disk'));
    assert.deepEqual(await files.readFile('vscode-vfs://github/a'), bytes('client'));
    assert.equal((await files.listFolder('memfs:/a'))?.[0]?.name, 'client');
  });

  it('come from open documents first', async () => {
    const files = withOpenDocuments(fixed('disk'), (uri) =>
      uri === 'file:///a' ? 'é' : undefined,
    );
    assert.deepEqual(await files.readFile('file:///a'), bytes('é'));
    assert.deepEqual(await files.readFile('file:///b'), bytes('disk'));
  });

  it('travel from the client in base64, null meaning that there is none', async () => {
    const asked: unknown[] = [];
    const answers: unknown[] = ['w6k=', null, [{ name: 'a', kind: 'file' }], null];
    const files = clientFiles({
      sendRequest: (...request: unknown[]) => {
        asked.push(request);
        return Promise.resolve(answers.shift() as never);
      },
    });
    assert.deepEqual(await files.readFile('x:/a'), bytes('é'));
    assert.equal(await files.readFile('x:/b'), undefined);
    assert.deepEqual(await files.listFolder('x:/'), [{ name: 'a', kind: 'file' }]);
    assert.equal(await files.listFolder('x:/c'), undefined);
    assert.deepEqual(asked[0], ['factlint/readFile', { uri: 'x:/a' }]);
    assert.deepEqual(asked[3], ['factlint/listFolder', { uri: 'x:/c' }]);
  });
});

describe('dependencies', () => {
  const content = new Map<string, string>();
  const files: Files = {
    readFile: (uri) => {
      const text = content.get(uri);
      return Promise.resolve(text === undefined ? undefined : bytes(text));
    },
    listFolder: () => Promise.resolve(undefined),
  };

  /** Dependencies on two files, one of which is not there, and on a folder. */
  async function look(): Promise<(uri: string) => Promise<boolean>> {
    content.clear();
    content.set('file:///w/facts/a.yaml', 'one');
    const dependencies = new Dependencies();
    const watched = dependencies.watch(files);
    await watched.readFile('file:///w/factlint.yaml');
    await watched.readFile('file:///w/facts/a.yaml');
    await watched.listFolder('file:///w/facts/');
    return (uri) => dependencies.areChangedBy(uri, files);
  }

  it('change with a file that holds something else', async () => {
    const changedBy = await look();
    assert.equal(await changedBy('file:///w/facts/a.yaml'), false);
    content.set('file:///w/facts/a.yaml', 'two');
    assert.equal(await changedBy('file:///w/facts/a.yaml'), true);
  });

  it('change with a file that comes or goes', async () => {
    const changedBy = await look();
    assert.equal(await changedBy('file:///w/factlint.yaml'), false);
    content.set('file:///w/factlint.yaml', '');
    assert.equal(await changedBy('file:///w/factlint.yaml'), true);
    content.delete('file:///w/facts/a.yaml');
    assert.equal(await changedBy('file:///w/facts/a.yaml'), true);
  });

  it('change with anything new in a folder that was listed', async () => {
    const changedBy = await look();
    assert.equal(await changedBy('file:///w/facts/new.yaml'), true);
    assert.equal(await changedBy('file:///w/facts'), true);
    assert.equal(await changedBy('file:///w/facts/deep/new.yaml'), false);
    assert.equal(await changedBy('file:///w/memo.md'), false);
  });
});

describe('uris', () => {
  it('have one spelling', () => {
    assert.equal(canonical('file:///c%3A/a b/'), canonical('file:///C:/a%20b'));
    assert.equal(canonical(join('file:///a b', 'c#d')), 'file:///a%20b/c%23d');
  });

  it('tell the path within a folder', () => {
    assert.equal(pathWithin('file:///w', canonical('file:///w/a b/c.md')), 'a b/c.md');
    assert.equal(pathWithin('file:///w', 'file:///wide/c.md'), undefined);
  });
});
