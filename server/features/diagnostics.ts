/**
 * Diagnostics of memos: on request where the client asks for them, published where it does not; never both for
 * one client.
 */
import type { Severity } from '@factlint/engine';
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { MAX_MEMO_LENGTH } from '@factlint/engine';
import type { ClientFeatures } from '../client-features.ts';
import { firstLineRange, toRange } from '../convert.ts';
import type { MemoResult, Memos } from '../documents.ts';

export const SOURCE = 'factlint';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The protocol's diagnostics for a result, in the order of the memo. */
export function toDiagnostics(
  result: Pick<MemoResult, 'document' | 'outcome'>,
  client: Pick<ClientFeatures, 'relatedInformation'>,
): Diagnostic[] {
  const { document, outcome } = result;
  switch (outcome.kind) {
    case 'failed':
      return [];
    case 'too-long':
      return [
        {
          range: firstLineRange(document),
          severity: DiagnosticSeverity.Information,
          code: 'memo-too-long',
          source: SOURCE,
          message:
            `This memo is longer than ${MAX_MEMO_LENGTH.toLocaleString('en-US')} characters and was not checked. ` +
            'Split it to have its figures and dates checked.',
        },
      ];
    case 'checked':
      return outcome.check.diagnostics.map((diagnostic) => ({
        range: toRange(document, diagnostic),
        severity: SEVERITIES[diagnostic.severity],
        code: diagnostic.code,
        source: SOURCE,
        message: diagnostic.message,
        ...(client.relatedInformation &&
          diagnostic.related.length > 0 && {
            relatedInformation: diagnostic.related.map((place) => ({
              location: { uri: document.uri, range: toRange(document, place) },
              message: place.message,
            })),
          }),
      }));
  }
}

/** Answers `textDocument/diagnostic`. */
export function answerDiagnostics(
  connection: Connection,
  memos: Memos,
  client: ClientFeatures,
): void {
  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const result = await memos.check(params.textDocument.uri, token);
    if (!result) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (result.id === params.previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: result.id };
    }
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: result.id,
      items: toDiagnostics(result, client),
    };
  });
}

/** A check that took longer than this is not made at every keystroke. In milliseconds. */
const QUICK = 10;
/** The longest wait for a pause in typing. In milliseconds. */
const LONGEST_WAIT = 300;

/** Publishes diagnostics when told that a memo has changed. */
export class DiagnosticsPublisher {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #memos: Pick<Memos, 'check'>;
  readonly #client: Pick<ClientFeatures, 'relatedInformation'>;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** How long the last check of each open memo took. */
  readonly #durations = new Map<string, number>();
  /** The ids of the results that the client has; absent where it shows nothing. */
  readonly #published = new Map<string, string>();

  constructor(
    send: (params: PublishDiagnosticsParams) => void,
    memos: Pick<Memos, 'check'>,
    client: Pick<ClientFeatures, 'relatedInformation'>,
  ) {
    this.#send = send;
    this.#memos = memos;
    this.#client = client;
  }

  /** A memo that takes long to check waits as long as that for the next keystroke; the others do not wait. */
  changed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    const last = this.#durations.get(uri) ?? 0;
    const delay = last > QUICK ? Math.min(last, LONGEST_WAIT) : 0;
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      void this.#publish(uri);
    }, delay);
    this.#waiting.set(uri, timer);
  }

  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#durations.delete(uri);
    this.#clear(uri);
  }

  async #publish(uri: string): Promise<void> {
    const result = await this.#memos.check(uri);
    if (!result) {
      this.#clear(uri);
      return;
    }
    this.#durations.set(uri, result.duration);
    if (this.#published.get(uri) === result.id) return;
    this.#published.set(uri, result.id);
    const { version } = result;
    this.#send({ uri, version, diagnostics: toDiagnostics(result, this.#client) });
  }

  #clear(uri: string): void {
    if (this.#published.delete(uri)) this.#send({ uri, diagnostics: [] });
  }
}
