/** A whole editing session with the real server, as VS Code has it: the client pulls diagnostics. Needs the checker. */
import assert from 'node:assert/strict';
import type { CodeAction, MarkupContent } from 'vscode-languageserver';
import { removeTemporaryFolders, serverBundle } from './bundles.ts';
import { Client, rangeOf } from './client.ts';
import { FACTS, makeWorld, MEMO, OWN_FACTS, type World } from './world.ts';

const WRONG = 'wrong-figure: $195.9 billion';
const DISCOURAGED = 'discouraged-term: Pyongang';

describe('a session of a client that pulls', () => {
  let world: World;
  let client: Client;
  let memo: string;

  before(async function () {
    this.timeout(60_000);
    await serverBundle('node');
  });
  after(removeTemporaryFolders);

  beforeEach(async () => {
    world = await makeWorld();
    memo = world.uri('memo.md');
    client = await Client.start({ folders: [world.folder], settings: OWN_FACTS });
  });
  afterEach(() => client.kill());

  it('goes from opening to closing', async () => {
    await client.open(memo, MEMO);
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);

    // Typing the right figure, one keystroke after the other, then making it wrong again.
    await client.replace(memo, '$195.9', '$95.9');
    assert.deepEqual(await client.pulled(memo), [WRONG.replace('195.9', '95.9'), DISCOURAGED]);
    await client.replace(memo, '$95.9', '$95.8');
    assert.deepEqual(await client.pulled(memo), [DISCOURAGED]);
    await client.replace(memo, '$95.8', '$195.9');

    const hover = await client.hover(memo, '195.9');
    const shown = (hover?.contents as MarkupContent).value;
    assert.match(shown, /\*\*Contradicted\*\*/);
    assert.match(shown, /\$95\.8 billion/);
    assert.match(shown, /\]\(https:\/\/www\.census\.gov\/foreign-trade\/balance\/c5880\.html\)/);
    assert.deepEqual(hover?.range, rangeOf(client.document(memo), '$195.9 billion'));

    const actions = await client.codeActions(memo, rangeOf(client.document(memo), '195.9'));
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    assert.equal(fix?.title, 'Change to $95.8 billion');
    await client.applyWorkspaceEdit(fix.edit);
    assert.deepEqual(await client.pulled(memo), [DISCOURAGED]);
    assert.match(client.document(memo).getText(), /reached \$95\.8 billion\./);

    await client.close(memo);
    assert.deepEqual(await client.pull(memo), { kind: 'full', items: [] });
    await client.stop();
    assert.deepEqual(
      client.messages.filter(({ method }) => method === 'textDocument/publishDiagnostics'),
      [],
      'nothing is published to a client that pulls',
    );
  });

  it('sends nothing again that has not changed', async () => {
    await client.open(memo, MEMO);
    const first = await client.pull(memo);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    const second = await client.pull(memo, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await client.replace(memo, '# Trade', '# Goods');
    assert.equal((await client.pull(memo, first.resultId)).kind, 'full');
    await client.stop();
  });

  it('fixes everything that has one answer at once', async () => {
    await client.open(memo, MEMO);
    const document = client.document(memo);
    const nowhere = { start: document.positionAt(0), end: document.positionAt(0) };
    for (const only of [['source.fixAll'], ['source.fixAll.factlint']]) {
      assert.equal((await client.codeActions(memo, nowhere, only)).length, 1);
    }
    assert.deepEqual(await client.codeActions(memo, nowhere, ['source.organizeImports']), []);
    const [fixAll] = await client.codeActions(memo, nowhere, ['source.fixAll']);
    await client.applyWorkspaceEdit(fixAll?.edit);
    // Whether the figure has one answer is the checker's to decide; the misspelt name has.
    assert.ok(!(await client.pulled(memo)).includes(DISCOURAGED));
    assert.match(client.document(memo).getText(), /to Pyongyang\./);
    await client.stop();
  });

  for (const [where, title] of [
    ['here', 'Ignore wrong-figure here'],
    ['in the file', 'Ignore wrong-figure in this file'],
  ] as const) {
    it(`ignores ${where}`, async () => {
      await client.open(memo, MEMO);
      const range = rangeOf(client.document(memo), '195.9');
      const action = (await client.codeActions(memo, range)).find((each) => each.title === title);
      assert.ok(action && action.edit === undefined, 'the edit is made when it is chosen');
      const resolved: CodeAction = await client.connection.sendRequest(
        'codeAction/resolve',
        action,
      );
      await client.applyWorkspaceEdit(resolved.edit);
      assert.deepEqual(await client.pulled(memo), [DISCOURAGED]);
      await client.stop();
    });
  }

  it('takes a fact that was changed on disk', async () => {
    await client.open(memo, MEMO);
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    await world.write('facts/team/facts.yaml', FACTS.replace('$95.8', '$195.9'));
    await client.filesChanged(world.uri('facts/team/facts.yaml'));
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.pulled(memo), [DISCOURAGED]);
    await client.stop();
  });

  it('takes a fact that is being edited, and forgets the edit when it is thrown away', async () => {
    const facts = world.uri('facts/team/facts.yaml');
    await client.open(memo, MEMO);
    await client.pulled(memo);
    await client.open(facts, FACTS, 'yaml');
    await client.replace(facts, '$95.8', '$195.9');
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.pulled(memo), [DISCOURAGED]);
    await client.close(facts);
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    await client.stop();
  });

  it('shows the faults of a broken pack in its file and checks on', async () => {
    const facts = world.uri('facts/team/facts.yaml');
    await client.open(memo, MEMO);
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    await world.write('facts/team/facts.yaml', FACTS.replace('2010: $120.6 billion', '2010: many'));
    await client.filesChanged(facts);
    const { diagnostics } = await client.published(facts);
    assert.deepEqual(
      diagnostics.map(({ range, severity, source }) => [range.start.line, severity, source]),
      [[FACTS.split('\n').findIndex((line) => line.includes('2010:')), 1, 'factlint']],
    );
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    await world.write('facts/team/facts.yaml', FACTS);
    await client.filesChanged(facts);
    assert.deepEqual((await client.published(facts)).diagnostics, []);
    await client.stop();
  });

  it('follows settings and factlint.yaml', async () => {
    await client.open(memo, MEMO);
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    client.settings = { ...OWN_FACTS, rules: { 'discouraged-term': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.pulled(memo), [WRONG]);
    await world.write('factlint.yaml', 'rules:\n  wrong-figure: off\n');
    await client.filesChanged(world.uri('factlint.yaml'));
    await client.next('workspace/diagnostic/refresh');
    assert.deepEqual(await client.pulled(memo), []);
    await client.stop();
  });

  it('finds the place after emoji and with CRLF', async () => {
    const text = MEMO.replace('In 2009', '🗾🇯🇵 In 2009').replaceAll('\n', '\r\n');
    await client.open(memo, text);
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    const [fix] = await client.codeActions(memo, rangeOf(client.document(memo), '195.9'));
    await client.applyWorkspaceEdit(fix?.edit);
    assert.equal(client.document(memo).getText(), text.replace('195.9', '95.8'));
    await client.stop();
  });

  it('explains what was read at a place', async () => {
    const ask = (line: number): Promise<string | null> =>
      client.connection.sendRequest('factlint/explain', {
        uri: memo,
        position: { line, character: 45 },
      });
    assert.equal(await ask(2), null, 'the memo is not open');
    await client.open(memo, MEMO);
    assert.match((await ask(2)) ?? '', /^# Line 3 of memo\.md\n\n## \$195\.9 billion\n/);
    assert.match((await ask(1)) ?? '', /There is no figure/);
    await client.stop();
  });

  it('completes terms and shows their definition as text', async () => {
    await client.open(memo, 'The acqu');
    const list: { items: { label: string; documentation?: MarkupContent }[] } =
      await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: memo },
        position: { line: 0, character: 8 },
      });
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['Acquisition and Cross-Servicing Agreement'],
    );
    const item: (typeof list.items)[number] = await client.connection.sendRequest(
      'completionItem/resolve',
      list.items[0],
    );
    assert.match(item.documentation!.value, /An agreement on \\\[logistics\\\]\(command:evil\)/);
    await client.stop();
  });

  it('answers the last of many edits, and the cancelled requests with an error', async () => {
    await client.open(memo, MEMO);
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const outcomes: Promise<string>[] = [];
    for (let edit = 0; edit < 50; edit += 1) {
      await client.replace(memo, edit % 2 ? '$95.8' : '$195.9', edit % 2 ? '$195.9' : '$95.8');
      const cancellation = new CancellationTokenSource();
      const request = client.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri: memo } },
        cancellation.token,
      );
      outcomes.push(
        request.then(
          () => 'answered',
          (error: unknown) => String((error as { code: unknown }).code),
        ),
      );
      cancellation.cancel();
    }
    assert.deepEqual(await client.pulled(memo), [WRONG, DISCOURAGED]);
    const seen = new Set(await Promise.all(outcomes));
    assert.ok(seen.has('-32800'), [...seen].join());
    for (const outcome of seen) assert.ok(['-32800', 'answered'].includes(outcome), outcome);
    await client.stop();
  });
});
