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
  it('are what was looked at, found or not', async () => {
    const dependencies = new Dependencies();
    const files = dependencies.watch(fixed('x'));
    await files.readFile('file:///w/factlint.yaml');
    await files.listFolder('file:///w/facts');
    assert.ok(dependencies.concern('file:///w/factlint.yaml'));
    assert.ok(dependencies.concern('file:///w/facts'));
    assert.ok(dependencies.concern('file:///w/facts/new.yaml'));
    assert.ok(!dependencies.concern('file:///w/facts/deep/new.yaml'));
    assert.ok(!dependencies.concern('file:///w/memo.md'));
    assert.ok(dependencies.hasRead('file:///w/factlint.yaml'));
    assert.ok(!dependencies.hasRead('file:///w/facts'));
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
