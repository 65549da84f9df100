/**
 * Everything that was found in a memo, what each mention may be about with reasons and weights, and what was
 * decided: for a fact keeper who asks why a number was or was not checked.
 */
import { prepareCheck } from './check-memo.ts';
import { outcomeLabel, runChecks } from './checks/run-checks.ts';
import { figureLabel } from './checks/labels.ts';
import type { CheckedClaim, CheckOptions } from './checks/types.ts';
import type { FigureClaim, SetAside } from './claims/types.ts';
import type { FactBase, FactId } from './facts/types.ts';
import type { Span } from './memo/types.ts';
import type { NameMention } from './reading/names.ts';
import type { DateMention, QuantityMention } from './reading/types.ts';
import { dateOfDay, isoDate } from './values/calendar.ts';
import { formatQuantity } from './writing/quantity-text.ts';

/** A fact that a mention may be about. */
export interface ExplainedCandidate {
  readonly fact: FactId;
  readonly label: string;
  /** 0 to 1, from the structure of the text alone. */
  readonly confidence: number;
  readonly period: string | null;
  /** How it compares: "agrees", "differs", "was true before", "no value for the period" … */
  readonly outcome: string;
  readonly reasons: readonly string[];
}

export interface ExplainedMention extends Span {
  readonly kind: 'quantity' | 'date' | 'name';
  /** As the memo has it. */
  readonly text: string;
  /** How it was read: "$95.8 billion, exact", "1960-01-19", "entity: United States". */
  readonly reading: string;
  readonly candidates: readonly ExplainedCandidate[];
  /** The verdict and its reason, or why it is no claim. */
  readonly decision: string;
  readonly claim?: CheckedClaim;
}

/**
 * @returns The mentions in order of position.
 * @throws MemoTooLongError
 */
export function explainMemo(
  text: string,
  factBase: FactBase,
  options: CheckOptions = {},
): readonly ExplainedMention[] {
  const { environment, claims, settings } = prepareCheck(text, factBase, options);
  const checked = runChecks(claims, environment, settings);
  const byPlace = new Map(checked.claims.map((c) => [`${c.start}-${c.end}`, c]));
  const figures = new Map<QuantityMention, FigureClaim>();
  for (const claim of claims.claims)
    if (claim.kind === 'figure') figures.set(claim.quantity, claim);
  const aside = new Map(claims.setAside.map((s) => [s.quantity, s.kind]));
  const mentions = claims.readings.flatMap(({ reading }) => {
    const { prose, tokens } = reading;
    const at = (start: number, end: number) => ({
      ...prose.toMemo(start, end),
      text: prose.text.slice(start, end),
    });
    const quantities = reading.quantities.map(({ mention }): ExplainedMention => {
      const place = at(mention.start, mention.end);
      const claim = byPlace.get(`${place.start}-${place.end}`);
      const figure = figures.get(mention);
      return {
        kind: 'quantity',
        ...place,
        reading: describeQuantity(mention),
        candidates: figure ? candidatesOf(figure, environment.memoDate, settings) : [],
        decision: claim ? verdictOf(claim) : SET_ASIDE[aside.get(mention) ?? 'no-fact'],
        ...(claim && { claim }),
      };
    });
    const dates = reading.dates.map(({ mention }): ExplainedMention => {
      const place = at(mention.start, mention.end);
      const claim = byPlace.get(`${place.start}-${place.end}`);
      return {
        kind: 'date',
        ...place,
        reading: describeDate(mention),
        candidates: claim ? [candidateOf(claim)] : [],
        decision: claim ? verdictOf(claim) : 'A period for what stands near it, or no claim.',
        ...(claim && { claim }),
      };
    });
    const names = reading.names.map((mention): ExplainedMention => {
      const place = at(tokens[mention.first]!.start, tokens[mention.end - 1]!.end);
      const claim = byPlace.get(`${place.start}-${place.end}`);
      const holder = claim?.kind === 'holder' ? claim : undefined;
      return {
        kind: 'name',
        ...place,
        reading: describeName(mention),
        candidates: holder ? [candidateOf(holder)] : [],
        decision: holder ? verdictOf(holder) : 'Tells what figures and dates near it are of.',
        ...(holder && { claim: holder }),
      };
    });
    return [...quantities, ...dates, ...names];
  });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SET_ASIDE: Readonly<Record<SetAside['kind'], string>> = {
  hypothetical: 'No claim: a plan, a target, a forecast or a condition.',
  negated: 'No claim: the sentence denies it.',
  disputed: 'No claim: a number that others put forward.',
  question: 'No claim: a question.',
  quoted: 'No claim: it stands in quotation marks.',
  difference: 'No claim: a difference or a part, not the whole.',
  ahead: 'No claim: it is for a time after the memo.',
  'no-fact': 'Not checked: nothing in the fact base is near it.',
};

function verdictOf({ verdict, message }: CheckedClaim): string {
  return `${verdict}: ${message}`;
}

function candidatesOf(
  claim: FigureClaim,
  memoDate: Parameters<typeof outcomeLabel>[2],
  settings: Parameters<typeof outcomeLabel>[3],
): readonly ExplainedCandidate[] {
  return claim.candidates.map((candidate) => ({
    fact: candidate.figure.id,
    label: figureLabel(candidate.figure),
    confidence: candidate.confidence,
    period: candidate.period === undefined ? null : isoDate(candidate.period.date.from),
    outcome: outcomeLabel(claim, candidate, memoDate, settings),
    reasons: candidate.reasons,
  }));
}

function candidateOf(claim: CheckedClaim): ExplainedCandidate {
  const { fact, evidence, confidence, period, verdict, reasons } = claim;
  const label = evidence?.label ?? '';
  return { fact: fact ?? '', label, confidence, period, outcome: verdict, reasons };
}

function describeQuantity(mention: QuantityMention): string {
  const { unit, hedge, per } = mention;
  const named = unit.kind === 'none' ? ', no unit' : '';
  const counted = per === undefined ? '' : `, per ${per}`;
  return `${formatQuantity({ ...mention, hedge: 'exact' })}${named}, ${hedge}${counted}`;
}

function describeDate({ granularity, range, open, lead }: DateMention): string {
  const relative = open === undefined ? '' : ', leans on the text around it';
  const start = isoDate(dateOfDay(range.start));
  const end = isoDate(dateOfDay(range.end));
  const days = open === undefined ? ` ${start === end ? start : `${start} to ${end}`}` : '';
  return `${granularity}${days}${relative}${lead === undefined ? '' : `, after “${lead}”`}`;
}

function describeName({ target }: NameMention): string {
  switch (target.kind) {
    case 'entity':
      return `entity: ${target.group.entities[0]!.name}`;
    case 'figure':
      return `figure: ${target.figure.id}`;
    case 'measure':
      return `measure: ${target.measure.name}`;
    case 'event':
      return `event: ${target.event.name}`;
    case 'office':
      return `office: ${target.office.title}`;
    case 'person':
      return `holder: ${[...new Set(target.tenures.map((t) => t.holder.name))].join(', ')}`;
    case 'term':
      return `term: ${target.term.term}`;
  }
}
