/**
 * The language server without its connection: wires the features to whatever connection it is given, the same
 * over stdio, Node IPC and in a web worker.
 */
import { checkMemo } from '@factlint/engine';
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inBackground } from './background.ts';
import { type ClientFeatures, clientFeatures } from './client-features.ts';
import { Memos } from './documents.ts';
import {
  CODE_ACTION_KINDS,
  codeActions,
  readIgnoreData,
  resolveCodeAction,
} from './features/code-actions.ts';
import { complete, readData, resolveCompletion } from './features/completion.ts';
import { answerDiagnostics, DiagnosticsPublisher, SOURCE } from './features/diagnostics.ts';
import { answerExplain } from './features/explain.ts';
import { hover } from './features/hover.ts';
import { PackFaults } from './features/pack-faults.ts';
import { toStatus } from './features/status.ts';
import { Watching } from './features/watching.ts';
import { byScheme, clientFiles, type Files, NO_FILES, withOpenDocuments } from './files.ts';
import { factLoader } from './load-facts.ts';
import { STATUS, TRUST_GRANTED } from './protocol.ts';
import { SECTION, SettingsReader } from './settings-reader.ts';
import { canonical } from './uris.ts';
import { Workspace } from './workspace.ts';

/** What the place where the server runs has to offer. */
export interface ServerHost {
  /** The disk, for `file:` URIs; undefined where there is none. */
  readonly disk?: Files;
  /** URI of the folder with the built-in packs, unless the client names one. */
  readonly builtinFacts?: string;
  readonly version: string;
}

/** Everything that lives from the initialize request to the end. */
interface Session {
  readonly workspace: Workspace;
  readonly watching: Watching;
  readonly client: ClientFeatures;
  /** Tells that the client takes requests now. */
  begin(): void;
}

/** Starts serving; nothing is loaded before the client's initialize request. */
export function startServer(connection: Connection, host: ServerHost): void {
  let session: Session | undefined;
  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params);
    session = startSession(connection, host, client, params);
    return {
      capabilities: capabilities(client),
      serverInfo: { name: 'Factlint', version: host.version },
    };
  });
  connection.onInitialized(() => {
    if (!session) return;
    const { client, watching, workspace } = session;
    session.begin();
    watching.start();
    if (client.configurationRegistration) {
      const registration = connection.client.register(DidChangeConfigurationNotification.type, {
        section: SECTION,
      });
      inBackground(registration, connection.console);
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        workspace.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    }
  });
  connection.onShutdown(() => session?.workspace.dispose());
  connection.listen();
}

function startSession(
  connection: Connection,
  host: ServerHost,
  client: ClientFeatures,
  params: InitializeParams,
): Session {
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsReader(connection, client);
  let begin: () => void = () => undefined;
  // No request may go to the client before it has the answer to its own first one.
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let isTrusted = client.options.trusted !== false;
  const workspace = new Workspace(
    {
      files: withOpenDocuments(filesOf(connection, host, client), (uri) =>
        documents
          .all()
          .find((document) => canonical(document.uri) === uri)
          ?.getText(),
      ),
      load: factLoader(client.options.builtinFacts ?? host.builtinFacts, () => isTrusted),
      settings: async (folder) => {
        if (client.configuration || client.options.files === true) await begun;
        return settings.read(folder);
      },
      log: connection.console,
    },
    foldersOf(params),
  );
  connection.onNotification(TRUST_GRANTED, () => {
    isTrusted = true;
    workspace.settingsChanged(); // those that the client held back, too
  });
  const memos = new Memos({
    get: (uri) => documents.get(uri),
    stateFor: (uri) => workspace.stateFor(uri),
    check: checkMemo,
    log: connection.console,
  });
  const watching = new Watching(connection, client);
  documents.listen(connection);
  keepFactsFresh(connection, documents, workspace, settings, watching);
  serveDiagnostics(connection, documents, workspace, memos, client);
  serveStatus(connection, memos, client);
  serveRequests(connection, documents, memos, workspace, client);
  return { workspace, watching, client, begin };
}

/** Loads facts again when files, unsaved texts of packs or settings change, and shows the packs' faults. */
function keepFactsFresh(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  settings: SettingsReader,
  watching: Watching,
): void {
  const faults = new PackFaults((params) =>
    inBackground(connection.sendDiagnostics(params), connection.console),
  );
  workspace.onDidChange(() => {
    faults.show(workspace.faults());
    watching.watchNamed(workspace.namedPacks());
  });
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    workspace.settingsChanged();
  });
  const filesChanged = (uris: readonly string[]): void =>
    inBackground(workspace.filesChanged(uris), connection.console);
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(changes.map(({ uri }) => uri)));
  const bufferChanged = ({ document }: { readonly document: TextDocument }): void => {
    filesChanged([document.uri]);
  };
  documents.onDidChangeContent(bufferChanged);
  // The file may hold something else than the text that was thrown away.
  documents.onDidClose(bufferChanged);
}

function serveDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  memos: Memos,
  client: ClientFeatures,
): void {
  documents.onDidClose(({ document }) => memos.close(document.uri));
  if (client.pullsDiagnostics) {
    answerDiagnostics(connection, memos, client);
    workspace.onDidChange(({ again }) => {
      if (!again || !client.refreshesDiagnostics) return;
      inBackground(connection.languages.diagnostics.refresh(), connection.console);
    });
    return;
  }
  const publisher = new DiagnosticsPublisher(
    (params) => inBackground(connection.sendDiagnostics(params), connection.console),
    memos,
    client,
  );
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.onDidClose(({ document }) => publisher.closed(document.uri));
  workspace.onDidChange(({ again }) => {
    if (again) for (const uri of documents.keys()) publisher.changed(uri);
  });
}

function serveStatus(connection: Connection, memos: Memos, client: ClientFeatures): void {
  if (client.options.status !== true) return;
  memos.onDidCheck((result) => {
    const status = toStatus(result);
    if (status) inBackground(connection.sendNotification(STATUS, status), connection.console);
  });
}

function serveRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  memos: Memos,
  workspace: Workspace,
  client: ClientFeatures,
): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const result = await memos.check(textDocument.uri, token);
    return result ? hover(result, position, client) : null;
  });
  connection.onCodeAction(async (params, token) => {
    const result = await memos.check(params.textDocument.uri, token);
    return result ? codeActions(result, params, client) : [];
  });
  connection.onCodeActionResolve(async (action, token) => {
    const data = readIgnoreData(action.data);
    const result = data && (await memos.check(data.uri, token));
    return result ? resolveCodeAction(action, result, client) : action;
  });
  answerExplain(connection, (uri) => documents.get(uri), memos);
  connection.onCompletion(async ({ textDocument, position }) => {
    const state = await memos.stateOf(textDocument.uri);
    const document = documents.get(textDocument.uri);
    return state && document ? complete(document, position, state.factBase) : [];
  });
  connection.onCompletionResolve(async (item) => {
    const data = readData(item.data);
    if (!data) return item;
    return resolveCompletion(item, (await workspace.stateFor(data.uri)).factBase, client);
  });
}

function capabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { resolveProvider: true },
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [...CODE_ACTION_KINDS],
        resolveProvider: client.resolvesEdits,
      },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: SOURCE,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function filesOf(connection: Connection, host: ServerHost, client: ClientFeatures): Files {
  const remote = client.options.files === true ? clientFiles(connection) : NO_FILES;
  return host.disk ? byScheme(host.disk, remote) : remote;
}

/** Older clients send one root, as a URI or, older still, as a path. */
function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients without workspace folders have only this
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
