/** How firmly a value belongs to each measure that it may be of: before it, behind it, around it, or carried over. */
import type { FoundQuantity } from '../reading/quantities.ts';
import { segmentAt } from './segments.ts';
import { lastToken } from '../reading/tokens.ts';
import { isWithin, type SentenceView } from './sentence-view.ts';
import { isVerb } from './statement.ts';
import type { Discourse, Topic } from './types.ts';
import type { SentenceParts } from './sentence-parts.ts';
import { zippedTopic } from './owners.ts';

interface Link {
  readonly topic: Topic;
  readonly score: number;
  readonly reason: string;
}

/** Topics that a quantity may belong to, with how firmly. */
export function linksOf(
  parts: SentenceParts,
  quantity: FoundQuantity,
  discourse: Discourse,
): readonly Link[] {
  const { view, topics, quantities } = parts;
  const links: Link[] = [];
  const zipped = zippedTopic(parts, quantity);
  if (zipped) links.push({ topic: zipped, score: 0.97, reason: 'listed in the same order' });
  for (const topic of zipped ? [] : topics) {
    const { first, end } = topic.place!;
    if (topic.scattered) {
      const inside = first <= quantity.first && quantity.end <= end;
      const between = quantities.some(
        (q) =>
          q.first !== quantity.first &&
          q.first >= Math.min(end, quantity.end) &&
          q.end <= Math.max(first, quantity.first),
      );
      const gap = inside ? 0 : quantity.first >= end ? quantity.first - end : first - quantity.end;
      const clause = inside || gap <= 2 ? 0.97 : clauseLink(view, end, quantity.first).score;
      links.push({ topic, score: clause * (between ? 0.85 : 1), reason: 'words around it' });
    } else if (first >= quantity.end) {
      links.push(...following(parts, quantity, topic));
    } else {
      const { score, reason } = clauseLink(
        view,
        Math.min(topic.place!.reach, quantity.first),
        quantity.first,
      );
      const nearer = topics.some(
        (t) =>
          t !== topic && !t.scattered && t.place!.first >= end && t.place!.end <= quantity.first,
      );
      links.push({ topic, score: nearer ? score * 0.7 : score, reason });
    }
  }
  if (discourse.topic && !topics.some((t) => !t.scattered && t.place!.end <= quantity.first)) {
    links.push(...carriedLink(parts, quantity, discourse.topic));
  }
  return links;
}

