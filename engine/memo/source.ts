/** The memo's text beside its tree: where a node stands in the text as it was given. */
import type { Node } from 'unist';
import type { Span } from './types.ts';

export class Source {
  readonly text: string;
  /** The parser drops a byte-order mark and counts from behind it; the memo's offsets count it. */
  private readonly shift: number;

  constructor(text: string) {
    this.text = text;
    this.shift = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  start(node: Node): number {
    return (node.position?.start.offset ?? 0) + this.shift;
  }

  end(node: Node): number {
    return (node.position?.end.offset ?? 0) + this.shift;
  }

  span(node: Node): Span {
    return { start: this.start(node), end: this.end(node) };
  }
}
