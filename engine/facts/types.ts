/**
 * The fact base: all packs that a workspace uses, resolved. What a pack looks like on disk is in
 * `schemas/`; these are the values that the rest of the engine reads.
 */
import type { CalendarDate, DayRange } from '../values/calendar.ts';
import type { Period, PeriodKind } from '../values/period.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Unit } from '../values/unit.ts';

/** `pack:id`. */
export type FactId = string;

/** Where something stands in a pack's file. Offsets are UTF-16, lines and columns count from 1. */
export interface PackLocation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type PackSeverity = 'error' | 'warning';

/** What is wrong with a pack, and where. */
export interface PackProblem extends PackLocation {
  readonly severity: PackSeverity;
  /** A stable word for the kind of fault: `yaml-syntax`, `schema`, `unknown-key`, `duplicate-id`, `bad-date`, … */
  readonly rule: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly license?: string;
  readonly language: string;
  readonly maintainers: readonly string[];
  /** The folder or file it was read from. */
  readonly path: string;
  /** Whether it ships with Factlint. */
  readonly builtin: boolean;
}

interface EntryBase {
  readonly id: FactId;
  readonly pack: Pack;
  readonly location: PackLocation;
}

export interface Source extends EntryBase {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  readonly accessed?: string;
}

export interface Entity extends EntryBase {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly ja: readonly string[];
}

export interface Measure extends EntryBase {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly unit?: Unit;
  /** The preposition that introduces the partner ("from"). */
  readonly partner?: string;
}

/** One value of a figure: for a period, from a source. */
export interface Observation {
  readonly period: Period;
  readonly range: DayRange;
  readonly value: Quantity;
  /** The value as the pack wrote it ("$95.8 billion", "95803683368"). */
  readonly written: string;
  readonly source?: Source;
  readonly note?: string;
  readonly location: PackLocation;
}

/** A figure's values, sorted by the start of their periods; vintages of one period keep the pack's order. */
export interface Series {
  readonly length: number;
  /** @param index from 0 to length - 1. */
  at(index: number): Observation;
  /** The index of the first observation whose period starts on or after the day. */
  firstFrom(day: number): number;
}

export interface Figure extends EntryBase {
  readonly measure?: Measure;
  readonly subject?: Entity;
  readonly partner?: Entity;
  /** Its own phrases; those of its measure are not repeated here. */
  readonly phrases: readonly string[];
  readonly unit: Unit;
  readonly period: PeriodKind;
  readonly source?: Source;
  readonly note?: string;
  readonly series: Series;
}

/** One dated role of an event. */
export interface EventDate {
  /** "signed", "entered into force": lower case, as the pack writes it. */
  readonly role: string;
  readonly range: DayRange;
  /** The first (or only) day at the precision that is known. */
  readonly from: CalendarDate;
  /** The last day, for events of several days. */
  readonly to?: CalendarDate;
  readonly source?: Source;
  readonly note?: string;
  readonly location: PackLocation;
}

export interface EventFact extends EntryBase {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ja: readonly string[];
  readonly dates: readonly EventDate[];
  readonly place?: string;
  readonly host?: Entity;
  readonly note?: string;
  readonly source?: Source;
}

export interface Holder {
  readonly name: string;
  readonly aliases: readonly string[];
  /** From the first day of `from` to the last day of `to`; open ends reach to FIRST_DAY and LAST_DAY. */
  readonly range: DayRange;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly source?: Source;
  readonly note?: string;
  readonly location: PackLocation;
}

export interface Office extends EntryBase {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly entity?: Entity;
  /** In order of their first day. */
  readonly holders: readonly Holder[];
}

export interface Term extends EntryBase {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly abbreviation?: string;
  readonly ja: readonly string[];
  readonly romaji?: string;
  readonly definition: string;
  readonly avoid: readonly string[];
  readonly related: readonly string[];
  readonly source?: Source;
}

/** All packs, first in precedence first. Entries keep the order packs, then files, then lines. */
export interface FactBase {
  readonly packs: readonly Pack[];
  readonly sources: ReadonlyMap<FactId, Source>;
  readonly entities: ReadonlyMap<FactId, Entity>;
  readonly measures: ReadonlyMap<FactId, Measure>;
  readonly figures: ReadonlyMap<FactId, Figure>;
  readonly events: ReadonlyMap<FactId, EventFact>;
  readonly offices: ReadonlyMap<FactId, Office>;
  readonly terms: ReadonlyMap<FactId, Term>;
}

/** A file handed to the pack loader. Paths are absolute or relative to the pack's root, with "/" between names. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** The files of one pack, as they were found. */
export interface PackInput {
  /** The folder, or the file of a single-file pack. */
  readonly path: string;
  /** Whether it ships with Factlint. */
  readonly builtin: boolean;
  readonly files: readonly PackFile[];
}
