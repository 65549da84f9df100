/** Entry point in a web worker: the client reads the files and names the built-in packs. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { version } from '../package.json';
import { startServer } from './server.ts';

/** The worker's own global scope; the web's types are not loaded, since Node's are. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, { version });
