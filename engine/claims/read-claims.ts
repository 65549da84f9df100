/**
 * A memo's blocks → its claims, in document order. What one block needs from others (heading, lead-in,
 * sentence before, memo date) is passed along as an explicit `Discourse`.
 */
import type { Block, Memo, TableBlock, TextBlock } from '../memo/types.ts';
import {
  type IntroducedNames,
  introducedNames,
  mayIntroduce,
} from '../reading/introduced-names.ts';
import type { NameTarget } from '../reading/lexicon.ts';
import { findNames } from '../reading/names.ts';
import { type Reading, readProse } from '../reading/read-block.ts';
import { tokenize } from '../reading/tokens.ts';
import type { Environment } from './environment.ts';
import { readSentence, type SentenceResult } from './read-sentence.ts';
import { sentenceViews } from './sentence-view.ts';
import { tableClaims } from './tables.ts';
import type {
  BlockReading,
  Claim,
  Claims,
  Discourse,
  FramedQuantity,
  ReadingFailure,
  SetAside,
} from './types.ts';

const EMPTY: Discourse = { spoken: [] };

/** @param quotations Whether block quotations are read too. */
export function readClaims(memo: Memo, settings: Environment, quotations: boolean): Claims {
  const environment: Environment = { ...settings, introduced: introducedIn(memo, settings) };
  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  const setAside: SetAside[] = [];
  const failures: ReadingFailure[] = [];
  const blockReadings: BlockReading[] = [];
  const readings = new Map<number, Reading>();
  const after = new Map<number, Discourse>();
  const read = (block: TextBlock): Reading => {
    let reading = readings.get(block.index);
    if (reading === undefined) {
      reading = readProse(
        block.prose,
        environment.lexicon,
        environment.dayFirst,
        environment.introduced,
      );
      readings.set(block.index, reading);
    }
    return reading;
  };
  let discourse = EMPTY;
  let section = '';
  for (const block of memo.blocks) {
    if (block.quoted && !quotations) continue;
    try {
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
      claims.push(...result.claims);
      setAside.push(...result.setAside);
      framed.push(...result.framed);
      after.set(block.index, result.discourse);
      if (block.footnote === undefined && block.kind !== 'heading') discourse = result.discourse;
    } catch (error) {
      // A fault in reading one block must not silence the rest of the memo.
      failures.push({ block: block.index, error });
    }
  }
  return { claims, setAside, framed, readings: blockReadings, failures };
}

/** The abbreviations that any block introduces; only blocks that look like it are read for them. */
function introducedIn(memo: Memo, { lexicon }: Environment): IntroducedNames {
  const all = new Map<string, NameTarget[]>();
  for (const block of memo.blocks) {
    if (block.kind === 'table' || !mayIntroduce(block.prose.text)) continue;
    const tokens = tokenize(block.prose.text);
    for (const [short, targets] of introducedNames(tokens, findNames(tokens, lexicon))) {
      // the first introduction counts
      if (!all.has(short)) all.set(short, [...targets]);
    }
  }
  return all;
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
    discourse = readText(heading, read(heading), discourse, environment).discourse;
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

/** "Table 3. …", a lead-in that ends in a colon, or a few words without a full stop. */
function isCaption({ prose }: TextBlock): boolean {
  const text = prose.text.trim();
  if (/^(?:table|figure|chart|exhibit)\s+\w+/i.test(text) || text.endsWith(':')) return true;
  return text.length <= 140 && !/[.!?]["”’)]?$/.test(text);
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
  return { ...table, setAside: [], framed: [], discourse };
}

function readText(
  block: TextBlock,
  reading: Reading,
  start: Discourse,
  environment: Environment,
): BlockResult {
  const claims: Claim[] = [];
  const framed: FramedQuantity[] = [];
  const setAside: SetAside[] = [];
  let discourse = start;
  for (const [index, view] of sentenceViews(reading, environment.language).entries()) {
    const result = readSentence(block, view, discourse, environment, `${block.index}.${index}`);
    framed.push(...result.framed);
    claims.push(...result.claims);
    setAside.push(...result.setAside);
    discourse = result.discourse;
  }
  return { claims, setAside, framed, discourse, readings: [reading] };
}
