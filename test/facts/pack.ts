/** The built-in pack, read from disk once for the tests that look at it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadedPacks, loadPacks } from '../../engine/facts/load-packs.ts';
import type { Figure, Observation } from '../../engine/facts/types.ts';

const ROOT = fileURLToPath(new URL('../../facts/us-japan-alliance', import.meta.url));

let loaded: LoadedPacks | undefined;

/** The pack and what the loader says about it. */
export function builtInPack(): LoadedPacks {
  if (loaded) return loaded;
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|csv)$/.test(name))
    .sort()
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      text: readFileSync(join(ROOT, name), 'utf8'),
    }));
  loaded = loadPacks([{ path: ROOT, builtin: true, files }]);
  return loaded;
}

/** A figure of the pack by its own id. */
export function figure(id: string): Figure {
  const found = builtInPack().factBase.figures.get(`us-japan-alliance:${id}`);
  if (!found) throw new Error(`There is no figure ${id}.`);
  return found;
}

/** All values of a figure. */
export function observations({ series }: Figure): readonly Observation[] {
  return Array.from({ length: series.length }, (_, index) => series.at(index));
}

/** The preferred value of each period. */
export function preferred(id: string): ReadonlyMap<number, Observation> {
  const byStart = new Map<number, Observation>();
  for (const observation of observations(figure(id))) {
    if (!byStart.has(observation.range.start)) {
      byStart.set(observation.range.start, observation);
    }
  }
  return byStart;
}
