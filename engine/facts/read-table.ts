/** Reads a table of values (tidy CSV, one row a value) into the figures of its pack. */
import { conversionFactor, type Unit, unitOfPack } from '../values/unit.ts';
import type { CsvRow } from './csv-rows.ts';
import type { PackContext } from './fact-base.ts';
import { FigureBuilder, type PackFigures } from './pack-figures.ts';
import { inferredKind } from './pack-periods.ts';
import { declaredBy, isFault, PLAIN_NUMBER, readValue } from './pack-values.ts';
import type { Place } from './problems.ts';
import type { ObservationReader } from './series.ts';
import type { SourceText } from './source-text.ts';
import { type Column, readColumns, type TableColumns } from './table-columns.ts';
import type { Entity, Measure, Observation, Source } from './types.ts';

export function readTable(source: SourceText, context: PackContext, figures: PackFigures): void {
  const columns = readColumns(source, context.report);
  if (!columns) return;
  const table = new Table(source, columns, context, figures);
  for (let row = columns.csv.rowAt(columns.firstRow); row; row = columns.csv.rowAt(row.next)) {
    table.readRow(row);
  }
}

const PARTS = ['measure', 'subject'] as const;

class Table {
  readonly #source: SourceText;
  readonly #columns: TableColumns;
  readonly #context: PackContext;
  readonly #figures: PackFigures;
  /** What the ids of the cells name; undefined for those that name nothing, which are reported once. */
  readonly #references = new Map<string, Source | Entity | Measure | undefined>();
  readonly #byCells = new Map<string, FigureBuilder | undefined>();
  readonly #units = new Map<string, Unit>();
  readonly #readers = new Map<FigureBuilder, ObservationReader>();

  constructor(
    source: SourceText,
    columns: TableColumns,
    context: PackContext,
    figures: PackFigures,
  ) {
    this.#source = source;
    this.#columns = columns;
    this.#context = context;
    this.#figures = figures;
  }

