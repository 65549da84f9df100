/** A date claim against the events of the fact base → verdict, message, fixes. */
import type { DateClaim } from '../claims/types.ts';
import type { EventDate, EventFact } from '../facts/types.ts';
import { type CalendarDate, rangesMeet } from '../values/calendar.ts';
import { formatDate, formatDateRange } from '../writing/date-text.ts';
import { rewriteDate } from '../writing/dates.ts';
import { fixOf } from './edits.ts';
import { capitalise, eventLabel, sourceNote, verbForEvent } from './labels.ts';
import type { Fix, Verdict } from './types.ts';

export interface DateJudgement {
  readonly verdict: Verdict;
  readonly event: EventFact;
  readonly dates: readonly EventDate[];
  readonly confidence: number;
  readonly expected?: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export function judgeDate(
  claim: DateClaim,
  threshold: number,
  locale: string,
): DateJudgement | undefined {
  const answers = claim.events
    .map((event) => ({ event, dates: datesOf(event, claim.roles) }))
    .filter((a) => a.dates.length > 0);
  const first = answers[0];
  if (first === undefined) return undefined;
  for (const { event, dates } of answers) {
    const agreeing = dates.find((d) => rangesMeet(d.range, claim.date.range));
    if (agreeing) {
      return {
        verdict: 'supported',
        event,
        dates: [agreeing, ...dates.filter((d) => d !== agreeing)],
        confidence: Math.min(0.99, claim.confidence + 0.05),
        expected: claim.prose.text.slice(claim.date.mention.start, claim.date.mention.end),
        message: `${statement(event, agreeing, locale)}${sourceNote(agreeing.source ?? event.source)}.`,
        fixes: [],
      };
    }
  }
  const { event, dates } = first;
  const right = claim.manner === 'name' ? dates[0]! : nearest(dates, claim);
  const confidence = weigh(claim, event, right, answers.length);
  if (confidence < threshold) {
    return {
      verdict: 'unverifiable',
      event,
      dates,
      confidence,
      message: 'It is not sure enough what the date is of.',
      fixes: [],
    };
  }
  const text = claim.prose.text.slice(claim.date.mention.start, claim.date.mention.end);
  const rewrite = rewriteDate(claim.prose.text, claim.date.mention, right);
  const fix = fixOf(`Change to ${rewrite?.text ?? ''}`, claim.prose, claim.date.mention, rewrite);
  const other = event.dates.find(
    (d) => !dates.includes(d) && rangesMeet(d.range, claim.date.range),
  );
  return {
    verdict: 'refuted',
    event,
    dates: [right, ...dates.filter((d) => d !== right)],
    confidence,
    expected: rewrite?.text ?? dateText(right, locale),
    message: `${statement(event, right, locale)}, not ${text}${sourceNote(right.source ?? event.source)}.${other ? ` ${capitalise(text)} is the date for “${other.role}”.` : ''}`,
    fixes: fix ? [fix] : [],
  };
}

function datesOf(event: EventFact, roles: readonly string[] | undefined): readonly EventDate[] {
  return roles === undefined ? event.dates : event.dates.filter((d) => roles.includes(d.role));
}

/** "The Security Treaty was signed on January 19, 1960"; roles that are no verbs stand before the date. */
function statement(event: EventFact, date: EventDate, locale: string): string {
  const label = capitalise(eventLabel(event));
  const when = dateText(date, locale);
  const verb = verbOf(date.role, event);
  if (verb === undefined) return `${label}, ${date.role}: ${when}`;
  return `${label} ${verb} ${date.from.day === undefined ? 'in' : 'on'} ${when}`;
}

const INTRANSITIVE =
  /^(?:entered|came|took|began|ended|started|commenced|expired|lapsed|occurred|happened|died|returned|withdrew|joined|acceded|left|met|became|went|fell|resigned|arrived|departed|received)\b/;

/** The role as a verb: "was signed", "entered into force"; undefined for "provisional results". */
function verbOf(role: string, event: EventFact): string | undefined {
  const words = role.replaceAll('-', ' ');
  if (INTRANSITIVE.test(words)) return words;
  return /^(?:\p{Ll}+(?:ed|wn|nt)|held|begun|set up|put forward)(?: |$)/u.test(words)
    ? `${verbForEvent(event)} ${words}`
    : undefined;
}

function dateText({ from, to }: EventDate, locale: string): string {
  return to ? formatDateRange(from, to, locale) : formatDate(from, locale);
}

function nearest(dates: readonly EventDate[], claim: DateClaim): EventDate {
  const gap = (d: EventDate): number => Math.abs(d.range.start - claim.date.range.start);
  return dates.reduce((best, d) => (gap(d) < gap(best) ? d : best));
}

/** A date that shares nothing with the fact may be about another thing of the same name. */
function weigh(claim: DateClaim, event: EventFact, right: EventDate, events: number): number {
  let { confidence } = claim;
  if (events > 1) confidence *= 0.6;
  const otherRole = event.dates.some((d) => rangesMeet(d.range, claim.date.range));
  if (otherRole && claim.roles !== undefined)
    return Math.min(0.99, confidence * (claim.manner === 'role' ? 1.03 : 0.8));
  const kinship = kinshipOf(claim.date.from, right.from);
  if (claim.manner === 'name') return kinship === 'close' ? confidence : confidence * 0.5;
  // A name with its year in it is that event and no other.
  const named = /\b(?:1[5-9]|20)\d\d\b/.test(claim.named ?? '');
  return kinship === 'none' ? confidence * (named ? 0.85 : 0.72) : confidence;
}

/** How alike two dates are as they are written: a slip changes one part. */
function kinshipOf(written: CalendarDate, fact: CalendarDate): 'close' | 'some' | 'none' {
  const years = Math.abs(written.year - fact.year);
  const slipped = years <= 2 || oneDigitApart(written.year, fact.year);
  const sameMonth = written.month !== undefined && written.month === fact.month;
  const sameDay = written.day !== undefined && written.day === fact.day;
  if (written.month === undefined) return slipped ? 'close' : years <= 5 ? 'some' : 'none';
  if (years === 0) return sameMonth || sameDay || written.day === undefined ? 'close' : 'some';
  if (sameMonth && (sameDay || written.day === undefined)) return 'close';
  return slipped && (sameMonth || sameDay) ? 'some' : 'none';
}

function oneDigitApart(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  const differing = [...x].filter((digit, i) => digit !== y[i]);
  return (
    differing.length === 1 ||
    (differing.length === 2 && [...x].sort().join('') === [...y].sort().join(''))
  );
}
