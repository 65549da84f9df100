/** A workspace on disk with one small pack, for protocol tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder, uriOf } from './client.ts';

export const PACK = `factpack: 1
id: team
title: Team facts
version: 1.0.0
language: en
`;

export const FACTS = `sources:
  census:
    title: Trade in Goods with Japan
    publisher: U.S. Census Bureau
    url: https://www.census.gov/foreign-trade/balance/c5880.html
entities:
  us: {name: United States, aliases: [U.S.], adjectives: [U.S., American]}
  japan: {name: Japan, adjectives: [Japanese]}
measures:
  goods-imports:
    name: goods imports
    phrases: [imports, goods imports, imports of goods]
    unit: USD
    partner: from
figures:
  us-goods-imports-from-japan:
    measure: goods-imports
    subject: us
    partner: japan
    unit: USD
    period: year
    source: census
    values:
      2009: $95.8 billion
      2010: $120.6 billion
terms:
  acsa:
    term: Acquisition and Cross-Servicing Agreement
    abbreviation: ACSA
    definition: An agreement on [logistics](command:evil) between forces.
  pyongyang:
    term: Pyongyang
    definition: The capital of North Korea.
    avoid: [Pyongang]
`;

export const MEMO = `# Trade

In 2009, U.S. imports from Japan reached $195.9 billion.
The ACSA matters to Pyongang.
`;

export interface World {
  readonly folder: string;
  /** URI of a file of the workspace, there or not. */
  uri(path: string): string;
  write(path: string, text: string): Promise<void>;
}

/** @param facts the content of the pack's file of facts. */
export async function makeWorld(facts = FACTS): Promise<World> {
  const folder = await temporaryFolder();
  const world: World = {
    folder,
    uri: (path) => uriOf(join(folder, path)),
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
  };
  await world.write('facts/team/pack.yaml', PACK);
  await world.write('facts/team/facts.yaml', facts);
  return world;
}

/** No built-in packs: the tests' own facts are all there is. */
export const OWN_FACTS = { builtinFacts: false };
