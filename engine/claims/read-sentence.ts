/** One sentence → its claims, what it sets aside, and what it establishes for the text after it. */
import type { TextBlock } from '../memo/types.ts';
import type { QuantityMention } from '../reading/types.ts';
import { nextDiscourse } from './discourse.ts';
import type { Environment } from './environment.ts';
import { dateClaims } from './events.ts';
import { figureCandidates } from './figures.ts';
import type { SentenceParts } from './sentence-parts.ts';
import { frameOf } from './frames.ts';
import { holderClaims } from './holders.ts';
import { datesIn, eventsIn, type PlacedDate } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import { isPast, statementKind } from './statement.ts';
import { topicsOf } from './topics.ts';
import type { Claim, Discourse, FramedQuantity, SetAside } from './types.ts';

export interface SentenceResult {
  readonly claims: readonly Claim[];
  readonly setAside: readonly SetAside[];
  readonly framed: readonly FramedQuantity[];
  readonly discourse: Discourse;
}

/** @param chain Claims of one sentence share it. */
export function readSentence(
  block: TextBlock,
  view: SentenceView,
  discourse: Discourse,
  environment: Environment,
  chain: string,
): SentenceResult {
  const { reading } = view;
  const { prose } = reading;
  const base = { prose, block: block.index };
  const events = eventsIn(view);
  const dates = datesIn(view, events, discourse.date, environment);
  const topics = topicsOf(view, discourse, environment);
  const { quantities } = reading;
  const parts: SentenceParts = { view, quantities, topics, dates, events };

  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  const setAside: SetAside[] = [];
  for (const quantity of quantities) {
    const leave = (kind: SetAside['kind']): void => {
      setAside.push({ ...base, quantity: quantity.mention, kind });
    };
    const kind = statementKind(view, quantity.first, quantity.end);
    if (kind !== 'asserted') {
      leave(kind);
      continue;
    }
    const all = figureCandidates(parts, quantity, discourse, environment);
    const candidates = all.filter(
      (c) => c.period?.origin === 'carried' || !isAhead(c.period?.date, environment),
    );
    const isClaim = candidates.length > 0 || (all.length === 0 && isCheckable(quantity.mention));
    const frame = frameOf(view, quantity, dates, { ...base, sentence: chain });
    if (!isClaim) {
      if (frame) framed.push(frame);
      leave(all.length > 0 ? 'ahead' : 'no-fact');
      continue;
    }
    const rivals = topics.flatMap((t) => t.figures);
    const { mention } = quantity;
    const claim: Claim = {
      kind: 'figure',
      ...base,
      quantity: mention,
      candidates,
      past: isPast(view, quantity.first, quantity.end),
      rivals,
      chain,
    };
    claims.push(claim);
    if (frame) framed.push({ ...frame, claim });
  }
  const dated = dateClaims(view, events, dates, discourse, environment);
  claims.push(...dated.map((claim) => ({ ...claim, ...base })));
  const usedMentions = new Set(dated.map((d) => d.date.mention));
  const used = new Set<PlacedDate>(dates.filter((d) => usedMentions.has(d.date.mention)));
  claims.push(...holderClaims(view, dates, used).map((claim) => ({ ...claim, ...base })));
  const next = nextDiscourse(view, discourse, topics, dates, events);
  return { claims, setAside, framed, discourse: next };
}

/** A figure that a reader would want a source for, whether or not the fact base knows it. */
function isCheckable({ unit, scale, number }: QuantityMention): boolean {
  switch (unit.kind) {
    case 'currency':
    case 'percent':
    case 'percentage-points':
      return true;
    case 'physical':
      return unit.dimension !== 'time';
    case 'none':
    case 'count':
      return scale !== undefined || number.group !== '';
  }
}

/** A date after the memo's own makes a forecast of whatever it is said of. */
function isAhead(date: PlacedDate['date'] | undefined, { memoDate }: Environment): boolean {
  return (
    date !== undefined &&
    date.unknown !== true &&
    memoDate !== undefined &&
    date.from.year > memoDate.year
  );
}
