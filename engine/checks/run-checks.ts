/** Claims → verdicts and diagnostics. Each rule runs for itself: one that throws is reported, the others go on. */
import type { Environment } from '../claims/environment.ts';
import type {
  Claim,
  Claims,
  DateClaim,
  FigureCandidate,
  FigureClaim,
  FramedQuantity,
  HolderClaim,
} from '../claims/types.ts';
import type { Span } from '../memo/types.ts';
import { type CalendarDate, isoDate } from '../values/calendar.ts';
import { formatPeriod } from '../values/period.ts';
import { avoidedDrafts } from './avoided-terms.ts';
import { calendarDrafts } from './calendar.ts';
import { consistencyDrafts } from './consistency.ts';
import type { Draft } from './draft.ts';
import { judgeDate } from './judge-date.ts';
import { type JudgeContext, outcomeOf } from './figure-outcome.ts';
import { figureEvidence, judgeFigure } from './judge-figure.ts';
import { judgeHolder } from './judge-holder.ts';
import { eventLabel } from './labels.ts';
import { misspeltDrafts } from './misspelt-names.ts';
import type { CheckedClaim, CheckFailure } from './types.ts';

export interface Checked {
  readonly claims: readonly CheckedClaim[];
  readonly drafts: readonly Draft[];
  readonly failures: readonly CheckFailure[];
}

export interface CheckSettings {
  readonly threshold: number;
  readonly locale: string;
}

interface Judged {
  readonly claim: CheckedClaim;
  readonly draft?: Draft;
}

export function runChecks(
  claims: Claims,
  environment: Environment,
  settings: CheckSettings,
): Checked {
  const failures: CheckFailure[] = claims.failures.map(({ error }) => ({ rule: 'reading', error }));
  const guard = <T>(rule: string, run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch (error) {
      failures.push({ rule, error });
      return otherwise;
    }
  };
  const context = judgeContext(claims.claims, environment, settings);
  const byClaim = new Map<Claim, Judged>();
  for (const claim of claims.claims) {
    const judged = guard(claim.kind, () => judge(claim, context, settings), undefined);
    if (judged) byClaim.set(claim, judged);
  }
  const spoken = (framed: FramedQuantity): boolean => {
    const verdict = framed.claim && byClaim.get(framed.claim)?.claim.verdict;
    return verdict !== undefined && verdict !== 'unverifiable';
  };
  const judged = [...byClaim.values()];
  const drafts = [
    ...judged.flatMap((j) => j.draft ?? []),
    ...guard('calendar', () => calendarDrafts(claims.readings, settings.locale), []),
    ...guard('avoided-terms', () => avoidedDrafts(claims.readings, environment.factBase), []),
    ...guard(
      'misspelt-names',
      () => misspeltDrafts(claims.readings, environment.factBase, environment.lexicon),
      [],
    ),
    ...guard('consistency', () => consistencyDrafts(claims.framed, spoken), []),
  ];
  return { claims: judged.map((j) => j.claim), drafts, failures };
}

function judge(claim: Claim, context: JudgeContext, settings: CheckSettings): Judged | undefined {
  switch (claim.kind) {
    case 'figure':
      return figure(claim, context);
    case 'date':
      return date(claim, settings);
    case 'holder':
      return holder(claim, settings);
  }
}

/** A binding is likelier right where another value, read with the same topic, agrees with the fact base. */
function judgeContext(
  all: readonly Claim[],
  { memoDate }: Environment,
  settings: CheckSettings,
): JudgeContext {
  const chains = new Map<string, FigureClaim[]>();
  for (const claim of all) {
    if (claim.kind !== 'figure') continue;
    const list = chains.get(claim.chain);
    if (list) list.push(claim);
    else chains.set(claim.chain, [claim]);
  }
  const context: JudgeContext = { memoDate, ...settings, corroborated: () => false };
  return {
    ...context,
    corroborated: (claim, candidate) =>
      (chains.get(claim.chain) ?? []).some(
        (other) =>
          other !== claim &&
          other.candidates.some(
            (c) => sameFigure(c, candidate) && outcomeOf(other, c, context).kind === 'agrees',
          ),
      ),
  };
}

/** How a candidate compares with the fact base, in a few words for `explain`. */
export function outcomeLabel(
  claim: FigureClaim,
  candidate: FigureCandidate,
  memoDate: CalendarDate | undefined,
  settings: CheckSettings,
): string {
  const context: JudgeContext = { memoDate, ...settings, corroborated: () => false };
  switch (outcomeOf(claim, candidate, context).kind) {
    case 'agrees':
      return 'agrees';
    case 'differs':
      return 'differs';
    case 'older':
      return 'was true before';
    case 'open':
      return 'no value for the period';
  }
}

