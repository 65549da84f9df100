/** Asks the client to watch the files that facts come from, those outside the usual folders included. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { inBackground } from '../background.ts';
import type { ClientFeatures } from '../client-features.ts';

const USUAL_PLACES: readonly FileSystemWatcher[] = [
  { globPattern: '**/factlint.{yaml,yml}' },
  { globPattern: '**/{facts,.factlint}/**/*.{yaml,yml,csv,json}' },
];

export class Watching {
  readonly #connection: Pick<Connection, 'client' | 'console'>;
  readonly #client: Pick<ClientFeatures, 'watchesFiles' | 'watchesAnywhere'>;
  #named = '';
  #registration: Promise<Disposable> | undefined;

  constructor(
    connection: Pick<Connection, 'client' | 'console'>,
    client: Pick<ClientFeatures, 'watchesFiles' | 'watchesAnywhere'>,
  ) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Watches where packs usually are; call once, after the client has said that it is ready. */
  start(): void {
    if (this.#client.watchesFiles) this.#inBackground(this.#register(USUAL_PLACES));
  }

  /** @param named URIs of packs (folders or files) that some configuration names; replaces those before. */
  watchNamed(named: readonly string[]): void {
    const key = [...named].sort().join('\n');
    if (!this.#client.watchesFiles || !this.#client.watchesAnywhere || key === this.#named) return;
    this.#named = key;
    const before = this.#registration;
    if (before) this.#inBackground(before.then((registration) => registration.dispose()));
    this.#registration = undefined;
    if (named.length === 0) return;
    const watchers = named.flatMap((uri) => [
      { globPattern: { baseUri: uri, pattern: '**/*' } },
      { globPattern: { baseUri: parent(uri), pattern: name(uri) } },
    ]);
    this.#registration = this.#register(watchers);
    this.#inBackground(this.#registration);
  }

  #inBackground(work: Promise<unknown>): void {
    inBackground(work, this.#connection.console);
  }

  #register(watchers: readonly FileSystemWatcher[]): Promise<Disposable> {
    return this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...watchers],
    });
  }
}

const parent = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
const name = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
