/** factlint.yaml: what is set, and that one bad setting does not spoil the others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CODES, SEVERITIES } from '../../../engine/checks/types.ts';
import { DEFAULT_CONFIG, parseConfig } from '../../../engine/facts/config.ts';

describe('factlint.yaml', () => {
  it('is read', () => {
    const text = `
facts: [team-facts, ../shared/pack.yaml]
rules: {wrong-date: warning, unverified-claim: information, discouraged-term: off}
locale: en-GB
include: ["memos/**/*.md"]
exclude: [drafts/**]
checkQuotations: true
threshold: 0.8
`;
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    const { facts, ...others } = config;
    assert.deepEqual(facts.map(({ path }) => path), ['team-facts', '../shared/pack.yaml']);
    assert.deepEqual([facts[0]?.location?.line, facts[0]?.location?.column], [2, 9]);
    assert.deepEqual(others, {
      rules: { 'wrong-date': 'warning', 'unverified-claim': 'information', 'discouraged-term': 'off' },
      locale: 'en-GB',
      include: ['memos/**/*.md'],
      exclude: ['drafts/**'],
      checkQuotations: true,
      threshold: 0.8,
    });
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', 'rules:\n']) {
      assert.deepEqual(parseConfig(text), { config: DEFAULT_CONFIG, problems: [] });
    }
  });

  it('keeps what is right beside what is wrong', () => {
    const text = `facts: [a, 5]
rules: {wrong-date: loud, wrong-figure: hint, wrong-dat: off}
locale: [en]
threshold: 2
checkQuotations: "yes"
treshold: 0.5
`;
    const { config, problems } = parseConfig(text, 'w/factlint.yaml');
    assert.deepEqual(config.facts.map(({ path }) => path), ['a']);
    assert.deepEqual(config, { facts: config.facts, rules: { 'wrong-figure': 'hint' } });
    assert.deepEqual(
      problems.map(({ severity, start, end }) => `${severity} ${text.slice(start, end)}`),
      ['error 5', 'error loud', 'warning wrong-dat', 'error [en]', 'error 2', 'error "yes"', 'warning treshold'],
    );
    assert.match(problems[1]!.message, /error, warning, information, hint, off/);
    assert.match(problems[2]!.message, /“wrong-date”/);
    assert.equal(problems[0]!.file, 'w/factlint.yaml');
  });

  it('says that globs need quotes', () => {
    const { problems } = parseConfig('include: [*.md]\nlocale: en-GB\n');
    assert.match(problems[0]!.message, /quotes/);
  });

  it('keeps the other settings of a file with a syntax error', () => {
    const { config, problems } = parseConfig('locale: en-GB\nfacts: [a\nthreshold: 0.5\n');
    assert.deepEqual(config, { facts: [], rules: {}, locale: 'en-GB', threshold: 0.5 });
    assert.deepEqual(problems.map(({ rule, line }) => [rule, line]), [['yaml-syntax', 2]]);
  });
});

describe('the schema of factlint.yaml', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/config.schema.json', import.meta.url), 'utf8'),
  ) as {
    properties: { rules: { properties: Record<string, { description: string }> } };
    definitions: { severity: { enum: string[] } };
  };

  it('has the codes that there are, with their meaning', () => {
    const described = Object.entries(schema.properties.rules.properties);
    assert.deepEqual(
      described.map(([code, { description }]) => [code, description]),
      Object.entries(CODES).map(([code, { title }]) => [code, title]),
    );
    assert.deepEqual(schema.definitions.severity.enum, [...SEVERITIES, 'off']);
  });
});
