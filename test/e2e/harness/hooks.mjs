/** Mocha root hooks: Chromium is started once, VS Code once per variant, and a failing spec leaves its evidence. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startCodeServer } from './code-server.mjs';
import { Editor } from './editor.mjs';
import { WORK } from './paths.mjs';
import { createWorkspace } from './workspace.mjs';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const servers = new Map();
let browser;
let opened = [];

/**
 * Opens a fresh workspace in a fresh window; both live until the spec ends.
 * @param {Record<string, string>} files contents by path inside the workspace
 * @param {{ variant?: 'desktop' | 'web', settings?: object, scale?: number }} [options] settings are the
 *   workspace's own; the window has 1280 by 800 pixels at any scale
 */
export async function openEditor(files, { variant = 'desktop', settings = {}, scale = 1 } = {}) {
  if (!servers.has(variant)) servers.set(variant, startCodeServer(variant));
  const server = await servers.get(variant);
  const workspace = await createWorkspace({
    '.vscode/settings.json': JSON.stringify(settings),
    ...files,
  });
  const context = await browser.newContext({
    viewport: { width: 1280 / scale, height: 800 / scale },
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  const messages = [];
  page.on('console', (message) => messages.push(`${message.type()} ${message.text()}`));
  opened.push({ context, page, server, messages });
  const editor = new Editor(page, workspace);
  await page.goto(server.url(workspace.folder));
  await editor.ready();
  return editor;
}

export const mochaHooks = {
  async beforeAll() {
    const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  },

  async afterEach() {
    const failed = this.currentTest?.state === 'failed';
    const evidence = join(
      WORK,
      'failed',
      (this.currentTest?.fullTitle() ?? '').replace(/\W+/g, '-'),
    );
    for (const { context, page, server, messages } of opened) {
      if (failed) {
        await mkdir(evidence, { recursive: true });
        await page.screenshot({ path: join(evidence, 'window.png') });
        await writeFile(join(evidence, 'console.log'), messages.join('\n'));
        await server.copyLogs(join(evidence, 'logs'));
      }
      await page.goto('about:blank'); // Leaving the page ends its extension host; closing it does not.
      await context.close();
    }
    opened = [];
  },

  async afterAll() {
    await browser?.close();
    for (const server of servers.values()) await (await server).stop();
  },
};
