/**
 * Turns the JSON Schemas in schemas/ into validator code in engine/facts/generated/, so that nothing is
 * compiled at run time (a web worker may not). Does nothing when the generated code is up to date.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const folder = new URL('engine/facts/generated/', root);
const target = new URL('validators.js', folder);
const declarations = new URL('validators.d.ts', folder);

const SCHEMAS = {
  validateFactPack: 'schemas/fact-pack.schema.json',
  validateConfig: 'schemas/config.schema.json',
};

/** ajv copies all errors for each one that it adds, which takes minutes on a file with 100,000 of them. */
const APPEND =
  '\nfunction append(all, more) { for (const error of more) all.push(error); return all; }\n';

/** Generates the validators. @returns whether anything had to be written. */
export async function generateValidators() {
  const texts = await Promise.all(
    Object.values(SCHEMAS).map((path) => readFile(new URL(path, root), 'utf8')),
  );
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url), 'utf8'));
  for (const text of texts) hash.update(text);
  const stamp = `// ${hash.digest('hex')}\n`;
  if ((await startsWith(target, stamp)) && (await startsWith(declarations, stamp))) return false;

  const [{ default: Ajv }, { default: standaloneCode }] = await Promise.all([
    import('ajv'),
    import('ajv/dist/standalone/index.js'),
  ]);
  const schemas = texts.map((text) => JSON.parse(text));
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    keywords: ['patternErrorMessage'],
    messages: false,
    verbose: true, // errors carry their part of the schema, whose words and keys go into messages
    code: { source: true, esm: true },
  });
  const names = Object.keys(SCHEMAS);
  const code = standaloneCode.default
    ? standaloneCode.default(ajv, exportsOf(names, schemas))
    : standaloneCode(ajv, exportsOf(names, schemas));
  const collecting = code.replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, 'append(vErrors, $1)');
  if (code.includes('require(')) {
    throw new Error('A schema uses a keyword whose validator needs a run-time module of ajv.');
  }
  await mkdir(folder, { recursive: true });
  await write(target, stamp + collecting + APPEND);
  await write(declarations, stamp + declarationsOf(names));
  return true;
}

function exportsOf(names, schemas) {
  return Object.fromEntries(names.map((name, i) => [name, schemas[i].$id]));
}

function declarationsOf(names) {
  const lines = [
    'export interface SchemaError {',
    '  readonly keyword: string;',
    '  readonly instancePath: string;',
    '  readonly schemaPath: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '  readonly propertyName?: string;',
    '  readonly parentSchema?: {',
    '    readonly properties?: Readonly<Record<string, unknown>>;',
    '    readonly patternErrorMessage?: string;',
    '  };',
    '}',
    'export interface Validator {',
    '  (data: unknown): boolean;',
    '  readonly errors?: readonly SchemaError[] | null;',
    '}',
  ];
  for (const name of names) {
    lines.push(`export const ${name}: Validator;`);
  }
  return lines.join('\n') + '\n';
}

async function startsWith(url, stamp) {
  try {
    return (await readFile(url, 'utf8')).startsWith(stamp);
  } catch {
    return false;
  }
}

/** Writes in one step: another process may be reading the file. */
async function write(url, text) {
  const draft = new URL(`${url.href}.${process.pid}.tmp`);
  await writeFile(draft, text);
  await rename(draft, url);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateValidators();
