/** The extension manifest says what the code does: settings and their defaults, commands, texts, files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_THRESHOLD } from '../../engine/check-memo.ts';
import { CODES, SEVERITIES } from '../../engine/index.ts';
import { EXPLAIN_COMMAND, EXPLANATION_SCHEME } from '../../server/protocol.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../server/settings.ts';

interface Setting {
  readonly default: unknown;
  readonly properties?: Record<string, { readonly enum: readonly string[] }>;
}
interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: {
      readonly 'editor/context': readonly { readonly command: string; readonly when: string }[];
    };
    readonly configuration: { readonly properties: Record<string, Setting> };
  };
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifestText = read('package.json');
const { capabilities, contributes } = JSON.parse(manifestText) as Manifest;
const settings = contributes.configuration.properties;

describe('The extension manifest', () => {
  it('has the defaults that the server has', () => {
    const defaults = Object.fromEntries(
      Object.entries(settings).map(([name, { default: value }]) => [name.slice(9), value]),
    );
    assert.deepEqual(readSettings(defaults), { settings: DEFAULT_SETTINGS, faults: [] });
  });

  it('offers each setting that the server reads', () => {
    const missing = Object.keys(DEFAULT_SETTINGS).filter(
      (name) => !(`factlint.${name}` in settings),
    );
    assert.deepEqual(missing, []);
  });

  it('says the threshold that holds where nothing is set', () => {
    const { 'setting.threshold': words } = JSON.parse(read('package.nls.json')) as Record<
      string,
      string
    >;
    assert.ok(words?.endsWith(`otherwise ${DEFAULT_THRESHOLD}.`), words);
  });

  it('offers each setting that factlint.yaml has a default for as one that may be empty', () => {
    // A default of its own would hide what the file says.
    for (const name of ['threshold', 'checkQuotations']) {
      assert.equal(settings[`factlint.${name}`]?.default, null);
    }
  });

  it('offers each code with each severity', () => {
    const rules = settings['factlint.rules']?.properties ?? {};
    assert.deepEqual(Object.keys(rules), Object.keys(CODES));
    for (const rule of Object.values(rules)) assert.deepEqual(rule.enum, [...SEVERITIES, 'off']);
  });

  it('keeps the settings that name files from a workspace that is not trusted', () => {
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['factlint.facts']);
    const names = Object.keys(settings);
    assert.ok(
      capabilities.untrustedWorkspaces.restrictedConfigurations.every((n) => names.includes(n)),
    );
  });

  it('has the commands that the client registers', () => {
    const registered = [...read('client/start.ts').matchAll(/registerCommand\(`\$\{ID\}\.(\w+)`/g)];
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      registered.map(([, name]) => `factlint.${name ?? ''}`).sort(),
    );
  });

  it('has the command that code actions run, for memos only', () => {
    const command = contributes.commands.find((each) => each.command === EXPLAIN_COMMAND);
    assert.equal(command?.enablement, 'editorLangId == markdown');
    const [item, ...others] = contributes.menus['editor/context'];
    assert.equal(item?.command, EXPLAIN_COMMAND);
    assert.equal(item.when, `editorLangId == markdown && resourceScheme != ${EXPLANATION_SCHEME}`);
    assert.deepEqual(others, []);
  });

  it('has a text for each key, and no other', () => {
    const used = [...manifestText.matchAll(/"%([^%]+)%"/g)].map(([, key]) => key);
    const texts = Object.keys(JSON.parse(read('package.nls.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), texts.sort());
  });
});
