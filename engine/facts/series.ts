/**
 * A figure's values in typed columns: a million observations are two numbers each, and become objects
 * only when they are asked for.
 */
import type { Observation, Series } from './types.ts';

/** Makes the observation of a row; what a row number means is the reader's own affair. */
export type ObservationReader = (row: number) => Observation;

export class SeriesBuilder {
  readonly #starts: number[] = [];
  readonly #rows: number[] = [];
  /** Which reader each row is of; kept only once there are two. */
  readonly #origins: number[] = [];
  readonly #readers: ObservationReader[] = [];

  /** @param start The first day of the observation's period. */
  add(start: number, row: number, reader: ObservationReader): void {
    let origin = this.#readers.lastIndexOf(reader);
    if (origin < 0) origin = this.#readers.push(reader) - 1;
    this.#starts.push(start);
    this.#rows.push(row);
    this.#origins.push(origin);
  }

  /** Sorts by the start of the periods; those of one start keep their order. Empties the builder. */
  build(): Series {
    const order = this.#starts.map((_, index) => index);
    order.sort((a, b) => this.#starts[a]! - this.#starts[b]!);
    const pick = (column: readonly number[]) => order.map((index) => column[index]!);
    const series = new ColumnSeries(
      Int32Array.from(pick(this.#starts)),
      Uint32Array.from(pick(this.#rows)),
      this.#readers.length > 1 ? Uint16Array.from(pick(this.#origins)) : undefined,
      this.#readers,
    );
    // The builder stays reachable through its readers; its columns need not.
    for (const column of [this.#starts, this.#rows, this.#origins]) column.length = 0;
    return series;
  }
}

class ColumnSeries implements Series {
  readonly #starts: Int32Array;
  readonly #rows: Uint32Array;
  readonly #origins: Uint16Array | undefined;
  readonly #readers: readonly ObservationReader[];

  constructor(
    starts: Int32Array,
    rows: Uint32Array,
    origins: Uint16Array | undefined,
    readers: readonly ObservationReader[],
  ) {
    this.#starts = starts;
    this.#rows = rows;
    this.#origins = origins;
    this.#readers = readers;
  }

  get length(): number {
    return this.#starts.length;
  }

  at(index: number): Observation {
    const row = this.#rows[index];
    const reader = this.#readers[this.#origins?.[index] ?? 0];
    if (row === undefined || reader === undefined) throw new RangeError(`no observation ${index}`);
    return reader(row);
  }

  firstFrom(day: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
