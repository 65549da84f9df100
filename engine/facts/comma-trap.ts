/**
 * Finds numbers that a flow map or list has cut at their thousands comma: `{2011-03: 38,000}` is, to YAML,
 * the value 38 and an empty key `000`.
 */
import { isPair, isScalar, Scalar } from 'yaml';

export interface CutNumber {
  /** The place of its first piece among the items, and how many pieces there are. */
  readonly index: number;
  readonly pieces: number;
  /** Where the whole number stands, from its first piece to its last. */
  readonly start: number;
  readonly end: number;
}

/** @param items The items of one flow map (pairs) or flow list. */
export function cutAtComma(text: string, items: readonly unknown[]): readonly CutNumber[] {
  const numbers: CutNumber[] = [];
  items.forEach((item, index) => {
    const rest = continuation(item);
    const before = index > 0 ? lastScalar(items[index - 1]) : undefined;
    if (!rest?.range || !before?.range) return;
    const [start, end] = rest.range;
    const joined = text[start - 1] === ',' && before.range[1] === start - 1;
    if (!joined || !/\d$/.test(before.source ?? '')) return;
    const last = numbers.at(-1);
    if (last && last.index + last.pieces === index) {
      numbers[numbers.length - 1] = { ...last, pieces: last.pieces + 1, end };
    } else numbers.push({ index: index - 1, pieces: 2, start: before.range[0], end });
  });
  return numbers;
}

/** `000`, alone or with the words after it ("000 persons"). */
function continuation(item: unknown): Scalar | undefined {
  const node = isPair(item) ? (item.value === null ? item.key : undefined) : item;
  if (!isScalar(node) || node.type !== Scalar.PLAIN) return undefined;
  return /^\d{3}(?!\d)/.test(node.source ?? '') ? node : undefined;
}

/** The plain value right before the comma. */
function lastScalar(item: unknown): Scalar | undefined {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return isScalar(node) && node.type === Scalar.PLAIN ? node : undefined;
}
