/**
 * What a sentence talks about: the measures and figures that it names, with subject and partner bound.
 * "U.S. goods imports from Japan" names one figure; "exports" alone needs the sentence or the text before it.
 */
import type { NameMention } from '../reading/names.ts';
import type { Environment } from './environment.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Discourse, Topic } from './types.ts';
import { surroundings } from './surroundings.ts';
import { conflicts, narrow } from './narrow-topic.ts';
import { scatteredTopics } from './scattered-topics.ts';

/** All topics of a sentence, by position. Those whose words stand together come with full weight. */
export function topicsOf(
  view: SentenceView,
  discourse: Discourse,
  environment: Environment,
): readonly Topic[] {
  const mentions = view.reading.names.filter(
    (m) => m.target.kind === 'figure' || m.target.kind === 'measure',
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
