/** What hovers and completions say about claims and terms, in the words of an editor's desk. */
import type {
  CheckedClaim,
  Evidence,
  EventDate,
  FactBase,
  Figure,
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

export interface ClaimStyle {
  /** Decides how dates and units are written. */
  readonly locale?: string | undefined;
  /** The editor shows the claim's own sentence beside this, so it is not said again. */
  readonly isSaid?: boolean;
}

/** The verdict, what the fact base has and from where; other vintages below, each in one line. */
export function describeClaim(
  claim: CheckedClaim,
  { locale, isSaid }: ClaimStyle = {},
): Paragraph[] {
  const { evidence } = claim;
  const verdict: Inline = { strong: verdictWord(claim.verdict) };
  if (!evidence) return [text(verdict, `: ${claim.message}`)];
  const { fact, rest } = describeEvidence(evidence, claim.period, locale);
  return isSaid
    ? [text(verdict, '. ', ...fact), ...rest]
    : [text(verdict, `: ${claim.message}`), text(...fact), ...rest];
}

/** The verdict in a word or two. */
export const verdictWord = (verdict: Verdict): string => VERDICT_WORDS[verdict];

interface Described {
  /** What the fact base has, in a line. */
  readonly fact: readonly Inline[];
  /** Where that comes from and what else there is. */
  readonly rest: readonly Paragraph[];
}

/** Notes are shown for what the claim was compared with; they would make the rest hard to read. */
function describeEvidence(
  evidence: Evidence,
  period: string | null,
  locale: string | undefined,
): Described {
  switch (evidence.kind) {
    case 'figure': {
      const { figure, label, observations } = evidence;
      const [first, ...others] = observations;
      if (!first)
        return { fact: [{ strong: label }, noValue(period)], rest: [fromPack(figure.pack)] };
      const when = periodPhrase(first.period, figure.period, locale);
      const value = `${formatQuantity(first.value, locale)}${noteInBrackets(first.note)}`;
      return {
        fact: [{ strong: label }, `${when === '' ? '' : ` ${when}`}: ${value}`],
        rest: [
          sourceLine(first.source ?? figure.source),
          ...(others.length > 0
            ? [
                text('The fact base also has:'),
                list(...others.map((other) => vintage(other, first, figure, locale))),
              ]
            : []),
          ...noteLine(figure.note),
          fromPack(figure.pack),
        ],
      };
    }
    case 'event': {
      const { event, label, dates } = evidence;
      return {
        fact: [{ strong: label }, event.place === undefined ? '' : `, ${event.place}`],
        rest: [
          list(...event.dates.map((date) => eventDate(date, dates.includes(date), locale))),
          sourceLine((dates[0] ?? event.dates[0])?.source ?? event.source),
          ...noteLine(event.note),
          fromPack(event.pack),
        ],
      };
    }
    case 'office': {
      const { office, label, holders } = evidence;
      return {
        fact: [{ strong: label }],
        rest: [
          holders.length > 0
            ? list(...holders.map((holder) => tenure(holder, locale)))
            : text('The fact base names nobody for that date.'),
          sourceLine(holders.find((holder) => holder.source)?.source),
          fromPack(office.pack),
        ],
      };
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

/** The period only where it is another one: an as-of value may have changed within the claim's period. */
function vintage(
  { period, range, value, source }: Observation,
  first: Observation,
  figure: Figure,
  locale: string | undefined,
): Inline[] {
  const isSame = range.start === first.range.start && range.end === first.range.end;
  const when = isSame ? '' : periodPhrase(period, figure.period, locale);
  const from = source ?? figure.source;
  return [
    `${formatQuantity(value, locale)}${when === '' ? '' : ` ${when}`}`,
    ...(from ? [', ', sourceLink(from)] : []),
  ];
}

function eventDate(
  { role, from, to, note }: EventDate,
  isCompared: boolean,
  locale: string | undefined,
): Inline[] {
  const words = `${role}: ${formatDateRange(from, to, locale)}`;
  return [isCompared ? `${words}${noteInBrackets(note)}` : words];
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
