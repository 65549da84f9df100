/**
 * What a sentence talks about: the measures and figures that it names, with subject and partner bound.
 * "U.S. goods imports from Japan" names one figure; "exports" alone needs the sentence or the text before it.
 */
import type { Figure } from '../facts/types.ts';
import {
  entitySymbol,
  type EntityGroup,
  isSkippable,
  type ScatteredPhrase,
} from '../reading/lexicon.ts';
import type { NameMention } from '../reading/names.ts';
import type { TokenRange } from '../reading/sentences.ts';
import { isCountry } from '../reading/countries.ts';
import { stem } from '../reading/stems.ts';
import { type Environment, groupOf } from './environment.ts';
import { segmentAt, type Segment } from './segments.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Discourse, Topic } from './types.ts';

/** All topics of a sentence, by position. Those whose words stand together come with full weight. */
export function topicsOf(
  view: SentenceView,
  discourse: Discourse,
  environment: Environment,
): readonly Topic[] {
  const { sentence, reading } = view;
  const mentions = reading.names.filter(
    (m) =>
      (m.target.kind === 'figure' || m.target.kind === 'measure') &&
      m.first >= sentence.start &&
      m.end <= sentence.end,
  );
  const bySpan = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const key = `${mention.first}-${mention.end}`;
    const list = bySpan.get(key);
    if (list) list.push(mention);
    else bySpan.set(key, [mention]);
  }
  const topics: Topic[] = [];
  for (const group of bySpan.values()) {
    const topic = resolveTopic(view, group, discourse, environment);
    if (topic) topics.push(topic);
  }
  topics.push(...scatteredTopics(view, topics, discourse, environment));
  return topics.sort((a, b) => a.place!.first - b.place!.first);
}

/** Entities around a topic, by how firmly they belong to it. */
interface Surroundings {
  readonly subject: readonly EntityGroup[];
  readonly partner: readonly EntityGroup[];
  /** Elsewhere in the same sentence. */
  readonly nearby: readonly EntityGroup[];
  /** A name that the fact base does not know owns it: "Malaysia's chip exports". */
  readonly foreign: boolean;
  /** The token after the measure and the names that belong to it. */
  readonly reach: number;
}

function resolveTopic(
  view: SentenceView,
  mentions: readonly NameMention[],
  discourse: Discourse,
  environment: Environment,
): Topic | undefined {
  const { first, end } = mentions[0]!;
  const own = mentions.flatMap((m) => (m.target.kind === 'figure' ? [m.target.figure] : []));
  const measures = mentions.flatMap((m) => (m.target.kind === 'measure' ? [m.target.measure] : []));
  const prepositions = measures.flatMap((m) => (m.partner === undefined ? [] : [m.partner]));
  const around = surroundings(view, { start: first, end }, prepositions);
  if (around.foreign) return undefined;
  const place = { first, end, reach: around.reach };
  const direct = own.filter((figure) => !conflicts(figure, around, environment));
  const composed = [
    ...new Set(measures.flatMap((m) => environment.figuresByMeasure.get(m.id) ?? [])),
  ].filter((figure) => !own.includes(figure));
  if (direct.length > 0) {
    const named = own.length === 1 ? 0.97 : 0.9;
    const narrowed = narrow(direct, around, discourse, environment);
    return {
      place,
      scattered: false,
      ...narrowed,
      score: Math.min(named, narrowed.score),
      reasons: ['named by its phrase', ...narrowed.reasons],
    };
  }
  if (composed.length === 0) return undefined;
  const narrowed = narrow(composed, around, discourse, environment);
  return {
    place,
    scattered: false,
    ...narrowed,
    reasons: ['named by its measure', ...narrowed.reasons],
  };
}

/** A figure's own phrase beside somebody else's name: "South Korea's host nation support". */
function conflicts(figure: Figure, around: Surroundings, environment: Environment): boolean {
  const known = [groupOf(environment, figure.subject), groupOf(environment, figure.partner)];
  if (figure.subject === undefined) return false;
  return around.subject.length > 0 && !around.subject.some((group) => known.includes(group));
}

type Narrowed = Pick<Topic, 'figures' | 'subjects' | 'partners' | 'score' | 'reasons'>;

