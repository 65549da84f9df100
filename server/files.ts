/**
 * Files by URI, wherever they live: on disk (handed in by node.ts), at the client, or as unsaved text in an
 * open editor. Nothing here writes.
 */
import type { Connection } from 'vscode-languageserver';
import {
  type FileParams,
  type FolderEntry,
  LIST_FOLDER,
  type ListFolderResult,
  READ_FILE,
  type ReadFileResult,
} from './protocol.ts';

export type { FolderEntry } from './protocol.ts';

export interface Files {
  /** @returns undefined when there is no such file; rejects on any other fault. */
  readFile(uri: string): Promise<Uint8Array | undefined>;
  /** @returns undefined when there is no such folder; rejects on any other fault. */
  listFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** The URI without links, where there are links: it keeps circular ones from being walked for ever. */
  realUri?(uri: string): Promise<string>;
}

/** No files at all: for clients that serve none. */
export const NO_FILES: Files = {
  readFile: () => Promise.resolve(undefined),
  listFolder: () => Promise.resolve(undefined),
};

/** Files that the client reads for the server. */
export function clientFiles(connection: Pick<Connection, 'sendRequest'>): Files {
  return {
    async readFile(uri) {
      const params: FileParams = { uri };
      const result = await connection.sendRequest<ReadFileResult>(READ_FILE, params);
      return result === null ? undefined : fromBase64(result);
    },
    async listFolder(uri) {
      const params: FileParams = { uri };
      const result = await connection.sendRequest<ListFolderResult>(LIST_FOLDER, params);
      return result ?? undefined;
    },
  };
}

/** `file:` URIs from one reader, all others from another. */
export function byScheme(disk: Files, other: Files): Files {
  const pick = (uri: string): Files => (uri.startsWith('file:') ? disk : other);
  return {
    readFile: (uri) => pick(uri).readFile(uri),
    listFolder: (uri) => pick(uri).listFolder(uri),
    realUri: async (uri) => (await pick(uri).realUri?.(uri)) ?? uri,
  };
}

/**
 * Open documents before files, so that an unsaved edit counts at once.
 * @param openText the text of an open document, undefined for one that is not open.
 */
export function withOpenDocuments(
  files: Files,
  openText: (uri: string) => string | undefined,
): Files {
  return {
    readFile(uri) {
      const text = openText(uri);
      return text === undefined
        ? files.readFile(uri)
        : Promise.resolve(new TextEncoder().encode(text));
    },
    listFolder: (uri) => files.listFolder(uri),
    realUri: async (uri) => (await files.realUri?.(uri)) ?? uri,
  };
}

/** What a load has looked at, found or not: when any of it has changed, another load is due. */
export class Dependencies {
  /** What each file held, in short; undefined for one that was not there. */
  readonly #files = new Map<string, string | undefined>();
  readonly #folders = new Set<string>();

  /** The same files, remembering each look. */
  watch(files: Files): Files {
    return {
      readFile: async (uri) => {
        this.#files.set(uri, undefined);
        const bytes = await files.readFile(uri);
        this.#files.set(uri, bytes && fingerprint(bytes));
        return bytes;
      },
      listFolder: (uri) => {
        this.#folders.add(withoutSlash(uri));
        return files.listFolder(uri);
      },
      realUri: async (uri) => (await files.realUri?.(uri)) ?? uri,
    };
  }

  /**
   * Whether the load would go otherwise now that something has happened to a file: it holds something else than
   * it did, or it is new in a folder that was listed.
   */
  async areChangedBy(uri: string, files: Files): Promise<boolean> {
    if (!this.#files.has(uri)) {
      const own = withoutSlash(uri);
      return this.#folders.has(own) || this.#folders.has(parentOf(own));
    }
    const bytes = await files.readFile(uri).catch(() => undefined);
    return this.#files.get(uri) !== (bytes && fingerprint(bytes));
  }
}

/** Length and FNV-1a hash: enough to see that a file is as it was. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}:${hash >>> 0}`;
}

/** The URI of the folder that a file or folder stands in. */
export function parentOf(uri: string): string {
  return withoutSlash(uri).replace(/\/[^/]*$/, '');
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
