/** Loads the packs that a command works with: the workspace's, those that are named, the built-in ones. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FactBase, PackProblem } from '@factlint/engine';
import { type ConfiguredPath, discoverPacks } from '@factlint/engine/facts/discover.ts';
import { loadPacks } from '@factlint/engine/facts/load-packs.ts';
import { nodeFiles } from '@factlint/engine/facts/node-files.ts';
import { type Fault, fileFault } from './fault.ts';

export interface PackChoice {
  /** Holds facts/ and .factlint/, absolute; undefined to use only what is named. */
  readonly workspace: string | undefined;
  /** Named on the command line, relative to `cwd`. */
  readonly named: readonly string[];
  /** Named by the configuration, absolute. */
  readonly configured: readonly ConfiguredPath[];
  /** The folder of the built-in packs; undefined to leave them out. */
  readonly builtin: string | undefined;
  readonly cwd: string;
}

export interface LoadedFacts {
  readonly factBase: FactBase;
  /** What is wrong in packs. The rest of them is loaded. */
  readonly problems: readonly PackProblem[];
  /** Packs that were named and are not there. */
  readonly faults: readonly Fault[];
}

/** Never rejects for what files hold. */
export async function loadFacts(choice: PackChoice): Promise<LoadedFacts> {
  const faults: Fault[] = [];
  const named: ConfiguredPath[] = [];
  for (const input of choice.named) {
    const absolute = path.resolve(choice.cwd, input);
    try {
      await stat(absolute);
      named.push({ path: absolute });
    } catch (error) {
      faults.push(fileFault(input, error));
    }
  }
  const found = await discoverPacks(nodeFiles, choice.workspace, {
    paths: [...named, ...choice.configured],
    ...(choice.builtin !== undefined && { builtin: [choice.builtin] }),
  });
  const { factBase, problems } = loadPacks(found.inputs);
  return { factBase, problems: [...found.problems, ...problems], faults };
}
