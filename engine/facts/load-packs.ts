/** Fact packs in, fact base out. Whatever the packs hold, the sound part of them loads and the rest is reported. */
import { growingFactBase, PackContext } from './fact-base.ts';
import { PackFigures } from './pack-figures.ts';
import { ProblemReport, quoted } from './problems.ts';
import { placeOfId, type RawPack, readRawPack } from './raw-pack.ts';
import { readEvents, readOffices } from './read-events.ts';
import { readFigures } from './read-figures.ts';
import { readEntities, readMeasures, readSources, readTerms } from './read-names.ts';
import { readTable } from './read-table.ts';
import type { FactBase, PackInput, PackProblem } from './types.ts';

export interface LoadedPacks {
  readonly factBase: FactBase;
  /** In the order of the packs' files, then by position. */
  readonly problems: readonly PackProblem[];
}

/**
 * Reads packs into a fact base. Pure, and never throws for what a file holds.
 * @param inputs In order of precedence: of two packs with one id the first is used.
 */
export function loadPacks(inputs: readonly PackInput[]): LoadedPacks {
  const report = new ProblemReport();
  const packs = readRawPacks(inputs, report);
  const base = growingFactBase();
  base.packs.push(...packs.map(({ pack }) => pack));
  const contexts = packs.map((raw) => new PackContext(raw, packs, base, report));
  // Each kind in all packs before the kinds that may refer to it, so that packs can refer to later ones.
  for (const read of [readSources, readEntities, readMeasures, readAllFigures, readEvents, readOffices, readTerms]) {
    for (const context of contexts) read(context);
  }
  return { factBase: base, problems: report.list() };
}

function readRawPacks(inputs: readonly PackInput[], report: ProblemReport): readonly RawPack[] {
  const packs: RawPack[] = [];
  for (const input of inputs) {
    const raw = readRawPack(input, report);
    if (!raw) continue;
    const first = packs.find(({ pack }) => pack.id === raw.pack.id);
    if (first) {
      const message = `The pack ${quoted(raw.pack.id)} is already loaded from ${first.pack.path}, so this one is not used; give it an id of its own.`;
      report.error(raw.idPlace, 'duplicate-pack', message);
    } else packs.push(raw);
  }
  return packs;
}

function readAllFigures(context: PackContext): void {
  const figures = new PackFigures();
  readFigures(context, figures);
  for (const table of context.raw.tables) readTable(table, context, figures);
  for (const figure of figures.all()) {
    const built = figure.build();
    context.base.figures.set(built.id, built);
    const raw = context.raw.entries.figures.get(built.id.slice(context.idOf('').length));
    if (raw && !figure.mentioned) {
      const message = 'This figure has no values; add “values”, or rows of a table that name it.';
      context.report.warning(placeOfId(raw), 'no-values', message);
    }
  }
}
