/** What is said about a faulty pack, what exactly is underlined, and that the rest loads. */
import assert from 'node:assert/strict';
import { loadPacks } from '../../../engine/facts/load-packs.ts';
import { faultsOf, HEADER, loadFiles, loadYaml, underlined, withShortStackTraces, written } from './packs.ts';

/** What is wrong · the pack · `rule [underlined]`, in order of position. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown key', 'terms: {t: {term: T, definiton: d}}', ['unknown-key [definiton]']],
  ['an unknown kind', 'figure: {}', ['unknown-key [figure]']],
  ['a missing name', 'entities: {us: {aliases: [US]}}', ['missing-key [us]']],
  ['an empty name', 'entities: {us: {name: }}', ['schema [name]']],
  ['an entry without anything', 'terms:\n  t:\n', ['schema [t]']],
  ['a number for a title', 'sources: {s: {title: 1984}}', ['not-text [1984]']],
  ['true for an alias', 'terms: {t: {term: T, aliases: [true]}}', ['not-text [true]']],
  ['a text for a list', 'terms: {t: {term: T, aliases: U.S.}}', ['schema [U.S.]']],
  ['a list of entries', 'terms: [a, b]', ['schema [[a, b]]']],
  ['an id with a space', 'terms: {a b: {term: T}}', ['schema [a b]']],
  ['an unknown period', 'figures: {f: {phrases: [f], period: yearly}}', ['schema [yearly]']],
  [
    'a fiscal year that starts on no day',
    'figures: {f: {phrases: [f], period: {fiscal-year: {starts: 02-30, named-by: end}}}}',
    ['bad-period [{fiscal-year: {starts: 02-30, named-by: end}}]'],
  ],
  [
    'a value that is no quantity',
    'figures: {f: {phrases: [f], unit: USD, values: {2009: much}}}',
    ['bad-value [much]'],
  ],
  ['a value without a unit', 'figures: {f: {phrases: [f], values: {2009: 5}}}', ['no-unit [5]']],
  [
    'a value in another currency',
    'figures: {f: {phrases: [f], unit: USD, values: {2009: €5 billion}}}',
    ['unit-mismatch [€5 billion]'],
  ],
  [
    'a value in a unit of another kind',
    'figures: {f: {phrases: [f], unit: GW, values: {2009: {value: 5 hectares}}}}',
    ['unit-mismatch [5 hectares]'],
  ],
  [
    'a period that does not exist',
    'figures: {f: {phrases: [f], unit: USD, values: {2009-13: 5}, period: as-of}}',
    ['bad-period [2009-13]'],
  ],
  [
    'a period of another kind',
    'figures: {f: {phrases: [f], unit: USD, values: {2009-Q1: 5}, period: year}}',
    ['bad-period [2009-Q1]'],
  ],
  [
    'a period without a value',
    'figures: {f: {phrases: [f], unit: USD, values: {2009: }}}',
    ['schema [2009]'],
  ],
  [
    'a period written twice',
    'figures: {f: {phrases: [f], unit: USD, values: {2009: 5, 2009: 6}}}',
    ['duplicate-key [2009]'],
  ],
  [
    'a list cut at a comma',
    'figures: {f: {phrases: [f], unit: USD, values: {2009: [139,300, 7]}}}',
    ['cut-number [139,300]'],
  ],
  [
    'a text cut at a comma',
    'terms: {t: {term: T, definition: one, two}}',
    ['unknown-key [two]'],
  ],
  [
    'a unit that is neither a currency nor a word',
    'figures: {f: {phrases: [f], unit: USX, values: {2009: 5}}}',
    ['unknown-unit [USX]'],
  ],
  ['a figure that nothing leads to', 'figures: {f: {unit: USD, values: {2009: 5}}}', ['no-phrases [f]']],
  ['a figure without values', 'figures: {f: {phrases: [f], unit: USD}}', ['no-values [f]']],
  ['a day that does not exist', 'events: {e: {name: E, dates: {signed: 2009-02-30}}}', ['bad-date [2009-02-30]']],
  ['a date in words', 'events: {e: {name: E, dates: {signed: May 1960}}}', ['schema [May 1960]']],
  [
    'days in the wrong order',
    'events: {e: {name: E, dates: {held: {date: 2010-11-14/2010-11-13}}}}',
    ['bad-date [2010-11-14/2010-11-13]'],
  ],
  ['a role without a date', 'events: {e: {name: E, dates: {signed: }}}', ['schema [signed]']],
  [
    'a tenure that ends before it starts',
    'offices: {o: {title: O, holders: [{name: A, from: 2012, to: 2011}]}}',
    ['bad-tenure [2011]'],
  ],
  [
    'a tenure until “present”',
    'offices: {o: {title: O, holders: [{name: A, from: 2012, to: present}]}}',
    ['schema [present]'],
  ],
  ['a source that is not dated right', 'sources: {s: {title: S, accessed: 2009-02-30}}', ['bad-date [2009-02-30]']],
  ['an unknown source', 'terms: {t: {term: T, source: census}}', ['unknown-source [census]']],
  ['an unknown entity', 'events: {e: {name: E, host: us}}', ['unknown-entity [us]']],
  ['an unknown measure', 'figures: {f: {measure: gdp, unit: USD}}', ['unknown-measure [gdp]']],
  ['an unknown related entry', 'terms: {t: {term: T, related: [x]}}', ['unknown-entry [x]']],
  [
    'a reference to a faulty entry, which is told once',
    'sources: {s: {titel: S}}\nterms: {t: {term: T, source: s}}',
    ['missing-key [s]', 'unknown-key [titel]'],
  ],
  ['a text that is no YAML map', 'just words', ['schema [just words]']],
  ['an empty file', '\n', ['empty-file []']],
  ['a tab', 'terms:\n\tt: {term: T}\n', ['yaml-syntax [\t]']],
  ['a quote that is not closed', 'terms: {t: {term: "T}}', ['yaml-syntax ["T}}]']],
  [
    'a bracket that is not closed',
    'terms:\n  t: {term: T\n  u: {term: U}\n',
    ['yaml-syntax [{term: T]'],
  ],
  ['a colon in a text', 'terms: {t: {term: T}}\nsources:\n  s:\n    title: a: b\n', ['yaml-syntax [a]']],
  ['two documents', 'terms: {t: {term: T}}\n---\nterms: {}\n', ['yaml-syntax [---]']],
  ['a circle of aliases', 'terms: &a {t: {term: T, aliases: *a}}', ['yaml-alias [*a]']],
  ['an alias of nothing', 'terms: {t: {term: T, aliases: *a}}', ['yaml-alias [*a]']],
  ['a key that is a list', 'terms: {[a]: {term: T}}', ['yaml-key [[a]]']],
];

describe('faults of a pack', () => {
  for (const [name, text, expected] of CASES) {
    it(`names ${name}`, () => {
      assert.deepEqual(faultsOf(text), expected);
    });
  }

  const messageOf = (text: string) => loadYaml(text).problems[0]!.message;

  it('suggests the nearest key and id', () => {
    assert.match(messageOf('figure: {}'), /“figures”/);
    assert.match(messageOf('terms: {t: {term: T, definiton: d}}'), /“definition”/);
    const text = 'sources: {census: {title: S}}\nterms: {t: {term: T, source: cenus}}';
    assert.match(messageOf(text), /“census”/);
  });

  it('says how to write what was meant', () => {
    assert.match(messageOf('sources: {s: {title: 1984}}'), /"1984"/);
    const days = messageOf('events: {e: {name: E, dates: {signed: 2009-02-30}}}');
    assert.match(days, /28 days/);
  });

  it('has unknown keys as warnings', () => {
    assert.equal(loadYaml('figure: {}').problems[0]!.severity, 'warning');
  });

  it('gives line and column of both ends', () => {
    const [problem] = loadYaml('terms:\n  t: {term: T,\n    definiton: d}').problems;
    const { line, column, endLine, endColumn, file } = problem!;
    assert.deepEqual([file, line, column, endLine, endColumn], ['facts.yaml', 3, 5, 3, 14]);
  });

  it('lists a hundred faults of one file and counts the others', () => {
    const text = `terms:\n${Array.from({ length: 150 }, (_, i) => `  t${i}: 1\n`).join('')}`;
    const { problems } = loadYaml(text);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)!.message, /50 more faults/);
  });
});

describe('what loads beside a fault', () => {
  it('keeps the other values of a figure', () => {
    const { factBase } = loadYaml(
      'figures: {f: {phrases: [f], unit: USD, values: {2008: 1, 2009: much, 2009-Q1: 2, 2010: [x, 3]}}}',
    );
    assert.deepEqual(written(factBase, 'p:f'), ['1', '3']);
  });

  it('keeps the other names, roles and holders', () => {
    const { factBase } = loadYaml(`
terms: {t: {term: T, aliases: [1, a], abbreviation: [x]}}
events: {e: {name: E, dates: {signed: 2009-02-30, ended: 2010}}}
offices: {o: {title: O, holders: [{name: A, from: x}, {name: B}]}}
`);
    assert.deepEqual(factBase.terms.get('p:t')?.aliases, ['a']);
    assert.deepEqual(factBase.events.get('p:e')?.dates.map(({ role }) => role), ['ended']);
    assert.deepEqual(factBase.offices.get('p:o')?.holders.map(({ name }) => name), ['B']);
  });

  it('leaves out a figure whose meaning is in doubt', () => {
    const { factBase } = loadYaml(`
figures:
  period: {phrases: [a], unit: USD, period: yer, values: {2009: 1}}
  subject: {phrases: [a], unit: USD, subject: uss, values: {2009: 1}}
  unit: {phrases: [a], unit: [USD], values: {2009: 1}}
  sound: {phrases: [a], unit: USD, values: {2009: 1}}
`);
    assert.deepEqual([...factBase.figures.keys()], ['p:sound']);
  });

  it('keeps the entries around a syntax error', () => {
    const { factBase, problems } = loadYaml(
      'terms:\n  a: {term: A}\n  b: {term: B: c}\n  d: {term: D}\nevents: {e: {name: E}}\n',
    );
    assert.deepEqual([...factBase.terms.keys()], ['p:a', 'p:d']);
    assert.equal(factBase.events.size, 1);
    assert.equal(problems[0]?.line, 3);
  });

  it('keeps the first of two entries with one id and names the other place', () => {
    const files = { 'a.yaml': 'terms:\n  t: {term: first}', 'b.yaml': 'terms: {t: {term: second}}' };
    const { factBase, problems } = loadFiles(files);
    assert.equal(factBase.terms.get('p:t')?.term, 'first');
    assert.deepEqual(underlined(problems, files), ['duplicate-id [t]']);
    assert.equal(problems[0]?.file, 'b.yaml');
    assert.match(problems[0].message, /a\.yaml, line 2/);
  });
});

describe('the header of a pack', () => {
  const rules = (files: Readonly<Record<string, string>>) =>
    loadFiles(files).problems.map(({ file, rule }) => `${file} ${rule}`);

  it('must be there, and the pack is called like its folder meanwhile', () => {
    const files = [{ path: 'f/my facts/t.yaml', text: 'terms: {t: {term: T}}' }];
    const { factBase, problems } = loadPacks([{ path: 'f/my facts', builtin: false, files }]);
    assert.deepEqual(problems.map(({ rule }) => rule), ['no-header']);
    assert.match(problems[0]!.message, /pack\.yaml/);
    assert.ok(factBase.terms.has('my-facts:t'));
  });

  it('must have an id and a version of the format', () => {
    assert.deepEqual(rules({ 'pack.yaml': 'factpack: 1' }), ['pack.yaml missing-key']);
    assert.deepEqual(rules({ 'pack.yaml': 'id: p' }), ['pack.yaml missing-key']);
    assert.deepEqual(rules({ 'pack.yaml': 'factpack: 1\nid: a b' }), ['pack.yaml schema']);
  });

  it('of another version keeps the pack out', () => {
    const { factBase, problems } = loadFiles({ 'pack.yaml': 'factpack: 2\nid: p\nterms: {t: {term: T}}' });
    assert.deepEqual(problems.map(({ rule }) => rule), ['unsupported-version']);
    assert.equal(factBase.packs.length, 0);
  });

  it('stands in one file only', () => {
    const files = { 'pack.yaml': HEADER, 'more.yaml': 'factpack: 1\nid: q' };
    assert.deepEqual(rules(files), ['more.yaml second-pack']);
  });
});

describe('packs that are made to do harm', () => {
  withShortStackTraces();

  it('cannot blow up through aliases', () => {
    const levels = Array.from({ length: 20 }, (_, i) =>
      i === 0 ? 'x0: &a0 [x]' : `x${i}: &a${i} [${Array(9).fill(`*a${i - 1}`).join(', ')}]`,
    );
    const { factBase, problems } = loadYaml(
      `${levels.join('\n')}\nterms: {t: {term: T, aliases: *a19}}`,
    );
    assert.ok(problems.some(({ rule }) => rule === 'yaml-alias'));
    assert.ok(factBase.terms.has('p:t'));
  });

  it('cannot exhaust the stack', () => {
    for (const text of ['['.repeat(1500), 'a: {'.repeat(1500), `terms: ${'['.repeat(70)}`]) {
      assert.ok(loadYaml(text).problems.length > 0);
    }
  });

  it('cannot be endless', () => {
    const { problems } = loadYaml(`terms: {t: {term: T}} #${'x'.repeat(4_000_000)}`);
    assert.deepEqual(problems.map(({ rule }) => rule), ['too-large']);
  });

  it('cannot hide in names of JavaScript', () => {
    const { factBase, problems } = loadYaml(
      'terms: {__proto__: {term: T}, constructor: {term: C}, u: {term: U, toString: x}}',
    );
    assert.deepEqual([...factBase.terms.keys()], ['p:__proto__', 'p:constructor', 'p:u']);
    assert.deepEqual(problems.map(({ rule }) => rule), ['unknown-key']);
  });
});
