/**
 * Bundles the extension, the language server and the command line into dist/. Entry points that do not exist
 * yet are skipped. `--dev` leaves names and adds source maps; `--watch` builds again at each change.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { noticesFor } from './notices.mjs';

const { values: flags } = parseArgs({
  options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, quiet: { type: 'boolean' } },
});
const dev = flags.dev === true || flags.watch === true;
const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The oldest Node of any VS Code that the manifest allows is 20. */
const node = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  // In this order: the pages' build of some packages needs a document, which a worker has not.
  conditions: ['worker', 'browser', 'module'],
  define: { global: 'globalThis' },
};

const BUNDLES = [
  { entry: 'client/node.ts', outfile: 'dist/client/node.js', ...node, external: ['vscode'] },
  {
    entry: 'client/browser.ts',
    outfile: 'dist/client/browser.js',
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/node.ts', outfile: 'dist/server/node.js', ...node },
  { entry: 'server/browser.ts', outfile: 'dist/server/browser.js', ...browser, format: 'iife' },
  {
    entry: 'cli/main.ts',
    outfile: 'dist/cli/factlint.js',
    ...node,
    // What modules know of themselves has other names in CommonJS.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename);",
    },
  },
];

const generator = at('scripts/generate-validators.mjs');
if (existsSync(generator)) await (await import('./generate-validators.mjs')).generateValidators();

const present = BUNDLES.filter(({ entry }) => {
  const exists = existsSync(at(entry));
  if (!exists) console.log(`${entry} does not exist yet: skipped.`);
  return exists;
});

if (flags.watch) await watch();
else await build();

async function build() {
  // Without its stamp a build that fails half-way counts as stale.
  await rm(at('dist/.built'), { force: true });
  const results = await Promise.allSettled(present.map((b) => esbuild.build(optionsFor(b))));
  const failed = results.filter(({ status }) => status === 'rejected');
  if (failed.length > 0) {
    // esbuild has printed its own messages; anything else has not been seen yet.
    for (const { reason } of failed) if (!reason?.errors) console.error(reason);
    process.exitCode = 1;
    return;
  }
  const inputs = results.flatMap(({ value }) => Object.keys(value.metafile.inputs));
  await mkdir(at('dist'), { recursive: true });
  await writeFile(at('dist/THIRD-PARTY-NOTICES.txt'), await noticesFor(root, inputs));
  if (existsSync(at('dist/cli/factlint.js'))) await chmod(at('dist/cli/factlint.js'), 0o755);
  await writeFile(at('dist/.built'), dev ? 'development\n' : 'production\n');
  if (!flags.quiet) await printSizes();
}

async function watch() {
  const contexts = await Promise.all(present.map((b) => esbuild.context(optionsFor(b))));
  await Promise.all(contexts.map((context) => context.watch()));
  // .vscode/tasks.json waits for this line.
  console.log('Watching for changes. Ctrl+C ends it.');
}

function optionsFor({ entry, ...bundle }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none', // dist/THIRD-PARTY-NOTICES.txt has them all
    metafile: true,
    logLevel: 'warning',
    ...bundle,
    define: {
      'process.env.NODE_ENV': dev ? '"development"' : '"production"',
      ...bundle.define,
    },
  };
}

async function printSizes() {
  for (const { outfile } of present) {
    const code = await readFile(at(outfile));
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0).padStart(5)} kB`;
    const zipped = kilobytes(gzipSync(code).length);
    console.log(`${outfile.padEnd(24)} ${kilobytes(code.length)}  ${zipped} compressed`);
  }
}
