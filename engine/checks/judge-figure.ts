/** A figure claim against the fact base → verdict, message, fixes. */
import type { FigureCandidate, FigureClaim } from '../claims/types.ts';
import type { Figure, Observation } from '../facts/types.ts';
import { formatPeriod } from '../values/period.ts';
import { periodPhrase } from '../writing/date-text.ts';
import { formatQuantity } from '../writing/quantity-text.ts';
import { compare } from './compare.ts';
import { figureLabel, lowerFirst, sourceNote, verbForFigure } from './labels.ts';
import { all } from './observations.ts';
import { describeSlip, type Slip, slipOf } from './slips.ts';
import type { Fix, Verdict } from './types.ts';
import {
  type JudgeContext,
  type Open,
  type Outcome,
  inUnitOf,
  outcomeOf,
  agreesWith,
} from './figure-outcome.ts';
import { valueFixes, expectedText, yearFix } from './figure-fixes.ts';
import { weigh, distance } from './figure-confidence.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly candidate: FigureCandidate;
  readonly confidence: number;
  readonly observations: readonly Observation[];
  readonly expected?: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** One reading, one right value. */
  readonly sure: boolean;
}

/** The best judgement over all candidates of a claim. */
export function judgeFigure(claim: FigureClaim, context: JudgeContext): Judgement | undefined {
  const judged = claim.candidates.map((candidate) => ({
    candidate,
    outcome: outcomeOf(claim, candidate, context),
  }));
  const first = judged[0];
  if (first === undefined) return undefined;
  // A pack that has no value for the period gives way to one that has.
  const best =
    judged.find(
      (j) =>
        j.outcome.kind !== 'open' && j.candidate.confidence >= first.candidate.confidence - 0.1,
    ) ?? first;
  const competing = judged.some(
    (j) => j !== best && j.candidate.confidence >= best.candidate.confidence - 0.25,
  );
  const agreeing = judged.find(
    ({ candidate, outcome }) =>
      outcome.kind === 'agrees' &&
      candidate.confidence >= Math.max(0.4, best.candidate.confidence - 0.15),
  );
  if (agreeing?.outcome.kind === 'agrees')
    return supported(claim, agreeing.candidate, agreeing.outcome, context);
  switch (best.outcome.kind) {
    case 'older':
      return outdated(claim, best.candidate, best.outcome, context);
    case 'differs':
      return refuted(claim, best.candidate, best.outcome, context, competing);
    case 'agrees':
      return supported(claim, best.candidate, best.outcome, context);
    case 'open':
      return unverifiable(best.candidate, best.outcome.observations, OPEN[best.outcome.because]);
  }
}

const OPEN: Readonly<Record<Open, string>> = {
  'no-value': 'The fact base has no value for this period.',
  loose: 'The fact base does not contradict it, but it is too loose to count as right.',
  'other-unit': 'The fact base counts this in another unit.',
  past: 'It may have been so at a time that the sentence does not name.',
};

function supported(
  claim: FigureClaim,
  candidate: FigureCandidate,
  outcome: Extract<Outcome, { kind: 'agrees' }>,
  context: JudgeContext,
): Judgement {
  const [observation] = outcome.observations;
  return {
    verdict: 'supported',
    candidate,
    confidence: Math.min(0.99, candidate.confidence * outcome.weight + 0.1),
    observations: outcome.observations,
    expected: claim.prose.text.slice(claim.quantity.start, claim.quantity.end),
    message: `${statement(candidate, observation!, context)}${sourceNote(observation!.source)}.`,
    fixes: [],
    sure: true,
  };
}

/** "U.S. goods imports from Japan in 2009 were $95.8 billion". */
function statement(
  { figure }: FigureCandidate,
  observation: Observation,
  { locale }: JudgeContext,
): string {
  const label = figureLabel(figure);
  const when = periodPhrase(observation.period, figure.period, locale);
  return `${label}${when === '' ? '' : ` ${when}`} ${verbForFigure(label)} ${formatQuantity(observation.value, locale)}`;
}

function unverifiable(
  candidate: FigureCandidate,
  observations: readonly Observation[],
  message: string,
): Judgement {
  return {
    verdict: 'unverifiable',
    candidate,
    confidence: candidate.confidence,
    observations,
    message,
    fixes: [],
    sure: false,
  };
}

