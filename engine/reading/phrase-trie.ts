/** Phrases of token keys, found at a token in one walk; the longest match wins. */
import type { Token } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map() };

  add(phrase: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of phrase) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that starts at the token; hyphens between words are passed over. `end` is exclusive. */
  match(
    tokens: readonly Token[],
    from: number,
    accept?: (value: T, end: number) => boolean,
  ): { value: T; end: number } | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: { value: T; end: number } | undefined;
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i]!;
      const next: Node<T> | undefined = node.next.get(token.key);
      if (next === undefined) {
        if (token.key === '-' && i > from && token.gap === 'none') continue;
        break;
      }
      node = next;
      if (node.value !== undefined && (accept?.(node.value, i + 1) ?? true)) {
        best = { value: node.value, end: i + 1 };
      }
    }
    return best;
  }

  /** The longest phrase that ends right before the token `end`. */
  matchBefore(
    tokens: readonly Token[],
    end: number,
    longest = 5,
  ): { value: T; start: number } | undefined {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const found = this.match(tokens, start, (_, at) => at === end);
      if (found?.end === end) return { value: found.value, start };
    }
    return undefined;
  }
}
