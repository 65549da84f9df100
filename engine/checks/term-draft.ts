/** The diagnostic of a word that should be written otherwise. */
import type { Term } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import type { Draft } from './draft.ts';
import { capitalise } from './labels.ts';

/** @param says What to say of the written word before the right one is named. */
export function termDraft(
  prose: Prose,
  { start, end }: { readonly start: number; readonly end: number },
  right: string,
  says: (written: string, right: string) => string,
  term?: Term,
): Draft {
  const written = prose.text.slice(start, end);
  const text = inCaseOf(written, right);
  const span = prose.toMemo(start, end);
  return {
    code: 'discouraged-term',
    ...span,
    message: says(written, text),
    fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, newText: text }] }],
    autoFix: true,
    related: [],
    ...(term?.source && { source: term.source }),
  };
}

/** A term in lower case is capitalised where the writer began a sentence with it. */
function inCaseOf(written: string, right: string): string {
  const raised = /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(right);
  return raised ? capitalise(right) : right;
}
