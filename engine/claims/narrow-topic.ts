/** Which of several figures of a measure is meant: settled by its own words, the sentence, the text before. */
import type { Figure } from '../facts/types.ts';
import type { EntityGroup } from '../reading/lexicon.ts';
import { type Environment, groupOf } from './environment.ts';
import type { Discourse, Topic } from './types.ts';
import type { Surroundings } from './surroundings.ts';

/** A figure's own phrase beside somebody else's name: "South Korea's host nation support". */
export function conflicts(figure: Figure, around: Surroundings, environment: Environment): boolean {
  const known = [groupOf(environment, figure.subject), groupOf(environment, figure.partner)];
  if (figure.subject === undefined) return false;
  return around.subject.length > 0 && !around.subject.some((group) => known.includes(group));
}

type Narrowed = Pick<Topic, 'figures' | 'subjects' | 'partners' | 'score' | 'reasons'>;

/** @returns A score of 0 where none of the candidates fits the names beside the measure. */
export function narrow(
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
          ? discourse.spoken.length === 0
          : named(discourse.spoken, partnerOf(f)),
      ) + Number(named(discourse.spoken, subjectOf(f)));
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
