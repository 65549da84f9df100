/** How sure it is that a number which differs was meant for the fact that it differs from. */
import type { FigureCandidate } from '../claims/types.ts';
import type { Slip } from './slips.ts';
import type { Outcome } from './figure-outcome.ts';

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
export function weigh(
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

export function distance(a: number, b: number): number {
  const top = Math.max(Math.abs(a), Math.abs(b));
  return top === 0 ? 0 : Math.abs(Math.abs(a) - Math.abs(b)) / top;
}
