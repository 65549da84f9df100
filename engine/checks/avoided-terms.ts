/** Forms that a pack says to avoid. */
import type { BlockReading } from '../claims/types.ts';
import type { FactBase, Term } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import { type Token, tokenize } from '../reading/tokens.ts';
import type { Draft } from './draft.ts';
import { capitalise } from './labels.ts';
import { termDraft } from './term-draft.ts';

interface AvoidedForm {
  readonly term: Term;
  readonly words: readonly string[];
  /** Written with capitals: then only that case counts. */
  readonly exact?: string;
}

/** By the first word. */
type AvoidedForms = ReadonlyMap<string, readonly AvoidedForm[]>;

const cache = new WeakMap<FactBase, AvoidedForms>();

export function avoidedDrafts(
  readings: readonly BlockReading[],
  factBase: FactBase,
): readonly Draft[] {
  let forms = cache.get(factBase);
  if (forms === undefined) {
    forms = formsOf(factBase);
    cache.set(factBase, forms);
  }
  const known = forms;
  return readings.flatMap(({ reading: { prose, tokens } }) => avoided(prose, tokens, known));
}

function formsOf(factBase: FactBase): AvoidedForms {
  const forms = new Map<string, AvoidedForm[]>();
  for (const term of factBase.terms.values()) {
    const proper = new Set([term.term, ...term.aliases, term.abbreviation ?? '']);
    for (const form of term.avoid) {
      if (proper.has(form)) continue;
      const words = tokenize(form).map((t) => t.key);
      const [first] = words;
      if (first === undefined) continue;
      const entry = { term, words, ...(/\p{Lu}/u.test(form) && { exact: form }) };
      const list = forms.get(first);
      if (list) list.push(entry);
      else forms.set(first, [entry]);
    }
  }
  return forms;
}

function avoided(prose: Prose, tokens: readonly Token[], forms: AvoidedForms): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const form = forms
      .get(tokens[i]!.key)
      ?.filter((f) => matches(prose, tokens, i, f))
      .reduce<AvoidedForm | undefined>(
        (best, f) => (best === undefined || f.words.length > best.words.length ? f : best),
        undefined,
      );
    if (form === undefined) continue;
    const { term, words } = form;
    const span = { start: tokens[i]!.start, end: tokens[i + words.length - 1]!.end };
    const says = (written: string, right: string): string =>
      `“${written}” is a form to avoid: write “${right}”.`;
    const plural = tokens[i + words.length - 1]!.key === `${words.at(-1)!}s`;
    const right = plural && !term.term.endsWith('s') ? `${term.term}s` : term.term;
    drafts.push(termDraft(prose, span, right, says, term));
    i += words.length - 1;
  }
  return drafts;
}

/** Letter by letter, so that "Self Defense Forces" is not "Self-Defense Forces"; a plural s may follow. */
function matches(prose: Prose, tokens: readonly Token[], at: number, form: AvoidedForm): boolean {
  for (const [i, word] of form.words.entries()) {
    const token = tokens[at + i];
    if (token === undefined) return false;
    const last = i === form.words.length - 1;
    if (token.key !== word && !(last && token.key === `${word}s`)) return false;
  }
  const { exact } = form;
  if (exact === undefined) return true;
  const text = prose.text
    .slice(tokens[at]!.start, tokens[at + form.words.length - 1]!.end)
    .replace(/\s+/g, ' ');
  return text === exact || text === `${exact}s` || text === capitalise(exact);
}
