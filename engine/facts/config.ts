/** Reads factlint.yaml. A bad setting falls back to its default and is reported; the others are kept. */
import { CODES, type DiagnosticCode, type Severity } from '../checks/types.ts';
import type { ConfiguredPath } from './discover.ts';
import { parseYaml } from './parse-yaml.ts';
import { ProblemReport } from './problems.ts';
import { firstOf } from './raw-pack.ts';
import { findSchemaFaults } from './schema-faults.ts';
import { SourceText } from './source-text.ts';
import { type MapNode, mapOf, type Path, prune, scalarOf, scalarsOf, textOf, textsOf } from './tree.ts';
import type { PackProblem } from './types.ts';
import { checkConfig } from './validators.ts';

/** The settings of a workspace. What the file leaves out is absent here, so that other settings can fill it in. */
export interface FactlintConfig {
  /** Fact packs to use besides those that are found by themselves; relative to the file's folder. */
  readonly facts: readonly ConfiguredPath[];
  readonly rules: Partial<Record<DiagnosticCode, Severity | 'off'>>;
  readonly locale?: string;
  /** Globs, relative to the file's folder. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly checkQuotations?: boolean;
  readonly threshold?: number;
}

export interface ParsedConfig {
  readonly config: FactlintConfig;
  readonly problems: readonly PackProblem[];
}

export const DEFAULT_CONFIG: FactlintConfig = { facts: [], rules: {} };

/** @param file The path that problems name. Never throws. */
export function parseConfig(text: string, file = 'factlint.yaml'): ParsedConfig {
  const source = new SourceText(file, text);
  const report = new ProblemReport();
  const { root, faults } = parseYaml(source, report);
  if (root?.kind !== 'map') {
    const empty = root === undefined || (root.kind === 'scalar' && root.value === null);
    if (!empty) {
      const place = { source, start: 0, end: source.lineEnd(0) };
      report.error(place, 'schema', 'This file holds no settings; write them like “locale: en-GB”.');
    }
    return { config: DEFAULT_CONFIG, problems: report.list() };
  }
  const tellUntil = firstOf(faults);
  const faulty = new Set(findSchemaFaults(root, { source, report, check: checkConfig, unitOf, tellUntil }));
  for (const offset of faults) {
    const entry = root.entries.find(({ keyStart, value }) => keyStart <= offset && offset <= value.end);
    if (entry) faulty.add(entry.value);
  }
  return { config: configOf(prune(root, faulty) as MapNode, source), problems: report.list() };
}

/** One setting, one rule's severity, one item of a list. */
function unitOf(path: Path): Path {
  return path.slice(0, 2);
}

function configOf(root: MapNode, source: SourceText): FactlintConfig {
  const rules: Record<string, string> = {};
  for (const { key, value } of mapOf(root, 'rules')?.entries ?? []) {
    if (value.kind === 'scalar' && Object.hasOwn(CODES, key)) rules[key] = value.text;
  }
  const locale = textOf(root, 'locale')?.replace('_', '-');
  const checkQuotations = scalarOf(root, 'checkQuotations')?.value;
  const threshold = scalarOf(root, 'threshold')?.value;
  return {
    facts: scalarsOf(root, 'facts').map((node) => ({
      path: node.text.trim(),
      location: source.locate(node.start, node.end),
    })),
    rules,
    ...(locale !== undefined && { locale }),
    ...listOf(root, 'include'),
    ...listOf(root, 'exclude'),
    ...(typeof checkQuotations === 'boolean' && { checkQuotations }),
    ...(typeof threshold === 'number' && { threshold }),
  };
}

function listOf(root: MapNode, key: 'include' | 'exclude') {
  const list = textsOf(root, key);
  return list.length > 0 ? { [key]: list } : {};
}
