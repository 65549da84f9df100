/** Packs as inline strings, for the tests of this folder. */
import type { LoadedPacks } from '../../../engine/facts/load-packs.ts';
import { loadPacks } from '../../../engine/facts/load-packs.ts';
import type { FactBase, PackProblem } from '../../../engine/facts/types.ts';

/** mocha keeps endless stack traces, which makes a parser that recurses and fails a hundred times slower. */
export function withShortStackTraces(): void {
  const { stackTraceLimit } = Error;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
}

export const HEADER = 'factpack: 1\nid: p\n';

/** Loads one folder pack `p`; a pack.yaml is added where the files have none. */
export function loadFiles(files: Readonly<Record<string, string>>): LoadedPacks {
  const all = 'pack.yaml' in files ? files : { 'pack.yaml': HEADER, ...files };
  return loadPacks([
    {
      path: 'p',
      builtin: false,
      files: Object.entries(all).map(([path, text]) => ({ path, text })),
    },
  ]);
}

/** Loads what `facts.yaml` holds, as part of pack `p`. */
export function loadYaml(text: string): LoadedPacks {
  return loadFiles({ 'facts.yaml': text });
}

/** Loads a pack that must have no problem. */
export function sound(loaded: LoadedPacks): FactBase {
  if (loaded.problems.length > 0) {
    throw new Error(`unexpected: ${loaded.problems.map(({ message }) => message).join('; ')}`);
  }
  return loaded.factBase;
}

/** `rule [the text at fault]`, so that a test sees what is underlined. */
export function underlined(
  problems: readonly PackProblem[],
  files: Readonly<Record<string, string>>,
): readonly string[] {
  return problems.map(
    ({ file, rule, start, end }) => `${rule} [${(files[file] ?? '').slice(start, end)}]`,
  );
}

/** The faults of one YAML file. */
export function faultsOf(text: string): readonly string[] {
  return underlined(loadYaml(text).problems, { 'facts.yaml': text });
}

/** The faults of one table, beside figures that it can name. */
export function tableFaults(text: string): readonly string[] {
  const files = { 'facts.yaml': TABLE_FACTS, 'values.csv': text };
  return underlined(loadFiles(files).problems, files);
}

export const TABLE_FACTS = `
sources: {census: {title: Trade}}
entities: {us: {name: United States}, japan: {name: Japan}}
measures: {imports: {name: imports, unit: USD}}
figures:
  troops: {phrases: [troops], unit: persons, period: year, values: {1999: 40}}
`;

/** The values of a figure, as the pack wrote them. */
export function written(base: FactBase, id: string): readonly string[] {
  const series = base.figures.get(id)?.series;
  return Array.from({ length: series?.length ?? 0 }, (_, index) => series!.at(index).written);
}
