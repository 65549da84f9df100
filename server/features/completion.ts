/**
 * Completion of terms by name, other name or abbreviation. What is inserted is plain text in the preferred form;
 * the definition is fetched only for the item that is looked at.
 */
import type { FactBase, Term } from '@factlint/engine';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../client-features.ts';
import { toOffset, toRange } from '../convert.ts';
import { describeTerm } from '../describe.ts';
import { isHidden } from '../hidden-text.ts';
import { toMarkup } from '../markup.ts';

/** More would only be scrolled past; typing on narrows the list. */
const MOST_ITEMS = 100;

/** What an item carries so that it can be resolved. */
export interface CompletionData {
  /** The memo, which tells whose facts are meant. */
  readonly uri: string;
  readonly term: string;
}

interface Candidate {
  readonly term: Term;
  /** What is matched against what was typed. */
  readonly key: string;
  readonly inserts: string;
  readonly detail: string;
}

/**
 * The terms that begin with the words before the caret; all of them, up to a limit, where there are none. Nothing in
 * front matter, code and comments.
 */
export function complete(
  document: TextDocument,
  position: Position,
  factBase: FactBase,
): CompletionList {
  const offset = toOffset(document, position);
  if (isHidden(document.getText(), offset)) return { isIncomplete: false, items: [] };
  const lineStart = toOffset(document, { line: position.line, character: 0 });
  const before = lowerCase(document.getText().slice(lineStart, offset));
  const items: CompletionItem[] = [];
  const seen = new Set<string>();
  let isIncomplete = false;
  for (const candidate of candidates(factBase)) {
    const typed = typedLength(before, lowerCase(candidate.key));
    if (typed === undefined) continue;
    const label = `${candidate.inserts}\n${candidate.term.id}`;
    if (seen.has(label)) continue;
    if (items.length === MOST_ITEMS) {
      isIncomplete = true;
      break;
    }
    seen.add(label);
    const range = toRange(document, { start: offset - typed, end: offset });
    items.push(item(document.uri, candidate, range));
  }
  // A longer word can begin a term that a shorter one does not, so the client asks again as one types.
  return { isIncomplete: isIncomplete || items.length === 0, items };
}

/** Adds the definition. */
export function resolveCompletion(
  completion: CompletionItem,
  factBase: FactBase,
  client: Pick<ClientFeatures, 'completionFormat'>,
): CompletionItem {
  const term = factBase.terms.get(readData(completion.data)?.term ?? '');
  if (!term) return completion;
  return {
    ...completion,
    documentation: toMarkup(describeTerm(term, factBase), client.completionFormat),
  };
}

/** @returns undefined for an item that is not ours. */
export function readData(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, term } = data as Record<string, unknown>;
  return typeof uri === 'string' && typeof term === 'string' ? { uri, term } : undefined;
}

function* candidates(factBase: FactBase): Generator<Candidate> {
  for (const term of factBase.terms.values()) {
    const { abbreviation } = term;
    const detail = abbreviation ?? '';
    yield { term, key: term.term, inserts: term.term, detail };
    for (const alias of term.aliases) yield { term, key: alias, inserts: term.term, detail };
    if (abbreviation !== undefined) {
      yield { term, key: abbreviation, inserts: abbreviation, detail: term.term };
      yield { term, key: abbreviation, inserts: term.term, detail };
    }
  }
}

/**
 * How much of the key stands before the caret: the longest beginning of it that ends the line so far and starts
 * at a word's start. 0 where the caret is not in or after a word; undefined where the words are others.
 */
function typedLength(before: string, key: string): number | undefined {
  for (let length = Math.min(before.length, key.length); length > 0; length -= 1) {
    const start = before.length - length;
    if (!before.endsWith(key.slice(0, length))) continue;
    if (start === 0 || !isWordUnit(before[start - 1]!)) return length;
  }
  return before === '' || !isWordUnit(before.at(-1)!) ? 0 : undefined;
}

/** Leaves text alone whose length would change ("İ"), since lengths are counted. */
function lowerCase(words: string): string {
  const lower = words.toLowerCase();
  return lower.length === words.length ? lower : words;
}

const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}_]/u.test(unit);

function item(
  uri: string,
  { term, key, inserts, detail }: Candidate,
  range: Range,
): CompletionItem {
  return {
    label: inserts,
    kind: CompletionItemKind.Text,
    ...(detail !== '' && { detail }),
    filterText: key,
    // Plain text: a term may hold "$" or "}" without becoming a snippet.
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: inserts },
    data: { uri, term: term.id } satisfies CompletionData,
  };
}