/** Settles which of several figures of a measure is meant: by its own words, the sentence, the text before. */
function narrow(
  candidates: readonly Figure[],
  around: Surroundings,
  discourse: Discourse,
  environment: Environment,
): Narrowed {
  const subjectOf = (f: Figure) => groupOf(environment, f.subject);
  const partnerOf = (f: Figure) => groupOf(environment, f.partner);
  const reasons: string[] = [];
  let figures = candidates;
  let score = 0.97;
  const keep = (test: (figure: Figure) => boolean, reason: string, weight: number): void => {
    const kept = figures.filter(test);
    if (kept.length === figures.length) return;
    if (kept.length === 0) return;
    figures = kept;
    score = Math.min(score, weight);
    reasons.push(reason);
  };
  const result = (): Narrowed => ({
    figures,
    subjects: around.subject,
    partners: around.partner,
    score,
    reasons,
  });
  const named = (groups: readonly EntityGroup[], group: EntityGroup | undefined): boolean =>
    group !== undefined && groups.includes(group);

  if (around.partner.length > 0) {
    figures = figures.filter(
      (f) =>
        named(around.partner, partnerOf(f)) ||
        (f.partner === undefined && f.measure === undefined) ||
        (f.partner === undefined && named(around.partner, subjectOf(f))),
    );
    reasons.push('partner named beside it');
  }
  if (around.subject.length > 0) {
    figures = figures.filter(
      (f) =>
        f.subject === undefined ||
        named(around.subject, subjectOf(f)) ||
        (f.measure !== undefined &&
          around.partner.length === 0 &&
          named(around.subject, partnerOf(f)) &&
          around.subject.length > 1),
    );
    reasons.push('subject named beside it');
  }
  if (figures.length === 0) return { ...result(), score: 0 };
  if (figures.length === 1 || allOfOneThing(figures, environment)) {
    // Only one figure of the fact base fits, but is it the one that is meant?
    const foreign = around.nearby.filter((group) =>
      figures.every((f) => subjectOf(f) !== group && partnerOf(f) !== group),
    );
    const confirmed =
      around.subject.length > 0 ||
      around.nearby.some((g) => figures.some((f) => subjectOf(f) === g || partnerOf(f) === g));
    if (foreign.length > 0 && !confirmed && figures[0]!.measure !== undefined) {
      score = Math.min(score, 0.6);
      reasons.push('another name stands in the sentence');
    }
    return result();
  }
  if (around.nearby.length > 0) {
    const fit = (f: Figure): number =>
      Number(named(around.nearby, subjectOf(f))) + Number(named(around.nearby, partnerOf(f)));
    const best = Math.max(...figures.map(fit));
    if (best > 0) keep((f) => fit(f) === best, 'names in the sentence', 0.93);
  }
  if (figures.length > 1 && !allOfOneThing(figures, environment)) {
    const fit = (f: Figure): number =>
      Number(
        f.partner === undefined
          ? discourse.partners.length === 0
          : named(discourse.partners, partnerOf(f)),
      ) + Number(named(discourse.subjects, subjectOf(f)));
    const best = Math.max(...figures.map(fit));
    if (best > 0) keep((f) => fit(f) === best, 'subject carried over from the text before', 0.84);
  }
  return figures.length > 1 && !allOfOneThing(figures, environment)
    ? { ...result(), score: Math.min(score, 0.4) }
    : result();
}

/** Figures of several packs for one measure, subject and partner are one thing. */
function allOfOneThing(figures: readonly Figure[], environment: Environment): boolean {
  const key = (f: Figure): string =>
    `${f.measure?.name ?? f.id} ${groupOf(environment, f.subject)?.id ?? ''} ${groupOf(environment, f.partner)?.id ?? ''}`;
  return new Set(figures.map(key)).size === 1;
}

const SUBJECT_PREPOSITIONS = new Set(['of', 'in', 'by', 'for', 'within', 'across']);
const PARTNER_PREPOSITIONS = new Set(['from', 'to', 'with', 'into']);

