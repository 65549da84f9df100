/** Tables of values in CSV: what they add to the figures of their pack, and what is said about faulty ones. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvText } from '../../../engine/facts/csv-rows.ts';
import { loadFiles, sound, TABLE_FACTS, tableFaults, written } from './packs.ts';

function load(table: string) {
  return loadFiles({ 'facts.yaml': TABLE_FACTS, 'values.csv': table });
}

describe('a table of values', () => {
  it('extends a declared figure; vintages keep the order of the file', () => {
    const base = sound(
      load('figure,period,value,unit,source,note\ntroops,2001,42,,census,first\ntroops,2000,41,,,\ntroops,2001,43,,,\n'),
    );
    assert.deepEqual(written(base, 'p:troops'), ['40', '41', '42', '43']);
    const observation = base.figures.get('p:troops')!.series.at(2);
    assert.equal(observation.source?.id, 'p:census');
    assert.equal(observation.note, 'first');
    assert.deepEqual(observation.value.unit, { kind: 'count', noun: 'persons' });
  });

  it('makes a figure of measure, subject and partner', () => {
    const base = sound(
      load('value,period,partner,subject,measure\n"95,803,700,000",2009,japan,us,imports\n5 billion,2009,,japan,imports\n'),
    );
    const figure = base.figures.get('p:imports/us/japan')!;
    assert.equal(figure.partner?.name, 'Japan');
    assert.deepEqual(figure.period, { kind: 'year' });
    assert.equal(figure.series.at(0).value.value, 95_803_700_000);
    assert.deepEqual(written(base, 'p:imports/japan'), ['5 billion']);
  });

  it('extends a figure that YAML declares with the same measure, subject and partner', () => {
    const base = sound(
      loadFiles({
        'facts.yaml': `${TABLE_FACTS}  declared: {measure: imports, subject: us, partner: japan, period: fiscal-year-us}\n`,
        'values.csv': 'measure,subject,partner,period,value\nimports,us,japan,2009,5\n',
      }),
    );
    assert.equal(base.figures.get('p:declared')!.series.at(0).period.kind, 'fiscal-year');
  });

  it('knows where a value stands, with line breaks and quotes before it', () => {
    const text = 'figure,note,period,value\r\n"troops","a ""b"",\r\nc",2001,"4,200"\r\ntroops,é😀,2002,43\r\n';
    const base = sound(load(text));
    const { series } = base.figures.get('p:troops')!;
    const [first, second] = [series.at(1).location, series.at(2).location];
    assert.equal(text.slice(first.start, first.end), '"4,200"');
    assert.deepEqual([first.line, first.column], [3, 9]);
    assert.equal(text.slice(second.start, second.end), '43');
    assert.deepEqual([second.line, second.column], [4, 17]);
    assert.equal(series.at(1).note, 'a "b",\r\nc');
    assert.equal(series.at(1).written, '4,200');
  });

  it('may have a byte-order mark, capitals in the header, empty lines and empty cells at the end', () => {
    const base = sound(load('\uFEFFFigure, Period ,VALUE\n\ntroops,2001,42,,\n,,\n'));
    assert.deepEqual(written(base, 'p:troops'), ['40', '42']);
  });

  it('may be converted', () => {
    const base = sound(
      loadFiles({
        'facts.yaml': 'figures: {area: {phrases: [area], unit: km2}}',
        'values.csv': 'figure,period,value,unit\narea,2001,250,hectares\n',
      }),
    );
    assert.ok(Math.abs(base.figures.get('p:area')!.series.at(0).value.value - 2.5) < 1e-9);
  });
});

describe('a faulty table', () => {
  const HEAD = 'figure,period,value\n';
  for (const [name, text, expected] of [
    ['a row too long', `${HEAD}troops,2001,42,5\n`, ['wrong-columns [troops,2001,42,5]']],
    ['a row too short', `${HEAD}troops,2001\n`, ['wrong-columns [troops,2001]']],
    ['a quote that is not closed', `${HEAD}troops,2001,"42\ntroops,2002,43\n`, ['csv-quote ["42]']],
    ['text behind a quote', `${HEAD}troops,2001,"42"x\n`, ['csv-quote ["42"x]']],
    ['an unknown figure', `${HEAD}trops,2001,42\n`, ['unknown-figure [trops]']],
    ['an unknown measure', 'measure,subject,period,value\nx,us,2001,4\n', ['unknown-measure [x]']],
    ['an unknown entity', 'measure,subject,period,value\nimports,x,2001,4\n', ['unknown-entity [x]']],
    ['no figure', `${HEAD},2001,42\n`, ['missing-cell []']],
    ['an unknown source', 'figure,period,value,source\ntroops,2001,42,x\n', ['unknown-source [x]']],
    ['a period that does not exist', `${HEAD}troops,2009-02-30,42\n`, ['bad-period [2009-02-30]']],
    ['no value', `${HEAD}troops,2001,\n`, ['bad-value []']],
    ['a value that is no quantity', `${HEAD}troops,2001,"a, b"\n`, ['bad-value ["a, b"]']],
    ['another unit', 'figure,period,value,unit\ntroops,2001,42,USD\n', ['unit-mismatch [USD]']],
    ['an unknown column', 'figure,period,value,notes\n', ['unknown-column [notes]']],
    ['two columns of one name', 'figure,period,value,value\n', ['duplicate-column [value]']],
    ['no header', 'troops,2001,42\n', ['unknown-column [troops]', 'unknown-column [2001]', 'unknown-column [42]', 'missing-column [troops,2001,42]']],
    ['semicolons', 'figure;period;value\n', ['csv-format [figure;period;value]']],
    ['an empty file', '', ['empty-file []']],
  ] as const) {
    it(`names ${name}`, () => {
      assert.deepEqual([...tableFaults(text)].sort(), [...expected].sort());
    });
  }

  it('says how many columns it found and expected, and what a cut number needs', () => {
    const { problems } = load(`${HEAD}troops,2001,38,000\n`);
    assert.match(problems[0]!.message, /4 cells.*3 columns.*"38,000"/);
    assert.deepEqual([problems[0]!.file, problems[0]!.line], ['values.csv', 2]);
  });

  it('keeps its sound rows', () => {
    const { factBase } = load(`${HEAD}troops,2001,"41\ntroops,2002\ntroops,2003,43\nx,2003,1\ntroops,2004,44\n`);
    assert.deepEqual(written(factBase, 'p:troops'), ['40', '43', '44']);
  });

  it('names an unknown source once, and keeps the values without it', () => {
    const { factBase, problems } = load('figure,period,value,source\ntroops,2001,1,x\ntroops,2002,2,x\n');
    assert.equal(problems.length, 1);
    assert.deepEqual(written(factBase, 'p:troops'), ['40', '1', '2']);
  });
});

describe('rows of CSV', () => {
  it('are those that csv-parse finds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', ' ', 'é', '😀') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (cells, newline) => {
        const quote = (text: string) => (/[",\r\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = cells.map((row) => row.map(quote).join(',')).join(newline);
        const csv = new CsvText(text);
        const found: (readonly string[])[] = [];
        for (let row = csv.rowAt(0); row; row = csv.rowAt(row.next)) found.push(row.cells);
        assert.deepEqual(found, parse(text, { relax_column_count: true, record_delimiter: newline }));
      }),
      { numRuns: 300 },
    );
  });
});
