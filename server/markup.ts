/**
 * Text for hovers, completion documentation and explanations, as Markdown or plain text. Whatever comes from a pack is shown
 * letter by letter: it cannot make a link, an image, a command or any other markup.
 */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

export type Inline =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  /** A link where the address is a web address, otherwise the text alone. */
  | { readonly link: string; readonly url: string | undefined };

export type Paragraph =
  | { readonly kind: 'text'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'heading'; readonly depth: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: 'rule' };

export const text = (...content: readonly Inline[]): Paragraph => ({ kind: 'text', content });
export const heading = (depth: 1 | 2, ...content: readonly Inline[]): Paragraph => ({
  kind: 'heading',
  depth,
  content,
});
export const list = (...items: readonly (readonly Inline[])[]): Paragraph => ({
  kind: 'list',
  items,
});

/** Renders paragraphs in the format that the client prefers; empty ones are left out. */
export function toMarkup(paragraphs: readonly Paragraph[], kind: MarkupKind): MarkupContent {
  const markdown = kind === MarkupKind.Markdown;
  const inline = markdown ? inlineMarkdown : inlinePlain;
  const render = (content: readonly Inline[]): string => {
    const line = content.map(inline).join('');
    return markdown ? startOfLine(line) : line;
  };
  const parts = paragraphs.map((paragraph) => {
    switch (paragraph.kind) {
      case 'text':
        return render(paragraph.content);
      case 'list':
        return paragraph.items
          .map(render)
          .filter((item) => item.trim() !== '')
          .map((item) => `- ${item}`)
          .join('\n');
      case 'heading': {
        const line = paragraph.content.map(inline).join('').trim();
        return markdown ? `${'#'.repeat(paragraph.depth)} ${endOfHeading(line)}` : line;
      }
      case 'rule':
        return markdown ? '---' : '';
    }
  });
  return { kind, value: parts.filter((part) => part !== '').join('\n\n') };
}

function inlinePlain(part: Inline): string {
  if (typeof part === 'string') return oneLine(part);
  if ('strong' in part) return oneLine(part.strong);
  if ('emphasis' in part) return oneLine(part.emphasis);
  const url = webAddress(part.url);
  return url === undefined ? oneLine(part.link) : `${oneLine(part.link)} <${url}>`;
}

function inlineMarkdown(part: Inline): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  if ('strong' in part) return mark('**', part.strong);
  if ('emphasis' in part) return mark('*', part.emphasis);
  const url = webAddress(part.url);
  return url === undefined
    ? escapeMarkdown(part.link)
    : `[${escapeMarkdown(part.link)}](${url.replace(/[()]/g, (unit) => (unit === '(' ? '%28' : '%29'))})`;
}

/** Emphasis with a space on its inner side would not be emphasis. */
function mark(sign: string, content: string): string {
  const trimmed = content.trim();
  return trimmed === '' ? '' : `${sign}${escapeMarkdown(trimmed)}${sign}`;
}

/**
 * Escapes so that a Markdown reader, the extensions for tables, struck text, bare addresses and HTML included,
 * shows exactly these letters. White space of any kind becomes one space, so nothing can start a new block.
 */
export function escapeMarkdown(content: string): string {
  return oneLine(content)
    .replace(/[\\`*_[\]<>&~|]/g, String.raw`\$&`)
    .replace(/:(?=\/\/)|@|(?<=\bwww)\.|\$(?=\()/gi, String.raw`\$&`);
}

/** What would make a heading, list, table rule or underline of a line's beginning. */
function startOfLine(line: string): string {
  return line
    .replace(/^([#+=-])/, String.raw`\$1`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** Number signs at a heading's end would be taken for its closing sequence. */
function endOfHeading(line: string): string {
  return line.replace(/#+$/, (signs) => String.raw`\#`.repeat(signs.length));
}

function oneLine(content: string): string {
  return content.replace(/[\s\u0085\u2028\u2029]+/gu, ' ');
}

/** The address in a form that is safe within brackets; undefined unless it is http or https. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return href.replace(/[<>\s\\"]/g, encodeURIComponent);
}
