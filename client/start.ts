/**
 * The editor's side of Factlint, the same in Node and in a web worker: settings, the output channel, commands and
 * the status item. What is said about a memo is the server's business.
 */
import { commands, env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import {
  type BaseLanguageClient,
  type DocumentSelector,
  type LanguageClientOptions,
  type Middleware,
  vsdiag,
} from 'vscode-languageclient';
import { type InitializationOptions, TRUST_GRANTED } from '../server/protocol.ts';
import { Explanations } from './explanations.ts';
import { serveFiles } from './serve-files.ts';
import { showCoverage } from './status-item.ts';

/** Also the section of the settings and the prefix of the commands. */
export const ID = 'factlint';

/** Where packs and the configuration may stand; the server decides which of these files it uses. */
const PACK_PATTERNS = [
  '**/{factlint,.factlint}.{yaml,yml}',
  '**/{facts,.factlint}/**/*.{yaml,yml,json,csv}',
];

/**
 * Starts the server and adds the commands; they work even when the server does not start.
 * @param createClient makes the client for this host from options common to all hosts.
 * @returns what stops the server.
 */
export async function start(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<() => Promise<void>> {
  const output = window.createOutputChannel('Factlint', { log: true });
  // Made anew at each start: trust may have been granted since the last.
  const initializationOptions = (): InitializationOptions => ({
    builtinFacts: Uri.joinPath(context.extensionUri, 'facts').toString(),
    files: true,
    status: true,
    diagnosticsInHover: true,
    explainCommand: true,
    trusted: workspace.isTrusted,
  });
  const client = createClient({
    documentSelector: selectDocuments(),
    initializationOptions,
    outputChannel: output,
    traceOutputChannel: output,
    diagnosticCollectionName: ID,
    middleware: { provideDiagnostics: onlyWhereWritable },
  });

  const startServer = async (): Promise<void> => {
    try {
      if (client.needsStop()) await client.stop();
      await client.start();
      output.info(`Factlint ${version(context)} checks memos on ${env.appName}.`);
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      reportFailedStart();
    }
  };
  const explanations = new Explanations(client);
  context.subscriptions.push(
    output,
    explanations,
    ...serveFiles(client),
    ...showCoverage(client),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (!client.needsStop()) return; // The next start tells it.
      client.sendNotification(TRUST_GRANTED).catch((error: unknown) => output.error(String(error)));
    }),
    commands.registerCommand(`${ID}.explainHere`, (asked: unknown) => explanations.show(asked)),
    commands.registerCommand(`${ID}.restartServer`, startServer),
    commands.registerCommand(`${ID}.showOutput`, () => output.show()),
    commands.registerCommand(`${ID}.openSample`, () => openSample(context)),
  );
  await startServer();
  return async () => {
    if (client.needsStop()) await client.stop();
  };
}

/** Memos wherever they come from (on disk, unsaved, remote), and the files that facts are kept in. */
function selectDocuments(): DocumentSelector {
  const languages = workspace.getConfiguration(ID).get<readonly string[]>('languages', []);
  return [
    ...languages.map((language) => ({ language })),
    ...PACK_PATTERNS.map((pattern) => ({ pattern })),
  ];
}

/** An old version that is shown beside a memo in a comparison cannot be corrected: its faults would be noise. */
const onlyWhereWritable: NonNullable<Middleware['provideDiagnostics']> = (
  document,
  previousResultId,
  token,
  next,
) => {
  const uri = document instanceof Uri ? document : document.uri;
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== false) {
    return next(document, previousResultId, token);
  }
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
};

function reportFailedStart(): void {
  const retry = l10n.t('Try Again');
  const details = l10n.t('Show Output');
  const message = l10n.t('Factlint could not start, so memos are not checked.');
  void window.showErrorMessage(message, retry, details).then((choice) => {
    if (choice === retry) return commands.executeCommand(`${ID}.restartServer`);
    if (choice === details) return commands.executeCommand(`${ID}.showOutput`);
    return undefined;
  });
}

/** Opens the sample as an unsaved document, so that it can be edited without changing the extension's copy. */
async function openSample(context: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(
    Uri.joinPath(context.extensionUri, 'samples', 'us-japan-economy.md'),
  );
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content }),
  );
}

function version(context: ExtensionContext): string {
  return (context.extension.packageJSON as { readonly version: string }).version;
}
