/**
 * Claims: what a memo states that can be checked, each with the facts that it may be about. Whether it is
 * true is not asked here.
 */
import type { EventFact, Figure, Office } from '../facts/types.ts';
import type { Prose } from '../memo/types.ts';
import type { EntityGroup, PersonTarget } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read-block.ts';
import type { DateGranularity, DateMention, QuantityMention } from '../reading/types.ts';
import type { CalendarDate, DayRange } from '../values/calendar.ts';
import type { FiscalCalendar } from '../values/period.ts';
import type { Unit } from '../values/unit.ts';
import type { StatementKind } from './statement.ts';

/** A date whose place in time is known, worked out from the text around where it had to be. */
export interface ResolvedDate {
  readonly mention: DateMention;
  readonly range: DayRange;
  readonly granularity: DateGranularity;
  readonly from: CalendarDate;
  readonly fiscal?: FiscalCalendar | null;
  readonly split?: boolean;
  /** "end", "since", "by" …: see `DateMention.lead`. */
  readonly lead?: string;
  /** Read off other words than its own ("a year later", a month without a year). */
  readonly inferred: boolean;
  /** "today", "now": the memo's own date, which may be unknown. */
  readonly now?: boolean;
  /** Its place in time cannot be told. */
  readonly unknown?: boolean;
}

/** How a date came to a quantity: stated with it, or carried over from elsewhere. */
export type PeriodOrigin = 'stated' | 'sentence' | 'carried';

export interface ClaimPeriod {
  readonly date: ResolvedDate;
  readonly origin: PeriodOrigin;
  /** 0 to 1. */
  readonly score: number;
}

/** What a quantity may be a value of. */
export interface FigureCandidate {
  readonly figure: Figure;
  readonly period?: ClaimPeriod;
  /** The unit it counts in: written beside it, in a table's head, or understood. */
  readonly unit: Unit;
  /** A factor that stands elsewhere ("billions of dollars" in a head); 1 for none. */
  readonly scale: number;
  /** 0 to 1: how sure measure, subject and period are, from structure alone. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

interface ClaimBase {
  readonly prose: Prose;
  /** Index of the block in the memo. */
  readonly block: number;
}

export interface FigureClaim extends ClaimBase {
  readonly kind: 'figure';
  readonly quantity: QuantityMention;
  /** The likeliest first; empty where the fact base knows nothing of it. */
  readonly candidates: readonly FigureCandidate[];
  /** Told in the past tense: an undated value need not be the present one. */
  readonly past: boolean;
  /** Figures named beside it, with which it may have been mixed up. */
  readonly rivals: readonly Figure[];
  /** Claims that were read with the same topic in one sentence or table share a number. */
  readonly chain: string;
}

export interface DateClaim extends ClaimBase {
  readonly kind: 'date';
  readonly date: ResolvedDate;
  /** Events of that name; several where the name alone does not tell. */
  readonly events: readonly EventFact[];
  /** The roles of the event that the words allow; undefined for any. */
  readonly roles?: readonly string[];
  /** The event's name as the memo has it. */
  readonly named?: string;
  /** "name": the year is part of the name ("the 1960 Security Treaty"). */
  readonly manner: 'name' | 'role' | 'occurrence';
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A date claim before it is known in which block it stands. */
export type DateReading = Omit<DateClaim, 'prose' | 'block'>;

export interface HolderClaim extends ClaimBase {
  readonly kind: 'holder';
  /** Where the name stands, in prose offsets. */
  readonly start: number;
  readonly end: number;
  readonly person: PersonTarget;
  readonly offices: readonly Office[];
  readonly date: ResolvedDate;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A quantity that states something, with the words that frame it, for finding contradictions inside the memo. */
export interface FramedQuantity extends ClaimBase {
  readonly quantity: QuantityMention;
  readonly date?: ResolvedDate;
  /** Stems of the words before it in its clause, and right after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** All words of the clause before it, as they stand. */
  readonly prefix: string;
  /** Words of `before` that are names. */
  readonly names: readonly string[];
  /** Which sentence it stands in. */
  readonly sentence: string;
  /** The figure claim it became, if any. */
  readonly claim?: Claim;
}

export type Claim = FigureClaim | DateClaim | HolderClaim;

/** A block or cell as it was read, for checks that need no fact: weekdays, terms. */
export interface BlockReading {
  readonly block: number;
  readonly reading: Reading;
}

/** A quantity that states nothing that could be checked, and why. */
export interface SetAside extends ClaimBase {
  readonly quantity: QuantityMention;
  readonly kind: Exclude<StatementKind, 'asserted'> | 'ahead' | 'no-fact';
}

/** A block that could not be read because of a fault in the reader; the others were. */
export interface ReadingFailure {
  readonly block: number;
  readonly error: unknown;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly setAside: readonly SetAside[];
  readonly failures: readonly ReadingFailure[];
  readonly framed: readonly FramedQuantity[];
  readonly readings: readonly BlockReading[];
}

/** What is talked about: figures that may be meant, and where the words for them stand. */
export interface Topic {
  /** Token range in its block; absent for a topic that was carried over. */
  readonly place?: {
    readonly first: number;
    readonly end: number;
    /** The token after the names that belong to it ("shares of Taiwan and South Korea"). */
    readonly reach: number;
  };
  readonly figures: readonly Figure[];
  readonly subjects: readonly EntityGroup[];
  readonly partners: readonly EntityGroup[];
  readonly score: number;
  readonly reasons: readonly string[];
  /** The words stand apart from each other. */
  readonly scattered: boolean;
}

/** What the text so far has established; passed from block to block. */
export interface Discourse {
  readonly topic?: Topic;
  readonly date?: ResolvedDate;
  /** The two dates between which the text before told of a change. */
  readonly dates?: readonly [from: ResolvedDate, to: ResolvedDate];
  readonly event?: readonly EventFact[];
  /** Whom the text has spoken of, the latest first: owners and partners of what is not said to be anybody's. */
  readonly spoken: readonly EntityGroup[];
}
