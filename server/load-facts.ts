/** Loads what one workspace folder is checked with: its factlint.yaml, its packs and the built-in ones. */
import type { CheckOptions, PackProblem } from '@factlint/engine';
import { DEFAULT_CONFIG, type FactlintConfig, parseConfig } from '@factlint/engine/facts/config.ts';
import { discoverPacks } from '@factlint/engine/facts/discover.ts';
import { loadPacks } from '@factlint/engine/facts/load-packs.ts';
import { decodeUtf8, joinPath, readFailure } from '@factlint/engine/facts/pack-file-system.ts';
import picomatch from 'picomatch';
import { type EnclosedFiles, enclosedFiles } from './enclosed-files.ts';
import type { Files } from './files.ts';
import { PackFiles } from './pack-files.ts';
import type { Settings } from './settings.ts';
import { canonical, join, pathWithin } from './uris.ts';
import type { FileFault, LoadedFacts, LoadFacts } from './workspace.ts';

export const CONFIG_FILE = 'factlint.yaml';

/**
 * @param builtin URI of the folder of the built-in packs; undefined where there are none.
 * @param isTrusted whether the workspace may name files outside its folders, asked at each load. What the user's own
 *   settings name may always be read: keeping those of the workspace apart is the client's business.
 */
export function factLoader(
  builtin: string | undefined,
  isTrusted: () => boolean = () => true,
): LoadFacts {
  return async (folder, settings, allFiles): Promise<LoadedFacts> => {
    const places = new PackFiles(allFiles, folder, builtin);
    const root = folder === undefined ? undefined : places.toPath(folder);
    const uriOf = (path: string): string[] => uriIfAny(joinPath(root ?? '', path), places);
    const files =
      folder === undefined || isTrusted()
        ? allFiles
        : enclosedFiles(allFiles, [
            folder,
            ...(builtin === undefined ? [] : [builtin]),
            ...settings.facts.flatMap(uriOf),
          ]);
    const packFiles = new PackFiles(files, folder, builtin);
    const { config, faults } = await readConfig(folder, files);
    const named = [...config.facts, ...settings.facts.map((path) => ({ path }))];
    const found = await discoverPacks(packFiles, root, {
      paths: named,
      builtin: settings.builtinFacts && builtin !== undefined ? [packFiles.toPath(builtin)] : [],
    });
    const { factBase, problems } = loadPacks(found.inputs);
    return {
      factBase,
      options: optionsOf(config, settings),
      includes: includer(folder, config),
      faults: [
        ...faults,
        ...[...found.problems, ...problems].map((problem) => faultOf(problem, packFiles)),
      ],
      named: await allowed(
        named.flatMap(({ path }) => uriOf(path)),
        files,
      ),
    };
  };
}

/** What may not be read is not watched either. */
async function allowed(
  uris: readonly string[],
  files: Files | EnclosedFiles,
): Promise<readonly string[]> {
  if (!('allows' in files)) return uris;
  const answers = await Promise.all(uris.map((uri) => files.allows(uri)));
  return uris.filter((_, index) => answers[index]);
}

interface ReadConfig {
  readonly config: FactlintConfig;
  readonly faults: readonly FileFault[];
}

/** Problems of the file carry its URI as their file, which is what the loader of packs gets to see of it too. */
async function readConfig(folder: string | undefined, files: Files): Promise<ReadConfig> {
  if (folder === undefined) return { config: DEFAULT_CONFIG, faults: [] };
  const uri = canonical(join(folder, CONFIG_FILE));
  let bytes: Uint8Array | undefined;
  try {
    bytes = await files.readFile(uri);
  } catch (error) {
    return { config: DEFAULT_CONFIG, faults: [wholeFile(uri, readFailure(CONFIG_FILE, error))] };
  }
  if (!bytes) return { config: DEFAULT_CONFIG, faults: [] };
  const decoded = decodeUtf8(bytes);
  if ('badAt' in decoded) {
    return {
      config: DEFAULT_CONFIG,
      faults: [wholeFile(uri, 'This file is not UTF-8, so its settings are not used.')],
    };
  }
  const { config, problems } = parseConfig(decoded.text, uri);
  return { config, faults: problems.map((problem) => ({ uri, problem })) };
}

function wholeFile(uri: string, message: string): FileFault {
  const problem: PackProblem = {
    file: uri,
    start: 0,
    end: 0,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    severity: 'error',
    rule: 'unreadable',
    message,
  };
  return { uri, problem };
}

function faultOf(problem: PackProblem, files: PackFiles): FileFault {
  const [uri] = uriIfAny(problem.file, files);
  return { uri: uri ?? problem.file, problem };
}

function uriIfAny(path: string, files: PackFiles): string[] {
  try {
    return [files.toUri(path)];
  } catch {
    return []; // Elsewhere; the loader has said so.
  }
}

/** The user's settings over the workspace's file. */
function optionsOf(config: FactlintConfig, settings: Settings): CheckOptions {
  const threshold = settings.threshold ?? config.threshold;
  const locale = settings.locale ?? config.locale;
  const checkQuotations = settings.checkQuotations ?? config.checkQuotations;
  return {
    rules: { ...config.rules, ...settings.rules },
    ...(locale !== undefined && { locale }),
    ...(checkQuotations !== undefined && { checkQuotations }),
    ...(threshold !== undefined && { threshold }),
  };
}

/** Memos outside the folder, untitled ones for instance, are not the globs' business. */
function includer(
  folder: string | undefined,
  { include, exclude = [] }: FactlintConfig,
): (uri: string) => boolean {
  const included = include && globs(include);
  const excluded = globs(exclude);
  return (uri) => {
    const path = folder === undefined ? undefined : pathWithin(folder, canonical(uri));
    if (path === undefined) return true;
    return (included?.(path) ?? true) && !excluded(path);
  };
}

/** A glob that names a folder stands for all that is in it. */
function globs(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const clean = patterns.map((pattern) => pattern.replace(/^\.\/|\/$/g, ''));
  return picomatch([...clean, ...clean.map((pattern) => `${pattern}/**`)], { dot: true });
}
