/**
 * Shows beside a memo what was read at a place in it. The server writes the words; each explanation is a read-only
 * document whose address says which place is meant, so that it can be written again whenever it is shown.
 */
import { type Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPLAIN,
  EXPLANATION_SCHEME,
  type ExplainParams,
  type ExplainResult,
} from '../server/protocol.ts';

export class Explanations implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registration = workspace.registerTextDocumentContentProvider(EXPLANATION_SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#explain(uri),
    });
  }

  /** @param asked the place that a code action names; the cursor's own where a menu or a key asks. */
  async show(asked?: unknown): Promise<void> {
    const place = isPlace(asked) ? asked : this.#cursor();
    if (!place) return;
    const uri = addressOf(place);
    this.#changed.fire(uri); // An explanation that is open already may be of an older text.
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #cursor(): ExplainParams | undefined {
    const editor = window.activeTextEditor;
    if (!editor || editor.document.uri.scheme === EXPLANATION_SCHEME) return undefined;
    const { code2ProtocolConverter: convert } = this.#client;
    return {
      uri: convert.asUri(editor.document.uri),
      position: convert.asPosition(editor.selection.active),
    };
  }

  async #explain({ query }: Uri): Promise<string> {
    const place = JSON.parse(query) as ExplainParams;
    const explanation = await this.#client.sendRequest<ExplainResult>(EXPLAIN, place);
    return explanation ?? l10n.t('This memo is not open or not checked.');
  }
}

function addressOf(place: ExplainParams): Uri {
  const name = Uri.parse(place.uri).path.replace(/^.*\//, '');
  return Uri.from({
    scheme: EXPLANATION_SCHEME,
    // The ending makes it Markdown.
    path: `/${l10n.t('Line {0} of {1}', place.position.line + 1, name.replace(/\.md$/i, ''))}.md`,
    query: JSON.stringify(place),
  });
}

/** A menu hands over the memo's address, which is no place. */
function isPlace(value: unknown): value is ExplainParams {
  return typeof value === 'object' && value !== null && 'uri' in value && 'position' in value;
}
