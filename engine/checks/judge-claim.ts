/** One claim against the fact base → the claim with its verdict, and a draft where it is wrong. */
import type { Claim, DateClaim, FigureClaim, HolderClaim } from '../claims/types.ts';
import type { Source } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import { isoDate } from '../values/calendar.ts';
import { formatPeriod } from '../values/period.ts';
import type { Draft } from './draft.ts';
import type { JudgeContext } from './figure-outcome.ts';
import { judgeDate } from './judge-date.ts';
import { judgeFigure } from './judge-figure.ts';
import { judgeHolder } from './judge-holder.ts';
import { figureLabel } from './labels.ts';
import type { CheckedClaim, Fix, Verdict } from './types.ts';

export interface Judged {
  readonly claim: CheckedClaim;
  readonly draft?: Draft;
}

/** @returns undefined for a date that another check speaks of, or that no event answers for. */
export function judgeClaim(claim: Claim, context: JudgeContext): Judged | undefined {
  switch (claim.kind) {
    case 'figure':
      return figure(claim, context);
    case 'date':
      return date(claim, context);
    case 'holder':
      return holder(claim, context);
  }
}

/** What the judgements of all kinds of claims have. */
interface Judgement {
  readonly verdict: Verdict;
  readonly expected?: string;
  readonly confidence: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

type About = Pick<CheckedClaim, 'kind' | 'fact' | 'period' | 'evidence' | 'reasons'>;

interface Wrong {
  readonly code: Draft['code'];
  readonly autoFix: boolean;
  readonly source: Source | undefined;
}

/** The value at [start, end) of a prose as a checked claim, with a draft where the verdict calls for one. */
function judged(
  prose: Prose,
  { start, end }: { readonly start: number; readonly end: number },
  { verdict, expected, confidence, message, fixes }: Judgement,
  about: About,
  { code, autoFix, source }: Wrong,
): Judged {
  const span = prose.toMemo(start, end);
  const text = prose.text.slice(start, end);
  const claim: CheckedClaim = {
    ...about,
    ...span,
    text,
    verdict,
    expected: expected ?? null,
    confidence,
    message,
  };
  if (verdict !== 'refuted' && verdict !== 'outdated') return { claim };
  const draft = { code, ...span, message, fixes, autoFix, related: [], ...(source && { source }) };
  return { claim, draft };
}

function figure(claim: FigureClaim, context: JudgeContext): Judged {
  const { prose, quantity } = claim;
  const judgement = judgeFigure(claim, context);
  if (judgement === undefined) return unknownFigure(claim);
  const { candidate, verdict, observations, fixes, sure } = judgement;
  const [observation] = observations;
  const written = candidate.period && isoDate(candidate.period.date.from);
  return judged(
    prose,
    quantity,
    judgement,
    {
      kind: 'figure',
      fact: candidate.figure.id,
      period: observation ? formatPeriod(observation.period) : (written ?? null),
      evidence: {
        kind: 'figure',
        figure: candidate.figure,
        label: figureLabel(candidate.figure),
        observations,
      },
      reasons: candidate.reasons,
    },
    {
      code: verdict === 'outdated' ? 'outdated-figure' : 'wrong-figure',
      autoFix: sure && fixes.length > 0,
      source: observation?.source,
    },
  );
}

/** A figure that the fact base knows nothing of: part of the coverage, never accused. */
function unknownFigure({ prose, quantity }: FigureClaim): Judged {
  const claim: CheckedClaim = {
    kind: 'figure',
    ...prose.toMemo(quantity.start, quantity.end),
    text: prose.text.slice(quantity.start, quantity.end),
    verdict: 'unverifiable',
    fact: null,
    period: null,
    expected: null,
    confidence: 0,
    message: 'The fact base has nothing on this.',
    reasons: [],
  };
  return { claim };
}

function date(claim: DateClaim, { threshold, locale }: JudgeContext): Judged | undefined {
  const { mention } = claim.date;
  if (!mention.exists) return undefined; // the calendar check speaks of it
  const judgement = judgeDate(claim, threshold, locale);
  if (judgement === undefined) return undefined;
  const { event, dates, fixes, confidence } = judgement;
  return judged(
    claim.prose,
    mention,
    judgement,
    {
      kind: 'date',
      fact: event.id,
      period: null,
      evidence: { kind: 'event', event, label: event.name, dates },
      reasons: claim.reasons,
    },
    {
      code: 'wrong-date',
      autoFix: fixes.length > 0 && confidence >= 0.85,
      source: dates[0]?.source ?? event.source,
    },
  );
}

function holder(claim: HolderClaim, { threshold, locale }: JudgeContext): Judged | undefined {
  const judgement = judgeHolder(claim, threshold, locale);
  if (judgement === undefined) return undefined;
  const { office, holders } = judgement;
  return judged(
    claim.prose,
    claim,
    judgement,
    {
      kind: 'holder',
      fact: office.id,
      period: isoDate(claim.date.from),
      evidence: { kind: 'office', office, label: office.title, holders },
      reasons: claim.reasons,
    },
    { code: 'wrong-holder', autoFix: false, source: holders[0]?.source },
  );
}
