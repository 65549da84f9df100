/** Reporters on hand-made checks: what reading and judging would rarely bring together. */
import assert from 'node:assert/strict';
import type { CheckedClaim, Diagnostic, MemoCheck, Verdict } from '../../engine/index.ts';
import { json } from '../../cli/reporters/json.ts';
import { stylish } from '../../cli/reporters/stylish.ts';
import type { CheckedFile } from '../../cli/reporters/types.ts';

const style = { color: false, columns: 80 };

function diagnostic(parts: Partial<Diagnostic>): Diagnostic {
  const base = { start: 0, end: 1, message: 'Message.', fixes: [], autoFix: false, related: [] };
  return { ...base, code: 'wrong-figure', severity: 'error', ...parts };
}

function claim(verdict: Verdict): CheckedClaim {
  const none = { fact: null, period: null, expected: null, reasons: [], message: '' };
  return { ...none, kind: 'figure', start: 0, end: 1, text: 'x', confidence: 1, verdict };
}

function file(text: string, parts: Partial<MemoCheck>, fixed = 0): CheckedFile {
  const none = { claims: [], diagnostics: [], terms: [], failures: [], coverage: 1 };
  return { name: 'memo.md', text, check: { ...none, ...parts }, fixed };
}

describe('the stylish reporter', () => {
  it('counts findings by severity and claims by verdict', () => {
    const diagnostics = (['error', 'error', 'warning', 'information'] as const).map((severity) =>
      diagnostic({ severity }),
    );
    const claims = (['supported', 'refuted', 'outdated', 'unverifiable'] as const).map(claim);
    const out = stylish([file('x', { diagnostics, claims }), file('y', {})], style);
    assert.ok(
      out.endsWith(
        '2 memos checked, 4 figures and dates: 1 supported, 1 wrong, 1 outdated, 1 without a fact. Coverage 75%.\n' +
          '✖ 2 errors, 1 warning, 1 remark.\n',
      ),
    );
  });

  it('counts only what --fix would correct', () => {
    const fix = { title: 'Change', edits: [{ start: 0, end: 1, newText: 'y' }] };
    const fixable = diagnostic({ fixes: [fix], autoFix: true });
    const overlapping = diagnostic({ fixes: [fix], autoFix: true });
    const doubtful = diagnostic({ start: 1, fixes: [fix] });
    const out = stylish([file('x', { diagnostics: [fixable, overlapping, doubtful] })], style);
    assert.match(out, /✖ 3 errors\. 1 can be corrected with --fix\.\n$/);
  });

  it('names other fixes and the other place of an inconsistency', () => {
    const fixes = ['Change to 2', 'Change to 3'].map((title) => ({ title, edits: [] }));
    const related = [{ start: 3, end: 4, message: 'the other value' }];
    const out = stylish([file('1\n\n2', { diagnostics: [diagnostic({ fixes, related })] })], style);
    assert.match(out, / {2}See {5}line 3: the other value\n {2}Fix {5}Change to 2 \(or 1 more\)\n/);
  });

  it('lets no text of a pack act on the terminal', () => {
    const out = stylish(
      [file('x', { diagnostics: [diagnostic({ message: 'a\u001B[2Jb\nc' })] })],
      style,
    );
    assert.match(out, /^ {2}a\uFFFD\[2Jb c$/m);
  });

  it('never rounds coverage up to all', () => {
    const claims = [
      ...Array.from({ length: 999 }, () => claim('supported')),
      claim('unverifiable'),
    ];
    assert.match(stylish([file('x', { claims })], style), /Coverage 99%/);
  });
});

describe('the JSON reporter', () => {
  it('counts offsets with a byte-order mark and columns without', () => {
    const text = '\uFEFFé 5\r\n6';
    const diagnostics = [diagnostic({ start: 3, end: 4 }), diagnostic({ start: 6, end: 7 })];
    const { files } = JSON.parse(json([file(text, { diagnostics })], style)) as {
      files: [{ diagnostics: Record<string, unknown>[] }];
    };
    const places = files[0].diagnostics.map((d) => [
      d.start,
      d.line,
      d.column,
      d.endLine,
      d.endColumn,
    ]);
    assert.deepEqual(places, [
      [3, 1, 3, 1, 4],
      [6, 2, 1, 2, 2],
    ]);
  });

  it('has a coverage of 1 where there is nothing to check', () => {
    const { summary } = JSON.parse(json([], style)) as { summary: object };
    assert.deepEqual(summary, {
      files: 0,
      claims: 0,
      supported: 0,
      refuted: 0,
      outdated: 0,
      unverifiable: 0,
      coverage: 1,
    });
  });
});
