/**
 * What client and server say to each other beyond the Language Server Protocol: requests for files and for
 * explanations, the workspace's trust, and the counts for the status item. Names and shapes only, so that the client can import it without the server.
 */

/** `initializationOptions` of the initialize request; every field may be left out. */
export interface InitializationOptions {
  /** URI of the folder that holds the built-in packs. Default: `facts/` beside the server's `dist/`. */
  readonly builtinFacts?: string;
  /** The client answers `factlint/readFile` and `factlint/listFolder`; without it only `file:` URIs are read. */
  readonly files?: boolean;
  /** The client wants `factlint/status`. */
  readonly status?: boolean;
  /**
   * The client shows the sentences of diagnostics in its hovers by itself, as VS Code does: the server's hover then
   * leaves out that sentence and begins with the verdict and what the fact base has.
   */
  readonly diagnosticsInHover?: boolean;
  /**
   * False where the user has not said that the workspace is trusted: packs that its factlint.yaml names outside the
   * workspace folder are refused until `factlint/trustGranted` comes. Settings of such a workspace are the client's to
   * hold back. Default: true.
   */
  readonly trusted?: boolean;
  /** The client has the command `factlint.explainHere`, so that code actions may run it with `ExplainParams`. */
  readonly explainCommand?: boolean;
  /** Settings (the content of `factlint.*`) for clients that have no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Client request: the content of a file. Params `FileParams`, result `ReadFileResult`. */
export const READ_FILE = 'factlint/readFile';

/** Client request: what stands in a folder. Params `FileParams`, result `ListFolderResult`. */
export const LIST_FOLDER = 'factlint/listFolder';

/** Server notification: the counts for a memo's status item. Params `StatusParams`. */
export const STATUS = 'factlint/status';

/**
 * Server request: what was read at a place in a memo, what it may be about and what was decided; of the whole line
 * where nothing was read right there. Params `ExplainParams`, result `ExplainResult`.
 */
export const EXPLAIN = 'factlint/explain';

/** The client's command that shows the explanation of a place; its one argument is `ExplainParams`. */
export const EXPLAIN_COMMAND = 'factlint.explainHere';

/** Documents with addresses of this scheme show explanations: they are no memos. */
export const EXPLANATION_SCHEME = 'factlint-explanation';

/** Client notification, without params: the user trusts the workspace now. */
export const TRUST_GRANTED = 'factlint/trustGranted';

export interface FileParams {
  readonly uri: string;
}

export interface ExplainParams {
  readonly uri: string;
  /** As the protocol counts: lines, and UTF-16 units within the line, from 0. */
  readonly position: { readonly line: number; readonly character: number };
}

/** Markdown; null when the document is not open or no memo. */
export type ExplainResult = string | null;

/** The bytes in base64; null when there is no such file. Any other fault is an error response. */
export type ReadFileResult = string | null;

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Symbolic links count as what they point to. Null when there is no such folder. */
export type ListFolderResult = readonly FolderEntry[] | null;

/** Sent once for each check of a memo. */
export interface StatusParams {
  readonly uri: string;
  /** The document's version that was checked. */
  readonly version: number;
  /** Checkable figures and dates, those for which the fact base has nothing included; by verdict below. */
  readonly claims: number;
  readonly supported: number;
  readonly refuted: number;
  readonly outdated: number;
  readonly unverifiable: number;
  /** Places that are marked as errors of the kinds `wrong-…`: wrong weekdays count, ignored places do not. */
  readonly wrong: number;
  /** 0 to 1: the share of claims that have a verdict other than unverifiable; 1 when there are none. */
  readonly coverage: number;
}
