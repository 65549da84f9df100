/** What a check says: claims with verdicts, diagnostics with fixes. Every front end reads these values. */
import type {
  EventDate,
  EventFact,
  FactId,
  Figure,
  Holder,
  Observation,
  Office,
  Source,
  Term,
} from '../facts/types.ts';
import type { Span } from '../memo/types.ts';

export const VERDICTS = ['supported', 'refuted', 'outdated', 'unverifiable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The codes with their default severities and what they mean (DESIGN §5); settings and docs are made from this. */
export const CODES = {
  'wrong-figure': {
    severity: 'error',
    title: 'The fact base contradicts the number, its scale or its unit.',
  },
  'wrong-date': {
    severity: 'error',
    title: 'The fact base contradicts the date or year, or no such day exists.',
  },
  'wrong-holder': { severity: 'error', title: 'That person did not hold that office then.' },
  'wrong-weekday': { severity: 'error', title: 'The weekday does not fall on the date.' },
  'outdated-figure': { severity: 'warning', title: 'True once; the fact base has a newer value.' },
  'inconsistent-figure': {
    severity: 'warning',
    title: 'The memo itself gives two different values for the same thing.',
  },
  'discouraged-term': { severity: 'information', title: 'A form to avoid, or a misspelt name.' },
  'unverified-claim': {
    severity: 'off',
    title: 'A checkable figure or date for which there is no fact.',
  },
  'uncited-claim': { severity: 'off', title: 'A supported claim without a citation near it.' },
} as const satisfies Record<string, { severity: Severity | 'off'; title: string }>;

export type DiagnosticCode = keyof typeof CODES;

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A place in the memo that has to do with a diagnostic (the other value of an inconsistency). */
export interface RelatedPlace extends Span {
  readonly message: string;
}

export interface Diagnostic extends Span {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence that a writer understands: what the memo has, what the fact base has, from which source. */
  readonly message: string;
  /** The best first. Fix-all applies the first one where `autoFix` is true. */
  readonly fixes: readonly Fix[];
  /** Whether the first fix is safe to apply without asking: there is one reading only. */
  readonly autoFix: boolean;
  readonly related: readonly RelatedPlace[];
  readonly source?: Source;
}

/** What a claim was compared with. */
export type Evidence =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      /** "U.S. goods imports from Japan". */
      readonly label: string;
      /** The observations for the claim's period: the preferred one first, then other vintages. */
      readonly observations: readonly Observation[];
    }
  | {
      readonly kind: 'event';
      readonly event: EventFact;
      readonly label: string;
      readonly dates: readonly EventDate[];
    }
  | {
      readonly kind: 'office';
      readonly office: Office;
      readonly label: string;
      /** Who held the office on the claim's date. */
      readonly holders: readonly Holder[];
    };

/** A checkable figure or date with its verdict. */
export interface CheckedClaim extends Span {
  readonly kind: 'figure' | 'date' | 'holder';
  /** The memo's own text of the value. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly fact: FactId | null;
  /** As `formatPeriod` writes it; null where the claim has none. */
  readonly period: string | null;
  /** What the fact base has, in the writer's style; null where there is no fact. */
  readonly expected: string | null;
  /** 0 to 1: how sure the binding is. */
  readonly confidence: number;
  /** The verdict in a sentence. */
  readonly message: string;
  readonly evidence?: Evidence;
  /** Why it was bound so, for `explain`: short phrases. */
  readonly reasons: readonly string[];
}

/** A term of the fact base found in the memo, for hovers. */
export interface TermMention extends Span {
  readonly term: Term;
}

/** A rule that threw: reported, and the others went on. */
export interface CheckFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface MemoCheck {
  /** In order of position. */
  readonly claims: readonly CheckedClaim[];
  /** In order of position; silenced and switched-off ones are left out. */
  readonly diagnostics: readonly Diagnostic[];
  readonly terms: readonly TermMention[];
  readonly failures: readonly CheckFailure[];
  /** The share of claims with a verdict other than unverifiable; 1 where there is none. */
  readonly coverage: number;
}

export interface CheckOptions {
  /** "en-US" or "en-GB": decides 1/2/1960. Default en-US. */
  readonly locale?: string;
  /** Severities by code, over the defaults. */
  readonly rules?: Partial<Record<DiagnosticCode, Severity | 'off'>>;
  /** Check block quotations too. Default false. */
  readonly checkQuotations?: boolean;
  /** How sure a binding must be before it may accuse, 0 to 1. */
  readonly threshold?: number;
}
