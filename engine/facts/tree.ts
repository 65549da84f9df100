/** A YAML or JSON file as a tree in which every part knows where it stands; keys and numbers keep their written form. */

interface NodeBase {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** A number as it was written ("1.40"), a quoted text without its quotes. */
  readonly text: string;
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: TreeNode;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  /** Each key once. */
  readonly entries: readonly MapEntry[];
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
}

export type TreeNode = ScalarNode | MapNode | ListNode;

/** A step from a node to a part of it: a key, or the place in a list. */
export type Path = readonly string[];

/** The plain values of a tree, for a validator. */
export function toData(node: TreeNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map': {
      // Without a prototype: "constructor" and "__proto__" are keys like others.
      const data = Object.create(null) as Record<string, unknown>;
      for (const entry of node.entries) data[entry.key] = toData(entry.value);
      return data;
    }
  }
}

const indexes = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();

/** The entry of a key. Large maps are indexed: files with thousands of ids are looked up thousands of times. */
export function findEntry(map: MapNode, key: string): MapEntry | undefined {
  if (map.entries.length < 20) return map.entries.find((entry) => entry.key === key);
  let index = indexes.get(map);
  if (!index) indexes.set(map, (index = new Map(map.entries.map((entry) => [entry.key, entry]))));
  return index.get(key);
}

/** What a path leads to. `entry` is the last map entry on the way. */
export function follow(
  root: TreeNode,
  path: Path,
): { readonly node: TreeNode; readonly entry: MapEntry | undefined } | undefined {
  let node = root;
  let entry: MapEntry | undefined;
  for (const step of path) {
    if (node.kind === 'map') {
      const next = findEntry(node, step);
      if (!next) return undefined;
      entry = next;
      node = next.value;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) return undefined;
      node = item;
    } else return undefined;
  }
  return { node, entry };
}

/** The nodes that an offset stands in or right behind, from the root inwards. */
export function nodesAt(root: TreeNode, offset: number): readonly TreeNode[] {
  const found: TreeNode[] = [];
  let node: TreeNode | undefined = root;
  while (node) {
    found.push(node);
    const parts: readonly TreeNode[] =
      node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : [];
    node = parts.findLast(({ start, end }) => start <= offset && offset <= end);
  }
  return found;
}

/** The tree without the given parts. */
export function prune(node: TreeNode, without: ReadonlySet<TreeNode>): TreeNode {
  if (without.size === 0) return node;
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return {
        ...node,
        items: node.items.filter((item) => !without.has(item)).map((item) => prune(item, without)),
      };
    case 'map':
      return {
        ...node,
        entries: node.entries
          .filter(({ value }) => !without.has(value))
          .map((entry) => ({ ...entry, value: prune(entry.value, without) })),
      };
  }
}

/** The entry of a key; empty ones count as absent. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  const entry = findEntry(map, key);
  if (!entry || (entry.value.kind === 'scalar' && entry.value.value === null)) return undefined;
  return entry;
}

export function scalarOf(map: MapNode, key: string): ScalarNode | undefined {
  const node = entryOf(map, key)?.value;
  return node?.kind === 'scalar' ? node : undefined;
}

export function textOf(map: MapNode, key: string): string | undefined {
  return scalarOf(map, key)?.text.trim();
}

/** A list's scalars; a scalar alone counts as a list of one. */
export function scalarsOf(map: MapNode, key: string): readonly ScalarNode[] {
  const node = entryOf(map, key)?.value;
  if (node?.kind === 'scalar') return [node];
  if (node?.kind !== 'list') return [];
  return node.items.filter((item) => item.kind === 'scalar');
}

export function textsOf(map: MapNode, key: string): readonly string[] {
  return scalarsOf(map, key).map(({ text }) => text.trim());
}

export function mapOf(map: MapNode, key: string): MapNode | undefined {
  const node = entryOf(map, key)?.value;
  return node?.kind === 'map' ? node : undefined;
}
