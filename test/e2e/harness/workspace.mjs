/** A workspace folder on disk for one spec: written before the editor opens it, changed beside the editor later. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WORK } from './paths.mjs';

/** @param {Record<string, string>} files contents by path inside the workspace */
export async function createWorkspace(files) {
  await mkdir(join(WORK, 'workspaces'), { recursive: true });
  const folder = join(await mkdtemp(join(WORK, 'workspaces', 'w-')), 'memos');
  const write = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return { folder, write, read: (path) => readFile(join(folder, path), 'utf8') };
}
