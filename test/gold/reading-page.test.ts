/** The examples of docs/reading.md are true: each memo in its tables is checked with the facts on that page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkMemo } from '../../engine/check-memo.ts';
import { VERDICTS } from '../../engine/checks/types.ts';
import { loadPacks } from '../../engine/facts/load-packs.ts';

const page = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8');
const file = { path: 'examples.yaml', text: /```yaml\n([^]*?)```/.exec(page)?.[1] ?? '' };
const { factBase, problems } = loadPacks([{ path: file.path, builtin: false, files: [file] }]);

interface Example {
  readonly memo: string;
  /** Where the value in bold stands. */
  readonly start: number;
  readonly end: number;
  /** "supported", "wrong-weekday → Tuesday", "no claim". */
  readonly outcome: string;
  readonly remark: string;
}

/** The rows whose first cell has a value in bold. */
const examples = [...page.matchAll(/^\| (.*?\*\*.*?) \| (.*?) \| ?(.*?) ?\|$/gm)].map(
  ([, cell = '', outcome = '', remark = '']): Example => {
    const marked = cell.replaceAll('<br>', '\n\n');
    const start = marked.indexOf('**');
    const end = marked.indexOf('**', start + 2) - 2;
    return { memo: marked.replaceAll('**', ''), start, end, outcome, remark };
  },
);

function outcomeOf({ memo, start, end }: Example) {
  const { claims, diagnostics } = checkMemo(memo, factBase);
  const isHere = (span: { readonly start: number; readonly end: number }) =>
    span.start < end && start < span.end;
  const claim = claims.find(isHere);
  const diagnostic = diagnostics.find(isHere);
  const [edit] = diagnostic?.fixes[0]?.edits ?? [];
  const fixed =
    edit && memo.slice(start, edit.start) + edit.newText + memo.slice(edit.end, end);
  return { claim, diagnostic, fixed };
}

describe('docs/reading.md', () => {
  it('has facts without faults, and examples', () => {
    assert.deepEqual(problems, []);
    assert.ok(examples.length > 30, `${examples.length} examples`);
  });

  for (const example of examples) {
    it(`${example.memo.replace(/\s+/g, ' ')} ${example.outcome}`, () => {
      const { claim, diagnostic, fixed } = outcomeOf(example);
      const [wanted, fix] = example.outcome.split(' → ');
      const isVerdict = (VERDICTS as readonly (string | undefined)[]).includes(wanted);
      const verdict = claim?.verdict ?? 'no claim';
      assert.equal(isVerdict || !diagnostic ? verdict : diagnostic.code, wanted);
      assert.equal(fixed, fix);
      // What the page quotes is what the writer reads.
      if (/^[A-Z$].*\.$/.test(example.remark)) {
        assert.ok(diagnostic?.message.endsWith(example.remark), diagnostic?.message);
      }
    });
  }
});
