/** Names of a fact base in prose: longest match, forms of a word, hyphens, case, years that stand open. */
import type { NameMention } from '../../../engine/reading/names.ts';
import { load } from '../pack.ts';
import { read, readings } from './read.ts';

const factBase = load(`
factpack: 1
id: names
title: Names
version: 1.0.0
language: en
sources: {desk: {title: Tables}}
entities:
  us: {name: United States, aliases: [U.S., US, America], adjectives: [U.S., American]}
  japan: {name: Japan, adjectives: [Japanese]}
  korea: {name: South Korea, adjectives: [South Korean]}
figures:
  troops: {phrases: [U.S. troops in Japan], unit: persons, source: desk, values: {2009: 38000}}
  trade: {phrases: [U.S.-Japan trade], unit: USD, source: desk, values: {2009: 146 billion}}
  allies: {phrases: [treaty allies], unit: count, source: desk, values: {always: 5}}
  defence: {phrases: [defence spending], unit: USD, source: desk, values: {2009: 51 billion}}
events:
  treaty: {name: 1960 Security Treaty, aliases: [Security Treaty], dates: {signed: 1960-01-19}, source: desk}
  treaty-51: {name: 1951 Security Treaty, dates: {signed: 1951-09-08}, source: desk}
  quad: {name: 2007 Quad Summit, dates: {held: 2007-05-25}, source: desk}
offices:
  pm:
    title: Prime Minister of Japan
    aliases: [Prime Minister]
    holders:
      - {name: Shinzo Abe, aliases: [Abe], from: 2012-12-26, to: 2020-09-16}
terms:
  sdf: {term: Self-Defense Forces, abbreviation: SDF, definition: Forces.}
`);

function target(mention: NameMention): string {
  const { target: t } = mention;
  switch (t.kind) {
    case 'entity':
      return t.group.id;
    case 'figure':
      return t.figure.id;
    case 'measure':
      return t.measure.id;
    case 'event':
      return `${t.event.id}${t.anyYear ? ' of any year' : ''}`;
    case 'office':
      return t.office.id;
    case 'person':
      return t.partial ? 'part of a person’s name' : 'person';
    case 'term':
      return t.term.id;
  }
}

/** What was found, without the entities inside longer names and inside the phrases of figures. */
function namesIn(text: string): readonly string[] {
  const { tokens, names } = read(text, factBase);
  const topics = names.filter((n) => n.target.kind === 'figure');
  return names
    .filter(
      (n) => !n.inside && !topics.some((t) => t !== n && t.first <= n.first && n.end <= t.end),
    )
    .map((n) => {
      const written = text.slice(tokens[n.first]!.start, tokens[n.end - 1]!.end);
      return `${written}: ${target(n).replace('names:', '')}`;
    });
}

const names = (title: string, cases: Readonly<Record<string, readonly string[]>>): void =>
  readings(title, namesIn, cases);

describe('names', () => {
  names('the longest name wins', {
    'the Prime Minister of Japan': ['Prime Minister of Japan: pm'],
    'the Prime Minister spoke': ['Prime Minister: pm'],
    'Shinzo Abe': ['Shinzo Abe: person'],
    'Abe spoke': ['Abe: part of a person’s name'],
    'South Korea': ['South Korea: korea'],
  });

  names('plurals, possessives and spellings', {
    'a treaty ally': ['treaty ally: allies'],
    "Japan's trade": ['Japan: japan'],
    'Japan’s trade': ['Japan: japan'],
    'defense spending': ['defense spending: defence'],
    'defence spending': ['defence spending: defence'],
  });

  names('hyphens and dashes', {
    'Self-Defense Forces': ['Self-Defense Forces: sdf'],
    'Self‑Defense Forces': ['Self‑Defense Forces: sdf'],
    'Self Defense Forces': ['Self Defense Forces: sdf'],
    'the SDF': ['SDF: sdf'],
  });

  names('case where it matters', {
    'US forces': ['US: us'],
    'U.S. forces': ['U.S.: us'],
    'they told us': [],
    'the sdf': [],
    'abe lincoln': [],
    japan: [],
  });

  names('entities by any name, two in either order', {
    'American troops in Japan': ['American troops in Japan: troops'],
    'U.S. troops in Japan': ['U.S. troops in Japan: troops'],
    'U.S.-Japan trade': ['U.S.-Japan trade: trade'],
    'Japan-U.S. trade': ['Japan-U.S. trade: trade'],
    'Japan–U.S. trade': ['Japan–U.S. trade: trade'],
    'Japanese-American trade': ['Japanese-American trade: trade'],
    'U.S.-South Korea trade': ['U.S.: us', 'South Korea: korea'],
  });

  names('a year in a name may be another one', {
    'the 1960 Security Treaty': ['1960 Security Treaty: treaty'],
    'the 1951 Security Treaty': ['1951 Security Treaty: treaty-51'],
    'the 2008 Quad Summit': ['2008 Quad Summit: quad of any year'],
    // A name that needs no year says enough.
    'the 1961 Security Treaty': ['Security Treaty: treaty'],
    'the Security Treaty': ['Security Treaty: treaty'],
  });

  names('across a line break, not across a comma', {
    'Prime\nMinister': ['Prime\nMinister: pm'],
    'Security, Treaty': [],
  });
});
