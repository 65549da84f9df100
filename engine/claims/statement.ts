/**
 * What kind of statement a quantity or date stands in. Only what is asserted is a claim: conditionals, plans,
 * forecasts, negations, questions, quotations, disputed numbers and mere differences are not.
 */
import type { Language } from '../reading/language.ts';
import type { Token } from '../reading/tokens.ts';
import { segmentAt } from './segments.ts';
import type { SentenceView } from './sentence-view.ts';

export type StatementKind =
  | 'asserted'
  | 'hypothetical' // conditionals, plans, targets, forecasts
  | 'negated'
  | 'disputed'
  | 'question'
  | 'quoted'
  | 'difference'; // no level: "rose by 5 percent", "$5 billion more than"; or a part: "of whom 73,000"

/**
 * The kind of statement that the tokens [first, end) are part of.
 * @param isSpokenFor Tokens that are no cues: "proposed" is a plan, but not in "proposed on 23 September 2020".
 */
export function statementKind(
  view: SentenceView,
  first: number,
  end: number,
  isSpokenFor: (token: number) => boolean = () => false,
): StatementKind {
  const { reading, sentence, language } = view;
  const { tokens } = reading;
  const { cues } = language;
  if (tokens[sentence.end - 1]?.text === '?' || tokens[sentence.end - 2]?.text === '?')
    return 'question';
  if (view.quoted(first)) return 'quoted';
  const isCue = (i: number, set: ReadonlySet<string>): boolean => {
    const token = tokens[i]!;
    // "May" is a month, "Will" a name
    return (
      token.kind === 'word' &&
      set.has(token.key) &&
      !view.named(i) &&
      !isSpokenFor(i) &&
      !view.quoted(i) &&
      (i === sentence.start || !/^\p{Lu}/u.test(token.text) || token.text.length < 3)
    );
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    if (isCue(i, cues.conditional) && (i < first || !hasAssertionBefore(view, i, first)))
      return 'hypothetical';
  }
  for (let i = sentence.start; i < sentence.end; i++) {
    if (isCue(i, cues.disputed)) return 'disputed';
  }
  if (isSomebodysNumber(view, first)) return 'disputed';
  // "33,453 (rebuilt) vs 35,453": one of two that compete
  if (
    /^(?:vs|versus)$/.test(tokens[first - (tokens[first - 1]?.text === '.' ? 2 : 1)]?.key ?? '')
  ) {
    return 'disputed';
  }
  const from = clauseStart(view, first);
  for (let i = first - 1; i >= from; i--) {
    if (isCue(i, cues.unreal) && !addressesReader(tokens, i)) return 'hypothetical';
  }
  if (isNegated(view, from, first)) return 'negated';
  if (isDifference(view, first, end)) return 'difference';
  return 'asserted';
}

/** "some analysts put it at", "one consultancy counts": a number with an owner who is not the writer. */
function isSomebodysNumber(view: SentenceView, first: number): boolean {
  const { tokens } = view.reading;
  const { claimers, claiming } = view.language.cues;
  for (let i = view.sentence.start; i < first; i++) {
    const { key } = tokens[i]!;
    if (!claiming.has(key)) continue;
    const subject = tokens.slice(Math.max(view.sentence.start, i - 4), i);
    if (subject.some((t) => claimers.has(t.key))) return true;
  }
  return false;
}

/** "you will find both in print" speaks of what is there, not of what is to come. */
function addressesReader(tokens: readonly Token[], modal: number): boolean {
  const verb = tokens[modal + 1]?.key ?? '';
  return /^(?:find|see|notice|recall|remember|hear|read|note|recognise|recognize|answer|say|argue|reply|object|tell|point)$/.test(
    verb,
  );
}

/** An "if" after the value does not touch a value that was asserted in a clause of its own. */
function hasAssertionBefore(view: SentenceView, cue: number, first: number): boolean {
  const own = segmentAt(view.segments, first);
  const others = segmentAt(view.segments, cue);
  return (
    others > own &&
    view.segments[others]!.opener !== 'if' &&
    view.segments[others]!.opener !== 'unless'
  );
}

/**
 * Where the clause of a token starts: back over segments that have no verb of their own
 * ("aims for 9 GW by 2030, and at least 5 GW at sea").
 */
export function clauseStart(view: SentenceView, token: number): number {
  const { segments, reading, language } = view;
  let index = segmentAt(segments, token);
  if (index < 0) return view.sentence.start;
  for (;;) {
    const segment = segments[index]!;
    if (segment.opener === '(' && segment.parent !== undefined) {
      index = segment.parent;
      continue;
    }
    if (index === 0 || segment.opener === ';') return segment.start;
    if (hasVerb(reading.tokens, segment.start, Math.min(token, segment.end), language))
      return segment.start;
    index--;
  }
}

