/** Sessions of clients that can do less than VS Code, or are set up otherwise. Needs the checker where said. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StatusParams } from '../../../server/protocol.ts';
import { removeTemporaryFolders, serverBundle, temporaryFolder } from './bundles.ts';
import { Client, PUSH_CLIENT, rangeOf, startForked, startWorker, uriOf } from './client.ts';
import { FACTS, makeWorld, MEMO, OWN_FACTS, PACK, remoteWorld, type World } from './world.ts';

const WRONG = 'wrong-figure: $195.9 billion';
const DISCOURAGED = 'discouraged-term: Pyongang';

describe('other clients', () => {
  let world: World;
  let client: Client | undefined;
  let memo: string;

  const start = async (options: Parameters<typeof Client.start>[0]): Promise<Client> =>
    (client = await Client.start(options));

  before(async function () {
    this.timeout(60_000);
    await serverBundle('node');
  });
  after(removeTemporaryFolders);
  beforeEach(async () => {
    world = await makeWorld();
    memo = world.uri('memo.md');
  });
  afterEach(() => {
    client?.kill();
    client = undefined;
  });

  describe('a session of a client that takes published diagnostics only (needs the checker)', () => {
    const push = () =>
      start({
        folders: [world.folder],
        capabilities: PUSH_CLIENT,
        initializationOptions: { settings: OWN_FACTS },
      });

    it('goes from opening to closing', async () => {
      const editor = await push();
      assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
      await editor.open(memo, MEMO);
      const named = async (version: number): Promise<string[]> =>
        editor.named(memo, (await editor.published(memo, version)).diagnostics);
      assert.deepEqual(await named(1), [WRONG, DISCOURAGED]);
      await editor.replace(memo, '$195.9', '$95.8');
      assert.deepEqual(await named(2), [DISCOURAGED]);
      await editor.replace(memo, '$95.8', '$195.9');
      assert.deepEqual(await named(3), [WRONG, DISCOURAGED]);

      const [fix, ...others] = await editor.codeActions(
        memo,
        rangeOf(editor.document(memo), '195.9'),
      );
      assert.ok(others.every(({ edit }) => edit?.changes !== undefined));
      await editor.applyWorkspaceEdit(fix?.edit);
      assert.deepEqual(await named(4), [DISCOURAGED]);

      await world.write('facts/team/facts.yaml', FACTS.replace('$95.8', '$97.8'));
      await editor.filesChanged(world.uri('facts/team/facts.yaml'));
      assert.deepEqual(await named(4), ['wrong-figure: $95.8 billion', DISCOURAGED]);

      await editor.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { factlint: { ...OWN_FACTS, rules: { 'wrong-figure': 'off' } } },
      });
      assert.deepEqual(await named(4), [DISCOURAGED]);

      await editor.close(memo);
      assert.deepEqual((await editor.published(memo)).diagnostics, []);
      await editor.stop();
    });

    it('publishes the last of many edits', async () => {
      const editor = await push();
      await editor.open(memo, MEMO);
      for (let edit = 0; edit < 50; edit += 1) {
        await editor.replace(memo, edit % 2 ? '$95.8' : '$195.9', edit % 2 ? '$195.9' : '$95.8');
      }
      const { diagnostics } = await editor.published(memo, 51);
      assert.deepEqual(editor.named(memo, diagnostics), [WRONG, DISCOURAGED]);
      await editor.stop();
    });
  });

  describe('a server', () => {
    it('says what it can do', async () => {
      const editor = await start({ folders: [world.folder] });
      const { capabilities, serverInfo } = editor.initialized;
      assert.equal(serverInfo?.name, 'Factlint');
      assert.deepEqual(capabilities.diagnosticProvider, {
        identifier: 'factlint',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      });
      assert.deepEqual(capabilities.codeActionProvider, {
        codeActionKinds: ['quickfix', 'source.fixAll.factlint'],
        resolveProvider: true,
      });
      await editor.stop();
    });

    it('asks to be told of packs and settings that change', async () => {
      const editor = await start({ folders: [world.folder], settings: OWN_FACTS });
      const wanted = ['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration'];
      while (
        !wanted.every((method) => editor.registrations.some((each) => each.method === method))
      ) {
        await editor.next('client/registerCapability');
      }
      await editor.stop();
    });

    it('tells coverage to a client that wants it (needs the checker)', async () => {
      const editor = await start({
        folders: [world.folder],
        settings: OWN_FACTS,
        initializationOptions: { status: true },
      });
      await editor.open(memo, MEMO);
      await editor.pull(memo);
      const status = await editor.next<StatusParams>('factlint/status');
      assert.equal(status.uri, memo);
      assert.equal(status.version, 1);
      assert.equal(status.refuted, 1);
      assert.equal(
        status.claims,
        status.supported + status.refuted + status.outdated + status.unverifiable,
      );
      await editor.stop();
    });

    for (const [place, server] of [
      ['in Node', undefined],
      ['in a web worker', startWorker],
    ] as const) {
      it(`${place} asks the client for files that are not on disk (needs the checker)`, async () => {
        const editor = await start({
          ...(server && { server }),
          folders: ['memfs:/w'],
          settings: OWN_FACTS,
          initializationOptions: { files: true },
          requests: remoteWorld('memfs:/w', {
            'facts/team.yaml': `${PACK}${FACTS}`,
            'factlint.yaml': 'rules: {discouraged-term: off}\nloud: true\n',
          }),
        });
        await editor.open('memfs:/w/memo.md', MEMO);
        assert.deepEqual(await editor.pulled('memfs:/w/memo.md'), [WRONG]);
        const { diagnostics } = await editor.published('memfs:/w/factlint.yaml');
        assert.deepEqual(
          diagnostics.map(({ range }) => range.start.line),
          [1],
        );
        await editor.stop();
      });
    }

    it('takes a folder that is added later, and memos already open in it (needs the checker)', async () => {
      const editor = await start({ settings: OWN_FACTS });
      await editor.open(memo, MEMO);
      assert.deepEqual(await editor.pulled(memo), []);
      await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: uriOf(world.folder), name: 'w' }], removed: [] },
      });
      await editor.next('workspace/diagnostic/refresh');
      assert.deepEqual(await editor.pulled(memo), [WRONG, DISCOURAGED]);
      await editor.stop();
    });

    it('speaks over Node IPC (needs the checker)', async () => {
      const editor = await start({
        server: startForked,
        folders: [world.folder],
        settings: OWN_FACTS,
      });
      await editor.open(memo, MEMO);
      assert.deepEqual(await editor.pulled(memo), [WRONG, DISCOURAGED]);
      await editor.stop();
    });

    it('reads nothing from other machines', async () => {
      await world.write('factlint.yaml', 'facts: [https://example.org/facts, //server/share]\n');
      const editor = await start({ folders: [world.folder], settings: OWN_FACTS });
      const { diagnostics } = await editor.published(world.uri('factlint.yaml'));
      assert.equal(JSON.stringify(diagnostics).match(/nothing is fetched/g)?.length, 2);
      await editor.stop();
    });

    it('reads packs outside a folder only when the folder is trusted (needs the checker)', async () => {
      const other = await makeWorld();
      const alone = await temporaryFolder();
      const config = join(alone, 'factlint.yaml');
      await writeFile(config, `facts:\n  - ${join(other.folder, 'facts', 'team')}\n`);
      const editor = await start({
        folders: [alone],
        settings: OWN_FACTS,
        initializationOptions: { trusted: false },
      });
      const inside = uriOf(join(alone, 'memo.md'));
      await editor.open(inside, MEMO);
      assert.deepEqual(await editor.pulled(inside), []);
      const { diagnostics } = await editor.published(uriOf(config));
      assert.match(JSON.stringify(diagnostics[0]), /the workspace is not trusted/);
      assert.equal(diagnostics[0]?.range.start.line, 1);
      await editor.connection.sendNotification('factlint/trustGranted');
      await editor.next('workspace/diagnostic/refresh');
      assert.deepEqual(await editor.pulled(inside), [WRONG, DISCOURAGED]);
      assert.deepEqual((await editor.published(uriOf(config))).diagnostics, []);
      await editor.stop();
    });

    it('gives each folder its own facts (needs the checker)', async () => {
      const other = await makeWorld(FACTS.replace('$95.8', '$195.9'));
      const editor = await start({ folders: [world.folder, other.folder], settings: OWN_FACTS });
      await editor.open(memo, MEMO);
      await editor.open(other.uri('memo.md'), MEMO);
      assert.deepEqual(await editor.pulled(memo), [WRONG, DISCOURAGED]);
      assert.deepEqual(await editor.pulled(other.uri('memo.md')), [DISCOURAGED]);
      await editor.stop();
    });

    it('checks an untitled memo with the facts of the only folder (needs the checker)', async () => {
      const editor = await start({ folders: [world.folder], settings: OWN_FACTS });
      await editor.open('untitled:Untitled-1', MEMO);
      assert.deepEqual(await editor.pulled('untitled:Untitled-1'), [WRONG, DISCOURAGED]);
      await editor.stop();
    });

    it('tells in one line that a memo is too long, and checks the others', async () => {
      const editor = await start({ folders: [world.folder], settings: OWN_FACTS });
      await editor.open(memo, `# Long\n\n${'word '.repeat(900_000)}`);
      assert.deepEqual(await editor.pulled(memo), ['memo-too-long: # Long']);
      const second = world.uri('second.md');
      await editor.open(second, '# Short\n');
      assert.deepEqual(await editor.pulled(second), []);
      await editor.stop();
    });

    it('leaves files alone that are not memos', async () => {
      const editor = await start({ folders: [world.folder], settings: OWN_FACTS });
      await editor.open(world.uri('notes.txt'), MEMO, 'plaintext');
      assert.deepEqual(await editor.pulled(world.uri('notes.txt')), []);
      await editor.stop();
    });
  });
});