function sameFigure(a: FigureCandidate, b: FigureCandidate): boolean {
  return a.figure.id === b.figure.id;
}

function figure(claim: FigureClaim, context: JudgeContext): Judged | undefined {
  const { prose, quantity } = claim;
  const span = prose.toMemo(quantity.start, quantity.end);
  const judgement = judgeFigure(claim, context);
  if (judgement === undefined) return { claim: unknownFigure(claim, span) };
  const { candidate, verdict } = judgement;
  const period = judgement.observations[0]?.period;
  const checked: CheckedClaim = {
    kind: 'figure',
    ...span,
    text: prose.text.slice(quantity.start, quantity.end),
    verdict,
    fact: candidate.figure.id,
    period: period
      ? formatPeriod(period)
      : candidate.period
        ? isoDate(candidate.period.date.from)
        : null,
    expected: judgement.expected ?? null,
    confidence: judgement.confidence,
    message: judgement.message,
    evidence: figureEvidence(judgement),
    reasons: candidate.reasons,
  };
  if (verdict !== 'refuted' && verdict !== 'outdated') return { claim: checked };
  return {
    claim: checked,
    draft: {
      code: verdict === 'outdated' ? 'outdated-figure' : 'wrong-figure',
      ...span,
      message: judgement.message,
      fixes: judgement.fixes,
      autoFix: judgement.sure && judgement.fixes.length > 0,
      related: [],
      ...(judgement.source && { source: judgement.source }),
    },
  };
}

/** A figure that the fact base knows nothing of: part of the coverage, never accused. */
function unknownFigure({ prose, quantity }: FigureClaim, span: Span): CheckedClaim {
  return {
    kind: 'figure',
    ...span,
    text: prose.text.slice(quantity.start, quantity.end),
    verdict: 'unverifiable',
    fact: null,
    period: null,
    expected: null,
    confidence: 0,
    message: 'The fact base has nothing on this.',
    reasons: [],
  };
}

function date(claim: DateClaim, { threshold, locale }: CheckSettings): Judged | undefined {
  if (!claim.date.mention.exists) return undefined; // the calendar check speaks of it
  const judgement = judgeDate(claim, threshold, locale);
  if (judgement === undefined) return undefined;
  const { start, end } = claim.date.mention;
  const span = claim.prose.toMemo(start, end);
  const source = judgement.dates[0]?.source ?? judgement.event.source;
  const checked: CheckedClaim = {
    kind: 'date',
    ...span,
    text: claim.prose.text.slice(start, end),
    verdict: judgement.verdict,
    fact: judgement.event.id,
    period: null,
    expected: judgement.expected ?? null,
    confidence: judgement.confidence,
    message: judgement.message,
    evidence: {
      kind: 'event',
      event: judgement.event,
      label: eventLabel(judgement.event),
      dates: judgement.dates,
    },
    reasons: claim.reasons,
  };
  if (judgement.verdict !== 'refuted') return { claim: checked };
  return {
    claim: checked,
    draft: {
      code: 'wrong-date',
      ...span,
      message: judgement.message,
      fixes: judgement.fixes,
      autoFix: judgement.fixes.length > 0 && judgement.confidence >= 0.85,
      related: [],
      ...(source && { source }),
    },
  };
}

function holder(claim: HolderClaim, { threshold, locale }: CheckSettings): Judged | undefined {
  const judgement = judgeHolder(claim, threshold, locale);
  if (judgement === undefined) return undefined;
  const span = claim.prose.toMemo(claim.start, claim.end);
  const source = judgement.holders[0]?.source;
  const checked: CheckedClaim = {
    kind: 'holder',
    ...span,
    text: claim.prose.text.slice(claim.start, claim.end),
    verdict: judgement.verdict,
    fact: judgement.office.id,
    period: isoDate(claim.date.from),
    expected: judgement.expected ?? null,
    confidence: judgement.confidence,
    message: judgement.message,
    evidence: {
      kind: 'office',
      office: judgement.office,
      label: judgement.office.title,
      holders: judgement.holders,
    },
    reasons: claim.reasons,
  };
  if (judgement.verdict !== 'refuted') return { claim: checked };
  return {
    claim: checked,
    draft: {
      code: 'wrong-holder',
      ...span,
      message: judgement.message,
      fixes: judgement.fixes,
      autoFix: false,
      related: [],
      ...(source && { source }),
    },
  };
}
