/**
 * A client for protocol tests: starts the real server and speaks to it the way an editor does. All waiting is for messages, never for time.
 */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { serverBundle } from './bundles.ts';

/** What VS Code says it can, as far as it matters here. */
export const FULL_CLIENT: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** A plain client: it takes published diagnostics and can do nothing else that is optional. */
export const PUSH_CLIENT: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** The section `factlint`. */
  readonly settings?: unknown;
  /** The server's own requests that the client answers. */
  readonly requests?: Readonly<Record<string, (params: never) => unknown>>;
  /** Default: a Node process over stdio. */
  readonly server?: () => Promise<Server>;
}

/** A server that runs, whatever it runs in. */
export interface Server {
  readonly connection: MessageConnection;
  /** Resolves when it has ended as it should. */
  ended(): Promise<void>;
  kill(): void;
}

async function startProcess(): Promise<Server> {
  const child = spawn(process.execPath, [await serverBundle('node'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return {
    connection: createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    ),
    ended: async () => assert.deepEqual(await once(child, 'exit'), [0, null]),
    kill: () => {
      if (child.exitCode === null) child.kill();
    },
  };
}

/** The server as VS Code starts it on a desktop: a forked process with Node's own messages. */
export async function startForked(): Promise<Server> {
  const child = fork(await serverBundle('node'), ['--node-ipc'], { stdio: 'inherit' });
  return {
    connection: createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
    ended: async () => assert.deepEqual(await once(child, 'exit'), [0, null]),
    kill: () => {
      if (child.exitCode === null) child.kill();
    },
  };
}

/** The server in what looks like a web worker. */
export async function startWorker(): Promise<Server> {
  const worker = new Worker(new URL('worker-shim.cjs', import.meta.url), {
    workerData: await serverBundle('browser'),
    execArgv: [],
  });
  return {
    connection: createMessageConnection(
      new PortMessageReader(worker),
      new PortMessageWriter(worker),
    ),
    ended: async () => {
      await worker.terminate(); // a web worker does not end by itself
    },
    kill: () => void worker.terminate(),
  };
}

interface Waiting {
  readonly accepts: (method: string, params: unknown) => boolean;
  readonly resolve: (params: unknown) => void;
}

export class Client {
  readonly connection: MessageConnection;
  readonly documents = new Map<string, TextDocument>();
  /** Everything that the server sent unasked, in order. */
  readonly messages: { readonly method: string; readonly params: unknown }[] = [];
  readonly registrations: Registration[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #server: Server;
  settings: unknown;
  initialized!: InitializeResult; // set before `start` hands the client out

  private constructor(server: Server) {
    this.#server = server;
    this.connection = server.connection;
  }

  /** Starts a server and goes through the handshake. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(await (options.server ?? startProcess)());
    client.settings = options.settings ?? null;
    client.#listen(options.requests ?? {});
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? FULL_CLIENT,
      initializationOptions: options.initializationOptions ?? {},
      workspaceFolders: (options.folders ?? []).map((folder) => ({
        uri: folder.includes(':/') ? folder : uriOf(folder),
        name: folder,
      })),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Shuts the server down and checks that it ends well. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const ended = this.#server.ended();
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  /** For clean-up after a test that failed half-way. */
  kill(): void {
    this.#server.kill();
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the only place where `old` stands, as typing does. */
  async replace(uri: string, old: string, newText: string): Promise<void> {
    const document = this.document(uri);
    await this.applyEdits(uri, [{ range: rangeOf(document, old), newText }]);
  }

  async applyEdits(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    // One change after the other, so the last in the text goes first.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Applies an edit as an editor does: only to the version that it was made for. */
  async applyWorkspaceEdit(edit: WorkspaceEdit | undefined): Promise<void> {
    assert.ok(edit);
    for (const change of edit.documentChanges ?? []) {
      assert.ok('edits' in change);
      const { uri, version } = change.textDocument;
      assert.equal(version, this.document(uri).version);
      await this.applyEdits(uri, change.edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
      await this.applyEdits(uri, edits);
    }
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'factlint',
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** Pulls and returns each diagnostic as its code and the words that it stands at. */
  async pulled(uri: string): Promise<string[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return this.named(uri, report.items);
  }

  /** `wrong-figure: $195.9 billion`. */
  named(uri: string, diagnostics: readonly Diagnostic[]): string[] {
    const document = this.document(uri);
    return diagnostics.map(({ code, range }) => `${code!}: ${document.getText(range)}`);
  }

  hover(uri: string, words: string): Promise<Hover | null> {
    const document = this.document(uri);
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: rangeOf(document, words).start,
    });
  }

  codeActions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  /** The next message of this kind, one that has come already and was not taken included. */
  async next<T>(method: string, accepts: (params: T) => boolean = () => true): Promise<T> {
    const fits = (name: string, params: unknown): boolean =>
      name === method && accepts(params as T);
    const index = this.messages.findIndex((message) => fits(message.method, message.params));
    if (index >= 0) return this.messages.splice(index, 1)[0]!.params as T;
    return new Promise((resolve) => {
      this.#waiting.push({ accepts: fits, resolve: resolve as (params: unknown) => void });
    });
  }

  /** The next diagnostics published for a file. */
  published(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    return this.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && (version === undefined || params.version === version),
    );
  }

  async filesChanged(...uris: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type: 2 })),
    });
  }

  #listen(requests: NonNullable<ClientOptions['requests']>): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      assert.ok(this.initialized, 'the server asks nothing before it has answered');
      return items.map(() => this.settings);
    });
    connection.onRequest(
      'client/registerCapability',
      (params: { registrations: Registration[] }) => {
        this.registrations.push(...params.registrations);
        this.#receive('client/registerCapability', params);
        return null;
      },
    );
    for (const [method, answer] of Object.entries(requests)) connection.onRequest(method, answer);
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#receive('workspace/diagnostic/refresh', undefined);
      return null;
    });
    connection.onNotification((method, params) => this.#receive(method, params));
    connection.listen();
  }

  #receive(method: string, params: unknown): void {
    const index = this.#waiting.findIndex(({ accepts }) => accepts(method, params));
    if (index >= 0) this.#waiting.splice(index, 1)[0]!.resolve(params);
    else this.messages.push({ method, params });
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).toString();

/** The range of the only place where the words stand. */
export function rangeOf(document: TextDocument, words: string): Range {
  const text = document.getText();
  const start = text.indexOf(words);
  assert.ok(start >= 0 && !text.includes(words, start + 1), `“${words}” must be there once`);
  return {
    start: document.positionAt(start),
    end: document.positionAt(start + words.length),
  };
}
