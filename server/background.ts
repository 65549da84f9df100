/** Work that nobody waits for: its failure is logged and ends nothing. */

export interface ErrorLog {
  error(message: string): void;
}

/** A client that is gone or refuses must not take the server down with an unhandled rejection. */
export function inBackground(work: Promise<unknown>, log: ErrorLog): void {
  work.catch((error: unknown) => log.error(String(error)));
}
