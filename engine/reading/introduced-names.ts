/**
 * Abbreviations that a memo introduces itself: "Special Measures Agreement (SMA)". From then on, and before, the
 * letters stand for what the full name stands for.
 */
import type { NameTarget } from './lexicon.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

/** By the abbreviation as it is written. */
export type IntroducedNames = ReadonlyMap<string, readonly NameTarget[]>;

export const NO_INTRODUCED_NAMES: IntroducedNames = new Map();

/** Whether a text may introduce anything; most do not and need no second look. */
export function mayIntroduce(text: string): boolean {
  return /\((?:the\s+)?["“]?\p{Lu}[\p{Lu}\d&-]{1,7}["”]?\)/u.test(text);
}

/** The abbreviations that stand in brackets behind a known name whose initials they are. */
export function introducedNames(
  tokens: readonly Token[],
  names: readonly NameMention[],
): IntroducedNames {
  const introduced = new Map<string, NameTarget[]>();
  for (const { target, first, end } of names) {
    const short = tokens[end + 1];
    const bracketed = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')';
    if (!bracketed || short?.kind !== 'word' || end - first < 2) continue;
    if (!/^\p{Lu}{2,8}$/u.test(short.text) || !areInitials(short.text, tokens.slice(first, end))) {
      continue;
    }
    const known = introduced.get(short.text);
    if (known) known.push(target);
    else introduced.set(short.text, [target]);
  }
  return introduced;
}

/** Whether the letters begin words of the name, in order; small words may be left out. */
function areInitials(letters: string, name: readonly Token[]): boolean {
  const initials = name.filter((t) => t.kind === 'word').map((t) => t.text.charAt(0).toUpperCase());
  let at = 0;
  for (const initial of initials) if (letters.charAt(at) === initial) at++;
  return at === letters.length;
}
