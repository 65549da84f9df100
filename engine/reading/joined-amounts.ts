/** Amounts that belong together: ranges, tolerances, lists with a shared unit or scale word. */
import type { Unit } from '../values/unit.ts';
import { type Amount, hasUnit, readAmount, readSecond } from './amounts.ts';
import { scaled, type NumberPhrase } from './numbers.ts';
import { isCapitalised, type Token } from './tokens.ts';
import type { UnitPiece } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An amount, or a range of two. */
export interface Part extends Amount {
  readonly upper?: NumberPhrase;
  readonly unitPiece?: UnitPiece;
  readonly unit?: Unit;
  /** Its tolerance was written, and is in its step. */
  readonly tolerance?: true;
}

/** What one amount and those joined to it come to, and the first token after them. */
export interface Joined {
  readonly parts: readonly Part[];
  readonly end: number;
}

/** Puts ranges, tolerances and lists with a shared unit together. */
export function joinAmounts(
  text: string,
  tokens: readonly Token[],
  first: Amount,
  taken: (token: number) => boolean,
  vocabulary: Vocabulary,
): Joined {
  const alone = { parts: [first], end: first.end };
  const joint = tokens[first.end];
  if (joint === undefined || taken(first.end)) return alone;
  const tolerance = readTolerance(text, tokens, first, vocabulary);
  if (tolerance !== undefined) return tolerance;
  const isDash = joint.text === '–' || joint.text === '—' || joint.key === '-';
  const isWord = joint.key === 'to' || joint.key === 'and' || joint.key === 'or';
  if ((!isDash && !isWord) || taken(first.end + 1)) return alone;
  const second = readSecond(text, tokens, first.end + 1, isDash, vocabulary);
  if (second === undefined) return alone;
  const { end } = second;
  const apart = { parts: [first, second], end };
  const range = rangeOf(first, second);
  const asRange = (otherwise: Joined): Joined => (range ? { parts: [range], end } : otherwise);
  if (isDash) {
    if (joint.gap !== 'none' && joint.text === '—') return alone;
    const bare = !hasUnit(first) && !hasUnit(second);
    if (joint.text !== '-' || !bare) return asRange(alone);
    // "10-15 people", but not "50-50", "a 2-1 vote", "Boeing 737-800"
    return countsSomething(tokens, first.first, end, vocabulary)
      ? asRange({ parts: [], end })
      : { parts: [], end };
  }
  if (joint.key === 'or') {
    const shared = !first.after && (hasUnit(second) || first.before !== undefined);
    const next = !hasUnit(first) && second.phrase.value === first.phrase.value + 1; // "two or three ships"
    return shared || next ? asRange(apart) : apart;
  }
  if (joint.key === 'and' && isBounded(tokens, first.first, 'between')) return asRange(apart);
  if (first.phrase.scale !== undefined || first.after !== undefined) {
    return joint.key === 'to' && isSpread(tokens, first, second, vocabulary)
      ? asRange(apart)
      : apart;
  }
  if (second.phrase.scale === undefined && second.after === undefined) return apart;
  if (joint.key !== 'to' || isBounded(tokens, first.first, 'from')) {
    // "from 5 to 6 percent", "51.2 and 95.8 billion dollars"
    return { parts: [shareUnit(first, second), second], end };
  }
  return asRange(apart);
}

/** "15 ± 2 percent", "62 percent, plus or minus 3 points": the tolerance widens what the digits allow. */
function readTolerance(
  text: string,
  tokens: readonly Token[],
  first: Amount,
  vocabulary: Vocabulary,
): Joined | undefined {
  const at = tokens[first.end]?.text === ',' ? first.end + 1 : first.end;
  const sign = vocabulary.tolerances.match(tokens, at);
  const tolerance =
    sign &&
    (readAmount(text, tokens, sign.end, vocabulary) ??
      readSecond(text, tokens, sign.end, true, vocabulary));
  if (tolerance === undefined) return undefined;
  const part = hasUnit(first) || !hasUnit(tolerance) ? first : shareUnit(first, tolerance);
  const step = 2 * tolerance.phrase.value;
  return {
    parts: [{ ...part, phrase: { ...part.phrase, step, looseStep: step }, tolerance: true }],
    end: tolerance.end,
  };
}

/** Whether a bare range stands before what it counts, and not after a name: "10-15 people". */
function countsSomething(
  tokens: readonly Token[],
  first: number,
  end: number,
  { hedgesBefore, language }: Vocabulary,
): boolean {
  const before = tokens[first - 1];
  const named =
    before?.kind === 'word' &&
    isCapitalised(before) &&
    !language.cues.prepositions.has(before.key) &&
    hedgesBefore.matchBefore(tokens, first) === undefined;
  const after = tokens[end];
  const plural = after?.kind === 'word' && /^(?:\p{Ll}+s|people)$/u.test(after.text);
  return !named && plural && after.gap !== 'none';
}

/** "costs $90 billion to $100 billion", but not "rose $5 billion to $95 billion" nor "from 3% to 5%". */
function isSpread(
  tokens: readonly Token[],
  first: Amount,
  second: Amount,
  { language }: Vocabulary,
): boolean {
  const before = tokens.slice(Math.max(0, first.first - 6), first.first);
  return (
    unitOf(first)?.kind === unitOf(second)?.kind &&
    second.phrase.value <= 2 * first.phrase.value &&
    !before.some((t) => t.key === 'from' || language.cues.change.has(t.key))
  );
}

function unitOf({ before, after }: Amount): Unit | undefined {
  return (before ?? after)?.piece.unit;
}

/** Whether a word stands before, a hedge away at most: "between about A and B". */
function isBounded(tokens: readonly Token[], first: number, word: string): boolean {
  return tokens.slice(Math.max(0, first - 3), first).some((t) => t.key === word);
}

function shareUnit(first: Amount, second: Amount): Part {
  const factor = second.phrase.scale?.factor ?? 1;
  const unit = second.after?.piece.unit ?? second.before?.piece.unit;
  const own = first.before?.piece.unit;
  return {
    ...first,
    phrase: scaled(first.phrase, factor),
    ...(own === undefined && unit !== undefined && { unit }),
  };
}

function rangeOf(first: Amount, second: Amount): Part | undefined {
  const shared = shareUnit(first, second);
  const low = first.phrase.scale || first.after ? first.phrase : shared.phrase;
  if (second.phrase.value <= low.value) return undefined;
  const unitPiece =
    first.before?.piece ?? second.before?.piece ?? second.after?.piece ?? first.after?.piece;
  const scale = second.phrase.scale ?? first.phrase.scale;
  return {
    ...first,
    phrase: {
      ...low,
      step: Math.max(low.step, second.phrase.step),
      looseStep: Math.max(low.looseStep, second.phrase.looseStep),
      ...(scale && { scale }),
    },
    upper: second.phrase,
    ...(unitPiece && { unitPiece, unit: unitPiece.unit }),
    end: second.end,
  };
}
