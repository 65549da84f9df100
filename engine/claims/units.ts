/** In which unit a quantity counts as a value of a figure, written beside it or understood. */
import type { Figure } from '../facts/types.ts';
import type { FoundQuantity } from '../reading/quantities.ts';
import { stem } from '../reading/stems.ts';
import { tokenize } from '../reading/tokens.ts';
import type { QuantityMention } from '../reading/types.ts';
import { unitAfter } from '../reading/units.ts';
import { vocabularyOf } from '../reading/vocabulary.ts';
import type { Language } from '../reading/language.ts';
import { conversionFactor, type Unit } from '../values/unit.ts';
import type { SentenceView } from './sentence-view.ts';
import { isVerb } from './statement.ts';

export interface CountedIn {
  readonly unit: Unit;
  /** A factor that is understood: the scale word of an earlier value. */
  readonly scale: number;
  readonly weight: number;
  readonly reason?: string;
}

/**
 * The unit of a quantity in prose, or undefined where it cannot be a value of the figure at all.
 * Another currency may be a slip of the pen and is let through; another kind of unit is another measure.
 */
export function countedIn(
  quantity: FoundQuantity,
  all: readonly FoundQuantity[],
  figure: Figure,
  view: SentenceView,
): CountedIn | undefined {
  const { mention } = quantity;
  const other = countsSomethingElse(view, quantity, figure);
  const weight = (isRateOfOtherKind(mention) ? 0.72 : 1) * (other ? 0.7 : 1);
  if (unitsFit(mention.unit, figure.unit)) return { unit: mention.unit, scale: 1, weight };
  // "99.8 million km" for tonnes: only a slip where the number is right, which is seen later
  if (mention.unit.kind === 'physical' && figure.unit.kind === 'physical') {
    return { unit: mention.unit, scale: 1, weight: weight * 0.9 };
  }
  if (mention.unit.kind !== 'none') return undefined;
  const earlier = all
    .filter((q) => q.end <= quantity.first && q.mention.unit.kind !== 'none')
    .at(-1);
  if (earlier && conversionFactor(earlier.mention.unit, figure.unit) !== undefined) {
    // "18,300 tonnes, up from 13,200"; "3.2 million tonnes in 2020 and 3.5 in 2021"
    const shares =
      mention.scale === undefined && mention.number.group === '' && mention.value < 1000;
    const scale = shares ? (earlier.mention.scale?.factor ?? 1) : 1;
    return {
      unit: earlier.mention.unit,
      scale,
      weight: weight * 0.95,
      reason: 'unit of the value before',
    };
  }
  if (figure.unit.kind === 'physical' && namesUnit(figure, view.language)) {
    return {
      unit: figure.unit,
      scale: 1,
      weight: weight * 0.97,
      reason: 'unit in the name of the figure',
    };
  }
  return undefined;
}

export function unitsFit(unit: Unit, figure: Unit): boolean {
  if (conversionFactor(unit, figure) !== undefined) return true;
  return unit.kind === 'currency' && figure.kind === 'currency';
}

/** "for six months", "12 ships": a plain plural behind a bare number that is no word of the figure. */
function countsSomethingElse(view: SentenceView, quantity: FoundQuantity, figure: Figure): boolean {
  if (quantity.mention.unit.kind !== 'none' || figure.unit.kind !== 'count') return false;
  const next = view.reading.tokens[quantity.end];
  if (next?.kind !== 'word' || next.gap === 'none' || /^\p{Lu}/u.test(next.text)) return false;
  if (!/[^sui]s$/.test(next.key) || isVerb(next, view.language)) return false;
  const { stopwords, cues } = view.language;
  if (stopwords.has(next.key) || cues.prepositions.has(next.key)) return false;
  const noun = stem(next.key, view.language);
  return ![figure.unit.noun, ...phrasesFor(figure)].some((phrase) =>
    tokenize(phrase).some((t) => stem(t.key, view.language) === noun),
  );
}

/** "$40 a head", "3 a month": hardly the total that the fact base holds, unless the fact is such a rate. */
function isRateOfOtherKind({ per }: QuantityMention): boolean {
  return (
    per !== undefined &&
    /^(?:head|capita|person|month|week|day|hour|household|taxpayer|citizen|resident)$/.test(per)
  );
}

/** The phrases by which a figure is known, its own and its measure's. */
function phrasesFor({ phrases, measure }: Figure): readonly string[] {
  return measure ? [...phrases, measure.name, ...measure.phrases] : phrases;
}

const naming = new WeakMap<Figure, boolean>();

/** Whether a figure's own words name its unit: "patrol hours", "kilometres of track". */
function namesUnit(figure: Figure, language: Language): boolean {
  let names = naming.get(figure);
  if (names === undefined) {
    const vocabulary = vocabularyOf(language);
    names = phrasesFor(figure).some((phrase) => {
      const tokens = tokenize(phrase);
      return tokens.some((_, i) => {
        const unit = unitAfter(phrase, tokens, i, vocabulary)?.piece.unit;
        return unit?.kind === 'physical' && conversionFactor(unit, figure.unit) === 1;
      });
    });
    naming.set(figure, names);
  }
  return names;
}
