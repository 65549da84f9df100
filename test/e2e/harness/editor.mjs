/** What a writer does in VS Code, in a writer's words; each step waits for what it needs and never for a time. */
import assert from 'node:assert/strict';

const SQUIGGLES = '.squiggly-error, .squiggly-warning, .squiggly-info';

export class Editor {
  /**
   * @param {import('playwright-core').Page} page
   * @param {Awaited<ReturnType<typeof import('./workspace.mjs').createWorkspace>>} workspace
   */
  constructor(page, workspace) {
    this.page = page;
    this.workspace = workspace;
    page.setDefaultTimeout(60_000);
  }

  async ready() {
    await this.page.locator('.monaco-workbench').waitFor();
    await this.page.locator('.statusbar').waitFor();
  }

  /** Opens a file of the workspace and puts the cursor at its start. */
  async open(path) {
    await this.page.keyboard.press('Control+P');
    await this.#answer(path, path.split('/').at(-1));
    await this.page.locator('.tab.active', { hasText: path.split('/').at(-1) }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by the title that the command palette shows. */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.#answer(`>${title}`, title);
  }

  async #answer(text, choice) {
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(text);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: choice })
      .first()
      .click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  squiggles() {
    return this.page.locator(SQUIGGLES);
  }

  /** Waits until exactly `count` places are underlined. */
  async waitForSquiggles(count) {
    if (count === 0) await this.squiggles().first().waitFor({ state: 'detached' });
    else
      await this.squiggles()
        .nth(count - 1)
        .waitFor();
    assert.equal(await this.squiggles().count(), count);
  }

  /** Waits for an entry of the Problems panel that contains `text`; gives its full text. */
  async problem(text) {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    const row = panel.locator('.monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    return readable(await row.innerText());
  }

  async waitForNoProblem(text) {
    await this.page
      .locator('.markers-panel .monaco-list-row', { hasText: text })
      .first()
      .waitFor({ state: 'detached' });
  }

  /** Rests the pointer on `text`; gives the hover that appears. */
  async hover(text) {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.move(x, y, { steps: 4 });
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { has: this.page.locator('p') });
    await hover.first().waitFor();
    return hover.first();
  }

  /** Puts the cursor on `text`, opens the quick fixes and takes the one whose title contains `title`. */
  async quickFix(text, title) {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y);
    await this.page.keyboard.press('Control+.');
    await this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
  }

  /** Opens the menu of `text` and takes the entry with this title. */
  async chooseFromMenu(text, title) {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y, { button: 'right' });
    // A menu takes no clicks in its first moments, so that the one that opened it chooses nothing; keys it takes.
    await this.page.getByRole('menuitem', { name: title }).hover();
    await this.page.keyboard.press('Enter');
  }

  /** The middle of `text` on the screen, once it stands there on one line. */
  async #placeOf(text) {
    const place = await this.page.waitForFunction((wanted) => {
      const { document, NodeFilter } = globalThis;
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const start = line.textContent.replace(/\u00a0/g, ' ').indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const after = before + node.length;
          if (before <= start && start < after) range.setStart(node, start - before);
          const end = start + wanted.length;
          if (before < end && end <= after) range.setEnd(node, end - before);
          before = after;
        }
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, text);
    return place.jsonValue();
  }

  /** Types into the editor that has the focus. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Types `text` over what the last line says, apart from its indent; the file ends with a line break. */
  async replaceLastLine(text) {
    for (const key of ['Control+End', 'ArrowUp', 'End', 'Shift+Home']) {
      await this.page.keyboard.press(key);
    }
    await this.page.keyboard.type(text);
  }

  /** Asks for suggestions and takes the one with this label. */
  async suggest(label) {
    await this.page.keyboard.press('Control+Space');
    await this.choose(label);
  }

  /** Takes the suggestion with this label once it is offered. */
  async choose(label) {
    await this.page.locator('.suggest-widget .monaco-list-row', { hasText: label }).first().click();
  }

  /** Waits until the text on the screen contains `text`. */
  async waitForText(text) {
    await this.page.waitForFunction(
      (expected) =>
        [...globalThis.document.querySelectorAll('.editor-instance .view-line')]
          .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
          .map((line) => line.textContent.replace(/\u00a0/g, ' '))
          .join('\n')
          .includes(expected),
      text,
    );
  }

  /** Saves and waits until the file on disk holds what `expected` accepts. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The status bar item of the extension, once it shows text that matches. */
  async status(pattern) {
    const item = this.page.locator('.statusbar-item[id^="factlint.factlint"]', {
      hasText: pattern,
    });
    await item.waitFor();
    return readable(await item.innerText());
  }
}

/** The editor writes non-breaking spaces for spaces. */
export function readable(text) {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
