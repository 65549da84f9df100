/** The checker as a library: text and fact base in, claims and diagnostics out. No editor, no protocol. */
export { checkMemo, MAX_MEMO_LENGTH, MemoTooLongError } from './check-memo.ts';
export { explainMemo } from './explain-memo.ts';
export type { ExplainedCandidate, ExplainedMention } from './explain-memo.ts';
export * from './checks/types.ts';
export type * from './facts/types.ts';
export type { Span } from './memo/types.ts';
