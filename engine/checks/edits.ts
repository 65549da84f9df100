/** Edits of prose → edits of the memo. A value that stands there plainly is replaced whole, markup inside is left alone. */
import type { Prose } from '../memo/types.ts';
import type { Rewrite } from '../writing/edits.ts';
import type { Fix } from './types.ts';

/** A fix that writes a mention anew; undefined where nothing would change. */
export function fixOf(
  title: string,
  prose: Prose,
  span: { readonly start: number; readonly end: number },
  rewrite: Rewrite | undefined,
): Fix | undefined {
  if (rewrite === undefined || rewrite.edits.length === 0) return undefined;
  if (prose.isPlain(span.start, span.end)) {
    return { title, edits: [{ ...prose.toMemo(span.start, span.end), newText: rewrite.text }] };
  }
  return {
    title,
    edits: rewrite.edits.map(({ start, end, newText }) => ({
      ...prose.toMemo(start, end),
      newText,
    })),
  };
}
