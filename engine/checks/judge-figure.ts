/** A figure claim against the fact base → verdict, message, fixes. */
import type { FigureCandidate, FigureClaim } from '../claims/types.ts';
import type { Figure, Observation, Source } from '../facts/types.ts';
import type { CalendarDate } from '../values/calendar.ts';
import { formatPeriod } from '../values/period.ts';
import type { Quantity } from '../values/quantity.ts';
import { conversionFactor } from '../values/unit.ts';
import { periodPhrase } from '../writing/date-text.ts';
import { rewritePeriod } from '../writing/dates.ts';
import { rewriteQuantity } from '../writing/quantities.ts';
import { formatQuantity } from '../writing/quantity-text.ts';
import { compare } from './compare.ts';
import { fixOf } from './edits.ts';
import { figureLabel, lowerFirst, sourceNote, wasOrWere } from './labels.ts';
import { all, observationsFor } from './observations.ts';
import { describeSlip, type Slip, slipOf } from './slips.ts';
import type { Evidence, Fix, Verdict } from './types.ts';

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
  readonly source?: Source;
  /** For outdated figures. */
  readonly outdated: boolean;
}

export interface JudgeContext {
  readonly memoDate: CalendarDate | undefined;
  readonly threshold: number;
  readonly locale: string;
  /** Whether another claim read with the same topic agrees with the fact base: the binding is right. */
  readonly corroborated: (claim: FigureClaim, candidate: FigureCandidate) => boolean;
}

/** How one candidate compares, before doubts are weighed. */
type Outcome =
  | {
      readonly kind: 'agrees';
      readonly observations: readonly Observation[];
      readonly weight: number;
    }
  | {
      readonly kind: 'differs';
      readonly observations: readonly Observation[];
      readonly weight: number;
      readonly unitSlip: boolean;
    }
  | {
      readonly kind: 'older';
      readonly present: readonly Observation[];
      readonly older: Observation;
    }
  | { readonly kind: 'open'; readonly observations: readonly Observation[] };

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
      return unverifiable(
        best.candidate,
        best.outcome.observations,
        'The fact base has no value for this period.',
      );
  }
}

/** The claim's number in the figure's unit. */
function inUnitOf(
  claim: FigureClaim,
  candidate: FigureCandidate,
): { written: Quantity; factor: number; sameKind: boolean } {
  const { quantity } = claim;
  const { unit, scale } = candidate;
  const conversion = conversionFactor(unit, candidate.figure.unit);
  const factor = scale * (conversion ?? 1);
  const written: Quantity = {
    value: quantity.value * factor,
    ...(quantity.upper !== undefined && { upper: quantity.upper * factor }),
    step: quantity.step * factor,
    looseStep: quantity.looseStep * factor,
    unit: candidate.figure.unit,
    hedge: quantity.hedge,
  };
  return { written, factor, sameKind: conversion !== undefined };
}

