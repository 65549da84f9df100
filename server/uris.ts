/** URIs in one spelling, so that the same file is the same string whoever wrote it. */
import { URI, Utils } from 'vscode-uri';

/** `file:///c%3A/a b` and `file:///C:/a%20b` come out alike; no slash at the end. */
export function canonical(uri: string): string {
  const text = URI.parse(uri).toString();
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

/** The URI of something below a folder; names need no encoding. */
export function join(folder: string, ...names: readonly string[]): string {
  return Utils.joinPath(URI.parse(folder), ...names).toString();
}

/**
 * The path of a file below a folder, with "/" between names and nothing encoded.
 * @param folder canonical. @param uri canonical.
 * @returns undefined when the file is not in the folder.
 */
export function pathWithin(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  return URI.parse(uri).path.slice(URI.parse(folder).path.length).replace(/^\//, '');
}

/** The last name, for messages. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri)) || uri;
}
