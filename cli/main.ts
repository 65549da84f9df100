/** Entry point of the `factlint` command: connects the program to this process. */
import path from 'node:path';
import { version } from './package.json';
import { messageOf } from './fault.ts';
import { EXIT, type Host } from './host.ts';
import { runProgram } from './program.ts';

const { env, stdin, stdout, stderr } = process;

const host: Host = {
  cwd: process.cwd(),
  version,
  // The bundle is dist/cli/factlint.js; the packs are in facts/ beside dist/.
  builtinFacts: path.resolve(import.meta.dirname, '..', '..', 'facts'),
  color: wantsColor(),
  columns: stdout.isTTY ? stdout.columns : undefined,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  readStdin,
};

// A reader that has seen enough (`factlint check | head`) is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.fault);
});

// The exit status is set, not exited with, so that all output is written out first.
runProgram(process.argv.slice(2), host).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = EXIT.fault;
    stderr.write(`factlint: ${messageOf(error)}.\n`);
  },
);

/** NO_COLOR and FORCE_COLOR are what terminals' users agree on (no-color.org). */
function wantsColor(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  // isTTY is absent, not false, where output goes to a file or a pipe
  return 'isTTY' in stdout && stdout.isTTY && env.TERM !== 'dumb';
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
