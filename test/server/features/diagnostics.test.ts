import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { MemoResult } from '../../../server/documents.ts';
import { DiagnosticsPublisher, toDiagnostics } from '../../../server/features/diagnostics.ts';
import { PackFaults } from '../../../server/features/pack-faults.ts';
import type { FileFault } from '../../../server/workspace.ts';
import { diagnostic, memoResult, spanOf, URI } from '../helpers.ts';

const TEXT = '🗾 Imports were $195.9 billion, then $95.8 billion.';
const RESULT = memoResult(TEXT, {
  diagnostics: [
    diagnostic(TEXT, '$195.9 billion', {
      severity: 'warning',
      related: [{ ...spanOf(TEXT, '$95.8 billion'), message: 'The other value.' }],
    }),
  ],
});

describe('diagnostics', () => {
  it('carry code, severity, source, message and the value’s range', () => {
    assert.deepEqual(toDiagnostics(RESULT, { relatedInformation: false }), [
      {
        range: { start: { line: 0, character: 16 }, end: { line: 0, character: 30 } },
        severity: 2,
        code: 'wrong-figure',
        source: 'factlint',
        message: '$195.9 billion is wrong.',
      },
    ]);
  });

  it('point to the other place where the client shows it', () => {
    const [shown] = toDiagnostics(RESULT, { relatedInformation: true });
    assert.deepEqual(shown?.relatedInformation, [
      {
        location: {
          uri: URI,
          range: { start: { line: 0, character: 37 }, end: { line: 0, character: 50 } },
        },
        message: 'The other value.',
      },
    ]);
  });

  it('tell of a memo that is too long on its first line', () => {
    const [shown, ...others] = toDiagnostics(
      { ...memoResult('# A\n\nB'), outcome: { kind: 'too-long' } },
      { relatedInformation: false },
    );
    assert.deepEqual(others, []);
    assert.equal(shown?.severity, 3);
    assert.deepEqual(shown.range.end, { line: 0, character: 3 });
  });
});

/** A publisher over a memo that the test sets; `sent` resolves when the next message is sent. */
function publisher() {
  const messages: PublishDiagnosticsParams[] = [];
  let wake: () => void = () => undefined;
  const world = {
    result: RESULT as MemoResult | undefined,
    checks: 0,
    messages,
    async sent(count: number) {
      while (messages.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
  const memos = {
    check: () => {
      world.checks += 1;
      return Promise.resolve(world.result);
    },
  };
  const send = (message: PublishDiagnosticsParams): void => {
    messages.push(message);
    wake();
  };
  return { world, publisher: new DiagnosticsPublisher(send, memos, { relatedInformation: false }) };
}

describe('published diagnostics', () => {
  it('carry the version, and a burst of edits is checked once', async () => {
    const { world, publisher: published } = publisher();
    for (let edit = 0; edit < 5; edit += 1) published.changed(URI);
    await world.sent(1);
    assert.equal(world.checks, 1);
    assert.equal(world.messages[0]?.version, 1);
    assert.equal(world.messages[0].diagnostics.length, 1);
  });

  it('are cleared when the memo is closed', async () => {
    const { world, publisher: published } = publisher();
    published.changed(URI);
    await world.sent(1);
    published.closed(URI);
    assert.deepEqual(world.messages[1], { uri: URI, diagnostics: [] });
  });

  it('are not sent for a memo that was closed before its check', async () => {
    const { world, publisher: published } = publisher();
    published.changed(URI);
    published.closed(URI);
    published.changed('file:///other.md');
    await world.sent(1);
    assert.deepEqual(
      world.messages.map(({ uri }) => uri),
      ['file:///other.md'],
    );
  });

  it('are cleared when the memo is no longer to be checked', async () => {
    const { world, publisher: published } = publisher();
    published.changed(URI);
    await world.sent(1);
    world.result = undefined;
    published.changed(URI);
    await world.sent(2);
    assert.deepEqual(world.messages[1], { uri: URI, diagnostics: [] });
  });
});

describe('pack faults', () => {
  const fault = (uri: string, message: string): FileFault => ({
    uri,
    problem: {
      file: uri,
      start: 0,
      end: 4,
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 7,
      severity: 'warning',
      rule: 'unknown-key',
      message,
    },
  });

  it('are sent for their files, not again unless they change, and cleared when mended', () => {
    const messages: PublishDiagnosticsParams[] = [];
    const faults = new PackFaults((message) => messages.push(message));
    faults.show([fault('file:///a', 'One.'), fault('file:///b', 'Two.')]);
    assert.deepEqual(
      messages.splice(0).map(({ uri }) => uri),
      ['file:///a', 'file:///b'],
    );
    faults.show([fault('file:///a', 'One.'), fault('file:///b', 'Three.')]);
    assert.deepEqual(messages.splice(0), [
      {
        uri: 'file:///b',
        diagnostics: [
          {
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } },
            severity: 2,
            code: 'unknown-key',
            source: 'factlint',
            message: 'Three.',
          },
        ],
      },
    ]);
    faults.show([fault('file:///a', 'One.')]);
    assert.deepEqual(messages, [{ uri: 'file:///b', diagnostics: [] }]);
  });
});
