/** The words around a quantity that say what it is of, for comparing statements inside one memo. */
import type { FoundQuantity } from '../reading/quantities.ts';
import type { TokenRange } from '../reading/sentences.ts';
import { stem } from '../reading/stems.ts';
import { lastToken, type Token } from '../reading/tokens.ts';
import type { PlacedDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { clauseStart, isVerb } from './statement.ts';
import type { FramedQuantity } from './types.ts';

type Base = Pick<FramedQuantity, 'prose' | 'block' | 'sentence'>;

/** @returns undefined where too little is said to know the same thing again. */
export function frameOf(
  view: SentenceView,
  quantity: FoundQuantity,
  dates: readonly PlacedDate[],
  base: Base,
): FramedQuantity | undefined {
  const { tokens } = view.reading;
  const aside = asideOf(view, quantity.first);
  const start = aside
    ? Math.min(clauseStart(view, aside.start), clauseStart(view, quantity.first))
    : clauseStart(view, quantity.first);
  const before: string[] = [];
  const names: string[] = [];
  for (let i = start; i < quantity.first; i++) {
    if (!isContent(view, i) || (aside && i >= aside.start && i < aside.end)) continue;
    const word = stem(tokens[i]!.key, view.language);
    before.push(word);
    if (isName(tokens, i, view.sentence.start)) names.push(word);
  }
  const after: string[] = [];
  for (let i = quantity.end; i < Math.min(view.sentence.end, quantity.end + 3); i++) {
    if (tokens[i]!.kind === 'symbol') break;
    if (isContent(view, i)) after.push(stem(tokens[i]!.key, view.language));
  }
  const counts = quantity.mention.unit.kind === 'none' && after.length > 0;
  if (before.length < (counts ? 1 : 2) || before.length > 12) return undefined;
  if (!isStated(view, start, quantity, aside)) return undefined;
  const date = dates.find((d) => !d.ofName && d.date.unknown !== true && d.date.now !== true)?.date;
  const prefix = tokens
    .slice(start, quantity.first)
    .map((t) => t.key)
    .join(' ');
  return {
    ...base,
    quantity: quantity.mention,
    before,
    after,
    prefix,
    names,
    ...(date && { date }),
  };
}

/**
 * The verb stands right before the value ("has cost", "heats", "is"), hedges and adverbs aside, and the subject is
 * called by its name: "this release" is another one in every section.
 */
function isStated(
  view: SentenceView,
  start: number,
  quantity: FoundQuantity,
  aside: TokenRange | undefined,
): boolean {
  const { tokens } = view.reading;
  const { cues } = view.language;
  const { mention } = quantity;
  if (mention.number.form === 'words' && mention.unit.kind === 'none' && mention.value < 20) {
    return false;
  }
  let at = quantity.first - 1;
  const hedgeStart = mention.hedgePiece?.start ?? Infinity;
  while (at >= start && (tokens[at]!.start >= hedgeStart || isFiller(tokens[at]!.key))) at--;
  const verb = tokens[at];
  if (at <= start || verb === undefined) return false;
  if (!isVerb(verb, view.language) && !isPresentVerb(verb)) return false;
  // "As it is, the clinic serves 2,900": what stands before a comma is not the subject.
  const comma = lastToken(tokens, start + 1, at, (t) => t.text === ',');
  const subject = tokens.slice(comma < 0 || aside ? start : comma, aside ? aside.start : at);
  return !subject.some((t) => cues.pronouns.has(t.key) || t.kind === 'number');
}

function isFiller(key: string): boolean {
  return key.endsWith('ly') || /^(?:now|already|still|just|only|a|an|the|some|about)$/.test(key);
}

/** "heats", "covers", "costs": a third person that no list of verbs can hold. */
function isPresentVerb({ key, text }: Token): boolean {
  return key.length > 3 && /[^su]s$/.test(key) && !/^\p{Lu}/u.test(text);
}

/** A word with a capital; at the start of a sentence only where the next word has one too. */
function isName(tokens: SentenceView['reading']['tokens'], at: number, start: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.text ?? '');
  return capital(at) && (at > start || capital(at + 1));
}

/** A clause between commas that only adds something: "Quarry Court, where I grew up, has 64 flats". */
function asideOf(view: SentenceView, value: number): TokenRange | undefined {
  const { tokens } = view.reading;
  const { relatives } = view.language.cues;
  const isComma = (token: Token): boolean => token.text === ',';
  const close = lastToken(tokens, view.sentence.start, value, isComma);
  const open = lastToken(
    tokens,
    view.sentence.start,
    close,
    (t, i) => isComma(t) && isAsideStart(tokens[i + 1]!.key, relatives),
  );
  return open < 0 ? undefined : { start: open, end: close + 1 };
}

function isAsideStart(key: string, relatives: ReadonlySet<string>): boolean {
  return relatives.has(key) || /(?:ed|ing|nt)$/.test(key);
}

/** Words that tell things apart: no stopwords, adverbs, hedges, dates or other numbers. */
function isContent(view: SentenceView, at: number): boolean {
  const token = view.reading.tokens[at]!;
  if (token.kind !== 'word') return false;
  const { stopwords, cues } = view.language;
  if (stopwords.has(token.key) || cues.prepositions.has(token.key) || token.key.endsWith('ly'))
    return false;
  if (
    /^(?:now|so|far|already|still|just|only|about|nearly|almost|some|again|well)$/.test(token.key)
  )
    return false;
  return !view.dated(at);
}
