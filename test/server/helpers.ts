/** Small makers for the server's tests: a document, a fact base with a term, a check with what the test needs. */
import type {
  CheckedClaim,
  Diagnostic,
  FactBase,
  MemoCheck,
  Pack,
  PackLocation,
  Source,
  Term,
} from '@factlint/engine';
import { emptyFactBase } from '@factlint/engine/facts/fact-base.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MemoResult } from '../../server/documents.ts';
import { DEFAULT_SETTINGS } from '../../server/settings.ts';
import type { FolderState } from '../../server/workspace.ts';

export const URI = 'file:///memos/memo.md';

export const document = (text: string, version = 1, languageId = 'markdown'): TextDocument =>
  TextDocument.create(URI, languageId, version, text);

const PACK: Pack = {
  id: 'team',
  title: 'Team facts',
  version: '1.0.0',
  language: 'en',
  maintainers: [],
  path: '/facts',
  builtin: false,
};

const LOCATION: PackLocation = { file: '/facts/pack.yaml', start: 0, end: 0, line: 1, column: 1 };

export const source = (parts: Partial<Source> = {}): Source => ({
  id: 'team:census',
  pack: PACK,
  location: LOCATION,
  title: 'Trade in Goods with Japan',
  ...parts,
});

export const term = (parts: Partial<Term> = {}): Term => ({
  id: 'team:acsa',
  pack: PACK,
  location: LOCATION,
  term: 'Acquisition and Cross-Servicing Agreement',
  aliases: [],
  abbreviation: 'ACSA',
  ja: [],
  definition: 'An agreement on logistics.',
  avoid: [],
  related: [],
  ...parts,
});

export const factBase = (...terms: readonly Term[]): FactBase => ({
  ...emptyFactBase(),
  packs: [PACK],
  terms: new Map(terms.map((item) => [item.id, item])),
});

export const folderState = (parts: Partial<FolderState> = {}): FolderState => ({
  factBase: factBase(),
  options: {},
  includes: () => true,
  faults: [],
  named: [],
  settings: DEFAULT_SETTINGS,
  ...parts,
});

export const memoCheck = (parts: Partial<MemoCheck> = {}): MemoCheck => ({
  claims: [],
  diagnostics: [],
  terms: [],
  failures: [],
  coverage: 1,
  ...parts,
});

/** The span of the only place where the words stand. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`“${words}” is not there once`);
  return { start, end: start + words.length };
}

export const diagnostic = (
  text: string,
  words: string,
  parts: Partial<Diagnostic> = {},
): Diagnostic => ({
  ...spanOf(text, words),
  code: 'wrong-figure',
  severity: 'error',
  message: `${words} is wrong.`,
  fixes: [],
  autoFix: false,
  related: [],
  ...parts,
});

export const claim = (
  text: string,
  words: string,
  parts: Partial<CheckedClaim> = {},
): CheckedClaim => ({
  ...spanOf(text, words),
  kind: 'figure',
  text: words,
  verdict: 'supported',
  fact: null,
  period: null,
  expected: null,
  confidence: 1,
  message: `${words} agrees with the fact base.`,
  reasons: [],
  ...parts,
});

export const memoResult = (
  text: string,
  check: Partial<MemoCheck> = {},
  state: Partial<FolderState> = {},
): MemoResult => ({
  id: '1',
  document: document(text),
  version: 1,
  state: folderState(state),
  outcome: { kind: 'checked', check: memoCheck(check) },
  duration: 0,
});

/** The text with edits of the protocol applied. */
export const applied = (
  text: string,
  edits: Parameters<typeof TextDocument.applyEdits>[1],
): string => TextDocument.applyEdits(document(text), edits);
