/**
 * What every command needs first: a new enough Node, the dependencies, a fresh build. Uses nothing but Node itself,
 * since it runs before anything is installed. Says what it does only where there is something to do.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the user called npm: paths on the command line are meant from there. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd();

const OLDEST_NODE = [20, 19];

/** What bundles are made of. */
const SOURCES = ['engine', 'server', 'client', 'cli', 'schemas', 'scripts', 'package-lock.json'];

/**
 * Checks Node, installs what is missing and builds what is stale.
 * @param {{ build?: boolean }} [options] `build: false` stops before the build
 */
export async function prepare({ build = true } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(
      `Factlint needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  await install();
  if (build && isStale()) {
    console.error('Building Factlint …');
    const status = await run(process.execPath, ['scripts/build.mjs', '--quiet'], { cwd: root });
    if (status !== 0) stop('The build failed; see above.', status);
  }
}

/**
 * Runs a program to its end, with this process's input and output.
 * @returns {Promise<number>} its exit status
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // Ctrl+C reaches the child as well; waiting for it leaves the terminal in order.
    const wait = () => undefined;
    process.on('SIGINT', wait);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait);
      resolve(signal === 'SIGINT' ? 130 : (code ?? 1));
    });
  });
}

/** Ends the process with one line on stderr. */
export function stop(message, status = 1) {
  console.error(message);
  process.exit(status);
}

async function install() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.factlint-lock');
  const hash = existsSync(lock)
    ? createHash('sha256').update(readFileSync(lock)).digest('hex')
    : 'none';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalled(lock)) {
    console.error('Installing dependencies (once, about a minute) …');
    const verb = existsSync(lock) ? 'ci' : 'install';
    const status = await npm([verb, '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) stop('The dependencies could not be installed; see above.', status);
  }
  writeFileSync(stamp, hash);
}

/** Whether what npm has installed is what the lock file asks for, whoever installed it. */
function isInstalled(lock) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(lock) || !existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(lock, 'utf8')).packages;
  return Object.entries(want).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/') || link || optional) return true;
    return have[path]?.version === version;
  });
}

function npm(args) {
  const cli = process.env.npm_execpath;
  // Windows has npm as a script that only a shell can start.
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], { cwd: root })
    : run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

function isStale() {
  const stamp = join(root, 'dist', '.built');
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.some((name) => newest(join(root, name)) > built);
}

/** When a file, or anything in a folder, last changed. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'generated')
    .reduce((latest, { name }) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}
