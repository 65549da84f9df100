/** What hovers and completions say about claims and terms, in the words of an editor's desk. */
import type {
  CheckedClaim,
  Evidence,
  EventDate,
  FactBase,
  Holder,
  Observation,
  Pack,
  Source,
  Term,
  Verdict,
} from '@factlint/engine';
import type { CalendarDate } from '@factlint/engine/values/calendar.ts';
import { formatDate, formatDateRange, periodPhrase } from '@factlint/engine/writing/date-text.ts';
import { formatQuantity } from '@factlint/engine/writing/quantity-text.ts';
import { type Inline, list, type Paragraph, text } from './markup.ts';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  refuted: 'Contradicted',
  outdated: 'Out of date',
  unverifiable: 'Not checked',
};

/**
 * The verdict, what the fact base has and from where; other vintages below.
 * @param locale decides how dates and units are written.
 */
export function describeClaim(claim: CheckedClaim, locale?: string): Paragraph[] {
  const { evidence } = claim;
  const verdict = text({ strong: VERDICT_WORDS[claim.verdict] }, `: ${claim.message}`);
  return evidence ? [verdict, ...describeEvidence(evidence, claim.period, locale)] : [verdict];
}

function describeEvidence(
  evidence: Evidence,
  period: string | null,
  locale: string | undefined,
): Paragraph[] {
  switch (evidence.kind) {
    case 'figure': {
      const { figure, label, observations } = evidence;
      const [first, ...others] = observations;
      if (!first) return [text({ strong: label }, noValue(period)), fromPack(figure.pack)];
      const when = periodPhrase(first.period, figure.period, locale);
      return [
        text({ strong: label }, `${when === '' ? '' : ` ${when}`}: ${valueWords(first, locale)}`),
        sourceLine(first.source ?? figure.source),
        ...(others.length > 0
          ? [
              text('Other values for the same period:'),
              list(...others.map((other) => vintage(other, figure.source, locale))),
            ]
          : []),
        ...noteLine(figure.note),
        fromPack(figure.pack),
      ];
    }
    case 'event': {
      const { event, label, dates } = evidence;
      return [
        text({ strong: label }, event.place === undefined ? '' : `, ${event.place}`),
        list(...event.dates.map((date) => eventDate(date, locale))),
        sourceLine((dates[0] ?? event.dates[0])?.source ?? event.source),
        ...noteLine(event.note),
        fromPack(event.pack),
      ];
    }
    case 'office': {
      const { office, label, holders } = evidence;
      return [
        text({ strong: label }),
        holders.length > 0
          ? list(...holders.map((holder) => tenure(holder, locale)))
          : text('The fact base names nobody for that date.'),
        sourceLine(holders.find((holder) => holder.source)?.source),
        fromPack(office.pack),
      ];
    }
  }
}

/** Definition, names in other languages, abbreviation, related terms, source. */
export function describeTerm(term: Term, factBase: FactBase): Paragraph[] {
  const abbreviation = term.abbreviation === undefined ? '' : ` (${term.abbreviation})`;
  const related = term.related
    .map((id) => factBase.terms.get(id)?.term)
    .filter((name) => name !== undefined);
  return [
    text({ strong: `${term.term}${abbreviation}` }),
    text(term.definition),
    ...(term.ja.length > 0
      ? [text('Japanese: ', term.ja.join('、'), term.romaji ? ` (${term.romaji})` : '')]
      : []),
    ...(related.length > 0 ? [text('See also: ', related.join(', '))] : []),
    sourceLine(term.source),
    fromPack(term.pack),
  ];
}

const noValue = (period: string | null): string =>
  period === null ? ': the fact base has no value' : `: the fact base has no value for ${period}`;

function valueWords({ value, note }: Observation, locale: string | undefined): string {
  return `${formatQuantity(value, locale)}${noteInBrackets(note)}`;
}

function vintage(
  observation: Observation,
  fallback: Source | undefined,
  locale: string | undefined,
): Inline[] {
  const source = observation.source ?? fallback;
  return [valueWords(observation, locale), ...(source ? [', ', sourceLink(source)] : [])];
}

function eventDate({ role, from, to, note }: EventDate, locale: string | undefined): Inline[] {
  return [`${role}: ${formatDateRange(from, to, locale)}${noteInBrackets(note)}`];
}

function tenure({ name, from, to, note }: Holder, locale: string | undefined): Inline[] {
  return [`${name}${tenureWords(from, to, locale)}${noteInBrackets(note)}`];
}

function tenureWords(
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
  locale: string | undefined,
): string {
  if (from && to) return `, ${formatDateRange(from, to, locale)}`;
  if (from) return `, since ${formatDate(from, locale)}`;
  return to ? `, until ${formatDate(to, locale)}` : '';
}

const noteInBrackets = (note: string | undefined): string =>
  note === undefined ? '' : ` (${note})`;

/** An empty paragraph, which is not shown, where there is no source. */
function sourceLine(source: Source | undefined): Paragraph {
  if (!source) return text();
  const details = [
    source.publisher,
    source.published === undefined ? undefined : `published ${source.published}`,
    source.accessed === undefined ? undefined : `seen ${source.accessed}`,
  ].filter((detail) => detail !== undefined);
  return text('Source: ', sourceLink(source), details.map((detail) => `, ${detail}`).join(''));
}

const sourceLink = ({ title, url }: Source): Inline => ({ link: title, url });

const noteLine = (note: string | undefined): Paragraph[] =>
  note === undefined ? [] : [text('Note: ', note)];

/** So that the writer sees whose fact it is when several packs are in use. */
const fromPack = ({ title, version }: Pack): Paragraph =>
  text({ emphasis: `Fact pack: ${title} ${version}` });
