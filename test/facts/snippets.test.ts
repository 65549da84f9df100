/** The snippet files: generated ones are in date, all are what VS Code can read, memo templates are free of faults. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const root = new URL('../../', import.meta.url);

function snippets(name: string): readonly [string, Snippet][] {
  const text = readFileSync(new URL(`snippets/${name}.json`, root), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, Snippet>);
}

describe('Snippets', () => {
  it('for terms are those of the pack', () => {
    const script = fileURLToPath(new URL('scripts/generate-snippets.mjs', root));
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  });

  it('answer to the prefixes that a person would guess', () => {
    const prefixes = new Set(
      [...snippets('memo-templates'), ...snippets('alliance-terms')].flatMap(([, s]) => s.prefix),
    );
    for (const guess of ['memo-information', 'memo-action', 'memo-bluf', 'memo-talking-points']) {
      assert.ok(prefixes.has(guess), guess);
    }
    for (const guess of ['memo-background', 'memo-clearance', 'sofa', 'sma', 'hns', 'article-9']) {
      assert.ok(prefixes.has(guess), guess);
    }
  });

  it('share no prefix between two templates', () => {
    const all = snippets('memo-templates').flatMap(([, s]) => s.prefix);
    assert.equal(new Set(all).size, all.length);
  });

  it('close every placeholder and use each number for one thing', () => {
    for (const [name, { body }] of [...snippets('memo-templates'), ...snippets('alliance-terms')]) {
      const text = typeof body === 'string' ? body : body.join('\n');
      const opened = text.match(/(?<!\\)\$\{\d+[:|]/g) ?? [];
      const closed = text.match(/(?<!\\)\$\{\d+(?::[^{}]*|\|[^{}]*\|)\}/g) ?? [];
      assert.equal(closed.length, opened.length, name);
      const numbers = opened.map((o) => o.slice(2, -1));
      assert.equal(new Set(numbers).size, numbers.length, name);
    }
  });
});
