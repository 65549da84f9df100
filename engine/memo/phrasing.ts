/**
 * The content of a paragraph, heading or table cell as prose: what is read, what stands as one opaque
 * character, and what a reader does not see at all.
 */
import type { Html, PhrasingContent } from 'mdast';
import { addText } from './align.ts';
import { ProseBuilder } from './prose.ts';
import type { Source } from './source.ts';
import type { Prose, Span } from './types.ts';

/** Emphasis in emphasis in …: beyond this depth nobody writes prose, and the call stack is finite. */
const MAX_DEPTH = 200;

/** HTML elements whose content is not running text: code, what is struck, what a browser never shows. */
const UNREAD_ELEMENT =
  /^<(code|del|kbd|math|pre|s|samp|script|strike|style|svg|template|textarea|title)(?=[\s/>])/i;
const LINE_BREAK = /^<br\s*\/?>$/i;

/**
 * The prose of a block's content.
 * @param home The offset that an empty prose points to.
 * @param onHtml Called with every piece of inline HTML, for comments that speak to Factlint.
 */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  source: Source,
  home: number,
  onHtml: (span: Span) => void,
): Prose {
  const reader = new PhrasingReader(source, onHtml);
  reader.read(nodes, 0);
  return reader.prose.build(home);
}

class PhrasingReader {
  readonly prose = new ProseBuilder();
  private readonly source: Source;
  private readonly onHtml: (span: Span) => void;

  constructor(source: Source, onHtml: (span: Span) => void) {
    this.source = source;
    this.onHtml = onHtml;
  }

  read(nodes: readonly PhrasingContent[], depth: number): void {
    // Elements that are known not to be closed after the present place: looked for once only.
    const unclosed = new Set<string>();
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (node.type !== 'html') {
        this.readNode(node, depth);
        continue;
      }
      const closing = this.closingTag(nodes, i, unclosed);
      if (closing === undefined) {
        this.readTag(node);
      } else {
        this.prose.addOpaque(this.source.start(node), this.source.end(nodes[closing]!));
        i = closing;
      }
    }
  }

  private readNode(node: Exclude<PhrasingContent, Html>, depth: number): void {
    const start = this.source.start(node);
    const end = this.source.end(node);
    switch (node.type) {
      case 'text':
        addText(this.prose, this.source.text, node.value, start, end);
        return;
      case 'break':
        this.prose.addWhole('\n', start, end);
        return;
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
        // "<https://…>" is a link in the tree, but an address to the reader.
        if (depth >= MAX_DEPTH || (node.type === 'link' && this.source.text[start] === '<')) {
          this.prose.addOpaque(start, end);
        } else {
          this.read(node.children, depth + 1);
        }
        return;
      case 'delete':
      case 'image':
      case 'imageReference':
      case 'inlineCode':
        this.prose.addOpaque(start, end);
        return;
      case 'footnoteReference':
        return;
    }
  }

  /** Tags and comments are not seen, but for a line break. */
  private readTag(node: Html): void {
    const span = this.source.span(node);
    if (LINE_BREAK.test(node.value)) this.prose.addWhole('\n', span.start, span.end);
    else this.onHtml(span);
  }

  /** The index of the tag that closes an element whose content is not read. */
  private closingTag(
    nodes: readonly PhrasingContent[],
    opening: number,
    unclosed: Set<string>,
  ): number | undefined {
    const { value } = nodes[opening] as Html;
    const name = UNREAD_ELEMENT.exec(value)?.[1]!.toLowerCase();
    if (name === undefined || unclosed.has(name) || value.endsWith('/>')) return undefined;
    const closing = `</${name}`;
    for (let i = opening + 1; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (node.type !== 'html' || !node.value.toLowerCase().startsWith(closing)) continue;
      if (/^[\s>]/.test(node.value.slice(closing.length))) return i;
    }
    unclosed.add(name);
    return undefined;
  }
}
