/** Whatever is in a pack's files, loading ends, throws nothing, and names places within the files. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../../engine/facts/config.ts';
import { loadPacks } from '../../../engine/facts/load-packs.ts';
import type { PackFile, PackProblem } from '../../../engine/facts/types.ts';
import { HEADER, TABLE_FACTS, withShortStackTraces } from './packs.ts';

const YAML = `${TABLE_FACTS}  f2:
    measure: imports
    subject: us
    partner: japan
    period: {fiscal-year: {starts: 07-01, named-by: end}}
    values:
      2009: &v {value: $95.8 billion, source: census, note: "a: b"}
      2010: [about 5 million, *v]
events:
  e: {name: E, aliases: [a, b], host: japan, dates: {signed: 1960-01-19, held: 2010-11-13/2010-11-14}}
offices: {o: {title: O, entity: us, holders: [{name: A, from: 2001, to: 2002-02-03}]}}
terms:
  t:
    term: T
    ja: 米国
    related: [e]
    definition: >-
      folded text
`;
const TABLE = 'figure,period,value,unit,source,note\ntroops,2001,42,,census,"a, ""b"""\ntroops,2002,"43,000",persons,,é😀\n';
const CONFIG = 'facts: [a, b]\nrules: {wrong-date: off}\nlocale: en-GB\nthreshold: 0.5\n';

/** Cuts something out, puts something in, or repeats something. */
const mutation = fc.record({
  at: fc.nat(1000),
  cut: fc.nat(30),
  insert: fc.oneof(
    fc.constantFrom('"', "'", '{', '}', '[', ']', ':', ': ', ',', '\n', '\t', '  ', '- ', '#', '&a ', '*a', '!!x ', '|', '>', '---\n', '\0', '\uFEFF', '\uD800', '😀', '\r', '%', '@', '<<: *v', '2009-02-30', '__proto__: 1', '1e999', 'null'),
    fc.string(),
  ),
});

function mutate(text: string, changes: readonly { at: number; cut: number; insert: string }[]): string {
  return changes.reduce((before, { at, cut, insert }) => {
    const start = at % (before.length + 1);
    return before.slice(0, start) + insert + before.slice(start + cut);
  }, text);
}

function assertWithin(problems: readonly PackProblem[], files: readonly PackFile[]): void {
  for (const problem of problems) {
    const text = files.find(({ path }) => path === problem.file)?.text;
    assert.ok(text !== undefined, `file ${problem.file}`);
    const { start, end, line, column, message } = problem;
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    const before = text.slice(0, start).split('\n');
    assert.deepEqual([line, column], [before.length, before.at(-1)!.length + 1]);
    const upToEnd = text.slice(0, end).split('\n');
    assert.deepEqual([problem.endLine, problem.endColumn], [upToEnd.length, upToEnd.at(-1)!.length + 1]);
    assert.match(message, /^\S[^\n]*\S$/u);
  }
}

describe('loading anything', () => {
  withShortStackTraces();
  const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });

  it('never throws and names places within the files', () => {
    fc.assert(
      fc.property(changes, changes, fc.boolean(), (yamlChanges, tableChanges, header) => {
        const files = [
          { path: 'pack.yaml', text: header ? HEADER : mutate(HEADER, yamlChanges) },
          { path: 'facts.yaml', text: mutate(YAML, yamlChanges) },
          { path: 'values.csv', text: mutate(TABLE, tableChanges) },
        ];
        const { factBase, problems } = loadPacks([{ path: 'p', builtin: false, files }]);
        assertWithin(problems, files);
        for (const { series } of factBase.figures.values()) {
          for (let index = 0; index < series.length; index += 1) {
            const { value, range } = series.at(index);
            assert.ok(Number.isFinite(value.value) && range.start <= range.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a configuration', () => {
    fc.assert(
      fc.property(changes, (each) => {
        const text = mutate(CONFIG, each);
        assertWithin(parseConfig(text, 'c').problems, [{ path: 'c', text }]);
      }),
      { numRuns: 100 },
    );
  });

  it('has no problem with what is mutated here', () => {
    const files = [
      { path: 'pack.yaml', text: HEADER },
      { path: 'facts.yaml', text: YAML },
      { path: 'values.csv', text: TABLE },
    ];
    assert.deepEqual(loadPacks([{ path: 'p', builtin: false, files }]).problems, []);
    assert.deepEqual(parseConfig(CONFIG).problems, []);
  });
});
