/** A small pack that the tests of reading and checking share. Its values are made up. */
import { loadPacks } from '../../engine/facts/load-packs.ts';
import type { FactBase } from '../../engine/facts/types.ts';

const PACK = `
factpack: 1
id: test
title: Test pack
version: 1.0.0
language: en
sources:
  desk: {title: Tables, publisher: Trade Desk}
  other: {title: Other tables, publisher: Other Desk}
entities:
  us: {name: United States, aliases: [U.S., US, America], adjectives: [U.S., American]}
  japan: {name: Japan, adjectives: [Japanese]}
  korea: {name: South Korea, adjectives: [South Korean]}
measures:
  goods-imports: {name: goods imports, phrases: [imports, imports of goods], unit: USD, partner: from}
  goods-exports: {name: goods exports, phrases: [exports, exports of goods], unit: USD, partner: to}
  gdp: {name: GDP, phrases: [GDP, gross domestic product], unit: USD}
figures:
  imports-japan:
    measure: goods-imports
    subject: us
    partner: japan
    source: desk
    values:
      2008: 139.3 billion
      2009: [95.8 billion, {value: 96.0 billion, source: other}]
      2010: 120.6 billion
  exports-japan:
    measure: goods-exports
    subject: us
    partner: japan
    source: desk
    values: {2008: 65.1 billion, 2009: 51.2 billion, 2010: 60.5 billion}
  imports-korea:
    measure: goods-imports
    subject: us
    partner: korea
    source: desk
    values: {2009: 39.2 billion, 2010: 48.9 billion}
  balance-japan:
    phrases: [trade balance with Japan, trade deficit with Japan]
    unit: USD
    source: desk
    values: {2009: -44.7 billion}
  gdp-us: {measure: gdp, subject: us, source: desk, values: {2009: 14.5 trillion}}
  gdp-japan: {measure: gdp, subject: japan, source: desk, values: {2009: 5.29 trillion}}
  support:
    phrases: [host nation support]
    subject: japan
    unit: JPY
    period: fiscal-year-japan
    source: desk
    values: {2022: ¥205.6 billion, 2023: ¥211.2 billion}
  troops:
    phrases: [U.S. troops in Japan, American service members in Japan]
    unit: persons
    period: as-of
    source: desk
    values: {2013-09: "50,300", 2018-09: "53,900", 2024-09: "52,700"}
  share:
    phrases: [share of people with a favorable view, favorable view of the United States]
    unit: percent
    source: desk
    values: {2020: 43, 2021: 71, 2024: 66.4}
  land:
    phrases: [land under exclusive use]
    unit: hectares
    period: as-of
    source: desk
    values: {2024-03: "26,180 hectares"}
events:
  treaty:
    name: Treaty of Mutual Cooperation and Security
    aliases: [U.S.-Japan Security Treaty, 1960 Security Treaty]
    dates: {signed: 1960-01-19, entered into force: 1960-06-23}
    source: desk
  guidelines:
    name: Guidelines for Defense Cooperation
    aliases: [Defense Guidelines]
    dates: {approved: 1978-11-27}
    source: desk
  summit:
    name: Yokohama summit
    dates: {held: 2010-11-13/2010-11-14}
    source: desk
offices:
  pm:
    title: Prime Minister of Japan
    aliases: [Prime Minister]
    holders:
      - {name: Shinzo Abe, aliases: [Abe], from: 2012-12-26, to: 2020-09-16}
      - {name: Yoshihide Suga, aliases: [Suga], from: 2020-09-16, to: 2021-10-04}
      - {name: Fumio Kishida, aliases: [Kishida], from: 2021-10-04, to: 2024-10-01}
terms:
  sdf: {term: Self-Defense Forces, abbreviation: SDF, definition: Forces., avoid: [Self Defense Forces]}
  pyongyang: {term: Pyongyang, definition: Capital., avoid: [Pyong Yang]}
  futenma: {term: Futenma, definition: Base.}
`;

export const factBase: FactBase = load(PACK);

/** A fact base from the text of one stand-alone pack; faults in it fail the test. */
export function load(text: string): FactBase {
  const { factBase: loaded, problems } = loadPacks([
    { path: 'test.yaml', builtin: false, files: [{ path: 'test.yaml', text }] },
  ]);
  if (problems.length > 0)
    throw new Error(problems.map((p) => `${p.line}: ${p.message}`).join('\n'));
  return loaded;
}
