/** Figures whose words stand apart: "spent 3.2 percent of GDP on defense", "peatland … has been rehabilitated". */
import { entitySymbol, type ScatteredPhrase } from '../reading/lexicon.ts';
import { stem } from '../reading/stems.ts';
import { type Environment, groupOf } from './environment.ts';
import { segmentAt } from './segments.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Discourse, Topic } from './types.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { conflicts, narrow } from './narrow-topic.ts';

/** @param known Topics whose words stand together: they go first. */
export function scatteredTopics(
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
    if (mention.target.kind === 'entity') note(entitySymbol(mention.target.group), mention.first);
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
    subject !== undefined && entitySymbol(subject) === symbol && discourse.spoken.includes(subject)
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
