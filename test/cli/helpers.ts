/** Runs the command line in a folder of its own, within this process or, where the process matters, as one. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../cli/program.ts';

export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export const PACK = `factpack: 1
id: trade
title: Trade
version: 1.0.0
language: en
sources:
  census: {title: Trade in Goods with Japan, publisher: U.S. Census Bureau, url: https://census.example/japan}
entities:
  us: {name: United States, aliases: [U.S.], adjectives: [U.S., American]}
  japan: {name: Japan, adjectives: [Japanese]}
measures:
  goods-imports: {name: goods imports, phrases: [imports, goods imports], unit: USD, partner: from}
figures:
  us-imports-from-japan:
    measure: goods-imports
    subject: us
    partner: japan
    unit: USD
    period: year
    source: census
    values: {2009: $95.8 billion, 2010: $120.6 billion}
`;

/** Something for the place of the built-in packs; no memo here is about it. */
const BUILTIN = 'factpack: 1\nid: builtin\nentities: {atlantis: {name: Atlantis}}\n';

export const WRONG = 'In 2009, U.S. imports from Japan reached $195.8 billion.\n';
export const RIGHT = 'In 2009, U.S. imports from Japan reached $95.8 billion.\n';

/** A folder that is gone after the test; keys are paths. */
export class Folder {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'factlint-cli-'));
  readonly path = path.join(this.#root, 'memos');

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.write('../builtin/pack.yaml', BUILTIN);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Runs the program here; there is no terminal. */
  async run(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Result> {
    let out = '';
    let err = '';
    const status = await runProgram(args, {
      cwd: this.path,
      version: '1.2.3',
      builtinFacts: path.join(this.#root, 'builtin'),
      color: false,
      columns: undefined,
      out: (text) => (out += text),
      err: (text) => (err += text),
      readStdin: () => Promise.resolve(Buffer.from(stdin)),
    });
    return { status, out, err };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

const bundle = fileURLToPath(new URL('../../dist/cli/factlint.js', import.meta.url));
export const isBuilt = existsSync(bundle);

/** Runs the built command as a process. */
export function start(
  args: readonly string[],
  cwd: string,
  { stdin = '', env = {} }: { stdin?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const inherited = { ...process.env };
    delete inherited.NO_COLOR;
    delete inherited.FORCE_COLOR;
    const options = { cwd, env: { ...inherited, ...env } };
    const child = spawn(process.execPath, [bundle, ...args], options);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ status: code ?? -1, out, err });
    });
    child.stdin.end(stdin);
  });
}
