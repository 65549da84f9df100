/** Which fixes may be applied without asking, and the text with them applied. */
import type { Diagnostic, TextEdit } from '@factlint/engine';

export interface ChosenFixes {
  readonly edits: readonly TextEdit[];
  /** How many diagnostics they belong to. */
  readonly count: number;
}

/** The first fix of each diagnostic where that is safe; of two that overlap, the first one. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): ChosenFixes {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { autoFix, fixes } of diagnostics) {
    const wanted = autoFix ? (fixes[0]?.edits ?? []) : [];
    if (wanted.length === 0 || wanted.some((edit) => edits.some((e) => collide(e, edit)))) continue;
    edits.push(...wanted);
    count += 1;
  }
  return { edits, count };
}

/** @param edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(end, edit.start) + edit.newText;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** Insertions at one place collide too: their order would be a guess. */
function collide(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
