/** Claims → verdicts and diagnostics. Each rule runs for itself: one that throws is reported, the others go on. */
import type { Environment } from '../claims/environment.ts';
import type {
  Claim,
  Claims,
  FigureCandidate,
  FigureClaim,
  FramedQuantity,
} from '../claims/types.ts';
import type { CalendarDate } from '../values/calendar.ts';
import { avoidedDrafts } from './avoided-terms.ts';
import { calendarDrafts } from './calendar.ts';
import { consistencyDrafts } from './consistency.ts';
import type { Draft } from './draft.ts';
import { type JudgeContext, type Open, outcomeOf } from './figure-outcome.ts';
import { type Judged, judgeClaim } from './judge-claim.ts';
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
    const judged = guard(claim.kind, () => judgeClaim(claim, context), undefined);
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
  const outcome = outcomeOf(claim, candidate, context);
  switch (outcome.kind) {
    case 'agrees':
      return 'agrees';
    case 'differs':
      return 'differs';
    case 'older':
      return 'was true before';
    case 'open':
      return OPEN_LABELS[outcome.because];
  }
}

const OPEN_LABELS: Readonly<Record<Open, string>> = {
  'no-value': 'no value for the period',
  loose: 'too loose to tell',
  'other-unit': 'counted in another unit',
  past: 'no time named',
};

function sameFigure(a: FigureCandidate, b: FigureCandidate): boolean {
  return a.figure.id === b.figure.id;
}
