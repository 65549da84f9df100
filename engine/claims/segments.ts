/**
 * A sentence cut into segments at the places where a new clause may start: semicolons, dashes, colons,
 * brackets, and conjunctions or relatives after a comma. Rough, and used only to weigh bindings.
 */
import type { Language } from '../reading/language.ts';
import type { TokenRange } from '../reading/sentences.ts';
import type { Token } from '../reading/tokens.ts';

export interface Segment extends TokenRange {
  /** What opened it: "start", ";", "(", or the conjunction's key. */
  readonly opener: string;
  /** For a bracket: the segment in which it stands. */
  readonly parent?: number;
}

const HARD = new Set([';', '—', ':', '…']);

export function segmentsOf(
  tokens: readonly Token[],
  sentence: TokenRange,
  language: Language,
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = sentence.start;
  let opener = 'start';
  let parent: number | undefined;
  const close = (end: number): void => {
    if (end > start) segments.push({ start, end, opener, ...(parent !== undefined && { parent }) });
    start = end;
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.text === '(' || token.text === '[') {
      close(i);
      parent = segments.length > 0 ? segments.length - 1 : undefined;
      opener = '(';
    } else if ((token.text === ')' || token.text === ']') && opener === '(') {
      close(i + 1);
      opener = ')';
      parent = undefined;
    } else if (HARD.has(token.text) || (token.text === '–' && token.gap !== 'none')) {
      close(i + 1);
      opener = token.text;
    } else if (token.text === ',' && next !== undefined && startsClause(next, language)) {
      close(i + 1);
      opener = next.key;
    } else if (
      token.kind === 'word' &&
      language.cues.clauseOpeners.has(token.key) &&
      i > start &&
      !isDateSince(tokens, i)
    ) {
      close(i);
      opener = token.key;
    }
  }
  close(sentence.end);
  return segments;
}

function startsClause(token: Token, { cues }: Language): boolean {
  return cues.conjunctions.has(token.key) || cues.relatives.has(token.key);
}

/** "since 2009" is a preposition, not a conjunction. */
function isDateSince(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.key !== 'since') return false;
  const next = tokens[at + 1];
  return (
    next === undefined || next.kind === 'number' || /^\p{Lu}/u.test(next.text) || next.key === 'the'
  );
}

/** The index of the segment that holds a token. */
export function segmentAt(segments: readonly Segment[], token: number): number {
  return segments.findIndex((s) => token >= s.start && token < s.end);
}