function outdated(
  claim: FigureClaim,
  candidate: FigureCandidate,
  outcome: Extract<Outcome, { kind: 'older' }>,
  context: JudgeContext,
): Judgement {
  const present = outcome.present[0]!;
  if (candidate.confidence < context.threshold)
    return unverifiable(candidate, outcome.present, 'It is not sure enough what the number is of.');
  const was = formatQuantity(outcome.older.value, context.locale);
  return {
    verdict: 'outdated',
    candidate,
    confidence: candidate.confidence,
    observations: outcome.present,
    expected: expectedText(claim, candidate, present),
    message: `${statement(candidate, present, context)}${sourceNote(present.source)}; ${was} is the figure of ${formatPeriod(outcome.older.period)}.`,
    fixes: valueFixes(claim, candidate, outcome.present),
    sure: true,
  };
}

function refuted(
  claim: FigureClaim,
  candidate: FigureCandidate,
  outcome: Extract<Outcome, { kind: 'differs' }>,
  context: JudgeContext,
  competing: boolean,
): Judgement {
  const { prose, quantity } = claim;
  const { written, factor, sameKind } = inUnitOf(claim, candidate);
  const [preferred] = outcome.observations;
  const digits = prose.text.slice(quantity.number.start, quantity.number.end);
  const scaleFactor =
    (quantity.value === 0 ? 1 : written.value / quantity.value) * (quantity.scale?.factor ?? 1);
  const slip: Slip =
    outcome.unitSlip || quantity.number.form === 'words'
      ? { kind: 'none' }
      : slipOf(digits, scaleFactor, written, preferred!.value);
  const swapped = claim.rivals.find(
    (rival) => rival.id !== candidate.figure.id && agreesWith(rival, claim, candidate, context),
  );
  const otherPeriod = outcome.unitSlip
    ? undefined
    : all(candidate.figure).find((o) => compare(written, o.value) === 'agree');
  const sameNumber =
    sameKind &&
    candidate.unit.kind === 'physical' &&
    factor !== candidate.scale &&
    compare(
      {
        ...written,
        value: written.value / (factor / candidate.scale),
        step: written.step / (factor / candidate.scale),
      },
      preferred!.value,
    ) === 'agree';
  const unit = outcome.unitSlip || sameNumber;
  const confidence = weigh(candidate, outcome, {
    slip,
    period: otherPeriod !== undefined,
    unit,
    swapped: swapped !== undefined,
    corroborated: context.corroborated(claim, candidate),
    distance: distance(written.value, preferred!.value.value),
  });
  if (confidence < context.threshold) {
    return {
      ...unverifiable(
        candidate,
        outcome.observations,
        'It is not sure enough what the number is of.',
      ),
      confidence,
    };
  }
  const text = prose.text.slice(quantity.start, quantity.end);
  const writesUnit = sameNumber || (outcome.unitSlip && candidate.unit.kind === 'physical');
  const values = valueFixes(claim, candidate, outcome.observations, writesUnit);
  const periodFix = otherPeriod && candidate.period && yearFix(claim, candidate, otherPeriod);
  const explanation = explain({ text, swapped, otherPeriod, slip, unit }, candidate, context);
  return {
    verdict: 'refuted',
    candidate,
    confidence,
    observations: outcome.observations,
    expected: expectedText(claim, candidate, preferred!, writesUnit),
    message: `${statement(candidate, preferred!, context)}, not ${text}${sourceNote(preferred!.source)}.${explanation === undefined ? '' : ` ${explanation}`}`,
    fixes: [...values, ...(periodFix ? [periodFix] : [])],
    sure: !competing && otherPeriod === undefined && confidence >= 0.8,
  };
}

/** How the mistake may have come about, as the end of the message. */
function explain(
  {
    text,
    swapped,
    otherPeriod,
    slip,
    unit,
  }: {
    readonly text: string;
    readonly swapped: Figure | undefined;
    readonly otherPeriod: Observation | undefined;
    readonly slip: Slip;
    readonly unit: boolean;
  },
  { figure }: FigureCandidate,
  { locale }: JudgeContext,
): string | undefined {
  if (swapped) return `${text} is the figure for ${lowerFirst(figureLabel(swapped))}.`;
  if (otherPeriod)
    return `${text} is the figure ${periodPhrase(otherPeriod.period, figure.period, locale)}.`;
  return unit ? 'The number is right, the unit is not.' : describeSlip(slip);
}
