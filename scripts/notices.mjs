/** The licence texts of the packages that bundles contain: their licences ask that copies carry them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} root the repository's folder
 * @param {readonly string[]} inputs paths of bundled modules, relative to the root
 * @returns {Promise<string>} one section a package, in alphabetical order
 */
export async function noticesFor(root, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const notices = await Promise.all([...folders].map((folder) => noticeOf(join(root, folder))));
  const head = 'Factlint contains code of these packages.\n';
  return [head, ...[...new Set(notices)].sort()].join(`\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = await readdir(folder);
  const license = files.find((name) => /^licen[cs]e/i.test(name));
  const text = license === undefined ? '' : await readFile(join(folder, license), 'utf8');
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see text'})\n\n${text.trim()}\n`;
}
