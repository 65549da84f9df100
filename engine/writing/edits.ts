/** Edits of prose: the smallest pieces that change, and the text that they make. */
import type { Piece } from '../reading/types.ts';

/** Replaces [start, end) of the prose; where start equals end it inserts. */
export interface ProseEdit extends Piece {
  readonly newText: string;
}

/** A mention written anew. */
export interface Rewrite {
  /** The whole mention as it reads after the edits. */
  readonly text: string;
  /** In order, apart from each other and within the mention; none where the mention already says so. */
  readonly edits: readonly ProseEdit[];
}

/** Applies edits that lie within `span` and gives the span's new text; edits that change nothing are left out. */
export function rewrite(proseText: string, span: Piece, all: readonly ProseEdit[]): Rewrite {
  const edits = all
    .filter((edit) => proseText.slice(edit.start, edit.end) !== edit.newText)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = span.start;
  for (const edit of edits) {
    text += proseText.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return { text: text + proseText.slice(at, span.end), edits };
}
