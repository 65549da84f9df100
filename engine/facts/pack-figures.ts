/** The figures of one pack while their values come in, from YAML and from tables. */
import type { PeriodKind } from '../values/period.ts';
import { NO_UNIT, type Unit } from '../values/unit.ts';
import { PeriodReader } from './pack-periods.ts';
import { type ObservationReader, SeriesBuilder } from './series.ts';
import type { Entity, FactId, Figure, Measure, Pack, PackLocation, Source } from './types.ts';

/** What a figure is, without its values. */
export interface FigureHead {
  readonly id: FactId;
  readonly pack: Pack;
  readonly location: PackLocation;
  readonly measure?: Measure;
  readonly subject?: Entity;
  readonly partner?: Entity;
  readonly phrases: readonly string[];
  readonly period: PeriodKind;
  readonly source?: Source;
  readonly note?: string;
}

export class FigureBuilder {
  readonly head: FigureHead;
  readonly periods: PeriodReader;
  /** Undefined until something declares it: the figure, its measure, or its first value. */
  unit: Unit | undefined;
  /** Whether any value was written for it, faulty ones included. */
  mentioned = false;
  readonly #series = new SeriesBuilder();

  constructor(head: FigureHead, unit: Unit | undefined, periods: PeriodReader) {
    this.head = head;
    this.unit = unit;
    this.periods = periods;
  }

  add(start: number, row: number, reader: ObservationReader): void {
    this.#series.add(start, row, reader);
  }

  build(): Figure {
    return { ...this.head, unit: this.unit ?? NO_UNIT, series: this.#series.build() };
  }
}

/** Measure, subject and partner, by which a table's row names a figure. */
export interface FigureParts {
  readonly measure: Measure;
  readonly subject: Entity;
  readonly partner?: Entity | undefined;
}

export class PackFigures {
  readonly #byId = new Map<FactId, FigureBuilder>();
  /** The first figure of each measure, subject and partner. */
  readonly #byParts = new Map<string, FigureBuilder>();
  readonly #periods = new Map<string, PeriodReader>();

  /** The reader of a kind of periods. Figures share them: ten thousand figures are for the same hundred years. */
  periodsOf(kind: PeriodKind): PeriodReader {
    const key = JSON.stringify(kind);
    let reader = this.#periods.get(key);
    if (!reader) this.#periods.set(key, (reader = new PeriodReader(kind)));
    return reader;
  }

  add(figure: FigureBuilder): void {
    const { id, measure, subject, partner } = figure.head;
    this.#byId.set(id, figure);
    if (!measure || !subject) return;
    const key = keyOf({ measure, subject, partner });
    if (!this.#byParts.has(key)) this.#byParts.set(key, figure);
  }

  withId(id: FactId): FigureBuilder | undefined {
    return this.#byId.get(id);
  }

  withParts(parts: FigureParts): FigureBuilder | undefined {
    return this.#byParts.get(keyOf(parts));
  }

  all(): Iterable<FigureBuilder> {
    return this.#byId.values();
  }
}

function keyOf({ measure, subject, partner }: FigureParts): string {
  return `${measure.id} ${subject.id} ${partner?.id ?? ''}`;
}
