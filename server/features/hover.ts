/** Hovers: on a figure, date or holder what the fact base has; on a term what it means. */
import type { CheckedClaim, Diagnostic, Span, TermMention } from '@factlint/engine';
import type { Hover, Position } from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import { toOffset, toRange } from '../convert.ts';
import { describeClaim, describeTerm } from '../describe.ts';
import type { MemoResult } from '../documents.ts';
import { type Paragraph, toMarkup } from '../markup.ts';

/** @returns null where there is nothing to say. The range is the value's or the term's own. */
export function hover(
  result: Pick<MemoResult, 'document' | 'outcome' | 'state'>,
  position: Position,
  client: Pick<ClientFeatures, 'hoverFormat' | 'options'>,
): Hover | null {
  const { document, outcome, state } = result;
  if (outcome.kind !== 'checked') return null;
  const offset = toOffset(document, position);
  const claims = at(outcome.check.claims, offset);
  const terms = at(outcome.check.terms, offset);
  const spans: readonly Span[] = [...claims, ...terms];
  const first = spans[0];
  if (!first) return null;
  const sections = [
    ...claims.map((claim: CheckedClaim) =>
      describeClaim(claim, {
        locale: state.options.locale,
        isSaid:
          client.options.diagnosticsInHover === true && isSaid(claim, outcome.check.diagnostics),
      }),
    ),
    ...terms.map(({ term }: TermMention) => describeTerm(term, state.factBase)),
  ];
  return {
    contents: toMarkup(separated(sections), client.hoverFormat),
    range: toRange(document, first),
  };
}

/** Whether a diagnostic at the same place says the same: a silenced claim has none. */
function isSaid(
  { start, end, message }: CheckedClaim,
  diagnostics: readonly Diagnostic[],
): boolean {
  return diagnostics.some(
    (shown) => shown.start === start && shown.end === end && shown.message === message,
  );
}

/** The innermost first. */
function at<T extends Span>(spans: readonly T[], offset: number): T[] {
  return spans
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function separated(sections: readonly (readonly Paragraph[])[]): Paragraph[] {
  return sections.flatMap((section, index) =>
    index === 0 ? section : [{ kind: 'rule' } as const, ...section],
  );
}
