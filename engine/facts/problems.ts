/** Collects what is wrong with packs: one sentence each, at an exact place, never more than a reader can use. */
import { distance } from 'fastest-levenshtein';
import type { SourceText } from './source-text.ts';
import type { PackProblem, PackSeverity } from './types.ts';

/** A broken table of 100,000 rows is told in so many sentences, and how many more there are. */
const MAX_PER_FILE = 100;

/** A piece of a pack's file. */
export interface Place {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

interface FileProblems {
  readonly source: SourceText;
  readonly problems: PackProblem[];
  unlisted: number;
}

export class ProblemReport {
  readonly #files = new Map<string, FileProblems>();

  error(place: Place, rule: string, message: string): void {
    this.#add(place, 'error', rule, message);
  }

  warning(place: Place, rule: string, message: string): void {
    this.#add(place, 'warning', rule, message);
  }

  /** Whether what is added about this file is only counted, so that no effort need go into it. */
  isFull(source: SourceText): boolean {
    return (this.#files.get(source.path)?.problems.length ?? 0) >= MAX_PER_FILE;
  }

  /** All problems: files in the order in which they first had one, then by position. */
  list(): readonly PackProblem[] {
    return [...this.#files.values()].flatMap(({ source, problems, unlisted }) => {
      const sorted = problems.sort((a, b) => a.start - b.start);
      if (unlisted === 0) return sorted;
      const message = `This file has ${unlisted} more ${unlisted === 1 ? 'fault' : 'faults'}; they are listed once these are put right.`;
      const last = sorted.at(-1)!;
      const rest = problemAt({ source, start: last.start, end: last.end }, 'error', 'more', message);
      return [...sorted, rest];
    });
  }

  #add(place: Place, severity: PackSeverity, rule: string, message: string): void {
    const { path } = place.source;
    let file = this.#files.get(path);
    if (!file) this.#files.set(path, (file = { source: place.source, problems: [], unlisted: 0 }));
    if (file.problems.length >= MAX_PER_FILE) file.unlisted += 1;
    else file.problems.push(problemAt(place, severity, rule, message));
  }
}

function problemAt(
  place: Place,
  severity: PackSeverity,
  rule: string,
  message: string,
): PackProblem {
  const location = place.source.locate(place.start, place.end);
  const end = place.source.position(location.end);
  return { ...location, endLine: end.line, endColumn: end.column, severity, rule, message };
}

/** The candidate nearest to a misspelt word, where one is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = distance(lower, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
    if (bestDistance <= 1) break;
  }
  return best;
}

/** ` Did you mean x?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean “${candidate}”?`;
}

/** A piece of a file as a message quotes it. */
export function quoted(text: string): string {
  const short = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `“${short.length > 60 ? `${short.slice(0, 57)}…` : short}”`;
}
