/** Compares what a reader found with what was expected, case by case, and adds up. */
import type { Case, Found, Value } from './cases.ts';

export interface Tally {
  readonly expected: number;
  /** What was found, without what lies in spans of other kinds. */
  readonly found: number;
  /** Found where something was expected. */
  readonly placed: number;
  /** Of these, those with the right value. */
  readonly right: number;
  /** Found in cases that expect nothing at all. */
  readonly falseAlarms: number;
}

export const EMPTY: Tally = { expected: 0, found: 0, placed: 0, right: 0, falseAlarms: 0 };

/** The tally of one case. Each expected span takes the first finding that overlaps it, and a finding fits once. */
export function tally({ expected, neutral }: Case, findings: readonly Found[]): Tally {
  const left = findings.filter(
    (f) => expected.some((e) => overlap(e, f)) || !neutral.some((n) => overlap(n, f)),
  );
  if (expected.length === 0 && neutral.length === 0) return { ...EMPTY, falseAlarms: left.length };
  const free = new Set(left);
  let placed = 0;
  let right = 0;
  for (const span of expected) {
    const candidates = [...free].filter((f) => overlap(span, f));
    const match = candidates.find((f) => agrees(span.value, f.value)) ?? candidates[0];
    if (match === undefined) continue;
    free.delete(match);
    placed++;
    if (agrees(span.value, match.value)) right++;
  }
  return { expected: expected.length, found: left.length, placed, right, falseAlarms: 0 };
}

export function add(a: Tally, b: Tally): Tally {
  return {
    expected: a.expected + b.expected,
    found: a.found + b.found,
    placed: a.placed + b.placed,
    right: a.right + b.right,
    falseAlarms: a.falseAlarms + b.falseAlarms,
  };
}

/** The harmonic mean of precision and recall; 1 where nothing was expected and nothing found. */
export function f1(hits: number, { expected, found }: Tally): number {
  return expected + found === 0 ? 1 : (2 * hits) / (expected + found);
}

function overlap(a: Found, b: Found): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether values are the same; where none is known, the place is enough. */
function agrees(expected: Value | undefined, found: Value | undefined): boolean {
  if (expected === undefined) return true;
  if (found === undefined) return false;
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) <= 1e-5 * Math.max(1e-9, Math.abs(expected));
  if (typeof expected === 'object' && typeof found === 'object') {
    // Published periods name the day after the last one, written ranges their last day: both are accepted.
    const sameEnd = expected.to === found.to || expected.to === found.to + 1;
    return expected.from === found.from && sameEnd;
  }
  return expected === found;
}
