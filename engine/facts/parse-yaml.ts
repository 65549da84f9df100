/**
 * Reads YAML (and JSON, which is YAML) into a tree with positions. Whatever the text is, it ends and does not
 * throw: aliases are shared and not copied, their expansion, the depth and the size are limited.
 */
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { cutAtComma, type CutNumber } from './comma-trap.ts';
import { type ProblemReport, quoted } from './problems.ts';
import type { SourceText } from './source-text.ts';
import { type MapEntry, nodesAt, type ScalarNode, type TreeNode } from './tree.ts';
import { yamlFault } from './yaml-faults.ts';

/** The longest YAML text that is read, in UTF-16 units: bulk values belong into CSV. */
export const MAX_YAML_LENGTH = 4_000_000;
const MAX_DEPTH = 64;
/** How many nodes aliases may stand for in one file, counted as if they were written out. */
const MAX_ALIASED_NODES = 100_000;

export interface ParsedYaml {
  /** What could be read; undefined for an empty or unreadable file. */
  readonly root: TreeNode | undefined;
  /** Offsets of what is not YAML: entries that hold one of them are not to be trusted. */
  readonly faults: readonly number[];
}

export function parseYaml(source: SourceText, report: ProblemReport): ParsedYaml {
  const { text } = source;
  const whole = { source, start: 0, end: source.lineEnd(0) };
  if (text.length > MAX_YAML_LENGTH) {
    report.error(whole, 'too-large', 'This file is too large; split it, or move its values to CSV.');
    return { root: undefined, faults: [] };
  }
  try {
    const document = parseDocument(text, {
      uniqueKeys: false, // found here, with the other place
      prettyErrors: false,
      logLevel: 'error', // “silent” would hide that there is more than one document
      schema: 'core',
    });
    for (const { code, message, pos } of document.warnings) {
      const place = { source, start: pos[0], end: pos[1] };
      report.warning(place, 'yaml-syntax', yamlFault(code, message));
    }
    const reader = new TreeReader(source, report);
    const root = document.contents === null ? undefined : reader.read(document.contents, 0);
    const faults = new Set<number>();
    for (const { code, message, pos } of document.errors) {
      const { start, end } = opening(message, pos, root, source) ?? { start: pos[0], end: pos[1] };
      // Of several errors at one place the first is the cause.
      if (!faults.has(start) && !faults.has(pos[0])) {
        const place = { source, start, end: Math.min(end, source.lineEnd(start)) };
        report.error(place, 'yaml-syntax', yamlFault(code, message));
      }
      faults.add(start).add(pos[0]);
    }
    return { root, faults: [...faults] };
  } catch (error) {
    // The parser recurses: brackets nested some thousand times exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    report.error(whole, 'too-deep', 'This file is nested too deeply to be read; check its brackets.');
    return { root: undefined, faults: [] };
  }
}

