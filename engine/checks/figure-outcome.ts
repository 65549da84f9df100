/** How a figure claim compares with one of its candidates, before doubts are weighed. */
import type { FigureCandidate, FigureClaim } from '../claims/types.ts';
import type { Figure, Observation } from '../facts/types.ts';
import type { CalendarDate } from '../values/calendar.ts';
import type { Quantity } from '../values/quantity.ts';
import { conversionFactor } from '../values/unit.ts';
import { compare } from './compare.ts';
import { all, observationsFor } from './observations.ts';

export interface JudgeContext {
  readonly memoDate: CalendarDate | undefined;
  readonly threshold: number;
  readonly locale: string;
  /** Whether another claim read with the same topic agrees with the fact base: the binding is right. */
  readonly corroborated: (claim: FigureClaim, candidate: FigureCandidate) => boolean;
}

/** How one candidate compares, before doubts are weighed. */
export type Outcome =
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
  | {
      readonly kind: 'open';
      readonly observations: readonly Observation[];
      readonly because: Open;
    };

/** Why a candidate neither agrees nor differs. */
export type Open =
  | 'no-value' // the figure has none for that period
  | 'loose' // an inequality that says next to nothing, or a hedge that is just missed
  | 'other-unit'
  | 'past'; // "there were 50,300": true at some time, perhaps

/** The claim's number in the figure's unit. */
export function inUnitOf(
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
      : { kind: 'open', observations: [], because: 'no-value' };
  }
  const { observations, weight } = answer;
  if (!sameKind) {
    const sameNumber = observations.some(
      (o) => compare({ ...written, hedge: 'exact' }, o.value) === 'agree',
    );
    return sameNumber
      ? { kind: 'differs', observations, weight, unitSlip: true }
      : { kind: 'open', observations, because: 'other-unit' };
  }
  const results = observations.map((o) => compare(written, o.value));
  if (results.includes('agree')) {
    return {
      kind: 'agrees',
      observations: [...observations.filter(agrees), ...observations.filter((o) => !agrees(o))],
      weight,
    };
  }
  if (results.some((r) => r === 'loose' || r === 'unclear'))
    return { kind: 'open', observations, because: 'loose' };
  const undated =
    figure.period.kind === 'as-of' && (period === undefined || period.date.now === true);
  if (undated) {
    const present = observations[0]!;
    const older = all(figure)
      .filter((o) => o.range.start < present.range.start && agrees(o))
      .at(-1);
    if (claim.past) {
      // "there were 50,300": true in its time, which the sentence does not name
      return older
        ? { kind: 'agrees', observations: [older], weight: 0.8 }
        : { kind: 'open', observations, because: 'past' };
    }
    if (older) return { kind: 'older', present: observations, older };
  }
  return { kind: 'differs', observations, weight, unitSlip: false };
}

/** Whether the number is another figure's for the same period. */
export function agreesWith(
  rival: Figure,
  claim: FigureClaim,
  candidate: FigureCandidate,
  context: JudgeContext,
): boolean {
  if (rival.unit.kind !== candidate.figure.unit.kind) return false;
  return outcomeOf(claim, { ...candidate, figure: rival }, context).kind === 'agrees';
}
