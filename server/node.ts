/** Entry point in Node: stdio (`--stdio`) and Node IPC (`--node-ipc`), files from the disk. */
import { realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeFiles } from '@factlint/engine/facts/node-files.ts';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { version } from '../package.json';
import type { Files } from './files.ts';
import { startServer } from './server.ts';

const disk: Files = {
  readFile: (uri) => undefinedWhereMissing(() => nodeFiles.readFile(URI.parse(uri).fsPath)),
  listFolder: (uri) => undefinedWhereMissing(() => nodeFiles.list(URI.parse(uri).fsPath)),
  realUri: async (uri) => URI.file(await realpath(URI.parse(uri).fsPath)).toString(),
};

async function undefinedWhereMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The bundle is `dist/server/node.js`; the packs are in `facts/` beside `dist/`. */
function builtinFacts(): string {
  const bundle = realpathSync(process.argv[1] ?? '.');
  return URI.file(join(dirname(bundle), '..', '..', 'facts')).toString();
}

// Standard input and output unless the client asks for something else.
if (!process.argv.slice(2).some((argument) => /^--(stdio|node-ipc|socket|pipe)\b/.test(argument))) {
  process.argv.push('--stdio');
}
startServer(createConnection(), { disk, builtinFacts: builtinFacts(), version });
