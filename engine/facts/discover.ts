/**
 * Finds the packs of a workspace: those under `facts/` and `.factlint/` at its root, those that the
 * configuration names, and those that ship with Factlint, in this order of precedence.
 */
import {
  decodeUtf8,
  FileTooLargeError,
  type FolderItem,
  joinPath,
  MAX_PACK_FILE_BYTES,
  type PackFileSystem,
  readFailure,
} from './pack-file-system.ts';
import { ProblemReport } from './problems.ts';
import { SourceText } from './source-text.ts';
import type { PackFile, PackInput, PackLocation, PackProblem } from './types.ts';

/** A path that the configuration names, and where it does so. */
export interface ConfiguredPath {
  readonly path: string;
  readonly location?: PackLocation;
}

export interface DiscoverOptions {
  /** Pack folders, folders of packs, or files; relative to the root. */
  readonly paths?: readonly ConfiguredPath[];
  /** Packs that ship with Factlint. */
  readonly builtin?: readonly string[];
}

export interface DiscoveredPacks {
  readonly inputs: readonly PackInput[];
  /** What could not be read. Faults within packs are `loadPacks`' to tell. */
  readonly problems: readonly PackProblem[];
}

const MAX_DEPTH = 16;
const MAX_FILES = 10_000;
const FILES_AT_ONCE = 32;
const WORKSPACE_FOLDERS = ['facts', '.factlint'];

/**
 * @param root The workspace's root; undefined where there is none, and then only named packs are found.
 * Reads only. Never rejects for what the file system holds.
 */
export async function discoverPacks(
  files: PackFileSystem,
  root: string | undefined,
  options: DiscoverOptions = {},
): Promise<DiscoveredPacks> {
  const search = new PackSearch(files);
  if (root !== undefined) {
    for (const name of WORKSPACE_FOLDERS) await search.optionalFolder(joinPath(root, name));
  }
  for (const { path, location } of options.paths ?? []) {
    await search.named(joinPath(root ?? '', path), { builtin: false, location });
  }
  for (const path of options.builtin ?? []) await search.named(path, { builtin: true });
  return search.found();
}

interface Named {
  readonly builtin: boolean;
  readonly location?: PackLocation | undefined;
}

/** A folder with all that is below it, packs within packs apart. */
interface Folder {
  readonly path: string;
  readonly files: readonly string[];
  readonly folders: readonly Folder[];
  readonly isPack: boolean;
}

class PackSearch {
  readonly #files: PackFileSystem;
  readonly #report = new ProblemReport();
  readonly #located: PackProblem[] = [];
  readonly #inputs: PackInput[] = [];
  readonly #known = new Set<string>();
  readonly #visited = new Set<string>();
  #count = 0;

  constructor(files: PackFileSystem) {
    this.#files = files;
  }

  found(): DiscoveredPacks {
    return { inputs: this.#inputs, problems: [...this.#located, ...this.#report.list()] };
  }

  /** All packs under a folder that need not exist. */
  async optionalFolder(path: string): Promise<void> {
    let items: readonly FolderItem[];
    try {
      items = await this.#files.list(path);
    } catch {
      return;
    }
    const folder = await this.#walk(path, items, 0);
    if (folder) await this.#packsIn(folder, false);
  }

  /** A pack, or a folder of packs, that something names. */
  async named(path: string, named: Named): Promise<void> {
    let items: readonly FolderItem[] | undefined;
    try {
      items = await this.#files.list(path);
    } catch {
      // Not a folder; whether it is a file shows next.
    }
    if (!items) {
      const file = await this.#read(path, named.location);
      if (file) this.#add({ path, builtin: named.builtin, files: [file] });
      return;
    }
    const before = this.#inputs.length;
    const folder = await this.#walk(path, items, 0);
    if (!folder) return; // walked before, under another name
    await this.#packsIn(folder, named.builtin);
    if (this.#inputs.length > before) return;
    // Somebody calls it a pack, so it is loaded as one, and the loader says that its pack.yaml is missing.
    await this.#pack(folder, named.builtin);
  }

  async #walk(
    path: string,
    items: readonly FolderItem[],
    depth: number,
  ): Promise<Folder | undefined> {
    const real = await this.#realPath(path);
    if (this.#visited.has(real)) return undefined;
    this.#visited.add(real);
    const sorted = [...items].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const visible = sorted.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    const files = visible.filter(({ kind, name }) => kind === 'file' && isFactFile(name));
    this.#count += files.length;
    const folders: Folder[] = [];
    if (depth >= MAX_DEPTH || this.#count > MAX_FILES) {
      this.#problem(path, 'too-many-files', `${path} is left out: the folder of facts is too deep or holds too many files.`);
    } else {
      for (const { name } of visible.filter(({ kind }) => kind === 'folder')) {
        const folder = await this.#listed(joinPath(path, name), depth + 1);
        if (folder) folders.push(folder);
      }
    }
    return {
      path,
      files: files.map(({ name }) => joinPath(path, name)),
      folders,
      isPack: files.some(({ name }) => isPackHeader(name)),
    };
  }

  async #listed(path: string, depth: number): Promise<Folder | undefined> {
    try {
      return await this.#walk(path, await this.#files.list(path), depth);
    } catch (error) {
      this.#problem(path, 'unreadable', readFailure(path, error));
      return undefined;
    }
  }

  async #packsIn(folder: Folder, builtin: boolean): Promise<void> {
    if (folder.isPack) await this.#pack(folder, builtin);
    else {
      for (const file of await this.#readAll(folder.files)) this.#standAlone(file, builtin);
    }
    for (const inner of folder.folders) {
      // What belongs to no pack of its own belongs to the pack around it.
      if (folder.isPack) await this.#innerPacks(inner, builtin);
      else await this.#packsIn(inner, builtin);
    }
  }

  async #innerPacks(folder: Folder, builtin: boolean): Promise<void> {
    if (folder.isPack) await this.#packsIn(folder, builtin);
    else for (const inner of folder.folders) await this.#innerPacks(inner, builtin);
  }

