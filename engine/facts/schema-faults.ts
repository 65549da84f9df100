/**
 * Compares a file's tree with its JSON Schema: says each fault in a sentence at its place, and names the
 * parts that are to be left out so that the rest can be used.
 */
import { didYouMean, type ProblemReport, quoted } from './problems.ts';
import type { SourceText } from './source-text.ts';
import { findEntry, follow, type MapEntry, type Path, toData, type TreeNode } from './tree.ts';
import type { SchemaCheck, SchemaError } from './validators.ts';

export interface SchemaOptions {
  readonly source: SourceText;
  readonly report: ProblemReport;
  readonly check: SchemaCheck;
  /** What must be left out when the part at the path is faulty. */
  readonly unitOf: (path: Path) => Path;
  /** Faults from this offset on are not told: they follow from one that is told. */
  readonly tellUntil?: number;
}

/** The parts to leave out. */
export function findSchemaFaults(root: TreeNode, options: SchemaOptions): ReadonlySet<TreeNode> {
  const { source, report, check, unitOf, tellUntil = Infinity } = options;
  const faulty = new Set<TreeNode>();
  const leaveOut = (path: Path) => {
    const unit = follow(root, unitOf(path));
    if (unit) faulty.add(unit.node);
  };
  for (const error of check(toData(root))) {
    // These only say that one of their parts has failed, and that part is reported by itself.
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const path = pathOf(error);
    const at = follow(root, path);
    if (!at) continue;
    if (report.isFull(source)) {
      if (error.keyword !== 'additionalProperties') leaveOut(path);
      report.error({ source, start: 0, end: 0 }, 'schema', 'counted only');
      continue;
    }
    const fault = describe(error, at.node, at.entry);
    const start = fault.onKey ? fault.onKey.keyStart : at.node.start;
    const end = fault.onKey ? fault.onKey.keyEnd : at.node.end;
    if (!fault.warning) leaveOut(path);
    if (start >= tellUntil) continue;
    const place = { source, start, end: Math.min(end, source.lineEnd(start)) };
    if (fault.warning) report.warning(place, fault.rule, fault.message);
    else report.error(place, fault.rule, fault.message);
  }
  return faulty;
}

interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly warning?: boolean;
  /** The entry whose key is at fault; the value is where it is absent. */
  readonly onKey?: MapEntry | undefined;
}

function pathOf(error: SchemaError): Path {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return error.propertyName === undefined ? path : [...path, error.propertyName];
}

function describe(
  error: SchemaError,
  node: TreeNode,
  entry: MapEntry | undefined,
): Fault {
  const name = entry ? quoted(entry.key) : 'This file';
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, node);
    case 'required':
    case 'dependencies': {
      const missing = String(error.params.missingProperty);
      return {
        rule: 'missing-key',
        message: `${name} has no ${quoted(missing)}; add it.`,
        onKey: node.kind === 'map' ? entry : undefined,
      };
    }
    case 'type':
      return wrongType(error, node, entry);
    case 'pattern':
      return {
        rule: 'schema',
        message: error.parentSchema?.patternErrorMessage ?? `${name} is not written in the expected form.`,
        onKey: error.propertyName === undefined ? undefined : entry,
      };
    case 'enum': {
      const allowed = (error.params.allowedValues as readonly string[]).map(String);
      const written = node.kind === 'scalar' ? node.text : '';
      return {
        rule: 'schema',
        message: `${name} must be one of ${allowed.join(', ')}.${didYouMean(written, allowed)}`,
      };
    }
    case 'const':
      return {
        rule: 'unsupported-version',
        message: `${name} must be ${String(error.params.allowedValue)}: this Factlint knows no other version of the format.`,
      };
    case 'minimum':
    case 'maximum':
      return {
        rule: 'schema',
        message: `${name} must be ${error.keyword === 'minimum' ? 'at least' : 'at most'} ${String(error.params.limit)}.`,
      };
    default:
      return { rule: 'schema', message: `${name} is not written in the expected form.` };
  }
}

function unknownKey(error: SchemaError, node: TreeNode): Fault {
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const key = String(error.params.additionalProperty);
  const entry = node.kind === 'map' ? findEntry(node, key) : undefined;
  const suggestion = didYouMean(key, known);
  const cutText =
    suggestion === '' && entry?.value.kind === 'scalar' && entry.value.start === entry.keyEnd;
  const advice = cutText
    ? 'it looks like the rest of a text that was cut at its comma; put the text in quotes'
    : 'it is left out';
  return {
    rule: 'unknown-key',
    message: `${quoted(key)} is not a key that can stand here; ${advice}.${suggestion}`,
    warning: true,
    onKey: entry,
  };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function wrongType(error: SchemaError, node: TreeNode, entry: MapEntry | undefined): Fault {
  const key = entry ? quoted(entry.key) : 'this file';
  const name = entry?.value === node ? key : `An item of ${key}`;
  const types = [error.params.type].flat().map(String);
  const wanted = types.flatMap((type) => TYPE_WORDS[type] ?? []).join(' or ');
  if (node.kind === 'scalar' && node.value === null) {
    return {
      rule: 'schema',
      message: `${name} is empty; fill it in or remove it.`,
      onKey: entry?.value === node ? entry : undefined,
    };
  }
  if (node.kind === 'scalar' && types.includes('string')) {
    const kind = typeof node.value === 'boolean' ? 'true or false' : 'a number';
    return {
      rule: 'not-text',
      message: `${name} must be ${wanted}, and ${node.text} without quotes is ${kind}; write "${node.text}".`,
    };
  }
  if (node.kind === 'scalar' && types.includes('array')) {
    return { rule: 'schema', message: `${name} must be a list; write [${node.text}].` };
  }
  return { rule: 'schema', message: `${name} must be ${wanted}.` };
}
