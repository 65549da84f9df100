/** The names around a measure: whose it is, with whom, and who else is spoken of. */
import { type EntityGroup, isSkippable } from '../reading/lexicon.ts';
import type { TokenRange } from '../reading/sentences.ts';
import { isCountry } from '../reading/countries.ts';
import { isStranger, namesUnknownCountry, opensWithStranger } from './strangers.ts';
import { segmentAt, type Segment } from './segments.ts';
import type { SentenceView } from './sentence-view.ts';

/** Entities around a topic, by how firmly they belong to it. */
export interface Surroundings {
  readonly subject: readonly EntityGroup[];
  readonly partner: readonly EntityGroup[];
  /** Elsewhere in the same sentence. */
  readonly nearby: readonly EntityGroup[];
  /** A name that the fact base does not know owns it: "Malaysia's chip exports". */
  readonly foreign: boolean;
  /** The token after the measure and the names that belong to it. */
  readonly reach: number;
}

export function surroundings(
  view: SentenceView,
  topic: TokenRange,
  partnerPrepositions: readonly string[],
): Surroundings {
  const { reading, sentence } = view;
  const { tokens } = reading;
  const entities = reading.names.flatMap((m) =>
    m.target.kind === 'entity' ? [{ ...m, group: m.target.group }] : [],
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
    // "the Swedish and the Norwegian defence budget"
    if (subject.length > 0 && (token.key === 'and' || token.text === ',')) {
      const listed = outside.find((e) => e.end === before - 1);
      if (listed === undefined) break;
      subject.unshift(listed.group);
      used.add(listed.first);
      before = listed.first;
      continue;
    }
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
    const isSubject = !isPartner && view.language.cues.ofSubject.has(preposition);
    if (!isPartner && !isSubject && !view.language.cues.ofPartner.has(preposition)) break;
    const list =
      isPartner || (!isSubject && view.language.cues.ofPartner.has(preposition))
        ? partner
        : subject;
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
  const ownIndex = segmentAt(view.segments, topic.start);
  const nearby = outside
    .filter(
      (e) =>
        !used.has(e.first) && isNear(view.segments, ownIndex, segmentAt(view.segments, e.first)),
    )
    .map((e) => e.group);
  const own = view.segments[segmentAt(view.segments, topic.start)];
  const foreign =
    (subject.length === 0 &&
      (isForeignOwner(view, before) ||
        opensWithStranger(view) ||
        (own !== undefined && namesUnknownCountry(view, own)))) ||
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
  const { tokens } = view.reading;
  const preposition = tokens[after]?.key ?? '';
  if (!partners.includes(preposition) && !/^(?:of|from|to|in|with)$/.test(preposition))
    return false;
  const at = tokens[after + 1]?.key === 'the' ? after + 2 : after + 1;
  if (at >= view.sentence.end || !isStranger(view, at)) return false;
  return partners.includes(preposition) || preposition === 'of' || isCountry(tokens[at]!.text);
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
