/** Lists in the same order, and names of its own, that put a value on one figure of several. */
import type { Figure } from '../facts/types.ts';
import type { FoundQuantity } from '../reading/quantities.ts';
import { type Environment, groupOf } from './environment.ts';
import { runOf } from './periods.ts';
import type { SentenceView } from './sentence-view.ts';
import { isVerb } from './statement.ts';
import { isStranger, opensWithStranger } from './strangers.ts';
import { segmentAt } from './segments.ts';
import { lastToken } from '../reading/tokens.ts';
import type { Topic } from './types.ts';
import type { SentenceParts } from './sentence-parts.ts';

/** "exports and imports were A and B, respectively": as many measures in a row as values in a row. */
export function zippedTopic(
  { view, topics, quantities }: SentenceParts,
  quantity: FoundQuantity,
): Topic | undefined {
  const slots = quantities.map((q) => ({ start: q.first, end: q.end }));
  const run = runOf(view, slots, (s) => s.start === quantity.first);
  if (run === undefined || run.length < 2) return undefined;
  const before = topics.filter((t) => !t.scattered && t.place!.end <= run[0]!.start);
  const listed: Topic[] = [];
  for (const topic of before) {
    const last = listed.at(-1);
    if (last === undefined || joined(view, last.place!.end, topic.place!.first)) listed.push(topic);
    else listed.splice(0, listed.length, topic);
  }
  if (listed.length !== run.length) return undefined;
  return listed[run.findIndex((s) => s.start === quantity.first)];
}

/** Only names, prepositions and a joint between two listed measures. */
function joined(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.reading;
  let joint = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.key === 'and' || token.text === ',') joint = true;
    else if (isVerb(token, view.language) || token.kind === 'number') return false;
  }
  return joint && to - from <= 8;
}

/** One measure, two subjects, two values: "in Ireland and Denmark was A and B, respectively". */
export function zipSubjects(
  { view, quantities }: SentenceParts,
  quantity: FoundQuantity,
  topic: Topic,
  environment: Environment,
): readonly Figure[] {
  const { subjects, partners, figures } = topic;
  const listed = subjects.length > 1 ? subjects : partners.length > 1 ? partners : [];
  if (listed.length < 2 || figures.length < 2) return figures;
  const slots = quantities.map((q) => ({ start: q.first, end: q.end }));
  const run = runOf(view, slots, (s) => s.start === quantity.first);
  if (run?.length !== listed.length) return figures;
  const group = listed[run.findIndex((s) => s.start === quantity.first)];
  const own = figures.filter(
    (f) =>
      group !== undefined &&
      [groupOf(environment, f.subject), groupOf(environment, f.partner)].includes(group),
  );
  return own.length > 0 ? own : figures;
}

/**
 * "Japan's GDP was A and China's was B", "$95.8 billion from Japan and $39.2 billion from South Korea": a name of
 * its own puts the value on another figure of the same measure, or on none that is known.
 */
export function ownedFigures(
  { view, quantities }: SentenceParts,
  quantity: FoundQuantity,
  topic: Topic,
  figures: readonly Figure[],
  environment: Environment,
): readonly Figure[] {
  const { tokens, names } = view.reading;
  if (topic.place !== undefined && topic.place.first >= quantity.end) return figures;
  const from = Math.max(
    topic.place?.end ?? view.sentence.start,
    quantities.filter((q) => q.end <= quantity.first).at(-1)?.end ?? 0,
  );
  const entities = names.flatMap((m) =>
    m.target.kind === 'entity' && !m.inside ? [{ ...m, group: m.target.group }] : [],
  );
  const owner = entities
    .filter((e) => e.first >= from && e.end < quantity.first)
    .filter((e) => tokens[e.end]!.kind === 'possessive')
    .find((e) => e.end + 1 === quantity.first || isVerb(tokens[e.end + 1]!, view.language));
  const preposition = tokens[quantity.end]?.key ?? '';
  const at = tokens[quantity.end + 1]?.key === 'the' ? quantity.end + 2 : quantity.end + 1;
  const behind = /^(?:from|to|in|for|with)$/.test(preposition)
    ? entities.find((e) => e.first === at)
    : undefined;
  const aside = beforeAside(view, quantity.first);
  if (topic.place !== undefined && aside !== undefined && isStranger(view, aside)) return [];
  const named =
    aside === undefined ? undefined : entities.find((e) => e.first <= aside && aside < e.end);
  // A measure that is carried over belongs to whom the sentence names.
  const spoken =
    topic.place === undefined
      ? entities
          .filter((e) => e.end <= quantity.first && isOpening(view, e.first, quantity.first))
          .at(-1)
      : undefined;
  if (topic.place === undefined && opensWithStranger(view)) return [];
  const own = owner ?? named ?? behind ?? spoken;
  if (own === undefined) return figures;
  const asPartner = own === behind && figures.some((f) => f.measure?.partner === preposition);
  const known = (f: Figure): boolean =>
    [groupOf(environment, f.subject), groupOf(environment, f.partner)].includes(own.group);
  const kept = figures.filter(known);
  if (kept.length > 0) return kept;
  if (own === behind && !figures.some((f) => f.subject !== undefined)) return figures;
  return figures.flatMap((figure) =>
    (environment.figuresByMeasure.get(figure.measure?.id ?? '') ?? []).filter((sibling) =>
      asPartner
        ? sibling.subject?.id === figure.subject?.id &&
          groupOf(environment, sibling.partner) === own.group
        : sibling.partner?.id === figure.partner?.id &&
          groupOf(environment, sibling.subject) === own.group,
    ),
  );
}

/** The token before ", where it stood at" or ", whose share was": the aside speaks of that. */
function beforeAside(view: SentenceView, value: number): number | undefined {
  const segment = view.segments[segmentAt(view.segments, value)];
  if (segment === undefined || !/^(?:where|whose|which|who)$/.test(segment.opener))
    return undefined;
  const comma = lastToken(
    view.reading.tokens,
    view.sentence.start,
    segment.start + 1,
    (t) => t.text === ',',
  );
  return comma > view.sentence.start ? comma - 1 : undefined;
}

/** In the clause of the value, or at the head of the sentence. */
function isOpening(view: SentenceView, entity: number, value: number): boolean {
  const own = segmentAt(view.segments, value);
  const at = segmentAt(view.segments, entity);
  return at === own || at === 0;
}
