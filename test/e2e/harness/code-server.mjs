/** Starts VS Code as a server (code-server) with the packaged extension and nothing else of the user's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CODE_SERVER, NODE_24, VSIX, WORK } from './paths.mjs';

/** A window that shows the memo and nothing that asks for attention. */
const QUIET_WINDOW = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Installs the extension into fresh folders and starts the server.
 * @param {keyof typeof VSIX} variant which package: `desktop` runs in Node, `web` in a web worker
 */
export async function startCodeServer(variant) {
  const home = join(WORK, variant);
  await rm(home, { recursive: true, force: true });
  const userData = join(home, 'user');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(QUIET_WINDOW, null, 2));
  const folders = ['--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')];

  await run([...folders, '--install-extension', VSIX[variant]], join(home, 'install.log'));

  const port = await freePort();
  const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  const server = spawnLogged(
    [...folders, ...quiet, '--disable-workspace-trust', '--bind-addr', `127.0.0.1:${port}`],
    join(home, 'server.log'),
  );
  await listens(server);

  return {
    /** The address that opens `folder` in the editor. */
    url: (folder) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
    /** Copies the editor's logs, the extension's output channel among them. */
    copyLogs: (to) => cp(join(userData, 'logs'), to, { recursive: true }).catch(() => undefined),
    async stop() {
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function run(args, logFile) {
  const [status] = await once(spawnLogged(args, logFile), 'exit');
  if (status !== 0) throw new Error(`code-server ended with ${status}; see ${logFile}`);
}

function spawnLogged(args, logFile) {
  const child = spawn(NODE_24, [CODE_SERVER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.once('close', () => log.end());
  return child;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Resolves when the server says that it listens; rejects when it ends before that. */
function listens(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('HTTP server listening')) resolve();
    });
    server.once('exit', (status) => reject(new Error(`code-server ended with ${status}`)));
  });
}
