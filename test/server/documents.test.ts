import assert from 'node:assert/strict';
import { type MemoCheck, MemoTooLongError } from '@factlint/engine';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Memos } from '../../server/documents.ts';
import { document, folderState, memoCheck, URI } from './helpers.ts';

/** Memos over one document that the test changes, counting the checks. */
function setUp(check: (text: string) => MemoCheck = () => memoCheck(), text = 'a') {
  const world = {
    open: document(text) as TextDocument | undefined,
    state: folderState(),
    checked: [] as string[],
    log: [] as string[],
  };
  const memos = new Memos({
    get: (uri) => (uri === world.open?.uri ? world.open : undefined),
    stateFor: () => Promise.resolve(world.state),
    check: (content) => {
      world.checked.push(content);
      return check(content);
    },
    log: { error: (message) => world.log.push(message) },
  });
  const edit = (newText: string): void => {
    TextDocument.update(world.open!, [{ text: newText }], world.open!.version + 1);
  };
  return { world, memos, edit };
}

describe('memos', () => {
  it('are checked once for each version', async () => {
    const { world, memos, edit } = setUp();
    const [one, two] = await Promise.all([memos.check(URI), memos.check(URI)]);
    assert.equal(one, two);
    edit('b');
    const three = await memos.check(URI);
    assert.notEqual(three?.id, one?.id);
    assert.deepEqual(world.checked, ['a', 'b']);
  });

  it('are checked again with new facts', async () => {
    const { world, memos } = setUp();
    await memos.check(URI);
    world.state = folderState();
    await memos.check(URI);
    assert.deepEqual(world.checked, ['a', 'a']);
  });

  it('are checked as they stand after a burst of edits', async () => {
    const { world, memos, edit } = setUp();
    const checks = [memos.check(URI)];
    for (const text of ['b', 'c', 'd']) {
      edit(text);
      checks.push(memos.check(URI));
    }
    const results = await Promise.all(checks);
    assert.deepEqual(world.checked, ['d']);
    assert.deepEqual(new Set(results.map((result) => result?.version)), new Set([4]));
  });

  it('are not checked when they are closed meanwhile, and afresh when opened again', async () => {
    const { world, memos } = setUp();
    const late = memos.check(URI);
    world.open = undefined;
    memos.close(URI);
    assert.equal(await late, undefined);
    world.open = document('other');
    assert.equal((await memos.check(URI))?.version, 1);
    assert.deepEqual(world.checked, ['other']);
  });

  it('are not checked when the request is cancelled', async () => {
    const { world, memos } = setUp();
    const cancellation = new CancellationTokenSource();
    const late = memos.check(URI, cancellation.token);
    cancellation.cancel();
    await assert.rejects(late, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(world.checked, []);
  });

  it('are Markdown, included and switched on', async () => {
    const { world, memos } = setUp();
    world.open = document('a', 1, 'yaml');
    assert.equal(await memos.check(URI), undefined);
    world.open = TextDocument.create('factlint-explanation:/x.md', 'markdown', 1, 'a');
    assert.equal(await memos.check(world.open.uri), undefined);
    world.open = document('a');
    world.state = folderState({ includes: () => false });
    assert.equal(await memos.check(URI), undefined);
    world.state = folderState({ settings: { ...world.state.settings, enable: false } });
    assert.equal(await memos.check(URI), undefined);
    assert.deepEqual(world.checked, []);
  });

  it('log a rule that failed once for each version', async () => {
    const failures = [{ rule: 'wrong-figure', error: new Error('boom') }];
    const { world, memos, edit } = setUp(() => memoCheck({ failures }));
    await memos.check(URI);
    await memos.check(URI);
    assert.equal(world.log.length, 1);
    assert.match(world.log[0]!, /memo\.md \(version 1\).*wrong-figure.*boom/s);
    edit('b');
    await memos.check(URI);
    assert.equal(world.log.length, 2);
  });

  it('log a passage that could not be read, and are checked all the same', async () => {
    const failures = [{ rule: 'reading', error: new Error('boom') }];
    const { world, memos } = setUp(() => memoCheck({ failures }));
    assert.equal((await memos.check(URI))?.outcome.kind, 'checked');
    assert.equal(world.log.length, 1);
    assert.match(world.log[0]!, /memo\.md \(version 1\): a passage could not be read.*boom/s);
  });

  it('survive a checker that throws', async () => {
    const { world, memos, edit } = setUp((text) => {
      if (text === 'a') throw new Error('boom');
      return memoCheck();
    });
    assert.equal((await memos.check(URI))?.outcome.kind, 'failed');
    assert.match(world.log[0]!, /the memo could not be checked\. Error: boom/);
    edit('b');
    assert.equal((await memos.check(URI))?.outcome.kind, 'checked');
  });

  it('may be too long', async () => {
    const { world, memos } = setUp(() => {
      throw new MemoTooLongError('too long');
    });
    assert.equal((await memos.check(URI))?.outcome.kind, 'too-long');
    assert.deepEqual(world.log, []);
  });
});
