#!/usr/bin/env node
// Starts the built command line; keeps compiled code between runs where Node can (22.1 and later).
import module from 'node:module';

module.enableCompileCache?.();
await import('../../dist/cli/factlint.js');
