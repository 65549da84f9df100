/** Makes a Node worker thread look like a web worker and hides Node from the script that it then runs. */
/* global setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, atob, btoa */
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const scope = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => undefined,
  onmessage: undefined,
};
parentPort.on('message', (data) => scope.onmessage?.({ data }));

const names = [
  'TextDecoder',
  'TextEncoder',
  'URL',
  'MessageChannel',
  'performance',
  'crypto',
  'console',
];
const web = Object.fromEntries(names.map((name) => [name, globalThis[name]]));
const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, atob, btoa };
const context = vm.createContext(Object.assign(scope, web, timers));
scope.self = scope;
vm.runInContext(readFileSync(workerData, 'utf8'), context, { filename: 'browser.js' });
