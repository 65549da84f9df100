/** Entry point in VS Code on a computer or a server: the language server runs in its own Node process. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, start } from './start.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  stop = await start(
    context,
    (options) => new LanguageClient(ID, 'Factlint', { run, debug }, options),
  );
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