/** "52,700 U.S. troops in Japan", "66 percent had a favorable view", "$5 billion in assistance". */
function following(
  { view, quantities, topics }: SentenceParts,
  quantity: FoundQuantity,
  topic: Topic,
): readonly Link[] {
  const { tokens } = view.reading;
  const { first } = topic.place!;
  if (quantities.some((q) => q.first >= quantity.end && q.end <= first)) return [];
  if (
    topics.some(
      (t) => t !== topic && !t.scattered && t.place!.first >= quantity.end && t.place!.end <= first,
    )
  )
    return [];
  const between = tokens.slice(quantity.end, first);
  // "At $713 million in fiscal year 2025, the appropriation …"
  const lead = tokens.slice(view.sentence.start, quantity.first).filter((t) => t.kind === 'word');
  const fronted = lead.length > 0 && lead.length <= 3 && /^(?:at|with|on)$/.test(lead[0]!.key);
  if (fronted && between.length <= 10 && !between.some((t) => isVerb(t, view.language))) {
    return [{ topic, score: 0.93, reason: 'the value stands before its measure' }];
  }
  const comma = between.some((t) => /^[,;:—(]$/.test(t.text));
  const verb = between.some(
    (t) => isVerb(t, view.language) && !/^(?:had|have|has|held|hold)$/.test(t.key),
  );
  const crossing = segmentAt(view.segments, quantity.first) !== segmentAt(view.segments, first);
  // "imports reached A and exports totaled B": B's measure is not A's
  const joint = between.some((t) => view.language.cues.conjunctions.has(t.key));
  if (joint) return [{ topic, score: 0.3, reason: 'the measure follows in another clause' }];
  if (between.length <= 3 && !comma && !verb)
    return [{ topic, score: 0.98, reason: 'the value stands before its measure' }];
  if (between.length <= 6 && !comma && !crossing && !verb)
    return [{ topic, score: 0.88, reason: 'the value stands before its measure' }];
  if (!crossing && !comma)
    return [{ topic, score: 0.6, reason: 'the measure follows in the clause' }];
  return [{ topic, score: 0.35, reason: 'the measure follows in another clause' }];
}

/** How firmly a value belongs to a measure that stands before it: does a new subject come between? */
function clauseLink(
  view: SentenceView,
  topicEnd: number,
  valueAt: number,
): { score: number; reason: string } {
  const { segments, reading } = view;
  const { tokens } = reading;
  const own = segmentAt(segments, valueAt);
  const from = segmentAt(segments, Math.max(view.sentence.start, topicEnd - 1));
  const start = own === from ? topicEnd : segments[own]!.start;
  if (own !== from && segments[own]!.opener === '(') {
    const near = valueAt - topicEnd <= 8;
    return { score: near ? 0.93 : 0.75, reason: 'in brackets behind its measure' };
  }
  const stretch = newSubject(tokens, start, valueAt, view);
  if (own === from) {
    return stretch
      ? { score: 0.72, reason: 'another noun stands between' }
      : { score: 0.97, reason: 'measure before it in the clause' };
  }
  if (segments[own]!.opener === ':' || segments[own]!.opener === ';') {
    return stretch
      ? { score: 0.55, reason: 'another clause with its own subject' }
      : { score: 0.9, reason: 'measure before it in the sentence' };
  }
  return stretch
    ? { score: 0.5, reason: 'another clause with its own subject' }
    : { score: 0.92, reason: 'measure before it in the sentence' };
}

/**
 * Whether a clause brings a subject of its own between its start and the value: "…, and the base cost $5 billion".
 * Pronouns, verbs, dates and prepositional phrases do not.
 */
function newSubject(
  tokens: SentenceView['reading']['tokens'],
  start: number,
  end: number,
  view: SentenceView,
): boolean {
  const { cues, stopwords } = view.language;
  let conjunction = false;
  for (let i = start; i < end; i++) {
    const token = tokens[i]!;
    if (cues.conjunctions.has(token.key) || cues.relatives.has(token.key)) conjunction = true;
    if (token.kind !== 'word') continue;
    if (cues.pronouns.has(token.key)) return false;
    if (isVerb(token, view.language)) return false;
    if (cues.anaphors.has(token.key)) return false;
    if (cues.prepositions.has(token.key)) {
      i = skipPhrase(tokens, i, end, view);
      continue;
    }
    if (
      stopwords.has(token.key) ||
      cues.light.has(token.key) ||
      token.key.endsWith('ly') ||
      cues.conjunctions.has(token.key)
    )
      continue;
    if (view.dated(i)) continue;
    if (conjunction && tokens.slice(i + 1, end).some((t) => isVerb(t, view.language))) return true;
  }
  return false;
}

/** A preposition and the noun phrase behind it. */
function skipPhrase(
  tokens: SentenceView['reading']['tokens'],
  at: number,
  end: number,
  view: SentenceView,
): number {
  const { cues } = view.language;
  let i = at;
  while (i + 1 < end) {
    const next = tokens[i + 1]!;
    if (
      isVerb(next, view.language) ||
      next.text === ',' ||
      cues.conjunctions.has(next.key) ||
      cues.pronouns.has(next.key)
    )
      break;
    i++;
  }
  return i;
}

/** "Lithuania: 3,210": a name of the fact base says whose it is, not what. */
function isEntityWord(view: SentenceView, token: number): boolean {
  return isWithin(
    view.reading.names.filter((m) => m.target.kind === 'entity'),
    token,
  );
}

/** A topic from the text before: where the clause has a pronoun, a stand-in noun or no subject at all. */
function carriedLink(
  { view, topics }: SentenceParts,
  quantity: FoundQuantity,
  topic: Topic,
): readonly Link[] {
  const { tokens } = view.reading;
  const { cues } = view.language;
  const at = segmentAt(view.segments, quantity.first);
  const own = view.segments[at];
  // "Futenma: 481 ha": what stands before the colon says what the value is of
  const from = own?.opener === ':' ? view.segments[at - 1] : own;
  const start = Math.max(view.sentence.start, from?.start ?? 0);
  const words = tokens.slice(start, quantity.first);
  const hasPronoun = words.some((t) => /^(?:it|they|this|that|these|which|its)$/.test(t.key));
  const hasAnaphor = words.some(
    (t, i) =>
      cues.anaphors.has(t.key) && /^(?:the|that|this|its|their)$/.test(words[i - 1]?.key ?? ''),
  );
  // Nothing before it, back to a semicolon, says what else the value could be of.
  const part = Math.max(
    view.sentence.start,
    lastToken(tokens, view.sentence.start, quantity.first, (t) => t.text === ';'),
  );
  const bare = !tokens
    .slice(part, quantity.first)
    .some(
      (t, i) =>
        t.kind === 'word' &&
        isContentWord(t.key, view) &&
        !view.dated(part + i) &&
        !isEntityWord(view, part + i) &&
        !isVerb(t, view.language),
    );
  const base = topics.length === 0 ? 1 : 0.7;
  if (hasPronoun || hasAnaphor)
    return [{ topic, score: 0.86 * base, reason: 'a pronoun stands for the measure before' }];
  if (bare)
    return [{ topic, score: 0.88 * base, reason: 'the measure is that of the text before' }];
  return [{ topic, score: 0.4 * base, reason: 'the text before speaks of it' }];
}

function isContentWord(key: string, { language }: SentenceView): boolean {
  const { cues, stopwords } = language;
  return (
    !stopwords.has(key) &&
    !cues.light.has(key) &&
    !cues.prepositions.has(key) &&
    !cues.conjunctions.has(key) &&
    !cues.pronouns.has(key) &&
    !key.endsWith('ly') &&
    key.length > 2
  );
}
