/** The server's bundles to test: those of `npm run build` when they are newer than the sources, else new ones. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

export type Host = 'node' | 'browser';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** As scripts/build.mjs has it. */
const OPTIONS: Readonly<Record<Host, BuildOptions>> = {
  node: { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] },
  browser: {
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['worker', 'browser', 'module'],
    define: { global: 'globalThis' },
  },
};

const made = new Map<Host, Promise<string>>();

/** The path of a bundle that fits the sources as they are now. */
export function serverBundle(host: Host): Promise<string> {
  const known = made.get(host);
  if (known) return known;
  const bundle = isFresh(host) ? Promise.resolve(distribution(host)) : makeBundle(host);
  made.set(host, bundle);
  return bundle;
}

const distribution = (host: Host): string => join(ROOT, 'dist', 'server', `${host}.js`);

function isFresh(host: Host): boolean {
  if (!existsSync(distribution(host))) return false;
  const built = statSync(distribution(host)).mtimeMs;
  return ['engine', 'server'].every((folder) => newest(join(ROOT, folder)) < built);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}

async function makeBundle(host: Host): Promise<string> {
  const outfile = join(await temporaryFolder(), 'dist', 'server', `${host}.js`);
  await build({
    ...OPTIONS[host],
    entryPoints: [join(ROOT, 'server', `${host}.ts`)],
    outfile,
    bundle: true,
    logLevel: 'error',
  });
  return outfile;
}

const temporaryFolders: string[] = [];

/** A new empty folder; all of them go when the tests are over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factlint-'));
  temporaryFolders.push(folder);
  return folder;
}

export async function removeTemporaryFolders(): Promise<void> {
  for (const folder of temporaryFolders.splice(0)) {
    await rm(folder, { recursive: true, force: true });
  }
  made.clear();
}
