/** Tokens → mentions of the fact base's names. The longest name wins within its kind. */
import {
  type Entry,
  entitySymbol,
  type EntityGroup,
  fitsCase,
  isSkippable,
  type Lexicon,
  matchEntity,
  type NameTarget,
  type Node,
  pairSymbol,
  YEAR_SYMBOL,
} from './lexicon.ts';
import { type IntroducedNames, NO_INTRODUCED_NAMES } from './introduced-names.ts';
import { stem } from './stems.ts';
import type { Token } from './tokens.ts';

export interface NameMention {
  readonly target: NameTarget;
  /** Token range. */
  readonly first: number;
  readonly end: number;
  /** The year that stands in an event's name. */
  readonly yearToken?: number;
  /** Part of a longer name: the "Japan" of "U.S.-Japan Security Treaty". */
  readonly inside: boolean;
}

interface Step {
  readonly end: number;
  readonly symbol: string;
}

/** All names in a block, by position; names of one kind do not overlap. */
export function findNames(
  tokens: readonly Token[],
  lexicon: Lexicon,
  introduced: IntroducedNames = NO_INTRODUCED_NAMES,
): readonly NameMention[] {
  const entities = findEntities(tokens, lexicon);
  const found: NameMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind === 'symbol' || tokens[i]!.kind === 'opaque') continue;
    walk(lexicon.names, i, i, undefined);
    for (const target of introduced.get(tokens[i]!.text) ?? []) {
      found.push({ target, first: i, end: i + 1, inside: false });
    }
  }
  for (const [first, { group, end }] of entities) {
    found.push({ target: { kind: 'entity', group }, first, end, inside: false });
  }
  return settle(found);

  function walk(node: Node, first: number, at: number, yearToken: number | undefined): void {
    for (const entry of node.entries) {
      const single = at === first + 1;
      if (at > first && fits(entry, tokens, first, single)) {
        found.push({
          target: entry.target,
          first,
          end: at,
          ...(yearToken !== undefined && { yearToken }),
          inside: false,
        });
      }
    }
    if (node.next.size === 0 || at >= tokens.length) return;
    for (const step of steps(at)) {
      const next = node.next.get(step.symbol);
      if (next !== undefined) {
        walk(
          next,
          first,
          step.end,
          step.symbol === YEAR_SYMBOL || isYear(step.symbol) ? at : yearToken,
        );
      }
    }
    const token = tokens[at]!;
    const joined = token.kind === 'possessive' || token.kind === 'word' || token.gap === 'none';
    if (at > first && isSkippable(token) && joined && token.text !== '.' && token.text !== ',') {
      walk(node, first, at + 1, yearToken);
    }
  }

  /** The words, entities and years that a name may go on with at a token. */
  function steps(at: number): readonly Step[] {
    const token = tokens[at]!;
    const list: Step[] = [{ end: at + 1, symbol: stem(token.key, lexicon.language) }];
    if (token.kind === 'number' && isYear(token.text))
      list.push({ end: at + 1, symbol: YEAR_SYMBOL });
    const entity = entities.get(at);
    if (entity !== undefined) {
      list.push({ end: entity.end, symbol: entitySymbol(entity.group) });
      const joint = tokens[entity.end];
      const second =
        joint?.key === '-' || joint?.text === '–' ? entities.get(entity.end + 1) : undefined;
      if (second !== undefined)
        list.push({ end: second.end, symbol: pairSymbol(entity.group, second.group) });
    }
    return list;
  }
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

function fits(entry: Entry, tokens: readonly Token[], first: number, single: boolean): boolean {
  return fitsCase(entry.caseRule, tokens[first]!, single);
}

function findEntities(
  tokens: readonly Token[],
  lexicon: Lexicon,
): ReadonlyMap<number, { readonly group: EntityGroup; readonly end: number }> {
  const entities = new Map<number, { group: EntityGroup; end: number }>();
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < free || tokens[i]!.kind !== 'word') continue;
    const entity = matchEntity(lexicon.entities, tokens, i, lexicon.language);
    if (entity === undefined) continue;
    entities.set(i, entity);
    free = entity.end;
  }
  return entities;
}

type Family = 'topic' | 'event' | 'office' | 'person' | 'term' | 'entity';

function familyOf(target: NameTarget): Family {
  return target.kind === 'figure' || target.kind === 'measure' ? 'topic' : target.kind;
}

/** Longest match within a family; an exact event name before one with its year left open. */
function settle(found: readonly NameMention[]): readonly NameMention[] {
  // "the 1986 Fish Accord": the plain name inside says more than a name whose year was left open.
  const named = found.filter((m) => !isOpenYear(m) || !isNamedWithin(m, found));
  const byLength = named.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  const kept: NameMention[] = [];
  const spans = new Map<Family, { first: number; end: number }[]>();
  for (const mention of byLength) {
    const family = familyOf(mention.target);
    let taken = spans.get(family);
    if (taken === undefined) spans.set(family, (taken = []));
    const same = taken.some((s) => s.first === mention.first && s.end === mention.end);
    const covered = taken.some((s) => s.first < mention.end && mention.first < s.end);
    if (covered && !same) continue;
    if (!same) taken.push({ first: mention.first, end: mention.end });
    kept.push(mention);
  }
  const proper = kept.filter((m) => !['entity', 'topic'].includes(familyOf(m.target)));
  return kept
    .map((m) =>
      m.target.kind === 'entity' && proper.some((p) => p.first <= m.first && m.end <= p.end)
        ? { ...m, inside: true }
        : m,
    )
    .sort((a, b) => a.first - b.first || b.end - a.end);
}

function isOpenYear({ target }: NameMention): boolean {
  return target.kind === 'event' && target.anyYear;
}

/** Whether an event's name with an open year holds a name of an event that needs none, or the exact one. */
function isNamedWithin(open: NameMention, all: readonly NameMention[]): boolean {
  return all.some(
    ({ target, first, end }) =>
      target.kind === 'event' && !target.anyYear && first >= open.first && end <= open.end,
  );
}
