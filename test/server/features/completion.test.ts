import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { complete, readData, resolveCompletion } from '../../../server/features/completion.ts';
import { applied, document, factBase, term, URI } from '../helpers.ts';

const FACTS = factBase(
  term(),
  term({
    id: 'team:csd',
    term: 'collective self-defense',
    abbreviation: undefined as never,
    aliases: ['集団的自衛権'],
  }),
);

/** Completes at the "|". */
function completeAt(marked: string): { text: string; items: CompletionItem[] } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const memo = document(text);
  return { text, items: complete(memo, memo.positionAt(offset), FACTS).items };
}

/** What the text is after each item is chosen. */
const chosen = (marked: string): string[] => {
  const { text, items } = completeAt(marked);
  return items.map(({ textEdit }) => applied(text, [textEdit as never]));
};

describe('completion', () => {
  const cases: readonly (readonly [marked: string, results: readonly string[]])[] = [
    ['The Acqu| is', ['The Acquisition and Cross-Servicing Agreement is']],
    ['The ACSA|', ['The ACSA', 'The Acquisition and Cross-Servicing Agreement']],
    ['Acquisition and Cross|', ['Acquisition and Cross-Servicing Agreement']],
    ['The collective self-d|.', ['The collective self-defense.']],
    ['Its COLL|', ['Its collective self-defense']],
    ['集団|', ['collective self-defense']],
    ['🗾 coll|', ['🗾 collective self-defense']],
    ['One\r\ncoll|\r\n', ['One\r\ncollective self-defense\r\n']],
    ['uncoll|', []],
    ['xyz|', []],
  ];
  for (const [marked, results] of cases) {
    it(`of “${marked}”`, () => assert.deepEqual(chosen(marked), results));
  }

  const hidden: readonly string[] = [
    '---\ntitle: ACSA|\n---\n',
    '\uFEFF---\r\ntitle: ACSA|\r\n---\r\n',
    '```\nACSA|\n```\n',
    '```\nACSA\n\nACSA|\n\nACSA\n```\n',
    '---\ntitle: x\n---\n\n~~~text\n\nACSA|',
    '- item\n\n  ```\n  ACSA|',
    '> ```\n> ACSA|\n> ```\n',
    'Text\n\n    ACSA|\n',
    'Text `ACSA|` text',
    '<!-- ACSA| -->',
    'Text <!-- one\nACSA| --> text',
    '<!--\n\nACSA|\n\n-->\n',
    '<!-- ACSA|',
  ];
  for (const marked of hidden) {
    it(`offers nothing in ${JSON.stringify(marked)}`, () => assert.deepEqual(chosen(marked), []));
  }

  const beside: readonly string[] = [
    '---\ntitle: x\n---\nACSA|',
    '---\n\nACSA|',
    '```\nx\n```\nACSA|',
    'Text\n\n    code\n\nACSA|',
    '- one\n    - ACSA|',
    'A paragraph\n    that goes on: ACSA|',
    'Text `x` ACSA|',
    '<!-- x --> ACSA|',
    'An open ` mark and ACSA|',
    '<div>ACSA|</div>',
    'ACSA|\n\n```\nx\n```\n',
  ];
  for (const marked of beside) {
    it(`offers terms in ${JSON.stringify(marked)}`, () => assert.equal(chosen(marked).length, 2));
  }

  it('offers every term once where nothing is typed', () => {
    assert.deepEqual(
      completeAt('The |').items.map(({ label }) => label),
      ['Acquisition and Cross-Servicing Agreement', 'ACSA', 'collective self-defense'],
    );
  });

  it('inserts plain text, never a snippet', () => {
    assert.ok(completeAt('|').items.every((item) => item.insertTextFormat === 1));
  });

  it('adds the definition to the item that is looked at', () => {
    const [item] = completeAt('ACSA|').items;
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const resolved = resolveCompletion(item, FACTS, { completionFormat: 'plaintext' });
    assert.match(
      (resolved.documentation as { value: string }).value,
      /An agreement on logistics\./,
    );
    assert.deepEqual(readData(item.data), { uri: URI, term: 'team:acsa' });
  });

  it('leaves an item alone whose term is gone', () => {
    const [item] = completeAt('ACSA|').items;
    assert.equal(resolveCompletion(item!, factBase(), { completionFormat: 'plaintext' }), item);
  });
});
