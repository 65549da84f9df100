/** `factlint lookup`: entries of the fact base by words, with their values and sources. */
import type { EventDate, Figure, Holder, Observation, Source } from '@factlint/engine';
import { type SearchHit, searchFacts } from '@factlint/engine/facts/search.ts';
import { isoDate } from '@factlint/engine/values/calendar.ts';
import { formatPeriod } from '@factlint/engine/values/period.ts';
import pc from 'picocolors';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import type { FactOptions } from '../options.ts';
import { counted, harmless, sourceLine } from '../reporters/words.ts';
import { setUp } from '../setup.ts';

const MAX_HITS = 20;
const MAX_VALUES = 8;

/** @returns 0 whether something is found or not. */
export async function lookup(
  words: readonly string[],
  options: FactOptions,
  host: Host,
): Promise<ExitStatus> {
  const setup = await setUp(options, host);
  const hits = searchFacts(setup.factBase, words.join(' '));
  const { bold, dim } = pc.createColors(host.color);
  const out = hits.slice(0, MAX_HITS).map((hit) => {
    const details = detailsOf(hit).map((line) => `    ${harmless(line)}`);
    const head = `${bold(harmless(hit.title))}  ${dim(`${hit.kind} ${hit.entry.id}`)}`;
    return `${[head, ...details].join('\n')}\n`;
  });
  if (hits.length === 0) {
    const packs = counted(setup.factBase.packs.length, 'pack');
    out.push(`Nothing in the fact base (${packs}) matches “${words.join(' ')}”.\n`);
  } else if (hits.length > MAX_HITS) {
    out.push(`${hits.length - MAX_HITS} more match; add a word to narrow it down.\n`);
  }
  host.out(out.join('\n'));
  return setup.hasFault ? EXIT.fault : EXIT.ok;
}

function detailsOf(hit: SearchHit): readonly string[] {
  switch (hit.kind) {
    case 'figure':
      return figureLines(hit.entry);
    case 'event': {
      const { aliases, dates, place, source } = hit.entry;
      return [...also(aliases), ...dates.map(dateLine), ...given('at', place), ...from(source)];
    }
    case 'office': {
      const { aliases, holders } = hit.entry;
      const latest = holders.slice(-MAX_VALUES).reverse();
      return [...also(aliases), ...latest.map(holderLine), ...rest(holders.length - latest.length)];
    }
    case 'term': {
      const { abbreviation, aliases, ja, definition, avoid, source } = hit.entry;
      const names = [abbreviation ?? '', ...aliases, ...ja].filter((name) => name !== '');
      return [definition, ...also(names), ...list('not', avoid), ...from(source)];
    }
    case 'entity':
      return also([...hit.entry.aliases, ...hit.entry.ja]);
    case 'measure':
      return also(hit.entry.phrases);
    case 'source': {
      const { publisher, url } = hit.entry;
      return [publisher, url].filter((part) => part !== undefined);
    }
  }
}

/** The latest values first: they are what is looked up most. */
function figureLines(figure: Figure): readonly string[] {
  const { series } = figure;
  const lines: string[] = [];
  for (let i = series.length - 1; i >= 0 && lines.length < MAX_VALUES; i -= 1) {
    lines.push(valueLine(series.at(i), figure.source));
  }
  const note = figure.note === undefined ? [] : [figure.note];
  return [...lines, ...rest(series.length - lines.length), ...note];
}

function valueLine(
  { period, written, source, note }: Observation,
  usual: Source | undefined,
): string {
  const about = [note, ...from(source ?? usual)].filter((part) => part !== undefined);
  return [formatPeriod(period).padEnd(12), written, ...about.map((part) => ` ${part}`)].join(' ');
}

function dateLine({ role, from: first, to, source, note }: EventDate): string {
  const when = to ? `${isoDate(first)}/${isoDate(to)}` : isoDate(first);
  const about = [note, ...from(source)].filter((part) => part !== undefined);
  return [`${when}  ${role}`, ...about].join('  ');
}

function holderLine({ name, from: first, to, source }: Holder): string {
  const when = `${first ? isoDate(first) : '…'} – ${to ? isoDate(to) : 'today'}`;
  return [`${name}  ${when}`, ...from(source)].join('  ');
}

function from(source: Source | undefined): readonly string[] {
  return source ? [sourceLine(source)] : [];
}

function also(names: readonly string[]): readonly string[] {
  return list('also', names);
}

function list(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
}

function given(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label} ${value}`];
}

function rest(count: number): readonly string[] {
  return count > 0 ? [`… and ${count} more`] : [];
}
