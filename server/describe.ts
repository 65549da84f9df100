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
import { type CalendarDate, isoDate } from '@factlint/engine/values/calendar.ts';
import { formatPeriod } from '@factlint/engine/values/period.ts';
import { type Inline, list, type Paragraph, text } from './markup.ts';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  refuted: 'Contradicted',
  outdated: 'Out of date',
  unverifiable: 'Not checked',
};

/** The verdict, what the fact base has and from where; other vintages below. */
export function describeClaim(claim: CheckedClaim): Paragraph[] {
  const { evidence } = claim;
  const verdict = text({ strong: VERDICT_WORDS[claim.verdict] }, `: ${claim.message}`);
  if (!evidence) return [verdict];
  return [verdict, ...describeEvidence(evidence, claim)];
}

function describeEvidence(evidence: Evidence, claim: CheckedClaim): Paragraph[] {
  switch (evidence.kind) {
    case 'figure': {
      const { figure, label, observations } = evidence;
      const [first, ...others] = observations;
      if (!first) return [text({ strong: label }, noValue(claim.period)), fromPack(figure.pack)];
      return [
        text({ strong: label }, `, ${periodWords(first)}: ${valueWords(first)}`),
        sourceLine(first.source ?? figure.source),
        ...(others.length > 0
          ? [
              text('Other values for the same period:'),
              list(...others.map((other) => vintage(other, figure.source))),
            ]
          : []),
        ...noteLine(figure.note),
        fromPack(figure.pack),
      ];
    }
    case 'event': {
      const { event, label, dates } = evidence;
      const shown = dates.length > 0 ? dates : event.dates;
      return [
        text({ strong: label }, ...(event.place === undefined ? [] : [`, ${event.place}`])),
        list(...shown.map(eventDate)),
        sourceLine(shown.find((date) => date.source)?.source ?? event.source),
        ...noteLine(event.note),
        fromPack(event.pack),
      ];
    }
    case 'office': {
      const { office, label, holders } = evidence;
      const held = holders.length > 0 ? holders : [];
      return [
        text({ strong: label }),
        held.length > 0
          ? list(...held.map(tenure))
          : text('The fact base names nobody for that date.'),
        sourceLine(held.find((holder) => holder.source)?.source),
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

function periodWords(observation: Observation): string {
  const period = formatPeriod(observation.period);
  return period === 'always' ? 'any period' : period;
}

const valueWords = ({ written, note }: Observation): string =>
  note === undefined ? written : `${written} (${note})`;

function vintage(observation: Observation, fallback: Source | undefined): Inline[] {
  const source = observation.source ?? fallback;
  return [valueWords(observation), ...(source ? [', ', sourceLink(source)] : [])];
}

function eventDate({ role, from, to, note }: EventDate): Inline[] {
  const days = to ? `${isoDate(from)} to ${isoDate(to)}` : isoDate(from);
  return [`${role}: ${days}`, ...(note === undefined ? [] : [` (${note})`])];
}

function tenure({ name, from, to, note }: Holder): Inline[] {
  const day = (date: CalendarDate | undefined, open: string): string =>
    date ? isoDate(date) : open;
  const time = `${day(from, 'the beginning')} to ${day(to, 'today')}`;
  return [`${name}, ${time}`, ...(note === undefined ? [] : [` (${note})`])];
}

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