/** Whether a stretch holds a word that can be a finite verb. */
export function hasVerb(
  tokens: readonly Token[],
  start: number,
  end: number,
  language: Language,
): boolean {
  for (let i = start; i < end; i++) if (isVerb(tokens[i]!, language)) return true;
  return false;
}

export function isVerb(token: Token, { cues }: Language): boolean {
  if (token.kind !== 'word') return false;
  const { key } = token;
  return (
    cues.auxiliaries.has(key) ||
    cues.verbs.has(key) ||
    (cues.change.has(key) &&
      key !== 'up' &&
      key !== 'down' &&
      key !== 'higher' &&
      key !== 'lower') ||
    (key.length > 4 && key.endsWith('ed'))
  );
}

function isNegated(view: SentenceView, from: number, first: number): boolean {
  const { tokens } = view.reading;
  const { negation } = view.language.cues;
  for (let i = first - 1; i >= from; i--) {
    const { key } = tokens[i]!;
    if (key === 'but') return false; // "not 55 but 40"
    if (!negation.has(key) || view.named(i) || view.quoted(i)) continue;
    const next = tokens[i + 1]?.key ?? '';
    if (
      next === 'only' ||
      next === 'just' ||
      next === 'including' ||
      next === 'counting' ||
      next === 'surprisingly'
    )
      continue;
    // "no more than", "not less than" are inequalities
    if (/^(?:more|less|fewer|quite)$/.test(next)) continue;
    if (
      key === 'without' ||
      key === 'rather' ||
      key === 'instead' ||
      key === 'neither' ||
      key === 'none' ||
      key === 'nobody'
    ) {
      if (first - i <= 4) return true;
      continue;
    }
    return true;
  }
  return false;
}

/** "rose 5 percent", "up $3 billion", "a fall of 2 percent", "by $5 billion", "5 points higher", "a 5 percent increase"; parts. */
function isDifference(view: SentenceView, first: number, end: number): boolean {
  const { tokens, quantities } = view.reading;
  const { cues } = view.language;
  const mention = quantities.find((q) => q.first === first)?.mention;
  let at = first - 1;
  if (mention?.hedgePiece) {
    while (at >= 0 && tokens[at]!.start >= mention.hedgePiece.start) at--;
  }
  const directional =
    mention !== undefined && /^(?:more-than|at-least|less-than|at-most)$/.test(mention.hedge);
  while (
    at >= 0 &&
    (tokens[at]!.key.endsWith('ly') ||
      ['only', 'just', 'another', 'further', 'a', 'an'].includes(tokens[at]!.key))
  )
    at--;
  const before = tokens[at]?.key ?? '';
  // "138,100 personnel, of whom 73,000 were soldiers": a part
  if (/^(?:whom|which|these|those|them)$/.test(before) && tokens[at - 1]?.key === 'of') return true;
  if (before === 'including') return true;
  if (before === 'by')
    return (
      cues.change.has(tokens[at - 1]?.key ?? '') ||
      (tokens[at - 1]?.key ?? '').endsWith('ly') ||
      cues.changeNouns.has(tokens[at - 1]?.key ?? '')
    );
  if (before === 'of' && cues.changeNouns.has(tokens[at - 1]?.key ?? '')) return true;
  if (cues.change.has(before) && !directional && !view.named(at)) return true;
  const next = tokens[end]?.key ?? '';
  const afterNext = tokens[end + 1]?.key ?? '';
  if (cues.changeNouns.has(next)) return true;
  // a sum, not a statement
  if (/^(?:minus|plus|times)$/.test(next)) return true;
  // "418 km of it was in use": a part of what the measure counts
  if (next === 'of' && /^(?:it|them|this|that|these|those|which)$/.test(afterNext)) return true;
  if (
    cues.comparative.has(next) &&
    (afterNext === 'than' || tokens[end + 1]?.kind === 'symbol' || tokens[end + 1] === undefined)
  )
    return true;
  return false;
}

/** Whether the verb that governs a value is in the past tense: "it gave us the first 103 km". */
export function isPast(view: SentenceView, first: number, end: number): boolean {
  const { tokens } = view.reading;
  const { cues } = view.language;
  const tense = (i: number): boolean | undefined => {
    const { key } = tokens[i]!;
    if (cues.present.has(key)) return false;
    if (cues.past.has(key)) return true;
    const participle = /^(?:is|are|has|have|been|be)$/.test(tokens[i - 1]?.key ?? '');
    return key.length > 4 && key.endsWith('ed') && !participle && !view.named(i) ? true : undefined;
  };
  const start = clauseStart(view, first);
  for (let i = first - 1; i >= start; i--) {
    const found = tense(i);
    if (found !== undefined) return found;
  }
  for (let i = end; i < view.sentence.end; i++) {
    const found = tense(i);
    if (found !== undefined) return found;
  }
  return false;
}
