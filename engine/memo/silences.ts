/**
 * Comments that switch checks off: `<!-- factlint-disable-next-line wrong-figure: reason -->`,
 * `factlint-disable-line`, and ranges from `factlint-disable` to `factlint-enable`.
 */
import { LineIndex } from './lines.ts';
import type { Memo, Silence, Span } from './types.ts';

const DIRECTIVE = /^factlint-(disable-next-line|disable-line|disable|enable)(?![\w-])([^]*)$/;

/** More codes than there are checks; beyond it an `enable` is not worth the bookkeeping. */
const MAX_EXCEPTIONS = 32;

interface Directive {
  readonly command: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  readonly codes: 'all' | readonly string[];
  readonly reason?: string;
  /** The span of the comment. */
  readonly span: Span;
}

/** Whether the memo switches a code off at an offset, by a comment or in its front matter. */
export function isSilenced(memo: Memo, code: string, offset: number): boolean {
  const disabled = memo.frontMatter?.disable ?? [];
  if (disabled === 'all' || disabled.includes(code)) return true;
  return memo.silences.some(
    ({ span, codes, except }) =>
      span.start <= offset &&
      offset < span.end &&
      (codes === 'all' ? !except?.includes(code) : codes.includes(code)),
  );
}

/**
 * Reads the silences of a memo, in order of their start.
 * @param html The spans of all HTML, in document order.
 */
export function readSilences(text: string, html: readonly Span[]): readonly Silence[] {
  const directives = html.flatMap((span) => readDirectives(text, span));
  if (directives.length === 0) return [];
  const silences = [...lineSilences(text, directives), ...rangeSilences(text, directives)];
  return silences.sort((a, b) => a.span.start - b.span.start);
}

function readDirectives(text: string, { start, end }: Span): Directive[] {
  const directives: Directive[] = [];
  const html = text.slice(start, end);
  if (!html.includes('factlint-')) return directives;
  let at = html.indexOf('<!--');
  while (at >= 0) {
    const close = html.indexOf('-->', at + 4);
    if (close < 0) break; // not yet closed: still being typed
    const directive = readDirective(html.slice(at + 4, close), {
      start: start + at,
      end: start + close + 3,
    });
    if (directive) directives.push(directive);
    at = html.indexOf('<!--', close + 3);
  }
  return directives;
}

function readDirective(comment: string, span: Span): Directive | undefined {
  const match = DIRECTIVE.exec(comment.trim());
  if (!match) return undefined;
  const rest = match[2]!;
  // The reason stands behind a colon; behind " -- " too, as in other linters.
  const mark = /:|\s--\s/.exec(rest);
  const codes = (mark ? rest.slice(0, mark.index) : rest).match(/[\w-]+/g);
  const reason = mark
    ? rest
        .slice(mark.index + mark[0].length)
        .trim()
        .replace(/\s+/g, ' ')
    : '';
  return {
    command: match[1] as Directive['command'],
    codes: codes ?? 'all',
    span,
    ...(reason !== '' && { reason }),
  };
}

function lineSilences(text: string, directives: readonly Directive[]): Silence[] {
  const silences: Silence[] = [];
  const lines = new LineIndex(text);
  // The last answer of "next line with text", and from where it holds: comments may stand in a row.
  let from = 0;
  let next = 0;
  for (const { command, span, codes, reason } of directives) {
    if (command !== 'disable-line' && command !== 'disable-next-line') continue;
    const own = lines.place(span.end).line;
    if (command === 'disable-next-line' && !(from <= own && own < next)) {
      from = own;
      next = own + 1;
      while (next <= lines.count && !hasText(text, lines.span(next))) next++;
    }
    const line = command === 'disable-line' ? own : next;
    if (line > lines.count) continue;
    silences.push({ span: lines.span(line), codes, ...(reason !== undefined && { reason }) });
  }
  return silences;
}

/** Whether a line has more than white space, quotation marks in the margin and comments. */
function hasText(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end).replace(/^[\s>]+/, '');
  if (line === '') return false;
  if (!line.startsWith('<!--')) return true;
  let at = 0;
  while (line.startsWith('<!--', at)) {
    const close = line.indexOf('-->', at + 4);
    if (close < 0) return false;
    at = close + 3;
    while (/\s/.test(line.charAt(at))) at++;
  }
  return at < line.length;
}

/** What one `factlint-disable` has switched off and no `factlint-enable` has switched on again. */
interface OpenRange {
  readonly start: number;
  readonly reason?: string;
}

function rangeSilences(text: string, directives: readonly Directive[]): Silence[] {
  const silences: Silence[] = [];
  const open = new Map<string, OpenRange>();
  let all: (OpenRange & { readonly except: readonly string[] }) | undefined;

  const closeAll = (end: number): void => {
    if (!all) return;
    const { start, reason, except } = all;
    silences.push({
      span: { start, end },
      codes: 'all',
      ...(except.length > 0 && { except }),
      ...(reason !== undefined && { reason }),
    });
    all = undefined;
  };
  const close = (codes: Iterable<string>, end: number): void => {
    const closed = new Map<OpenRange, string[]>();
    for (const code of codes) {
      const range = open.get(code);
      if (!range) continue;
      open.delete(code);
      const together = closed.get(range);
      if (together) together.push(code);
      else closed.set(range, [code]);
    }
    for (const [{ start, reason }, together] of closed) {
      silences.push({
        span: { start, end },
        codes: together,
        ...(reason !== undefined && { reason }),
      });
    }
  };

  for (const { command, codes, reason, span } of directives) {
    const range: OpenRange = { start: span.end, ...(reason !== undefined && { reason }) };
    if (command === 'disable') {
      if (codes !== 'all') {
        for (const code of codes) if (!open.has(code)) open.set(code, range);
      } else if (!all || all.except.length > 0) {
        closeAll(span.start);
        all = { ...range, except: [] };
      }
    } else if (command === 'enable') {
      close(codes === 'all' ? [...open.keys()] : codes, span.start);
      if (codes === 'all') {
        closeAll(span.start);
      } else if (all && all.except.length < MAX_EXCEPTIONS) {
        const { except, reason: why } = all;
        const added = codes.filter((code) => !except.includes(code));
        closeAll(span.start);
        all = {
          start: span.end,
          except: [...except, ...added].slice(0, MAX_EXCEPTIONS),
          ...(why !== undefined && { reason: why }),
        };
      }
    }
  }
  close([...open.keys()], text.length);
  closeAll(text.length);
  return silences;
}
