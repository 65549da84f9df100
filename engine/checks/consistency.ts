/** Two statements of one thing with two values, whether or not the fact base knows it. */
import type { FramedQuantity } from '../claims/types.ts';
import { conversionFactor } from '../values/unit.ts';
import { compare } from './compare.ts';
import type { Draft } from './draft.ts';

/** @param settled Framed quantities on which the fact base has spoken already. */
export function consistencyDrafts(
  framed: readonly FramedQuantity[],
  settled: (framed: FramedQuantity) => boolean,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const byFrame = new Map<string, FramedQuantity[]>();
  for (const statement of framed) {
    const key = frameKey(statement);
    const rivals = byFrame.get(key);
    const earlier = rivals?.find(
      (other) => sameThing(other, statement) && differ(other, statement),
    );
    if (earlier && !settled(statement) && !settled(earlier)) drafts.push(draft(earlier, statement));
    // one statement of each value is enough to compare with
    if (rivals?.some((other) => isRepeated(other, statement)) === true) continue;
    if (rivals) rivals.push(statement);
    else byFrame.set(key, [statement]);
  }
  return drafts;
}

/** "Our clinic has 14 beds" and "Our clinic has 16 beds": word for word the same but for the number. */
function isSameClause(a: FramedQuantity, b: FramedQuantity): boolean {
  const definite = /^(?:the|our|its|their|my|his|her) /.test(a.prefix) || a.names.length > 0;
  return (
    definite &&
    a.prefix === b.prefix &&
    a.quantity.unit.kind === 'none' &&
    // "The minimum value is 0": of what, only the text around it says
    (a.after.length > 0 || a.names.length > 0) &&
    a.after.join(' ') === b.after.join(' ') &&
    a.date === undefined &&
    b.date === undefined
  );
}

/** Statements of one thing share this: their names, or all of their words where they have none. */
function frameKey({ names, before, after, quantity }: FramedQuantity): string {
  const words = names.length > 0 ? names : [...new Set(before)].sort();
  // "1,200 homes": a bare number is of what comes after it
  const counted = quantity.unit.kind === 'none' ? (after[0] ?? '') : quantity.unit.kind;
  return `${words.join(' ')} | ${counted}`;
}

/** The same words before it, a name among them or many of them, the same noun after it, no other date. */
function sameThing(a: FramedQuantity, b: FramedQuantity): boolean {
  if (conversionFactor(b.quantity.unit, a.quantity.unit) === undefined) return false;
  if (a.quantity.per !== b.quantity.per || a.sentence === b.sentence) return false;
  if (isSameClause(a, b)) return true;
  const shared = a.before.filter((word) => b.before.includes(word));
  const union = new Set([...a.before, ...b.before]).size;
  const named = a.names.some((name) => b.names.includes(name));
  const enough = a.names.length >= 2 && b.names.length >= 2 ? 2 : named ? 3 : 4;
  if (shared.length / union < (named ? 0.75 : 1) || shared.length < enough) return false;
  if (a.date && b.date)
    return a.date.range.start === b.date.range.start && a.date.range.end === b.date.range.end;
  return a.date === undefined && b.date === undefined;
}

function isRepeated(a: FramedQuantity, b: FramedQuantity): boolean {
  return (
    a.quantity.value === b.quantity.value &&
    a.quantity.hedge === b.quantity.hedge &&
    a.date?.range.start === b.date?.range.start
  );
}

function differ(a: FramedQuantity, b: FramedQuantity): boolean {
  const factor = conversionFactor(b.quantity.unit, a.quantity.unit)!;
  const other = {
    ...b.quantity,
    value: b.quantity.value * factor,
    step: b.quantity.step * factor,
    looseStep: b.quantity.looseStep * factor,
  };
  return compare(other, a.quantity) === 'disagree' && compare(a.quantity, other) === 'disagree';
}

function draft(earlier: FramedQuantity, later: FramedQuantity): Draft {
  const text = (f: FramedQuantity): string => f.prose.text.slice(f.quantity.start, f.quantity.end);
  const place = earlier.prose.toMemo(earlier.quantity.start, earlier.quantity.end);
  return {
    code: 'inconsistent-figure',
    ...later.prose.toMemo(later.quantity.start, later.quantity.end),
    message: `Elsewhere the memo gives ${text(earlier)} for the same thing, here ${text(later)}.`,
    fixes: [],
    autoFix: false,
    related: [{ ...place, message: `Here it is ${text(earlier)}.` }],
  };
}
