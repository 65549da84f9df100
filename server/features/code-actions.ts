/**
 * Quick fixes for a diagnostic, ways to ignore it, its explanation, and the fix of everything that has one answer. All of it is
 * made from the memo's check; nothing is searched again.
 */
import type { Diagnostic as EngineDiagnostic, TextEdit as EngineEdit } from '@factlint/engine';
import { parseMemo } from '@factlint/engine/memo/parse-memo.ts';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import { toSpan, toTextEdit, touches } from '../convert.ts';
import type { MemoResult } from '../documents.ts';
import { ignoreHere, ignoreInFile } from '../ignore.ts';
import { EXPLAIN_COMMAND, type ExplainParams } from '../protocol.ts';
import { toDiagnostics } from './diagnostics.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.factlint`;

/** The kinds that are offered, for the server's capabilities. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

type Client = Pick<
  ClientFeatures,
  'versionedEdits' | 'resolvesEdits' | 'relatedInformation' | 'options'
>;
type Result = Pick<MemoResult, 'document' | 'version' | 'outcome'>;

/** Carried by an action whose edit is made when it is chosen. */
export interface IgnoreData {
  readonly uri: string;
  readonly version: number;
  readonly ignore: 'here' | 'file';
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** @param params as the client sent them: the range and the kinds asked for decide what is offered. */
export function codeActions(
  result: Result,
  params: CodeActionParams,
  client: Client,
): CodeAction[] {
  if (result.outcome.kind !== 'checked') return [];
  const wants = (kind: string): boolean =>
    params.context.only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? true;
  const { diagnostics } = result.outcome.check;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const asked = toSpan(result.document, params.range);
    const shown = toDiagnostics(result, client);
    const touched = diagnostics.flatMap((diagnostic, index) =>
      touches(diagnostic, asked) ? [{ diagnostic, shown: shown[index]! }] : [],
    );
    for (const each of touched) {
      actions.push(...quickFixes(result, each.diagnostic, each.shown, client));
    }
    // An editor that has not got the command would fail to run it.
    const [first] = touched;
    if (first && client.options.explainCommand) actions.push(explainAction(result, first.shown));
  }
  // Offered only where it is asked for: as a "source" action it would crowd the list of fixes.
  if (params.context.only && wants(FIX_ALL)) {
    const edits = fixAllEdits(diagnostics);
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all Factlint problems that have one answer',
        kind: FIX_ALL,
        edit: workspaceEdit(result, edits, client),
      });
    }
  }
  return actions;
}

/** Makes the edit of an action that was offered without. */
export function resolveCodeAction(action: CodeAction, result: Result, client: Client): CodeAction {
  const data = readIgnoreData(action.data);
  if (data?.version !== result.version) return action; // The memo has changed since.
  const edits = ignoreEdits(result.document.getText(), data);
  return edits ? { ...action, edit: workspaceEdit(result, edits, client) } : action;
}

/** @returns undefined when the data are not ours. */
export function readIgnoreData(data: unknown): IgnoreData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, ignore, code, start, end } = data as Record<string, unknown>;
  const isOurs =
    typeof uri === 'string' &&
    typeof version === 'number' &&
    (ignore === 'here' || ignore === 'file') &&
    typeof code === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number';
  return isOurs ? { uri, version, ignore, code, start, end } : undefined;
}

function quickFixes(
  result: Result,
  diagnostic: EngineDiagnostic,
  shown: Diagnostic,
  client: Client,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const fixes = diagnostic.fixes.map((fix, index): CodeAction => ({
    title: fix.title,
    kind,
    diagnostics: [shown],
    ...(index === 0 && { isPreferred: true }),
    edit: workspaceEdit(result, fix.edits, client),
  }));
  const ignores = (['here', 'file'] as const).flatMap((ignore): CodeAction[] => {
    const { code, start, end } = diagnostic;
    const title = `Ignore ${code} ${ignore === 'here' ? 'here' : 'in this file'}`;
    const data: IgnoreData = {
      uri: result.document.uri,
      version: result.version,
      ignore,
      code,
      start,
      end,
    };
    if (client.resolvesEdits) return [{ title, kind, diagnostics: [shown], data }];
    const edits = ignoreEdits(result.document.getText(), data);
    if (!edits) return [];
    return [{ title, kind, diagnostics: [shown], edit: workspaceEdit(result, edits, client) }];
  });
  return [...fixes, ...ignores];
}

function explainAction({ document }: Pick<Result, 'document'>, shown: Diagnostic): CodeAction {
  const title = 'Explain…';
  const place: ExplainParams = { uri: document.uri, position: shown.range.start };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shown],
    command: { title, command: EXPLAIN_COMMAND, arguments: [place] },
  };
}

function ignoreEdits(text: string, data: IgnoreData): readonly EngineEdit[] | undefined {
  if (data.ignore === 'here') return ignoreHere(parseMemo(text), data, data.code);
  const edit = ignoreInFile(text, data.code);
  return edit && [edit];
}

/** The first fix of every diagnostic that has one answer; of two that overlap, the first in the memo. */
export function fixAllEdits(diagnostics: readonly EngineDiagnostic[]): EngineEdit[] {
  const taken: EngineEdit[] = [];
  for (const { autoFix, fixes } of diagnostics) {
    const edits = autoFix ? (fixes[0]?.edits ?? []) : [];
    // A fix is applied whole or not at all.
    if (edits.every((edit) => taken.every((other) => isApart(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function isApart(a: EngineEdit, b: EngineEdit): boolean {
  if (a.start === b.start) return false;
  return a.start < b.start ? a.end <= b.start : b.end <= a.start;
}

/** Bound to the version that was checked where the client can refuse a late edit. */
function workspaceEdit(
  { document, version }: Pick<Result, 'document' | 'version'>,
  edits: readonly EngineEdit[],
  client: Client,
): WorkspaceEdit {
  const { uri } = document;
  const converted = edits.map((edit) => toTextEdit(document, edit));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}
