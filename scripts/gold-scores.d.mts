/** The types of gold-scores.mjs, which Node also runs without TypeScript. */
import type { CheckedClaim, Diagnostic, DiagnosticCode, Span } from '../engine/index.ts';

export interface Answer extends Span {
  readonly text: string;
}

export interface ExpectedAnswer extends Answer {
  readonly code: DiagnosticCode;
  readonly fix?: string;
}

export interface GoldMemo {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly expected: readonly ExpectedAnswer[];
  readonly supported: readonly Answer[];
}

export interface GoldField {
  readonly name: string;
  /** The path of its fact pack. */
  readonly facts: string;
  readonly memos: readonly GoldMemo[];
}

export type Share = 'precision' | 'recall' | 'fix' | 'support';

export type Score = Readonly<
  Record<
    'hit' | 'flagged' | 'found' | 'expected' | 'fixed' | 'fixable' | 'supported' | 'supportable',
    number
  >
>;

export interface MemoResult {
  readonly claims: readonly Pick<CheckedClaim, 'verdict' | 'start' | 'end'>[];
  readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'message' | 'fixes' | 'start' | 'end'>[];
}

export function goldFields(roots: readonly string[]): readonly string[];
export function readField(folder: string): GoldField;
export function overlap(a: Span, b: Span): boolean;
export function scoreMemo(
  memo: GoldMemo,
  result: MemoResult,
): { readonly score: Score; readonly notes: readonly string[] };
export function emptyScore(): Score;
export function addScores(scores: readonly Score[]): Score;
export function sharesOf(score: Score): Readonly<Record<Share, number>>;
export function scoreLine(name: string, score: Score): string;
