/**
 * Writes snippets/alliance-terms.json from the terms of the built-in pack, so that the two cannot drift.
 * With --check it writes nothing and fails when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const TERMS = fileURLToPath(new URL('../facts/us-japan-alliance/terms.yaml', import.meta.url));
const SNIPPETS = fileURLToPath(new URL('../snippets/alliance-terms.json', import.meta.url));
const LINE_WIDTH = 100;

/** The whole file, as it should be for the terms of a pack. */
function snippetsFile(yaml) {
  const entries = Object.values(parse(yaml).terms).map(
    (term) => `  ${JSON.stringify(term.term)}: {\n${fieldsOf(snippetOf(term)).join(',\n')}\n  }`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** One field a line, and a list on one line where it fits, as the formatter would have it. */
function fieldsOf(snippet) {
  return Object.entries(snippet).map(([key, value]) => {
    if (!Array.isArray(value)) return `    "${key}": ${JSON.stringify(value)}`;
    const line = `    "${key}": [${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (line.length < LINE_WIDTH) return line;
    const items = value.map((item) => `      ${JSON.stringify(item)}`);
    return `    "${key}": [\n${items.join(',\n')}\n    ]`;
  });
}

function snippetOf(term) {
  return { prefix: prefixesOf(term), body: bodyOf(term), description: term.definition };
}

/** What a person would type: the abbreviation, the words of the term, those of its other names. */
function prefixesOf({ term, abbreviation, aliases = [], romaji }) {
  const names = [abbreviation, term, ...aliases, romaji].filter((name) => name !== undefined);
  return [...new Set(names.map(typed))];
}

/** "U.S.-Japan Security Treaty" as it is typed: us-japan-security-treaty. */
function typed(name) {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .replace(/[^A-Za-z0-9+]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

/** The forms to choose from: with the abbreviation for the first mention, the term, the abbreviation, the Japanese. */
function bodyOf({ term, abbreviation, ja }) {
  const japanese = Array.isArray(ja) ? ja[0] : ja;
  const forms = [
    ...(abbreviation === undefined ? [term] : [`${term} (${abbreviation})`, term, abbreviation]),
    ...(japanese === undefined ? [] : [`${term} (${japanese})`]),
  ];
  return forms.length === 1 ? text(term) : `\${1|${forms.map(choice).join(',')}|}$0`;
}

function text(value) {
  return value.replace(/[\\$}]/g, '\\$&');
}

/** In a choice a comma or a bar parts the values, unless a backslash stands before it. */
function choice(value) {
  return value.replace(/[\\,|]/g, '\\$&');
}

const wanted = snippetsFile(readFileSync(TERMS, 'utf8'));
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(SNIPPETS, 'utf8');
  } catch {
    // a missing file is out of date too
  }
  if (present !== wanted) {
    console.error(
      'snippets/alliance-terms.json is out of date; run `node scripts/generate-snippets.mjs`.',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(SNIPPETS, wanted);
}