/** The quote or bracket that is not closed: that is where to look, not where the parser gave up. */
function opening(
  message: string,
  pos: readonly [number, number],
  root: TreeNode | undefined,
  source: SourceText,
): { readonly start: number; readonly end: number } | undefined {
  const unclosed = /missing closing/i.test(message) ? /["']/ : message.includes('end with a') ? /[{[]/ : undefined;
  if (!unclosed || !root) return undefined;
  const node = nodesAt(root, pos[0]).findLast(({ start }) => unclosed.test(source.text.charAt(start)));
  return node && { start: node.start, end: source.lineEnd(node.start) };
}

type YamlNode = Scalar | YAMLMap | YAMLSeq | Alias;

class TreeReader {
  readonly #source: SourceText;
  readonly #report: ProblemReport;
  /** By anchor; `undefined` while the anchored node is being read. */
  readonly #anchors = new Map<string, TreeNode | undefined>();
  readonly #sizes = new WeakMap<TreeNode, number>();
  #aliased = 0;

  constructor(source: SourceText, report: ProblemReport) {
    this.#source = source;
    this.#report = report;
  }

  read(yaml: unknown, depth: number): TreeNode {
    const node = yaml as YamlNode;
    const [start, end] = node.range ?? [0, 0];
    if (depth > MAX_DEPTH) {
      this.#error(start, end, 'too-deep', 'This is nested too deeply; check the brackets before it.');
      return nothing(start, end);
    }
    if (isAlias(node)) return this.#alias(node, start, end);
    const anchor = node.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const tree = this.#value(node, start, end, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, tree);
    this.#sizes.set(tree, this.#sizeOf(tree));
    return tree;
  }

  #value(node: Scalar | YAMLMap | YAMLSeq, start: number, end: number, depth: number): TreeNode {
    if (isMap(node)) {
      return { kind: 'map', start, end, entries: this.#entries(node, depth) };
    }
    if (isSeq(node)) {
      const cut = new Set(
        (node.flow ? cutAtComma(this.#source.text, node.items) : []).flatMap((number) => {
          this.#error(number.start, number.end, 'cut-number', this.#cutWords(number, 'is two items'));
          return Array.from({ length: number.pieces }, (_, piece) => number.index + piece);
        }),
      );
      const items = node.items.filter((_, index) => !cut.has(index));
      return { kind: 'list', start, end, items: items.map((item) => this.read(item, depth + 1)) };
    }
    return scalar(node, start, end);
  }

  #entries(map: YAMLMap, depth: number): readonly MapEntry[] {
    // In a map there is no doubt what was meant, so the number is put together again.
    const cut = map.flow ? cutAtComma(this.#source.text, map.items) : [];
    const whole = new Map<number, ScalarNode>();
    const pieces = new Set<number>();
    for (const number of cut) {
      const { index, start, end } = number;
      this.#report.warning({ source: this.#source, start, end }, 'cut-number', this.#cutWords(number, 'is cut in two'));
      const text = this.#source.text.slice(start, end);
      whole.set(index, { kind: 'scalar', value: text, text, start, end });
      for (let piece = 1; piece < number.pieces; piece += 1) pieces.add(index + piece);
    }
    const entries = new Map<string, MapEntry>();
    for (const [index, pair] of map.items.entries()) {
      if (pieces.has(index)) continue;
      const keyNode = pair.key as YamlNode | null;
      const [keyStart, keyEnd] = keyNode?.range ?? [0, 0];
      const key = this.#key(keyNode);
      if (key === undefined) {
        this.#error(keyStart, keyEnd, 'yaml-key', 'A key must be a word; check the brackets and quotes.');
        continue;
      }
      const value = whole.get(index) ?? (pair.value === null ? nothing(keyEnd, keyEnd) : this.read(pair.value, depth + 1));
      const before = entries.get(key);
      if (before) {
        const { line } = this.#source.position(before.keyStart);
        this.#error(
          keyStart,
          keyEnd,
          'duplicate-key',
          `${quoted(key)} is written twice, first in line ${line}; remove one (several values of one period are written as a list).`,
        );
        continue;
      }
      entries.set(key, { key, keyStart, keyEnd, value });
    }
    return [...entries.values()];
  }

  #key(node: YamlNode | null): string | undefined {
    if (node === null) return '';
    if (isScalar(node)) return scalar(node, 0, 0).text.trim();
    if (!isAlias(node)) return undefined;
    const target = this.#anchors.get(node.source);
    return target?.kind === 'scalar' ? target.text : undefined;
  }

  #alias(node: Alias, start: number, end: number): TreeNode {
    const target = this.#anchors.get(node.source);
    if (target === undefined) {
      const message = this.#anchors.has(node.source)
        ? `*${node.source} stands within what it refers to and would go round in circles; write the value itself.`
        : `There is no &${node.source} before this *${node.source}; put a text that starts with * in quotes.`;
      this.#error(start, end, 'yaml-alias', message);
      return nothing(start, end);
    }
    const wasWithin = this.#aliased <= MAX_ALIASED_NODES;
    this.#aliased += this.#sizes.get(target) ?? 1;
    if (this.#aliased > MAX_ALIASED_NODES) {
      if (wasWithin) {
        this.#error(start, end, 'yaml-alias', 'The references (*name) of this file expand to far too much; write the values themselves.');
      }
      return nothing(start, end);
    }
    const copy = { ...target, start, end };
    this.#sizes.set(copy, this.#sizes.get(target) ?? 1);
    return copy;
  }

  #sizeOf(node: TreeNode): number {
    if (node.kind === 'scalar') return 1;
    const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
    return children.reduce((size, child) => size + (this.#sizes.get(child) ?? 1), 1);
  }

  #cutWords({ start, end }: CutNumber, fate: string): string {
    const written = this.#source.text.slice(start, end);
    return `Within { } and [ ] a comma starts the next item, so to YAML ${written} ${fate}; put it in quotes: "${written}".`;
  }

  #error(start: number, end: number, rule: string, message: string): void {
    this.#report.error({ source: this.#source, start, end }, rule, message);
  }
}

function nothing(start: number, end: number): ScalarNode {
  return { kind: 'scalar', value: null, text: '', start, end };
}

function scalar(node: Scalar, start: number, end: number): ScalarNode {
  const { value, source } = node;
  if (typeof value === 'string') return { kind: 'scalar', value, text: value, start, end };
  const text = source ?? '';
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, text, start, end };
  }
  return { kind: 'scalar', value: null, text, start, end };
}
