/** Packs on the disk of the machine that Node runs on. The only file of the engine that knows Node. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import {
  FileTooLargeError,
  type FolderItem,
  joinPath,
  MAX_PACK_FILE_BYTES,
  type PackFileSystem,
} from './pack-file-system.ts';

export const nodeFiles: PackFileSystem = {
  async readFile(path) {
    // Asked first: reading a pipe would wait for ever, and a huge file would fill the memory.
    const { size } = await statOfFile(path);
    if (size > MAX_PACK_FILE_BYTES) throw new FileTooLargeError(path);
    return readFile(path);
  },

  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    const items = await Promise.all(
      entries.map(async (entry): Promise<FolderItem | undefined> => {
        if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
        if (entry.isFile()) return { name: entry.name, kind: 'file' };
        if (!entry.isSymbolicLink()) return undefined;
        try {
          const target = await stat(joinPath(folder, entry.name));
          return { name: entry.name, kind: target.isDirectory() ? 'folder' : 'file' };
        } catch {
          return { name: entry.name, kind: 'file' }; // reading it will say what is wrong
        }
      }),
    );
    return items.filter((item) => item !== undefined);
  },

  realPath: (path) => realpath(path),
};

async function statOfFile(path: string) {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('it is not a file');
  return found;
}
