/** Finds and reads factlint.yaml. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_CONFIG, parseConfig, type FactlintConfig } from '@factlint/engine/facts/config.ts';
import type { PackProblem } from '@factlint/engine';
import { decodeUtf8 } from './decode.ts';
import { fileFault } from './fault.ts';
import { displayName } from './memo-files.ts';

const CONFIG_FILE = 'factlint.yaml';

export interface LoadedConfig {
  readonly config: FactlintConfig;
  /** The folder that its paths and globs start from, absolute. */
  readonly base: string;
  /** Absolute; undefined where there is no configuration. */
  readonly file?: string;
  readonly problems: readonly PackProblem[];
}

/**
 * @param named the file that the user named; without it factlint.yaml of the working directory, if there is one.
 * @throws Fault where a file cannot be read; what is wrong in it is among `problems`.
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<LoadedConfig> {
  const file = path.resolve(cwd, named ?? CONFIG_FILE);
  const bytes = await read(file, named ?? CONFIG_FILE, named === undefined);
  if (!bytes) return { config: DEFAULT_CONFIG, base: cwd, problems: [] };
  const text = decodeUtf8(bytes, displayName(file, cwd));
  return { ...parseConfig(text, file), base: path.dirname(file), file };
}

async function read(
  file: string,
  name: string,
  mayBeMissing: boolean,
): Promise<Buffer | undefined> {
  try {
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileFault(name, error);
  }
}