function surroundings(
  view: SentenceView,
  topic: TokenRange,
  partnerPrepositions: readonly string[],
): Surroundings {
  const { reading, sentence } = view;
  const { tokens } = reading;
  const entities = reading.names.flatMap((m) =>
    m.target.kind === 'entity' && m.first >= sentence.start && m.end <= sentence.end
      ? [{ ...m, group: m.target.group }]
      : [],
  );
  const outside = entities.filter(
    (e) => (e.end <= topic.start || e.first >= topic.end) && !e.inside,
  );
  const subject: EntityGroup[] = [];
  const partner: EntityGroup[] = [];
  const used = new Set<number>();
  const take = (list: EntityGroup[], entity: (typeof outside)[number]): void => {
    list.push(entity.group);
    used.add(entity.first);
  };
  // Right before it: "Japan's GDP", "American goods imports", "U.S.-Japan trade"
  let before = topic.start;
  for (let hops = 0; hops < 4 && before > sentence.start;) {
    const entity = outside.find((e) => e.end === before);
    if (entity) {
      take(subject, entity);
      before = entity.first;
      continue;
    }
    const token = tokens[before - 1]!;
    if (isSkippable(token) && token.text !== ',' && token.text !== '.') {
      before--;
    } else if (
      token.kind === 'word' &&
      !/^\p{Lu}/u.test(token.text) &&
      isModifier(token.key, view)
    ) {
      before--;
      hops++;
    } else {
      break;
    }
  }
  // Right after it: "imports from Japan", "GDP of the United States", "in Ireland and Denmark"
  let after = topic.end;
  for (let phrases = 0; phrases < 3; phrases++) {
    const preposition = tokens[after]?.key ?? '';
    const isPartner =
      partnerPrepositions.includes(preposition) ||
      (partnerPrepositions.length > 0 && preposition === 'with');
    const isSubject = !isPartner && SUBJECT_PREPOSITIONS.has(preposition);
    if (!isPartner && !isSubject && !PARTNER_PREPOSITIONS.has(preposition)) break;
    const list =
      isPartner || (!isSubject && PARTNER_PREPOSITIONS.has(preposition)) ? partner : subject;
    let at = after + 1;
    let found = false;
    for (;;) {
      while (at < sentence.end && (isSkippable(tokens[at]!) || tokens[at]!.key === 'both')) at++;
      const entity = outside.find((e) => e.first === at);
      if (entity === undefined) break;
      take(list, entity);
      found = true;
      at = entity.end;
      if (tokens[at]?.key !== 'and' && tokens[at]?.text !== ',') break;
      const following = outside.find((e) => e.first > at && e.first <= at + 2);
      if (following === undefined) break;
      at++;
    }
    if (!found) break;
    after = at;
  }
  const own = segmentAt(view.segments, topic.start);
  const nearby = outside
    .filter(
      (e) => !used.has(e.first) && isNear(view.segments, own, segmentAt(view.segments, e.first)),
    )
    .map((e) => e.group);
  const foreign =
    (subject.length === 0 && isForeignOwner(view, before)) ||
    (subject.length + partner.length === 0 && isForeignPlace(view, after, partnerPrepositions));
  return { subject, partner, nearby, foreign, reach: after };
}

/** "Malaysia's" right before a measure, where Malaysia is no entity of the fact base. */
function isForeignOwner(view: SentenceView, measure: number): boolean {
  const { tokens, names } = view.reading;
  const at = tokens[measure]?.kind === 'possessive' ? measure : measure - 1;
  const owner = tokens[at - 1];
  if (tokens[at]?.kind !== 'possessive' || owner?.kind !== 'word') return false;
  if (at - 1 < view.sentence.start || !/^\p{Lu}/u.test(owner.text)) return false;
  return !names.some((m) => m.first < at && m.end >= at);
}

/** "imports from Malaysia", "GDP of Malaysia": a name behind the preposition that the fact base does not know. */
function isForeignPlace(view: SentenceView, after: number, partners: readonly string[]): boolean {
  const { tokens, names, dates } = view.reading;
  const preposition = tokens[after]?.key ?? '';
  if (!partners.includes(preposition) && !/^(?:of|from|to|in|with)$/.test(preposition))
    return false;
  const at = tokens[after + 1]?.key === 'the' ? after + 2 : after + 1;
  const place = tokens[at];
  if (place?.kind !== 'word' || at >= view.sentence.end) return false;
  if (names.some((m) => m.first <= at && at < m.end)) return false;
  if (dates.some((d) => d.first <= at && at < d.end)) return false;
  return partners.includes(preposition) || preposition === 'of'
    ? /^\p{Lu}\p{Ll}{2,}/u.test(place.text)
    : isCountry(place.text);
}

/** A lower-case word that may stand between a name and the measure: "Japan's total annual imports". */
function isModifier(key: string, { language }: SentenceView): boolean {
  return (
    !language.cues.prepositions.has(key) &&
    !language.cues.conjunctions.has(key) &&
    !language.stopwords.has(key)
  );
}

/** The same segment, or the opening of the sentence ("For Japan, exports were …"). */
function isNear(segments: readonly Segment[], own: number, other: number): boolean {
  return other === own || other === 0 || segments[own]?.parent === other;
}

