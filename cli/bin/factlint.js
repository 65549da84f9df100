#!/usr/bin/env node
// Starts the built command line; keeps compiled code between runs where Node can (22.1 and later).
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/cli/factlint.js', import.meta.url));
if (existsSync(bundle)) {
  module.enableCompileCache?.();
  // Required, not imported: import would read the whole bundle once more for the names that it exports.
  module.createRequire(import.meta.url)(bundle);
} else {
  console.error('factlint: It is not built yet: run `npm run build` in its folder.');
  process.exitCode = 2;
}
