/** Faults of usage, configuration and files: each is one line for the user and makes the exit status 2. */

/** Its message is the whole line; it names the file where there is one. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'this is a folder, not a file',
  ELOOP: 'a link that leads back to itself',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
};

/**
 * Turns what a file operation threw into a fault.
 * @param path the file as the user knows it.
 */
export function fileFault(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return new Fault(`${path}: ${REASONS[code] ?? messageOf(error)}.`, { cause: error });
}

/** The first line of an error's message. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