  async #pack(folder: Folder, builtin: boolean): Promise<void> {
    this.#add({ path: folder.path, builtin, files: await this.#readAll(filesOf(folder)) });
  }

  /** A file outside a pack folder: a whole pack, or something that was meant to be one. */
  #standAlone(file: PackFile, builtin: boolean): void {
    if (/\.csv$/i.test(file.path)) {
      if (/^\uFEFF?[^\n]*\b(?:figure|measure)\b[^\n]*\bvalue\b/i.test(file.text.slice(0, 2000))) {
        this.#problem(file.path, 'no-pack', 'This table belongs to no pack; put a pack.yaml beside it.', file.text);
      }
      return;
    }
    if (/^\s*\{?\s*"?factpack"?\s*:/m.test(file.text)) {
      this.#add({ path: file.path, builtin, files: [file] });
    } else if (/^(?:sources|entities|measures|figures|events|offices|terms):/m.test(file.text)) {
      this.#problem(
        file.path,
        'no-pack',
        'This file is not used: it does not say that it is a fact pack; add “factpack: 1” and “id:” at the top.',
        file.text,
      );
    }
  }

  #add(input: PackInput): void {
    if (this.#known.has(input.path)) return;
    this.#known.add(input.path);
    this.#inputs.push(input);
  }

  async #readAll(paths: readonly string[]): Promise<readonly PackFile[]> {
    const files: PackFile[] = [];
    for (let from = 0; from < paths.length; from += FILES_AT_ONCE) {
      const some = paths.slice(from, from + FILES_AT_ONCE);
      const read = await Promise.all(some.map((path) => this.#read(path)));
      files.push(...read.filter((file) => file !== undefined));
    }
    return files;
  }

  async #read(path: string, location?: PackLocation): Promise<PackFile | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#files.readFile(path);
      if (bytes.length > MAX_PACK_FILE_BYTES) throw new FileTooLargeError(path);
    } catch (error) {
      const message = readFailure(path, error);
      if (location) this.#located.push(problemFrom(location, message));
      else this.#problem(path, 'unreadable', message);
      return undefined;
    }
    const decoded = decodeUtf8(bytes);
    if (!('badAt' in decoded)) return { path, text: decoded.text };
    const message = 'This file is not UTF-8 from here on; save it as UTF-8 (in Excel: “CSV UTF-8”).';
    this.#problem(path, 'not-utf-8', message, decoded.text, decoded.badAt);
    return undefined;
  }

  async #realPath(path: string): Promise<string> {
    try {
      return (await this.#files.realPath?.(path)) ?? path;
    } catch {
      return path;
    }
  }

  #problem(path: string, rule: string, message: string, text = '', at = 0): void {
    const source = new SourceText(path, text);
    const end = at === 0 ? source.lineEnd(0) : at + 1;
    if (rule === 'no-pack') this.#report.warning({ source, start: at, end }, rule, message);
    else this.#report.error({ source, start: at, end }, rule, message);
  }
}

/** A pack's files: its own and those of its folders, other packs' apart. */
function filesOf(folder: Folder): readonly string[] {
  const inner = folder.folders.filter(({ isPack }) => !isPack).flatMap(filesOf);
  return [...folder.files.filter(isPackHeader), ...folder.files.filter((path) => !isPackHeader(path)), ...inner];
}

function isFactFile(name: string): boolean {
  return /\.(?:ya?ml|json|csv)$/i.test(name);
}

function isPackHeader(path: string): boolean {
  return /(?:^|\/)pack\.(?:ya?ml|json)$/i.test(path);
}

function problemFrom(location: PackLocation, message: string): PackProblem {
  const width = location.end - location.start;
  return {
    ...location,
    endLine: location.line,
    endColumn: location.column + width,
    severity: 'error',
    rule: 'unreadable',
    message,
  };
}
