/**
 * Whether a place in a memo is hidden from its readers or shown letter by letter: front matter, code, comments.
 * Nothing is completed there. Works while the memo is half written.
 */
import { parseMarkdown } from '@factlint/engine/memo/markdown.ts';
import { Source } from '@factlint/engine/memo/source.ts';
import type { Span } from '@factlint/engine';
import type { Nodes } from 'mdast';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?=[\r\n]|$)/;

/** What every code and every comment begins with; where it is absent, nothing has to be parsed. */
const MAY_HIDE = /`|~~~|<!--|^[> \t]*(?: {4}|\t)/m;

/** @param offset where the caret stands, between two letters. */
export function isHidden(text: string, offset: number): boolean {
  const head = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  if (head > 0 && offset <= head) return true;
  if (!MAY_HIDE.test(text.slice(head, offset))) return false;
  // Whatever is open at the next blank line stays open to the end, so the rest need not be read.
  const body = text.slice(head, endOfBlock(text, offset));
  return hiddenSpans(body).some(({ start, end }) => head + start < offset && offset <= head + end);
}

function endOfBlock(text: string, offset: number): number {
  const length = text.slice(offset).search(/\r?\n[ \t]*\r?\n/);
  return length < 0 ? text.length : offset + length;
}

/** The caret counts as hidden from behind the first unit of a span to behind its last. */
function hiddenSpans(text: string): Span[] {
  const source = new Source(text);
  const spans: Span[] = [];
  const nodes: Nodes[] = [parseMarkdown(text)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const { start, end } = source.span(node);
    switch (node.type) {
      case 'code':
        spans.push({ start, end });
        break;
      case 'inlineCode':
        spans.push({ start, end: end - 1 });
        break;
      case 'html':
        spans.push(...comments(text.slice(start, end), start));
        break;
      default:
        if ('children' in node) nodes.push(...node.children);
    }
  }
  return spans;
}

/** HTML may hold text beside its comments; a comment that is not closed goes on to the end. */
function comments(html: string, shift: number): Span[] {
  return [...html.matchAll(/<!--[^]*?(-->|$)/g)].map(({ index, 0: { length }, 1: close }) => ({
    start: shift + index,
    end: shift + index + length - (close === '' ? 0 : 1),
  }));
}
