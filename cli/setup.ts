/** Configuration and facts for the commands that read memos; tells on stderr what is wrong with either. */
import path from 'node:path';
import type { CheckOptions, FactBase, PackProblem } from '@factlint/engine';
import type { FactlintConfig } from '@factlint/engine/facts/config.ts';
import { loadConfig, type LoadedConfig } from './config.ts';
import { loadFacts } from './fact-base.ts';
import type { Host } from './host.ts';
import { displayName, type Scope } from './memo-files.ts';
import type { FactOptions } from './options.ts';
import { problemLine } from './problem-line.ts';

export interface Setup {
  readonly factBase: FactBase;
  readonly options: CheckOptions;
  readonly scope: Scope;
  /** Whether something that the user named could not be used. */
  readonly hasFault: boolean;
}

/** Of a broken pack this many faults are told; `facts validate` tells all. */
const MAX_TOLD = 10;

/** @throws Fault where the configuration cannot be read. */
export async function setUp(options: FactOptions, host: Host): Promise<Setup> {
  const loaded = await loadConfig(options.config, host.cwd);
  const { config, base } = loaded;
  const facts = await loadFacts({
    workspace: options.builtinFacts ? host.cwd : undefined,
    named: options.facts,
    configured: config.facts.map((fact) => ({ ...fact, path: path.resolve(base, fact.path) })),
    builtin: options.builtinFacts ? host.builtinFacts : undefined,
    cwd: host.cwd,
  });
  for (const { message } of facts.faults) host.err(`factlint: ${message}\n`);
  tellProblems([...loaded.problems, ...facts.problems], host);
  if (facts.factBase.packs.length === 0) {
    host.err(
      'factlint: no facts are loaded, so nothing can be compared: name a pack with --facts.\n',
    );
  }
  return {
    factBase: facts.factBase,
    options: checkOptions(config),
    scope: { base, include: config.include, exclude: config.exclude ?? [] },
    hasFault: facts.faults.length > 0 || isConfigFaulty(loaded, facts.problems),
  };
}

function checkOptions(config: FactlintConfig): CheckOptions {
  const { rules, locale, checkQuotations, threshold } = config;
  return {
    rules,
    ...(locale !== undefined && { locale }),
    ...(checkQuotations !== undefined && { checkQuotations }),
    ...(threshold !== undefined && { threshold }),
  };
}

/** A pack that the configuration names and that is not there is told at its place in the configuration. */
function isConfigFaulty(
  { file, problems }: LoadedConfig,
  packProblems: readonly PackProblem[],
): boolean {
  const all = [...problems, ...packProblems.filter((problem) => problem.file === file)];
  return all.some(({ severity }) => severity === 'error');
}

function tellProblems(problems: readonly PackProblem[], host: Host): void {
  for (const problem of problems.slice(0, MAX_TOLD)) {
    host.err(`factlint: ${problemLine(problem, host.cwd)}\n`);
  }
  const rest = problems.slice(MAX_TOLD);
  if (rest.length === 0) return;
  const files = [...new Set(rest.map(({ file }) => displayName(file, host.cwd)))];
  host.err(
    `factlint: ${rest.length} more faults of packs in ${files.slice(0, 3).join(', ')}` +
      `${files.length > 3 ? ' …' : ''}: “factlint facts validate” lists them.\n`,
  );
}