  readRow(row: CsvRow): void {
    if (row.fault) {
      this.#error({ source: this.#source, start: row.fault.at, end: row.end }, 'csv-quote', row.fault.message);
      return;
    }
    if (row.cells.every((cell) => cell.trim() === '')) return;
    if (!this.#hasAllCells(row)) return;
    const figure = this.#figureOf(row);
    if (!figure) return;
    figure.mentioned = true;
    const period = figure.periods.read(this.#cell(row, 'period'));
    if (typeof period === 'string') {
      this.#error(this.#place(row, 'period'), 'bad-period', period);
      return;
    }
    if (!this.#valueFits(row, figure)) return;
    this.#sourceOf(row);
    figure.add(period.range.start, row.start, this.#readerOf(figure));
  }

  #hasAllCells(row: CsvRow): boolean {
    const { cells } = row;
    const { count } = this.#columns;
    if (cells.length === count) return true;
    const valueColumn = this.#columns.places.value ?? 0;
    const cut =
      /^\s*\d{3}(?!\d)/.test(cells[valueColumn + 1] ?? '') && /\d$/.test(cells[valueColumn] ?? '');
    // Spreadsheets add empty cells at the end; but "38,000" without quotes makes a cell too many as well.
    const padded = cells.length > count && cells.slice(count).every((cell) => cell.trim() === '');
    if (padded && !cut) return true;
    const advice =
      cells.length > count && cut
        ? 'a number with commas must stand in quotes ("38,000")'
        : 'a cell that holds a comma must stand in quotes';
    this.#error(
      { source: this.#source, start: row.start, end: row.end },
      'wrong-columns',
      `This row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the header ${count} columns; ${advice}.`,
    );
    return false;
  }

  #figureOf(row: CsvRow): FigureBuilder | undefined {
    const id = this.#cell(row, 'figure');
    if (id === '' && !this.#namesParts(row)) return undefined;
    const key =
      id === ''
        ? JSON.stringify([
            this.#cell(row, 'measure'),
            this.#cell(row, 'subject'),
            this.#cell(row, 'partner'),
          ])
        : id;
    if (this.#byCells.has(key)) return this.#byCells.get(key);
    const figure = id === '' ? this.#figureOfParts(row) : this.#figureOfId(id, row);
    this.#byCells.set(key, figure);
    return figure;
  }

  #figureOfId(id: string, row: CsvRow): FigureBuilder | undefined {
    const figure =
      this.#figures.withId(this.#context.idOf(id)) ?? this.#figures.withId(id);
    if (!figure) this.#context.unknown(['figures'], id, this.#place(row, 'figure'));
    return figure;
  }

  #figureOfParts(row: CsvRow): FigureBuilder | undefined {
    const measure = this.#refer(row, 'measure', 'measures');
    const subject = this.#refer(row, 'subject', 'entities');
    const partnerId = this.#cell(row, 'partner');
    const partner = partnerId === '' ? undefined : this.#refer(row, 'partner', 'entities');
    if (!measure || !subject || (partnerId !== '' && !partner)) return undefined;
    const declared = this.#figures.withParts({ measure, subject, partner });
    if (declared) return declared;
    const names = [this.#cell(row, 'measure'), this.#cell(row, 'subject'), partnerId];
    const period = inferredKind(this.#cell(row, 'period'));
    const figure = new FigureBuilder(
      {
        id: this.#context.idOf(names.filter((name) => name !== '').join('/')),
        pack: this.#context.raw.pack,
        location: this.#source.locate(row.start, row.end),
        measure,
        subject,
        ...(partner && { partner }),
        phrases: [],
        period,
      },
      measure.unit ?? this.#unitOf(row),
      this.#figures.periodsOf(period),
    );
    this.#figures.add(figure);
    return figure;
  }

  /** Whether the value is a quantity in a unit that fits the figure; the first value may give the figure its unit. */
  #valueFits(row: CsvRow, figure: FigureBuilder): boolean {
    const written = this.#cell(row, 'value');
    const unit = this.#unitOf(row);
    figure.unit ??= unit;
    const plain =
      figure.unit !== undefined &&
      PLAIN_NUMBER.test(written) &&
      conversionFactor(unit ?? figure.unit, figure.unit) !== undefined;
    if (plain) return true; // most rows of large tables: nothing is left to find out
    if (written === '') {
      this.#error(this.#place(row, 'value'), 'bad-value', 'This row has no value; fill it in or remove the row.');
      return false;
    }
    const value = readValue(written, figure.unit, unit);
    if (isFault(value)) {
      const column = value.rule === 'unit-mismatch' && PLAIN_NUMBER.test(written) ? 'unit' : 'value';
      this.#error(this.#place(row, column), value.rule, value.message);
      return false;
    }
    figure.unit ??= declaredBy(value);
    return true;
  }

  #readerOf(figure: FigureBuilder): ObservationReader {
    let reader = this.#readers.get(figure);
    if (!reader) {
      reader = (start) => this.#observe(start, figure);
      this.#readers.set(figure, reader);
    }
    return reader;
  }

  /** Reads a row again that was found right before. */
  #observe(start: number, figure: FigureBuilder): Observation {
    const row = this.#columns.csv.rowAt(start)!;
    const period = figure.periods.read(this.#cell(row, 'period'));
    const written = this.#cell(row, 'value');
    const value = readValue(written, figure.unit, this.#unitOf(row));
    if (typeof period === 'string' || isFault(value)) throw new RangeError('no such row');
    const source = this.#cell(row, 'source') === '' ? figure.head.source : this.#sourceOf(row);
    const note = this.#cell(row, 'note');
    const { start: from, end } = this.#place(row, 'value');
    return {
      ...period,
      value,
      written,
      ...(source && { source }),
      ...(note !== '' && { note }),
      location: this.#source.locate(from, end),
    };
  }

  #sourceOf(row: CsvRow): Source | undefined {
    return this.#cell(row, 'source') === '' ? undefined : this.#refer(row, 'source', 'sources');
  }

  #unitOf(row: CsvRow): Unit | undefined {
    const text = this.#cell(row, 'unit');
    if (text === '') return undefined;
    let unit = this.#units.get(text);
    if (!unit) this.#units.set(text, (unit = unitOfPack(text)));
    return unit;
  }

  #refer(row: CsvRow, column: Column, kind: 'sources'): Source | undefined;
  #refer(row: CsvRow, column: Column, kind: 'entities'): Entity | undefined;
  #refer(row: CsvRow, column: Column, kind: 'measures'): Measure | undefined;
  #refer(row: CsvRow, column: Column, kind: 'sources' | 'entities' | 'measures') {
    const text = this.#cell(row, column);
    const key = `${kind} ${text}`;
    if (!this.#references.has(key)) {
      this.#references.set(key, this.#context.refer(kind, text, this.#place(row, column)));
    }
    return this.#references.get(key);
  }

  #namesParts(row: CsvRow): boolean {
    const { places } = this.#columns;
    const needed = places.measure === undefined ? ['figure' as const] : PARTS;
    const missing = needed.find((column) => this.#cell(row, column) === '');
    if (missing === undefined) return true;
    const message = `This row names no ${missing}; fill it in.`;
    this.#error(this.#place(row, missing), 'missing-cell', message);
    return false;
  }

  #cell(row: CsvRow, column: Column): string {
    const index = this.#columns.places[column];
    return index === undefined ? '' : (row.cells[index] ?? '').trim();
  }

  #place(row: CsvRow, column: Column): Place {
    const index = this.#columns.places[column];
    const span = index === undefined ? row : this.#columns.csv.cellSpan(row.start, index);
    return { source: this.#source, start: span.start, end: span.end };
  }

  #error(place: Place, rule: string, message: string): void {
    this.#context.report.error(place, rule, message);
  }
}
