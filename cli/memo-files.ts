/** Finds the memos that paths and globs name, and reads them. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_MEMO_LENGTH } from '@factlint/engine';
import picomatch from 'picomatch';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { decodeUtf8 } from './decode.ts';
import { Fault, fileFault } from './fault.ts';
import type { Host } from './host.ts';

export const STDIN = '-';

export interface MemoFile {
  /** How reports call it: from the working directory where it is inside, with "/" between names. */
  readonly name: string;
  /** Absolute; undefined for standard input. */
  readonly path?: string;
}

/** Which memos a search takes; globs are relative to `base`. */
export interface Scope {
  readonly base: string;
  /** Undefined takes every Markdown file under the working directory. */
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
}

export interface FoundMemos {
  /** Each once, in the order in which they were named. */
  readonly files: readonly MemoFile[];
  readonly faults: readonly Fault[];
}

const MEMOS = '**/*.{md,markdown}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds memos. A file that is named is taken whatever its name; a folder stands for the memos in it; without
 * inputs it is what `scope` includes.
 */
export async function findMemos(
  inputs: readonly string[],
  scope: Scope,
  cwd: string,
): Promise<FoundMemos> {
  const files = new Map<string, MemoFile>();
  const faults: Fault[] = [];
  const take = (paths: readonly string[], orElse: string): void => {
    if (paths.length === 0) faults.push(new Fault(orElse));
    for (const found of paths) files.set(found, { name: displayName(found, cwd), path: found });
  };
  if (inputs.length === 0) {
    const base = scope.include ? scope.base : cwd;
    const paths = await search(scope.include ?? [MEMOS], base, scope);
    take(paths, 'There is no memo here: no Markdown file (*.md) that the configuration includes.');
  }
  for (const input of inputs) {
    if (input === STDIN) {
      files.set(STDIN, { name: '<stdin>' });
      continue;
    }
    const absolute = path.resolve(cwd, input);
    try {
      const stats = await statIfAny(absolute);
      if (stats?.isDirectory()) {
        const found = await search([`${escapePath(slashed(absolute))}/${MEMOS}`], cwd, scope);
        take(found, `${input}: there is no memo (*.md) in this folder.`);
      } else if (stats) {
        take([absolute], '');
      } else if (isDynamicPattern(slashed(input))) {
        take(await search([slashed(input)], cwd, scope), `${input}: no memo matches this.`);
      } else {
        faults.push(new Fault(`${input}: no such file or folder.`));
      }
    } catch (error) {
      faults.push(fileFault(input, error));
    }
  }
  return { files: [...files.values()], faults };
}

/**
 * Reads a memo.
 * @throws Fault where it cannot be read, is too long or is not UTF-8.
 */
export async function readMemo(file: MemoFile, host: Host): Promise<string> {
  if (file.path === undefined) return decodeUtf8(await host.readStdin(), file.name);
  try {
    const handle = await open(file.path);
    try {
      const { size } = await handle.stat();
      // A UTF-16 unit takes three bytes at the most: beyond that there is no need to read.
      if (size > 3 * MAX_MEMO_LENGTH) throw tooLong(file.name);
      return decodeUtf8(await handle.readFile(), file.name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFault(file.name, error);
  }
}

/** The fault of a memo that the engine would not take. */
export function tooLong(name: string): Fault {
  const limit = MAX_MEMO_LENGTH.toLocaleString('en-US');
  return new Fault(`${name}: too long to be checked (more than ${limit} characters). Split it up.`);
}

/** A path as reports write it. */
export function displayName(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  const inside =
    relative !== '' && !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
  return slashed(inside ? relative : absolute);
}

async function search(patterns: readonly string[], cwd: string, scope: Scope): Promise<string[]> {
  const found = await glob([...patterns], {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: NEVER,
  });
  const isExcluded = excluder(scope);
  return found
    .map((file) => path.normalize(file))
    .filter((file) => !isExcluded(file))
    .sort();
}

/** A glob that names a folder excludes all that is in it. */
function excluder({ base, exclude }: Scope): (file: string) => boolean {
  if (exclude.length === 0) return () => false;
  const globs = exclude.map(slashed).map((pattern) => pattern.replace(/^\.\/|\/$/g, ''));
  const matches = picomatch([...globs, ...globs.map((pattern) => `${pattern}/**`)], { dot: true });
  return (file) => matches(slashed(path.relative(base, file)));
}

async function statIfAny(absolute: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(absolute);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

function slashed(text: string): string {
  return path.sep === '/' ? text : text.replaceAll(path.sep, '/');
}