/** Figures whose words stand apart: "spent 3.2 percent of GDP on defense", "peatland … has been rehabilitated". */
function scatteredTopics(
  view: SentenceView,
  known: readonly Topic[],
  discourse: Discourse,
  environment: Environment,
): readonly Topic[] {
  const { reading, sentence, language } = view;
  const { tokens } = reading;
  const places = new Map<string, number[]>();
  const note = (symbol: string, at: number): void => {
    const list = places.get(symbol);
    if (list) list.push(at);
    else places.set(symbol, [at]);
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word' || token.kind === 'number') note(stem(token.key, language), i);
    if (token.text === '%' || token.key === 'percent' || token.key === 'cent')
      for (const word of SHARE_WORDS) note(word, i);
  }
  for (const mention of reading.names) {
    if (
      mention.target.kind !== 'entity' ||
      mention.first < sentence.start ||
      mention.end > sentence.end
    )
      continue;
    note(entitySymbol(mention.target.group), mention.first);
  }
  const found: Topic[] = [];
  const tried = new Set<ScatteredPhrase>();
  for (const symbol of places.keys()) {
    for (const phrase of environment.lexicon.scattered.get(symbol) ?? []) {
      if (tried.has(phrase)) continue;
      tried.add(phrase);
      const topic = scatteredTopic(view, phrase, places, discourse, environment);
      if (topic && !isKnown(topic, known)) found.push(topic);
    }
  }
  return found;
}

const SHARE_WORDS = ['share', 'percentage', 'proportion', 'rate'];

function scatteredTopic(
  view: SentenceView,
  phrase: ScatteredPhrase,
  places: ReadonlyMap<string, readonly number[]>,
  discourse: Discourse,
  environment: Environment,
): Topic | undefined {
  const spots: number[] = [];
  for (const word of phrase.words) {
    const at = places.get(word);
    if (at === undefined) {
      // the subject need not be said again
      if (word.startsWith('@') && isKnownSubject(word, phrase, discourse, environment)) continue;
      return undefined;
    }
    spots.push(closest(at, spots));
  }
  const first = Math.min(...spots);
  const end = Math.max(...spots) + 1;
  const spread = end - first - phrase.words.length;
  const sameSegment = new Set(spots.map((at) => segmentAt(view.segments, at))).size === 1;
  if (spread > 14 || (!sameSegment && spread > 8)) return undefined;
  const tightness = sameSegment ? 0.9 - spread * 0.012 : 0.72 - spread * 0.01;
  const around = surroundings(view, { start: first, end }, []);
  const { target } = phrase;
  const place = { first, end, reach: end };
  const inside = view.reading.names.flatMap((m) =>
    m.target.kind === 'entity' && !m.inside && m.first >= first && m.end <= end
      ? [m.target.group]
      : [],
  );
  if (around.foreign) return undefined;
  const wider: Surroundings = { ...around, nearby: [...around.nearby, ...inside] };
  const reasons = [`its words stand apart (${spread} between)`];
  if (target.kind === 'figure') {
    if (conflicts(target.figure, wider, environment)) return undefined;
    return {
      place,
      figures: [target.figure],
      subjects: around.subject,
      partners: around.partner,
      score: tightness,
      reasons,
      scattered: true,
    };
  }
  const figures = environment.figuresByMeasure.get(target.measure.id) ?? [];
  if (figures.length === 0) return undefined;
  const narrowed = narrow(figures, wider, discourse, environment);
  return {
    place,
    scattered: true,
    ...narrowed,
    score: Math.min(narrowed.score, tightness),
    reasons: [...reasons, ...narrowed.reasons],
  };
}

/** Whether a missing name is the figure's own subject, and the text before has spoken of it. */
function isKnownSubject(
  symbol: string,
  { target }: ScatteredPhrase,
  discourse: Discourse,
  environment: Environment,
): boolean {
  const subject =
    target.kind === 'figure' ? groupOf(environment, target.figure.subject) : undefined;
  return (
    subject !== undefined &&
    entitySymbol(subject) === symbol &&
    discourse.subjects.includes(subject)
  );
}

function closest(at: readonly number[], spots: readonly number[]): number {
  if (spots.length === 0) return at[0]!;
  const middle = spots.reduce((a, b) => a + b, 0) / spots.length;
  return at.reduce(
    (best, i) => (Math.abs(i - middle) < Math.abs(best - middle) ? i : best),
    at[0]!,
  );
}

/** A scattered match is of no interest where the same figure stands together at that place. */
function isKnown(topic: Topic, known: readonly Topic[]): boolean {
  const { first, end } = topic.place!;
  return known.some(
    (k) =>
      k.place!.first < end &&
      first < k.place!.end &&
      k.figures.some((f) => topic.figures.includes(f)),
  );
}
