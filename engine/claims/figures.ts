/** Quantities of a sentence → figure claims: each with the topics, subjects and periods that it may have. */
import type { Figure } from '../facts/types.ts';
import type { FoundQuantity } from '../reading/quantities.ts';
import type { Environment } from './environment.ts';
import { changeDates } from './discourse.ts';
import { carriedPeriod, periodOf } from './periods.ts';
import type { SentenceParts } from './sentence-parts.ts';
import { countedIn } from './units.ts';
import type { ClaimPeriod, Discourse, FigureCandidate, Topic } from './types.ts';
import { linksOf } from './topic-links.ts';
import { zipSubjects, ownedFigures } from './owners.ts';

/** The facts that each quantity of a sentence may be about, the likeliest first. */
export function figureCandidates(
  parts: SentenceParts,
  quantity: FoundQuantity,
  discourse: Discourse,
  environment: Environment,
): readonly FigureCandidate[] {
  const { view, quantities, dates, events } = parts;
  const links = linksOf(parts, quantity, discourse);
  const slots = quantities.map((q) => ({ start: q.first, end: q.end, ...topicEnd(parts, q) }));
  const slot = slots.find((s) => s.start === quantity.first)!;
  const stated = periodOf(
    view,
    slot,
    slots,
    dates,
    events.map(({ first, end }) => ({ start: first, end })),
    changeDates(view, dates) ?? discourse.dates,
  );
  const candidates: FigureCandidate[] = [];
  for (const { topic, score, reason } of links) {
    const figures = ownedFigures(
      parts,
      quantity,
      topic,
      zipSubjects(parts, quantity, topic, environment),
      environment,
    );
    // a name beside the value settles what the measure alone left open
    const settled =
      figures.length === 1 && topic.figures.length > 1 ? Math.max(topic.score, 0.93) : topic.score;
    for (const figure of figures) {
      const counted = countedIn(quantity, quantities, figure, view);
      if (counted === undefined) continue;
      const period = stated ?? inheritedPeriod(figure, topic, discourse);
      const share = topic.figures.length > 1 && figures.length > 1 ? 0.97 : 1;
      candidates.push({
        figure,
        unit: counted.unit,
        scale: counted.scale,
        ...(period && { period }),
        confidence: score * settled * share * counted.weight * (period?.score ?? 1),
        reasons: [
          reason,
          ...topic.reasons,
          ...(counted.reason === undefined ? [] : [counted.reason]),
          describePeriod(period),
        ],
      });
    }
  }
  return dedupe(candidates);
}

function dedupe(candidates: readonly FigureCandidate[]): readonly FigureCandidate[] {
  const best = new Map<string, FigureCandidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.figure.id);
    if (known === undefined || known.confidence < candidate.confidence)
      best.set(candidate.figure.id, candidate);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/** A date that stands in no word of the sentence: only for figures that are counted by periods. */
function inheritedPeriod(
  figure: Figure,
  topic: Topic,
  discourse: Discourse,
): ClaimPeriod | undefined {
  if (figure.period.kind === 'as-of' && topic.place !== undefined) return undefined;
  return carriedPeriod(discourse.date, topic.place === undefined ? 0.85 : 0.78);
}

function describePeriod(period: ClaimPeriod | undefined): string {
  if (period === undefined) return 'no period given';
  switch (period.origin) {
    case 'stated':
      return 'period stated with it';
    case 'sentence':
      return 'period from the same sentence';
    case 'carried':
      return 'period carried over';
  }
}

/** The end of a measure that stands right behind its value, so that the date behind both is found. */
function topicEnd({ topics }: SentenceParts, quantity: FoundQuantity): { topicEnd?: number } {
  const topic = topics.find(
    (t) => t.place!.first >= quantity.end && t.place!.first - quantity.end <= 6,
  );
  return topic ? { topicEnd: topic.place!.end } : {};
}
