/**
 * Files of a workspace that is not trusted: nothing outside the places that are allowed is read, neither by a path
 * that leads out nor by a link that does.
 */
import { Utils, URI } from 'vscode-uri';
import type { Files } from './files.ts';
import { canonical } from './uris.ts';

export interface EnclosedFiles extends Files {
  /** Whether the file or folder, which need not exist, may be read. */
  allows(uri: string): Promise<boolean>;
}

/** @param places URIs of the folders and files that may be read, with all that is in them. */
export function enclosedFiles(files: Files, places: readonly string[]): EnclosedFiles {
  const written = places.map(normal);
  const real = Promise.all(
    places.map(async (place) => (await realUri(files, place)) ?? normal(place)),
  );
  const allows = async (uri: string): Promise<boolean> => {
    if (!isWithin(normal(uri), written)) return false;
    // A link in an allowed place may lead out of it, and an allowed place may be reached through a link.
    const target = await realUri(files, uri);
    return target === undefined || isWithin(target, await real);
  };
  const guard = async (uri: string): Promise<void> => {
    if (await allows(uri)) return;
    throw new Error('it lies outside the workspace folder, and the workspace is not trusted');
  };
  return {
    allows,
    readFile: async (uri) => {
      await guard(uri);
      return files.readFile(uri);
    },
    listFolder: async (uri) => {
      await guard(uri);
      return files.listFolder(uri);
    },
    realUri: async (uri) => (await files.realUri?.(uri)) ?? uri,
  };
}

/** @returns undefined where nothing is that could be read. */
async function realUri(files: Files, uri: string): Promise<string | undefined> {
  try {
    return normal((await files.realUri?.(uri)) ?? uri);
  } catch {
    return undefined;
  }
}

/** Without "." and "..". */
function normal(uri: string): string {
  const parsed = URI.parse(uri);
  return canonical((parsed.path === '' ? parsed : Utils.joinPath(parsed)).toString());
}

function isWithin(uri: string, places: readonly string[]): boolean {
  return places.some((place) => uri === place || uri.startsWith(`${place}/`));
}
