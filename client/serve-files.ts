/**
 * Answers the server's requests for files through VS Code, so that packs load where the server has no disk: in a
 * web worker, and in folders that live in a repository or on another machine.
 */
import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileParams,
  type FolderEntry,
  LIST_FOLDER,
  type ListFolderResult,
  READ_FILE,
  type ReadFileResult,
} from '../server/protocol.ts';

/** Only reads, and only what the server asks for. */
export function serveFiles(client: BaseLanguageClient): readonly Disposable[] {
  return [client.onRequest(READ_FILE, readFile), client.onRequest(LIST_FOLDER, listFolder)];
}

async function readFile({ uri }: FileParams): Promise<ReadFileResult> {
  return nullWhereMissing(async () => toBase64(await workspace.fs.readFile(Uri.parse(uri, true))));
}

async function listFolder({ uri }: FileParams): Promise<ListFolderResult> {
  return nullWhereMissing(async () => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]): readonly FolderEntry[] => {
      // A link carries the bit of what it points to beside its own.
      if ((type & FileType.Directory) !== 0) return [{ name, kind: 'folder' }];
      return (type & FileType.File) !== 0 ? [{ name, kind: 'file' }] : [];
    });
  });
}

const MISSING: readonly string[] = ['FileNotFound', 'FileNotADirectory'];

async function nullWhereMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError && MISSING.includes(error.code)) return null;
    throw error;
  }
}

/** In slices, because a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const SLICE = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    text += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(text);
}
