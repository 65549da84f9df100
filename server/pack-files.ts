/**
 * Files by URI as the engine's pack loader wants them: by path, as messages show them. Only the place that a
 * workspace lives in and the built-in packs can be reached, so that no pack sends the server to the network.
 */
import type { PackFileSystem } from '@factlint/engine/facts/pack-file-system.ts';
import { URI, Utils } from 'vscode-uri';
import type { Files } from './files.ts';
import { canonical } from './uris.ts';

export class PackFiles implements PackFileSystem {
  readonly #files: Files;
  /** The workspace folder, or where there is none the folder of the built-in packs. */
  readonly #home: URI;
  readonly #builtin: URI | undefined;

  /** @param folder the workspace folder. @param builtin the folder of the built-in packs. */
  constructor(files: Files, folder: string | undefined, builtin: string | undefined) {
    this.#files = files;
    this.#builtin = builtin === undefined ? undefined : URI.parse(builtin);
    this.#home = folder === undefined ? (this.#builtin ?? URI.file('/')) : URI.parse(folder);
  }

  /** A path that stays the same through `toUri`. */
  toPath(uri: string): string {
    const parsed = URI.parse(uri);
    if (!this.#isAtHome(parsed)) return uri;
    return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : parsed.path;
  }

  /**
   * @returns canonical.
   * @throws when the path leads to another machine or another kind of place.
   */
  toUri(path: string): string {
    const uri = this.#parse(path.replaceAll('\\', '/'));
    const isBuiltin =
      this.#builtin !== undefined &&
      `${uri.toString()}/`.startsWith(`${this.#builtin.toString()}/`);
    if (!isBuiltin && !this.#isAtHome(uri)) {
      throw new Error('it is not where the workspace is, and nothing is fetched from elsewhere');
    }
    return canonical(uri.toString());
  }

  async readFile(path: string): Promise<Uint8Array> {
    return (await this.#files.readFile(this.toUri(path))) ?? missing(path);
  }

  async list(folder: string): ReturnType<PackFileSystem['list']> {
    return (await this.#files.listFolder(this.toUri(folder))) ?? missing(folder);
  }

  async realPath(path: string): Promise<string> {
    const uri = this.toUri(path);
    return (await this.#files.realUri?.(uri)) ?? uri;
  }

  #parse(path: string): URI {
    // Two letters at least: "C:" is a drive.
    if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return URI.parse(path);
    if (this.#home.scheme === 'file') return Utils.joinPath(URI.file(path));
    return Utils.joinPath(this.#home.with({ path }));
  }

  #isAtHome({ scheme, authority }: URI): boolean {
    return scheme === this.#home.scheme && authority === this.#home.authority;
  }
}

/** The code by which the loader knows that there is no such file. */
function missing(path: string): never {
  throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
}
