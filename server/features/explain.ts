/**
 * Answers `factlint/explain`: what was read at a place in a memo, what it may be about and what was decided, for a
 * reader who wonders why a number was or was not checked.
 */
import {
  type ExplainedCandidate,
  type ExplainedMention,
  explainMemo,
  MemoTooLongError,
  type Span,
  type Verdict,
  VERDICTS,
} from '@factlint/engine';
import { type Connection, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toOffset, touches } from '../convert.ts';
import { describeClaim, verdictWord } from '../describe.ts';
import type { Memos } from '../documents.ts';
import { heading, type Inline, list, type Paragraph, text, toMarkup } from '../markup.ts';
import { EXPLAIN, type ExplainParams, type ExplainResult } from '../protocol.ts';
import { nameOf } from '../uris.ts';
import type { FolderState } from '../workspace.ts';

/** @param get an open document. */
export function answerExplain(
  connection: Connection,
  get: (uri: string) => TextDocument | undefined,
  memos: Pick<Memos, 'stateOf'>,
): void {
  connection.onRequest(
    EXPLAIN,
    async ({ uri, position }: ExplainParams): Promise<ExplainResult> => {
      const state = await memos.stateOf(uri);
      const document = get(uri);
      return state && document ? explain(document, position, state) : null;
    },
  );
}

/**
 * @param position where the caret stands; where nothing was read right there, all of its line is explained.
 * @returns Markdown, in which whatever comes from the memo or from a pack is plain text.
 */
export function explain(
  document: TextDocument,
  position: Position,
  state: Pick<FolderState, 'factBase' | 'options'>,
): string {
  const title = heading(1, `Line ${position.line + 1} of ${nameOf(document.uri)}`);
  const paragraphs = mentionsAt(document, position, state);
  return `${toMarkup([title, ...paragraphs], MarkupKind.Markdown).value}\n`;
}

function mentionsAt(
  document: TextDocument,
  position: Position,
  { factBase, options }: Pick<FolderState, 'factBase' | 'options'>,
): readonly Paragraph[] {
  let mentions: readonly ExplainedMention[];
  try {
    mentions = explainMemo(document.getText(), factBase, options);
  } catch (error) {
    if (!(error instanceof MemoTooLongError)) throw error;
    return [text('This memo is too long, so nothing in it was checked. Split it.')];
  }
  const caret = toOffset(document, position);
  const here = mentions.filter((mention) => touches(mention, { start: caret, end: caret }));
  if (here.length > 0) return describeMentions(here, options.locale);
  const line = mentions.filter((mention) => touches(mention, lineAt(document, position)));
  return line.length > 0
    ? describeMentions(line, options.locale)
    : [text('There is no figure, date or name of the fact base in this line.')];
}

function lineAt(document: TextDocument, { line }: Position): Span {
  return {
    start: toOffset(document, { line, character: 0 }),
    end: toOffset(document, { line, character: Number.MAX_SAFE_INTEGER }),
  };
}

/** Figures and dates one after the other; names, of which a line has many, in a list below. */
function describeMentions(
  mentions: readonly ExplainedMention[],
  locale: string | undefined,
): readonly Paragraph[] {
  const isName = ({ kind, claim }: ExplainedMention): boolean => kind === 'name' && !claim;
  const names = mentions.filter(isName);
  return [
    ...mentions
      .filter((mention) => !isName(mention))
      .flatMap((mention) => describeMention(mention, locale)),
    ...(names.length > 0
      ? [
          heading(2, 'Names'),
          text('They tell what the figures and dates near them are of.'),
          list(...names.map((name) => [{ strong: name.text }, `, read as ${name.reading}`])),
        ]
      : []),
  ];
}

const KINDS: Readonly<Record<ExplainedMention['kind'], string>> = {
  quantity: 'an amount',
  date: 'a date',
  name: 'a name',
};

function describeMention(
  { kind, text: written, reading, candidates, decision, claim }: ExplainedMention,
  locale: string | undefined,
): readonly Paragraph[] {
  return [
    heading(2, written),
    ...(claim ? describeClaim(claim, { locale }) : [text(decision)]),
    text({ strong: 'Read as' }, ` ${KINDS[kind]}: ${reading}`),
    ...(candidates.length > 0
      ? [text({ strong: 'May be about' }), list(...candidates.map(describeCandidate))]
      : []),
  ];
}

function describeCandidate(candidate: ExplainedCandidate): readonly Inline[] {
  const { fact, label, period, outcome, confidence, reasons } = candidate;
  const about = [label === '' ? fact : label, period].filter((part) => part !== null).join(', ');
  const sure = `${Math.round(confidence * 100)}% sure`;
  const because = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  return [`${about}: ${outcomeWords(outcome)}, ${sure}${because}, `, { emphasis: fact }];
}

/** The verdict stands for the outcome where there is one candidate only. */
function outcomeWords(outcome: string): string {
  const verdict = VERDICTS.find((each): each is Verdict => each === outcome);
  return verdict ? verdictWord(verdict).toLowerCase() : outcome;
}
