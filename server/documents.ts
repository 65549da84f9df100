/**
 * The open memos and their checks: each version of a memo is checked once with the facts of its folder, and all
 * features read that one result.
 */
import { type checkMemo, type MemoCheck, MemoTooLongError } from '@factlint/engine';
import {
  type CancellationToken,
  Emitter,
  type Event,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { EXPLANATION_SCHEME } from './protocol.ts';
import { nextTurn } from './turn.ts';
import { nameOf } from './uris.ts';
import type { FolderState } from './workspace.ts';

export type Outcome =
  | { readonly kind: 'checked'; readonly check: MemoCheck }
  | { readonly kind: 'too-long' }
  /** The checker threw; it was logged. */
  | { readonly kind: 'failed' };

export interface MemoResult {
  /** Different for every check that this server makes. */
  readonly id: string;
  /** Follows the editor: convert positions before the next await. */
  readonly document: TextDocument;
  readonly version: number;
  readonly state: FolderState;
  readonly outcome: Outcome;
  /** How long the check took, in milliseconds. */
  readonly duration: number;
}

export interface MemosHost {
  /** @returns undefined for a document that is not open. */
  get(uri: string): TextDocument | undefined;
  stateFor(uri: string): Promise<FolderState>;
  readonly check: typeof checkMemo;
  readonly log: { error(message: string): void };
}

export class Memos {
  readonly #host: MemosHost;
  readonly #results = new Map<string, MemoResult>();
  readonly #checked = new Emitter<MemoResult>();
  #checks = 0;

  constructor(host: MemosHost) {
    this.#host = host;
  }

  /** Fires once for each check that was made. */
  get onDidCheck(): Event<MemoResult> {
    return this.#checked.event;
  }

  /**
   * The check of the memo as it stands now. Lets messages that have arrived go first, so that of a burst of
   * keystrokes only the last is checked.
   * @returns undefined when the document is not open (any more) or no memo.
   * @throws ResponseError RequestCancelled when the client has lost interest.
   */
  async check(uri: string, token?: CancellationToken): Promise<MemoResult | undefined> {
    for (;;) {
      const state = await this.#host.stateFor(uri);
      stopIfCancelled(token);
      const document = this.#host.get(uri);
      if (!document || !isMemo(document, state)) return undefined;
      const known = this.#known(document, state);
      if (known) return known;
      const { version } = document;
      await nextTurn();
      stopIfCancelled(token);
      // Another caller may have been first, and a newer version or newer facts start all over.
      const isCurrent = this.#host.get(uri) === document && document.version === version;
      if (isCurrent && (await this.#host.stateFor(uri)) === state) {
        return this.#known(document, state) ?? this.#checkNow(document, state);
      }
    }
  }

  /** What to check the memo with; undefined when the document is not open or no memo. */
  async stateOf(uri: string): Promise<FolderState | undefined> {
    const state = await this.#host.stateFor(uri);
    const document = this.#host.get(uri);
    return document && isMemo(document, state) ? state : undefined;
  }

  /** Forgets a closed memo. */
  close(uri: string): void {
    this.#results.delete(uri);
  }

  #known(document: TextDocument, state: FolderState): MemoResult | undefined {
    const result = this.#results.get(document.uri);
    return result?.version === document.version && result.state === state ? result : undefined;
  }

  #checkNow(document: TextDocument, state: FolderState): MemoResult {
    const start = performance.now();
    const outcome = this.#outcome(document, state);
    this.#checks += 1;
    const result: MemoResult = {
      id: String(this.#checks),
      document,
      version: document.version,
      state,
      outcome,
      duration: performance.now() - start,
    };
    this.#results.set(document.uri, result);
    this.#checked.fire(result);
    return result;
  }

  #outcome(document: TextDocument, state: FolderState): Outcome {
    try {
      const check = this.#host.check(document.getText(), state.factBase, state.options);
      for (const { rule, error } of check.failures) this.#report(document, leftOut(rule), error);
      return { kind: 'checked', check };
    } catch (error) {
      if (error instanceof MemoTooLongError) return { kind: 'too-long' };
      this.#report(document, 'the memo could not be checked', error);
      return { kind: 'failed' };
    }
  }

  #report(document: TextDocument, what: string, error: unknown): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#host.log.error(
      `${nameOf(document.uri)} (version ${document.version}): ${what}. ${cause}`,
    );
  }
}

/** Reading fails for one block at a time, so the rule of that name is no rule that was switched off. */
function leftOut(rule: string): string {
  return rule === 'reading'
    ? 'a passage could not be read and was left out'
    : `the rule “${rule}” failed and was left out`;
}

function isMemo(document: TextDocument, state: FolderState): boolean {
  return (
    !document.uri.startsWith(`${EXPLANATION_SCHEME}:`) &&
    state.settings.enable &&
    state.settings.languages.includes(document.languageId) &&
    state.includes(document.uri)
  );
}

function stopIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}
