/** A workspace on disk with one small pack, for protocol tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './bundles.ts';
import { uriOf } from './client.ts';

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

/** A workspace at the client, served by requests: `requests` for the client, at `root`. */
export function remoteWorld(root: string, files: Readonly<Record<string, string>>) {
  const paths = Object.keys(files);
  return {
    'factlint/readFile': ({ uri }: { readonly uri: string }) => {
      const text = files[uri.slice(root.length + 1)];
      return text === undefined ? null : Buffer.from(text).toString('base64');
    },
    'factlint/listFolder': ({ uri }: { readonly uri: string }) => {
      const prefix = `${uri}/`.slice(root.length + 1);
      const inside = paths.filter((path) => path.startsWith(prefix));
      const names = new Map(
        inside.map((path) => {
          const [name, ...deeper] = path.slice(prefix.length).split('/');
          return [name!, deeper.length > 0 ? 'folder' : 'file'];
        }),
      );
      return names.size === 0 ? null : [...names].map(([name, kind]) => ({ name, kind }));
    },
  };
}
