/**
 * A memo's blocks → its claims, in document order. What one block needs from others (heading, lead-in,
 * sentence before, memo date) is passed along as an explicit `Discourse`.
 */
import type { Block, Memo, TableBlock, TextBlock } from '../memo/types.ts';
import { type Reading, readProse } from '../reading/read-block.ts';
import type { Environment } from './environment.ts';
import { dateClaims } from './events.ts';
import { figureCandidates, type SentenceParts } from './figures.ts';
import { frameOf } from './frames.ts';
import { holderClaims } from './holders.ts';
import { datesIn, eventsIn, type PlacedDate } from './sentence-dates.ts';
import { type SentenceView, sentenceViews } from './sentence-view.ts';
import { statementKind } from './statement.ts';
import { tableClaims } from './tables.ts';
import { topicsOf } from './topics.ts';
import type { BlockReading, Claim, Claims, Discourse, FramedQuantity, Topic } from './types.ts';

const EMPTY: Discourse = { subjects: [], partners: [] };

/** @param quotations Whether block quotations are read too. */
export function readClaims(memo: Memo, environment: Environment, quotations: boolean): Claims {
  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  const blockReadings: BlockReading[] = [];
  const readings = new Map<number, Reading>();
  const after = new Map<number, Discourse>();
  const read = (block: TextBlock): Reading => {
    let reading = readings.get(block.index);
    if (reading === undefined) {
      reading = readProse(block.prose, environment.lexicon, environment.dayFirst);
      readings.set(block.index, reading);
    }
    return reading;
  };
  let discourse = EMPTY;
  let section = '';
  for (const block of memo.blocks) {
    if (block.quoted && !quotations) continue;
    const path = block.section.join('/');
    if (path !== section || block.kind === 'heading') {
      discourse = headingDiscourse(memo, block, read, environment);
      section = path;
    }
    const start = startOf(memo, block, after, discourse);
    const result =
      block.kind === 'table'
        ? readTable(memo, block, read, start, environment)
        : readText(block, read(block), start, environment);
    blockReadings.push(...result.readings.map((reading) => ({ block: block.index, reading })));
    const offset = claims.length;
    claims.push(...result.claims);
    framed.push(
      ...result.framed.map((f) => (f.claim === undefined ? f : { ...f, claim: f.claim + offset })),
    );
    after.set(block.index, result.discourse);
    if (block.footnote === undefined && block.kind !== 'heading') discourse = result.discourse;
  }
  return { claims, framed, readings: blockReadings };
}

/** A list item starts from its lead-in, so that its siblings' dates do not rub off on it. */
function startOf(
  memo: Memo,
  block: Block,
  after: ReadonlyMap<number, Discourse>,
  discourse: Discourse,
): Discourse {
  if (block.kind !== 'paragraph' || block.item?.leadIn === undefined) return discourse;
  const lead = memo.blocks[block.item.leadIn];
  const state = after.get(block.item.leadIn);
  return lead !== undefined && state !== undefined ? state : discourse;
}

/** What the headings over a block establish: subject, measure, period. The nearest one wins. */
function headingDiscourse(
  memo: Memo,
  block: Block,
  read: (block: TextBlock) => Reading,
  environment: Environment,
): Discourse {
  let discourse = EMPTY;
  for (const index of block.section) {
    const heading = memo.blocks[index];
    if (heading?.kind !== 'heading') continue;
    const next = readText(heading, read(heading), discourse, environment).discourse;
    discourse = { ...discourse, ...next };
  }
  return discourse;
}

function captionOf(
  memo: Memo,
  block: TableBlock,
  read: (block: TextBlock) => Reading,
): readonly Reading[] {
  const before = memo.blocks[block.index - 1];
  const caption = before?.kind === 'paragraph' && isCaption(before) ? [read(before)] : [];
  const headings = [...block.section].reverse().flatMap((index) => {
    const heading = memo.blocks[index];
    return heading?.kind === 'heading' && heading.depth !== 1 ? [read(heading)] : [];
  });
  return [...caption, ...headings];
}

/** A short paragraph, one that ends in a colon, or one that starts with "Table 3". */
function isCaption({ prose }: TextBlock): boolean {
  return (
    prose.text.length <= 160 ||
    /:\s*$/.test(prose.text) ||
    /^\s*(?:table|figure|chart|exhibit)\s+\w+/i.test(prose.text)
  );
}

