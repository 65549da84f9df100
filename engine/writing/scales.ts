/** Scale words ("million", "bn", "T"): which family a writer uses, and the family's word for another scale. */
import { SCALE_FAMILIES } from './english.ts';
import { withCaseOf } from './numbers.ts';

export type Scale = 1e3 | 1e6 | 1e9 | 1e12;

/** Largest first. */
export const SCALES: readonly Scale[] = [1e12, 1e9, 1e6, 1e3];

export function isScale(factor: number): factor is Scale {
  return SCALES.some((scale) => scale === factor);
}

/** The word for a scale in plain English. */
export function scaleWord(scale: Scale): string {
  return SCALE_FAMILIES[0]?.[scale] ?? '';
}

/** The word of the writer's family for another scale; undefined where the writer's word is of no known family. */
export function scaleWordLike(written: string, scale: Scale): string | undefined {
  const dot = written.endsWith('.') ? '.' : '';
  const word = written.slice(0, written.length - dot.length);
  const exact = SCALE_FAMILIES.find((family) => SCALES.some((s) => family[s] === word));
  if (exact) return withDot(exact[scale], dot);
  const folded = SCALE_FAMILIES.find((family) =>
    SCALES.some((s) => family[s]?.toLowerCase() === word.toLowerCase()),
  );
  const found = folded?.[scale];
  return found ? withDot(withCaseOf(word, found), dot) : undefined;
}

function withDot(word: string | null, dot: string): string | undefined {
  return word === null ? undefined : word + dot;
}
