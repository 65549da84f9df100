import assert from 'node:assert/strict';
import type { Diagnostic as EngineDiagnostic, Fix } from '@factlint/engine';
import type { CodeAction, CodeActionParams, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  codeActions,
  fixAllEdits,
  readIgnoreData,
  resolveCodeAction,
} from '../../../server/features/code-actions.ts';
import { applied, diagnostic, memoResult, spanOf, URI } from '../helpers.ts';

const TEXT = 'Imports were $195.9 billion near Pyongang.\n';
const LAZY = { versionedEdits: true, resolvesEdits: true, relatedInformation: true, options: {} };
const PLAIN = {
  versionedEdits: false,
  resolvesEdits: false,
  relatedInformation: false,
  options: {},
};

const change = (words: string, newText: string, text = TEXT): Fix => ({
  title: `Change to ${newText}`,
  edits: [{ ...spanOf(text, words), newText }],
});

const DIAGNOSTICS: readonly EngineDiagnostic[] = [
  diagnostic(TEXT, '$195.9 billion', {
    fixes: [change('$195.9', '$95.8'), change('$195.9', '$95.9')],
    autoFix: true,
  }),
  diagnostic(TEXT, 'Pyongang', {
    code: 'discouraged-term',
    fixes: [change('Pyongang', 'Pyongyang')],
    autoFix: true,
  }),
];
const RESULT = memoResult(TEXT, { diagnostics: DIAGNOSTICS });

const at = (words: string, only?: string[]): CodeActionParams => {
  const { document } = RESULT;
  const { start, end } = spanOf(TEXT, words);
  return {
    textDocument: { uri: URI },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    context: { diagnostics: [], ...(only && { only }) },
  };
};

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

const editsOf = (action: CodeAction | undefined): TextEdit[] => {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change && 'edits' in change) return change.edits as TextEdit[];
  return action?.edit?.changes?.[URI] ?? [];
};

describe('code actions', () => {
  it('offer each fix, the first as the preferred one, then the ways to ignore', () => {
    const actions = codeActions(RESULT, at('195'), LAZY);
    assert.deepEqual(titles(actions), [
      'Change to $95.8',
      'Change to $95.9',
      'Ignore wrong-figure here',
      'Ignore wrong-figure in this file',
    ]);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      [true, false, false, false],
    );
    assert.ok(actions.every(({ diagnostics }) => diagnostics?.[0]?.code === 'wrong-figure'));
  });

  it('offer to explain the place, once, where the client has the command', () => {
    const client = { ...LAZY, options: { explainCommand: true } };
    const everywhere = {
      ...at('Imports'),
      range: { ...at('Imports').range, end: at('.\n').range.end },
    };
    for (const params of [at('195'), everywhere]) {
      const explains = codeActions(RESULT, params, client).filter(({ command }) => command);
      assert.deepEqual(titles(explains), ['Explain…']);
      assert.deepEqual(explains[0]?.command, {
        title: 'Explain…',
        command: 'factlint.explainHere',
        arguments: [{ uri: URI, position: { line: 0, character: 13 } }],
      });
    }
    assert.ok(codeActions(RESULT, at('195'), LAZY).every(({ command }) => !command));
    assert.deepEqual(codeActions(RESULT, at('Imports'), client), []);
  });

  it('are offered with the caret at either end of the value, and not elsewhere', () => {
    assert.equal(codeActions(RESULT, at(' near'), LAZY).length, 4);
    assert.equal(codeActions(RESULT, at('near'), LAZY).length, 0);
  });

  it('are of the kinds asked for', () => {
    assert.equal(codeActions(RESULT, at('195', ['refactor']), LAZY).length, 0);
    assert.equal(codeActions(RESULT, at('195', ['quickfix']), LAZY).length, 4);
    assert.deepEqual(titles(codeActions(RESULT, at('Imports', ['source.fixAll']), LAZY)), [
      'Fix all Factlint problems that have one answer',
    ]);
    assert.equal(codeActions(RESULT, at('Imports', ['source.fixAll.other']), LAZY).length, 0);
  });

  it('bind their edits to the version where the client takes that', () => {
    const [versioned] = codeActions(RESULT, at('195'), LAZY);
    assert.deepEqual(versioned?.edit?.documentChanges?.[0], {
      textDocument: { uri: URI, version: 1 },
      edits: [
        {
          range: { start: { line: 0, character: 13 }, end: { line: 0, character: 19 } },
          newText: '$95.8',
        },
      ],
    });
    const [plain] = codeActions(RESULT, at('195'), PLAIN);
    assert.equal(plain?.edit?.documentChanges, undefined);
    assert.equal(applied(TEXT, editsOf(plain)), TEXT.replace('195.9', '95.8'));
  });

  it('make the edit of “ignore” when it is chosen, or at once where the client cannot ask', () => {
    const [, , lazy] = codeActions(RESULT, at('195'), LAZY);
    assert.equal(lazy?.edit, undefined);
    const resolved = resolveCodeAction(lazy!, RESULT, LAZY);
    const expected = `<!-- factlint-disable-next-line wrong-figure -->\n${TEXT}`;
    assert.equal(applied(TEXT, editsOf(resolved)), expected);
    const [, , eager] = codeActions(RESULT, at('195'), PLAIN);
    assert.equal(applied(TEXT, editsOf(eager)), expected);
  });

  it('make no edit for a memo that has changed since', () => {
    const [, , lazy] = codeActions(RESULT, at('195'), LAZY);
    const later = {
      ...RESULT,
      version: 2,
      document: TextDocument.create(URI, 'markdown', 2, `New. ${TEXT}`),
    };
    assert.equal(resolveCodeAction(lazy!, later, LAZY).edit, undefined);
  });

  it('take no foreign data', () => {
    for (const data of [
      null,
      1,
      {},
      { uri: URI, version: 1, ignore: 'all', code: 'x', start: 0, end: 1 },
    ]) {
      assert.equal(readIgnoreData(data), undefined);
    }
  });

  it('fix all that has one answer', () => {
    const [fixAll] = codeActions(RESULT, at('Imports', ['source.fixAll.factlint']), LAZY);
    assert.equal(applied(TEXT, editsOf(fixAll)), 'Imports were $95.8 billion near Pyongyang.\n');
  });

  it('fix nothing that is open, and the first of two that overlap', () => {
    const text = 'abcdef';
    const fixes = (words: string): Partial<EngineDiagnostic> => ({
      fixes: [change(words, 'X', text)],
      autoFix: true,
    });
    assert.deepEqual(
      fixAllEdits([
        diagnostic(text, 'ab', fixes('ab')),
        diagnostic(text, 'bc', fixes('bc')),
        diagnostic(text, 'cd', fixes('cd')),
        diagnostic(text, 'ef', { ...fixes('ef'), autoFix: false }),
      ]).map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [2, 4],
      ],
    );
  });

  it('apply a fix of several edits whole or not at all', () => {
    const text = 'abcdef';
    const both: Fix = {
      title: 'Both',
      edits: [
        { start: 1, end: 2, newText: 'X' },
        { start: 4, end: 5, newText: 'Y' },
      ],
    };
    assert.deepEqual(
      fixAllEdits([
        diagnostic(text, 'b', { fixes: [change('b', 'Z', text)], autoFix: true }),
        diagnostic(text, 'e', { fixes: [both], autoFix: true }),
      ]).map(({ newText }) => newText),
      ['Z'],
    );
  });
});
