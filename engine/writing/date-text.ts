/** Dates and periods in plain words, for messages and hovers, where there is no writer whose style to keep. */
import type { CalendarDate } from '../values/calendar.ts';
import type { Period, PeriodKind } from '../values/period.ts';
import { MONTHS, ORDINALS } from './english.ts';

/** "January 19, 1960" in American English, "19 January 1960" elsewhere; "January 1960", "1960". */
export function formatDate(date: CalendarDate, locale = 'en-US'): string {
  if (date.month === undefined) return String(date.year);
  const month = monthName(date.month);
  if (date.day === undefined) return `${month} ${date.year}`;
  return isMonthFirst(locale)
    ? `${month} ${date.day}, ${date.year}`
    : `${date.day} ${month} ${date.year}`;
}

/** "November 13–14, 2010", "May 2019 to June 2020", "2009–2011": nothing is said twice. */
export function formatDateRange(
  from: CalendarDate,
  to: CalendarDate | undefined,
  locale = 'en-US',
): string {
  const start = formatDate(from, locale);
  if (!to) return start;
  const end = formatDate(to, locale);
  if (start === end) return start;
  if (from.month === undefined && to.month === undefined) return `${start}–${end}`;
  const bothHaveDays = from.day !== undefined && to.day !== undefined;
  if (from.year !== to.year || !bothHaveDays || from.month === undefined)
    return `${start} to ${end}`;
  const month = monthName(from.month);
  if (from.month === to.month) {
    const days = `${from.day}–${to.day}`;
    return isMonthFirst(locale)
      ? `${month} ${days}, ${from.year}`
      : `${days} ${month} ${from.year}`;
  }
  const startOfYear = isMonthFirst(locale) ? `${month} ${from.day}` : `${from.day} ${month}`;
  return `${startOfYear} to ${end}`;
}

/** "2009", "fiscal year 2012", "the third quarter of 2025", "March 2024"; "" for what has no period. */
export function formatPeriodInWords(period: Period, locale = 'en-US'): string {
  switch (period.kind) {
    case 'date':
      return formatDate(period.date, locale);
    case 'quarter':
      return `the ${ORDINALS[period.quarter - 1] ?? ''} quarter of ${period.year}`;
    case 'half':
      return `the ${ORDINALS[period.half - 1] ?? ''} half of ${period.year}`;
    case 'fiscal-year':
      return `fiscal year ${period.year}`;
    case 'range':
      if (period.from.kind === 'date' && period.to.kind === 'date') {
        return formatDateRange(period.from.date, period.to.date, locale);
      }
      return `${formatPeriodInWords(period.from, locale)} to ${formatPeriodInWords(period.to, locale)}`;
    case 'always':
      return '';
  }
}

/**
 * The period with its preposition, to go into a sentence: "in 2009", "in fiscal 2012", "as of September 2024",
 * "on January 19, 1960", "from 2009 to 2011"; "" for what has no period.
 * @param kind What kind of period the figure has.
 */
export function periodPhrase(period: Period, kind?: PeriodKind, locale = 'en-US'): string {
  if (period.kind === 'always') return '';
  if (period.kind === 'range') {
    return `from ${rangeEnd(period.from, locale)} to ${rangeEnd(period.to, locale)}`;
  }
  const words = rangeEnd(period, locale);
  if (kind?.kind === 'as-of') return `as of ${words}`;
  return period.kind === 'date' && period.date.day !== undefined ? `on ${words}` : `in ${words}`;
}

function rangeEnd(period: Period, locale: string): string {
  return period.kind === 'fiscal-year'
    ? `fiscal ${period.year}`
    : formatPeriodInWords(period, locale);
}

function isMonthFirst(locale: string): boolean {
  return locale === 'en-US' || locale === 'en';
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}
