/** How packs are reached: a disk, a browser's folder, or a test. Everything else here is pure. */

export interface PackFileSystem {
  /** @throws when there is no such file or it cannot be read; an error's `code` may say why (ENOENT, EACCES …). */
  readFile(path: string): Promise<Uint8Array>;
  /** What is in a folder. @throws when there is no such folder or it cannot be read. */
  list(folder: string): Promise<readonly FolderItem[]>;
  /** The path without links, where there are links: it keeps circular ones from being walked for ever. */
  realPath?(path: string): Promise<string>;
}

export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** The largest file that is read, in bytes. */
export const MAX_PACK_FILE_BYTES = 64 * 1024 * 1024;

/** A file of more than `MAX_PACK_FILE_BYTES`. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

/** Joins with "/", which every system understands. A path that is absolute by itself stays as it is. */
export function joinPath(folder: string, path: string): string {
  const clean = path.replace(/^(?:\.\/)+/, '').replace(/(?<=.)\/+$/, '');
  if (/^(?:[/\\]|[a-z][a-z0-9+.-]*:)/i.test(clean)) return clean;
  if (clean === '' || clean === '.') return folder;
  return folder === '' ? clean : `${folder.replace(/\/+$/, '')}/${clean}`;
}

/** Why a file or folder could not be read, in a sentence. */
export function readFailure(path: string, error: unknown): string {
  if (error instanceof FileTooLargeError) {
    return `${path} is larger than 64 MB; split it, or leave it out of the pack.`;
  }
  const code = (error as { readonly code?: unknown } | null)?.code;
  switch (code) {
    case 'ENOENT':
    case 'FileNotFound':
    case 'EntryNotFound':
      return `There is no file or folder ${path}; correct the path.`;
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return `${path} may not be read; change its permissions.`;
    case 'ELOOP':
      return `${path} is a link that leads back to itself; remove it.`;
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return `${path} could not be read (${reason}).`;
    }
  }
}

export type Decoded = { readonly text: string } | { readonly badAt: number; readonly text: string };

/** The text of UTF-8 bytes, a byte-order mark removed; `badAt` is the offset of the first byte that is none. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, badAt: Math.max(0, text.indexOf('\uFFFD')) };
  }
}
