/** Front matter: the memo's date and what it switches off; faults never hurt. */
import assert from 'node:assert/strict';
import { parseMemoDate } from '../../../engine/memo/front-matter.ts';
import { parseMemo } from '../../../engine/memo/parse-memo.ts';
import type { FrontMatter } from '../../../engine/memo/types.ts';

function read(yaml: string): FrontMatter | undefined {
  return parseMemo(`---\n${yaml}\n---\n\nText.\n`).frontMatter;
}

describe("a memo's date", () => {
  const march16 = { year: 2026, month: 3, day: 16 };
  const DATES: readonly (readonly [written: string, date: unknown])[] = [
    ['2026-03-16', march16],
    ['2026-3-6', { year: 2026, month: 3, day: 6 }],
    ['2026/03/16', march16],
    ['2026-03-16T23:30:00-11:00', march16],
    ['2026-03-16 08:00', march16],
    ['2026-03', { year: 2026, month: 3 }],
    ['2026.10', { year: 2026, month: 10 }],
    ['2026', { year: 2026 }],
    ['March 16, 2026', march16],
    ['Mar. 16 2026', march16],
    ['Monday, March 16th, 2026', march16],
    ['16 March 2026', march16],
    ['16th of march 2026', march16],
    ['Sept. 1, 2026', { year: 2026, month: 9, day: 1 }],
    ['March 2026', { year: 2026, month: 3 }],
    ['2026年3月16日', march16],
    ['2026-02-30', undefined],
    ['2026-13', undefined],
    ['February 30, 2026', undefined],
    ['3/16/2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [written, date] of DATES) {
    it(`${JSON.stringify(written)} is ${date ? JSON.stringify(date) : 'nothing'}`, () => {
      assert.deepEqual(parseMemoDate(written), date);
      assert.deepEqual(read(`title: x\ndate: ${written}`)?.date, date);
    });
  }

  it('may be quoted, a timestamp or an alias', () => {
    assert.deepEqual(read("date: '2026-03-16'")?.date, march16);
    assert.deepEqual(read('date: !!timestamp 2026-03-16')?.date, march16);
    assert.deepEqual(read('made: &d 2026-03-16\ndate: *d')?.date, march16);
  });

  it('is not that of another key', () => {
    assert.equal(read('draft: {date: 2026-03-16}\nupdate: 2026-03-16')?.date, undefined);
  });
});

describe('what front matter switches off', () => {
  const DISABLED: readonly (readonly [yaml: string, disable: FrontMatter['disable']])[] = [
    ['factlint: {disable: [wrong-date, wrong-figure]}', ['wrong-date', 'wrong-figure']],
    ['factlint:\n  disable:\n    - wrong-date', ['wrong-date']],
    ['factlint: {disable: wrong-date}', ['wrong-date']],
    ['factlint: {disable: true}', 'all'],
    ['factlint: false', 'all'],
    ['factlint: off', 'all'],
    ['factlint: {disable: false}', []],
    ['factlint: true', []],
    ['factlint: {disable: [1, [a], {b: c}]}', []],
    ['factlint: [disable]', []],
    ['factlint:', []],
    ['title: factlint', []],
  ];
  for (const [yaml, disable] of DISABLED) {
    it(JSON.stringify(yaml), () => assert.deepEqual(read(yaml)?.disable, disable));
  }
});

describe('front matter', () => {
  it('has a span with its fences, counted with the byte-order mark', () => {
    const { frontMatter } = parseMemo('\uFEFF---\ndate: 2026\n---\n\nText.\n');
    assert.deepEqual(frontMatter, {
      span: { start: 1, end: 19 },
      date: { year: 2026 },
      disable: [],
    });
  });

  it('is only what stands first and is closed', () => {
    assert.equal(parseMemo('Text.\n\n---\ndate: 2026\n---\n').frontMatter, undefined);
    assert.equal(parseMemo('---\ndate: 2026\n').frontMatter, undefined);
  });

  it('keeps what can be read of faulty YAML', () => {
    assert.deepEqual(read('date: 2026\nfactlint: {disable: [wrong-date')?.date, { year: 2026 });
  });

  it('may be anything at all', () => {
    const faulty = [
      'date: [',
      '\t',
      '- date',
      'date: *none',
      '{date: 1}: 2',
      '? [date]\n: x',
      '%x',
      'date: &d *d',
    ];
    for (const yaml of faulty) assert.equal(read(yaml)?.date, undefined, yaml);
  });

  it('does not expand aliases', () => {
    const bomb = Array.from('bcdefghi', (key, i) => {
      const nine = Array(9).fill(`*${'abcdefgh'[i]!}`).join(', ');
      return `${key}: &${key} [${nine}]`;
    });
    const yaml = ['a: &a [x]', ...bomb, 'date: 2026', 'factlint: {disable: *i}'].join('\n');
    assert.deepEqual(read(yaml)?.disable, []);
    assert.deepEqual(read(yaml)?.date, { year: 2026 });
  });

  it('survives nesting without end', () => {
    assert.ok(read(`date: 2026\nx: ${'['.repeat(100)}`));
  });
});
