/** Finding facts by words. */
import assert from 'node:assert/strict';
import { searchFacts } from '../../../engine/facts/search.ts';
import { loadYaml, sound } from './packs.ts';

const base = sound(
  loadYaml(`
entities:
  us: {name: United States, aliases: [U.S.], adjectives: [American], ja: [米国]}
  japan: {name: Japan, adjectives: [Japanese]}
measures: {imports: {name: goods imports, phrases: [imports], unit: USD, partner: from}}
figures:
  us-imports: {measure: imports, subject: us, partner: japan, values: {2009: 5}}
  troops: {phrases: [U.S. troops in Japan], unit: persons, values: {2009: 5}}
events: {treaty: {name: Security Treaty, aliases: [Anpo], dates: {signed: 1960}}}
offices: {pm: {title: Prime Minister, entity: japan, holders: [{name: Shinzo Abe}]}}
terms:
  sofa: {term: Status of Forces Agreement, abbreviation: SOFA, definition: On U.S. troops.}
`),
);
const find = (words: string) => searchFacts(base, words).map(({ kind, title }) => `${kind} ${title}`);

describe('searching facts', () => {
  for (const [words, ...expected] of [
    ['imports japan', 'figure United States: goods imports, from Japan'],
    ['IMP american', 'figure United States: goods imports, from Japan'],
    ['abe', 'office Prime Minister'],
    ['sofa', 'term Status of Forces Agreement'],
    ['anpo', 'event Security Treaty'],
    ['signed treaty', 'event Security Treaty'],
    ['u.s. troops', 'figure U.S. troops in Japan', 'term Status of Forces Agreement'],
    ['米国', 'entity United States', 'figure United States: goods imports, from Japan'],
    ['mports'],
    ['imports korea'],
    [' '],
    ['.*'],
  ] as const) {
    it(`finds what “${words}” means`, () => {
      assert.deepEqual(find(words), expected);
    });
  }

  it('puts what is called so exactly first', () => {
    assert.equal(find('japan')[0], 'entity Japan');
  });
});
