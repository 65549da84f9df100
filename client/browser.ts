/** Entry point in VS Code for the Web: the language server runs in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ID, start } from './start.ts';

/** What is used of the web's Worker; its own types would bring all of the DOM into the Node parts. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => ServerWorker;

let worker: ServerWorker | undefined;
let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  const startWorker = () => {
    worker?.terminate(); // A restarted client leaves the worker it had before.
    worker = new Worker(script, { name: 'Factlint server' });
    return Promise.resolve(worker as never);
  };
  stop = await start(context, (options) => {
    return new LanguageClient(ID, 'Factlint', startWorker, options);
  });
}

export async function deactivate(): Promise<void> {
  await stop?.();
  worker?.terminate();
}
