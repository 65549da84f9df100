/** Entry point in VS Code for the Web: the language server runs in a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { ID, start } from './start.ts';

/** What is used of the web's Worker; its own types would bring all of the DOM into the Node parts. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => ServerWorker;

let worker: ServerWorker | undefined;
let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
  stop = await start(
    context,
    (options) => new LanguageClient(ID, 'Factlint', () => startWorker(script), options),
  );
}

export async function deactivate(): Promise<void> {
  await stop?.();
  worker?.terminate();
}

/**
 * The script is read through VS Code, because a worker cannot be started from the address of an extension on a
 * remote machine. The ends are made here, because the host puts its own class in the place of `Worker`, in which
 * the client library does not recognise a worker.
 */
async function startWorker(script: Uri): Promise<MessageTransports> {
  worker?.terminate(); // A restarted client leaves the worker it had before.
  const code = new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' });
  worker = new Worker(URL.createObjectURL(code), { name: 'Factlint server' });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