interface SentenceResult {
  readonly claims: readonly Claim[];
  readonly framed: readonly FramedQuantity[];
  readonly discourse: Discourse;
}

interface BlockResult extends SentenceResult {
  readonly readings: readonly Reading[];
}

function readTable(
  memo: Memo,
  block: TableBlock,
  read: (block: TextBlock) => Reading,
  discourse: Discourse,
  environment: Environment,
): BlockResult {
  const table = tableClaims(block, captionOf(memo, block, read), discourse, environment);
  return { ...table, framed: [], discourse };
}

function readText(
  block: TextBlock,
  reading: Reading,
  start: Discourse,
  environment: Environment,
): BlockResult {
  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  let discourse = start;
  for (const [index, view] of sentenceViews(reading, environment.language).entries()) {
    const result = readSentence(block, view, discourse, environment, `${block.index}.${index}`);
    framed.push(
      ...result.framed.map((f) =>
        f.claim === undefined ? f : { ...f, claim: f.claim + claims.length },
      ),
    );
    claims.push(...result.claims);
    discourse = result.discourse;
  }
  return { claims, framed, discourse, readings: [reading] };
}

function readSentence(
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
  const asserted = quantities.filter((q) => statementKind(view, q.first, q.end) === 'asserted');
  const parts: SentenceParts = { view, quantities, topics, dates, events };

  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  for (const quantity of asserted) {
    const candidates = figureCandidates(parts, quantity, discourse, environment).filter(
      (c) => !isAhead(c.period?.date, environment),
    );
    const frame = frameOf(view, quantity, dates, { ...base, sentence: chain });
    if (candidates.length > 0) {
      claims.push({
        kind: 'figure',
        ...base,
        quantity: quantity.mention,
        candidates,
        rivals: topics.flatMap((t) => t.figures),
        chain,
      });
      if (frame) framed.push({ ...frame, claim: claims.length - 1 });
    } else if (frame) {
      framed.push(frame);
    }
  }
  const dated = dateClaims(view, events, dates, discourse, environment);
  claims.push(...dated.map((claim) => ({ ...claim, ...base })));
  const usedMentions = new Set(dated.map((d) => d.date.mention));
  const used = new Set<PlacedDate>(dates.filter((d) => usedMentions.has(d.date.mention)));
  claims.push(...holderClaims(view, dates, used).map((claim) => ({ ...claim, ...base })));
  return { claims, framed, discourse: nextDiscourse(view, discourse, topics, dates, events) };
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

function nextDiscourse(
  view: SentenceView,
  discourse: Discourse,
  topics: readonly Topic[],
  dates: readonly PlacedDate[],
  events: ReturnType<typeof eventsIn>,
): Discourse {
  const topic =
    topics.filter((t) => !t.scattered && t.figures.length > 0).at(-1) ??
    topics.find((t) => t.figures.length === 1);
  const date = dates
    .filter((d) => !d.ofName && d.date.now !== true && d.date.unknown !== true)
    .at(-1)?.date;
  const event = events.at(-1)?.events;
  const named = view.reading.names.flatMap((m) =>
    m.target.kind === 'entity' &&
    !m.inside &&
    m.first >= view.sentence.start &&
    m.end <= view.sentence.end
      ? [m.target.group]
      : [],
  );
  const groups = topic === undefined ? named : [...topic.subjects, ...topic.partners, ...named];
  return {
    ...(topic ? { topic: carried(topic) } : discourse.topic && { topic: discourse.topic }),
    ...(date ? { date } : discourse.date && { date: discourse.date }),
    ...(event ? { event } : discourse.event && { event: discourse.event }),
    subjects:
      groups.length > 0
        ? unique([...groups, ...discourse.subjects]).slice(0, 4)
        : discourse.subjects,
    partners:
      groups.length > 0
        ? unique([...groups, ...discourse.partners]).slice(0, 4)
        : discourse.partners,
  };
}

/** A topic without its place: it is in another sentence now. */
function carried({ figures, subjects, partners, score, reasons, scattered }: Topic): Topic {
  return { figures, subjects, partners, score, reasons, scattered };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
