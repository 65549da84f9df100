/** Fetches the section `factlint` of the client's settings: asked for where the client can be asked. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';

export const SECTION = 'factlint';

export class SettingsReader {
  readonly #connection: Pick<Connection, 'workspace'>;
  readonly #canAsk: boolean;
  /** As pushed by clients that cannot be asked. */
  #pushed: unknown;

  constructor(
    connection: Pick<Connection, 'workspace'>,
    client: Pick<ClientFeatures, 'configuration' | 'options'>,
  ) {
    this.#connection = connection;
    this.#canAsk = client.configuration;
    this.#pushed = client.options.settings;
  }

  /** Takes what `workspace/didChangeConfiguration` brought: all settings, or those of the section. */
  changed(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null) return;
    if (SECTION in settings) this.#pushed = (settings as Record<string, unknown>)[SECTION];
  }

  /** @param folder the workspace folder that the settings are for; undefined for none. */
  async read(folder: string | undefined): Promise<unknown> {
    if (!this.#canAsk) return this.#pushed;
    const item = { section: SECTION, ...(folder !== undefined && { scopeUri: folder }) };
    return (await this.#connection.workspace.getConfiguration(item)) as unknown;
  }
}