export function outcomeOf(
  claim: FigureClaim,
  candidate: FigureCandidate,
  { memoDate }: JudgeContext,
): Outcome {
  const { figure, period } = candidate;
  const { written, sameKind } = inUnitOf(claim, candidate);
  const agrees = (o: Observation): boolean => compare(written, o.value) === 'agree';
  const answer = observationsFor(figure, period?.date, memoDate);
  if (answer.kind !== 'values') {
    // No period at all: any value of the series may be meant, none can be refuted.
    const any = period === undefined && sameKind ? all(figure).filter(agrees) : [];
    return any.length > 0
      ? { kind: 'agrees', observations: any, weight: 0.8 }
      : { kind: 'open', observations: [] };
  }
  const { observations, weight } = answer;
  if (!sameKind) {
    const sameNumber = observations.some(
      (o) => compare({ ...written, hedge: 'exact' }, o.value) === 'agree',
    );
    return sameNumber
      ? { kind: 'differs', observations, weight, unitSlip: true }
      : { kind: 'open', observations };
  }
  const results = observations.map((o) => compare(written, o.value));
  if (results.includes('agree')) {
    return {
      kind: 'agrees',
      observations: [...observations.filter(agrees), ...observations.filter((o) => !agrees(o))],
      weight,
    };
  }
  if (results.some((r) => r === 'loose' || r === 'unclear')) return { kind: 'open', observations };
  const undated =
    figure.period.kind === 'as-of' && (period === undefined || period.date.now === true);
  if (undated) {
    const present = observations[0]!;
    const older = all(figure)
      .filter((o) => o.range.start < present.range.start && agrees(o))
      .at(-1);
    if (older) return { kind: 'older', present: observations, older };
  }
  return { kind: 'differs', observations, weight, unitSlip: false };
}

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
    ...(observation!.source && { source: observation!.source }),
    outdated: false,
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
  return `${label}${when === '' ? '' : ` ${when}`} ${wasOrWere(label)} ${formatQuantity(observation.value, locale)}`;
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
    outdated: false,
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
  const fixes = valueFixes(claim, candidate, [
    present,
    ...outcome.present.filter((o) => o !== present),
  ]);
  const was = formatQuantity(outcome.older.value, context.locale);
  return {
    verdict: 'outdated',
    candidate,
    confidence: candidate.confidence,
    observations: outcome.present,
    expected: expectedText(claim, candidate, present),
    message: `${statement(candidate, present, context)}${sourceNote(present.source)}; ${was} is the figure of ${formatPeriod(outcome.older.period)}.`,
    fixes,
    sure: true,
    ...(present.source && { source: present.source }),
    outdated: true,
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
  const sameUnitNumber =
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
  const confidence = weigh(candidate, outcome, {
    slip,
    period: otherPeriod !== undefined,
    unit: outcome.unitSlip || sameUnitNumber,
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
  const values = valueFixes(claim, candidate, outcome.observations, sameUnitNumber);
  const periodFix = otherPeriod && candidate.period && yearFix(claim, candidate, otherPeriod);
  const explanation = explain(
    { text, swapped, otherPeriod, slip, unit: outcome.unitSlip || sameUnitNumber },
    candidate,
    context,
  );
  return {
    verdict: 'refuted',
    candidate,
    confidence,
    observations: outcome.observations,
    expected: expectedText(claim, candidate, preferred!, outcome.unitSlip || sameUnitNumber),
    message: `${statement(candidate, preferred!, context)}, not ${text}${sourceNote(preferred!.source)}.${explanation === undefined ? '' : ` ${explanation}`}`,
    fixes: [...values, ...(periodFix ? [periodFix] : [])],
    sure: !competing && otherPeriod === undefined && confidence >= 0.8,
    ...(preferred!.source && { source: preferred!.source }),
    outdated: false,
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

/** Whether the number is another figure's for the same period. */
function agreesWith(
  rival: Figure,
  claim: FigureClaim,
  candidate: FigureCandidate,
  context: JudgeContext,
): boolean {
  if (rival.unit.kind !== candidate.figure.unit.kind) return false;
  return outcomeOf(claim, { ...candidate, figure: rival }, context).kind === 'agrees';
}

interface Signs {
  readonly slip: Slip;
  readonly period: boolean;
  readonly unit: boolean;
  /** It is the value of another figure that is named beside it. */
  readonly swapped: boolean;
  readonly corroborated: boolean;
  /** 0 for equal, 1 for nothing in common. */
  readonly distance: number;
}

/** Structure says how likely the binding is; the kind of mistake says whether the number was meant for it. */
function weigh(
  candidate: FigureCandidate,
  outcome: Extract<Outcome, { kind: 'differs' }>,
  signs: Signs,
): number {
  let confidence = candidate.confidence * outcome.weight;
  if (signs.corroborated) confidence *= 1.1;
  const stated = candidate.period?.origin === 'stated' || candidate.figure.period.kind === 'as-of';
  if (signs.unit) confidence *= 1.12;
  else if (signs.swapped) confidence *= 1.06;
  else if (signs.period) confidence *= stated ? 1.08 : 0.8;
  else if (signs.slip.kind === 'none')
    confidence *= signs.distance < 0.5 ? 0.95 : signs.distance < 0.8 ? 0.85 : 0.7;
  else confidence *= signs.slip.kind === 'one-digit' ? 1.04 : 1.1;
  return Math.min(0.99, confidence);
}

function distance(a: number, b: number): number {
  const top = Math.max(Math.abs(a), Math.abs(b));
  return top === 0 ? 0 : Math.abs(Math.abs(a) - Math.abs(b)) / top;
}

/** One fix for each value that a source supports, the preferred one first, no text twice. */
function valueFixes(
  claim: FigureClaim,
  candidate: FigureCandidate,
  observations: readonly Observation[],
  unitFirst = false,
): readonly Fix[] {
  const { prose, quantity } = claim;
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const { value, source, note } of observations) {
    for (const changeUnit of unitFirst ? [true, false] : [false]) {
      const rewrite = rewriteQuantity(prose.text, quantity, value, {
        changeUnit,
        ...(candidate.scale !== 1 && { scale: candidate.scale }),
      });
      if (rewrite === undefined || seen.has(rewrite.text)) continue;
      seen.add(rewrite.text);
      const from =
        fixes.length === 0 ? '' : sourceNote(source) || (note === undefined ? '' : ` (${note})`);
      const fix = fixOf(`Change to ${rewrite.text}${from}`, prose, quantity, rewrite);
      if (fix) fixes.push(fix);
    }
  }
  return fixes;
}

function expectedText(
  claim: FigureClaim,
  candidate: FigureCandidate,
  { value }: Observation,
  changeUnit = false,
): string {
  const rewrite = rewriteQuantity(claim.prose.text, claim.quantity, value, {
    changeUnit,
    ...(candidate.scale !== 1 && { scale: candidate.scale }),
  });
  return rewrite?.text ?? formatQuantity(value);
}

function yearFix(
  claim: FigureClaim,
  candidate: FigureCandidate,
  other: Observation,
): Fix | undefined {
  const { date, origin } = candidate.period!;
  if (origin === 'carried' || date.inferred) return undefined;
  const rewrite = rewritePeriod(claim.prose.text, date.mention, other.period);
  return (
    rewrite && fixOf(`Change the period to ${rewrite.text}`, claim.prose, date.mention, rewrite)
  );
}

/** What a judgement rests on, for hovers and reports. */
export function figureEvidence({ candidate, observations }: Judgement): Evidence {
  return {
    kind: 'figure',
    figure: candidate.figure,
    label: figureLabel(candidate.figure),
    observations,
  };
}
