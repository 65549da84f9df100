/**
 * `npm run package` makes the extension's .vsix; `npm run vscode` (`--open`) installs it into the first of code,
 * codium and code-server that is there and opens the sample memos.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { prepare, root, run, stop } from './prepare.mjs';

const EDITORS = ['code', 'codium', 'code-server'];
const windows = process.platform === 'win32';

await prepare({ build: false });
// Always anew and for release: what is in dist/ may be a development build.
if ((await run(process.execPath, ['scripts/build.mjs'], { cwd: root })) !== 0) {
  stop('The build failed; see above.');
}
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${name}-${version}.vsix`);
const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const packed = await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
  cwd: root,
});
if (packed !== 0) stop('The extension could not be packaged; see above.', packed);

if (process.argv.includes('--open')) {
  const editor = EDITORS.find(isOnPath);
  if (editor === undefined) {
    stop(
      `None of ${EDITORS.join(', ')} is on the PATH. Install ${vsix} by hand: in VS Code, ` +
        '“Extensions: Install from VSIX…” in the command palette.',
    );
  }
  // Windows starts editors through scripts, which need a shell; so paths are quoted there.
  const start = (...args) =>
    run(editor, windows ? args.map((arg) => `"${arg}"`) : args, { shell: windows });
  const installed = await start('--install-extension', vsix, '--force');
  if (installed !== 0) stop(`${editor} could not install the extension; see above.`, installed);
  console.log(`Opening samples/ in ${editor} …`);
  process.exitCode = await start(join(root, 'samples'));
}

function isOnPath(command) {
  const names = windows ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => names.some((file) => existsSync(join(folder, file))));
}
