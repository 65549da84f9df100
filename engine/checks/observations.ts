/** The observations of a figure that answer for a claim's period. */
import type { Figure, Observation } from '../facts/types.ts';
import { type DayRange, LAST_DAY, rangeOfDate, type CalendarDate } from '../values/calendar.ts';
import { fiscalYearRange } from '../values/period.ts';
import type { ResolvedDate } from '../claims/types.ts';

export type Answer =
  | {
      readonly kind: 'values';
      readonly observations: readonly Observation[];
      readonly weight: number;
    }
  | { readonly kind: 'no-value' } // the figure has none for that period
  | { readonly kind: 'other-kind' }; // a month of a yearly figure, a decade

/** @param date Undefined where the claim gives no period. */
export function observationsFor(
  figure: Figure,
  date: ResolvedDate | undefined,
  memoDate: CalendarDate | undefined,
): Answer {
  const { series } = figure;
  if (series.length === 0) return { kind: 'no-value' };
  // Values without a period come before all others.
  if (series.at(0).period.kind === 'always') {
    return { kind: 'values', observations: timeless(figure), weight: 1 };
  }
  if (date?.unknown === true) return { kind: 'other-kind' };
  if (figure.period.kind === 'as-of') return held(figure, asOfRange(date, memoDate));
  if (date === undefined || date.now === true) return { kind: 'no-value' };
  return byPeriod(figure, date);
}

/** All observations, in order. */
export function all({ series }: Figure): readonly Observation[] {
  return Array.from({ length: series.length }, (_, i) => series.at(i));
}

/** The days that an as-of claim is about: its date, else the memo's, else the latest. */
function asOfRange(
  date: ResolvedDate | undefined,
  memoDate: CalendarDate | undefined,
): DayRange | undefined {
  if (date !== undefined && date.now !== true) {
    if (date.lead === 'end') return { start: date.range.end, end: date.range.end };
    if (date.lead === 'start') return { start: date.range.start, end: date.range.start };
    return date.range;
  }
  return memoDate && rangeOfDate(memoDate);
}

function timeless({ series }: Figure): readonly Observation[] {
  const found: Observation[] = [];
  for (let i = 0; i < series.length; i++) {
    const observation = series.at(i);
    if (observation.period.kind !== 'always') break;
    found.push(observation);
  }
  return found;
}

/** The values that held in a range; the latest where no range is given. Any value held in it counts. */
function held({ series }: Figure, range: DayRange | undefined): Answer {
  const { start, end } = range ?? { start: LAST_DAY, end: LAST_DAY };
  // Those that began within the range come first: they say more about it than one that ran out in it.
  const began: Observation[] = [];
  const from = series.firstFrom(start);
  for (let i = from; i < series.length; i++) {
    const observation = series.at(i);
    if (observation.range.start > end) break;
    began.push(observation);
  }
  const running: Observation[] = [];
  if (began[0]?.range.start !== start) {
    for (let i = from - 1; i >= 0; i--) {
      const observation = series.at(i);
      if (running.length > 0 && observation.range.start !== running[0]!.range.start) break;
      running.unshift(observation);
    }
  }
  const holding = [...began, ...running];
  return holding.length === 0
    ? { kind: 'no-value' }
    : { kind: 'values', observations: holding, weight: 1 };
}

function byPeriod(figure: Figure, date: ResolvedDate): Answer {
  const fiscal = figure.period.kind === 'fiscal-year' ? figure.period.calendar : undefined;
  const ranges: { range: DayRange; weight: number }[] = [];
  if (date.granularity === 'fiscal-year') {
    const calendar = date.fiscal ?? fiscal;
    if (calendar !== undefined) {
      const label = date.split && calendar.namedBy === 'end' ? date.from.year + 1 : date.from.year;
      ranges.push({ range: fiscalYearRange(label, calendar), weight: 1 });
    }
    // "FY2012" of a figure counted by calendar years: the writer's label, loosely used
    if (fiscal === undefined && !date.split)
      ranges.push({ range: rangeOfDate({ year: date.from.year }), weight: 0.85 });
  } else {
    ranges.push({ range: date.range, weight: 1 });
    if (fiscal !== undefined && date.granularity === 'year') {
      ranges.push({ range: fiscalYearRange(date.from.year, fiscal), weight: 0.88 });
    }
  }
  for (const { range, weight } of ranges) {
    const observations = exactly(figure, range);
    if (observations.length > 0) return { kind: 'values', observations, weight };
  }
  const comparable =
    date.granularity === granularityOf(figure) ||
    (date.granularity === 'year' && fiscal !== undefined);
  return { kind: comparable ? 'no-value' : 'other-kind' };
}

function exactly({ series }: Figure, range: DayRange): readonly Observation[] {
  const found: Observation[] = [];
  for (let i = series.firstFrom(range.start); i < series.length; i++) {
    const observation = series.at(i);
    if (observation.range.start !== range.start) break;
    if (observation.range.end === range.end) found.push(observation);
  }
  return found;
}

function granularityOf(figure: Figure): ResolvedDate['granularity'] {
  switch (figure.period.kind) {
    case 'as-of':
      return 'day';
    default:
      return figure.period.kind;
  }
}
