/**
 * What a language has to supply: words, not rules. A second language is a second value of this type.
 * All words are token keys (see tokens.ts): lower case, no accents, no dots.
 */
import type { Hedge } from '../values/quantity.ts';

export interface UnitWord {
  /** Token keys, e.g. ["square", "kilometers"]. */
  readonly words: readonly string[];
  /** A unit code of the units library, an ISO currency code, `percent` or `percentage-points`. */
  readonly unit: string;
  /** Compared letter by letter: "MW" is a megawatt, "mw" is not. */
  readonly exact?: string;
}

export interface HedgePhrase {
  readonly words: readonly string[];
  readonly hedge: Hedge;
}

/** Words of one meaning for the role that a date plays for an event. */
export interface RoleGroup {
  /** Phrases as token keys, verbs in the forms that are written. */
  readonly phrases: readonly (readonly string[])[];
}

export interface Language {
  readonly code: string;
  readonly numberWords: ReadonlyMap<string, number>;
  /** Multipliers: hundred, thousand, million …; short forms that must touch the number are `attached`. */
  readonly scaleWords: ReadonlyMap<string, { readonly factor: number; readonly attached: boolean }>;
  readonly fractionWords: ReadonlyMap<string, number>;
  /** Words before "half" that make it a part of a time or of a pair: the latter half, the other half. */
  readonly partWords: ReadonlySet<string>;
  /** Words that make a number negative: minus, negative. */
  readonly minusWords: ReadonlySet<string>;
  /** The number word that is also a pronoun, and the words before it that show so: "this one". */
  readonly pronounNumber: string;
  readonly pronounLeads: ReadonlySet<string>;
  /** Currency codes that are words of the language too: "ALL 5 members". */
  readonly codeWords: ReadonlySet<string>;
  /** Units of time, singular and plural: "3 in 10 years" is no share. */
  readonly timeWords: ReadonlySet<string>;
  /** Words after a number that make it a time of day or a year of an era: 10 a.m., 200 BC. */
  readonly clockWords: ReadonlySet<string>;
  /** Signs and words between a value and its tolerance: ±, plus or minus. */
  readonly tolerances: readonly (readonly string[])[];
  /** What an amount is counted per, by its adverb: annually, yearly → year. */
  readonly rates: ReadonlyMap<string, string>;
  readonly months: ReadonlyMap<string, number>;
  /** Months whose names without a capital are other words: may, march. */
  readonly ambiguousMonths: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, readonly [firstMonth: number, months: number]>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Ordinals of centuries in words: "nineteenth"; "twenty-first" is "twenty" and "first". */
  readonly centuries: ReadonlyMap<string, number>;
  /** Decades by name, as years of the twentieth century: "the eighties" → 1980. */
  readonly decades: ReadonlyMap<string, number>;
  /** What streets are called: "1600 Pennsylvania Avenue" is no year. */
  readonly streets: ReadonlySet<string>;
  readonly eras: ReadonlyMap<string, number>;
  readonly units: readonly UnitWord[];
  /** Signs and codes before or after a number, longest first, with the currency they stand for. */
  readonly currencySigns: ReadonlyMap<string, string>;
  readonly currencyWords: readonly UnitWord[];
  /** Signs and words shared by several currencies, with the others that they can stand for. */
  readonly sharedCurrencies: ReadonlyMap<string, readonly string[]>;
  readonly hedgesBefore: readonly HedgePhrase[];
  readonly hedgesAfter: readonly HedgePhrase[];
  /** Words before a number that make it a label, not a quantity: "page 14", "Article 9". */
  readonly labels: ReadonlySet<string>;
  /** Abbreviations whose full stop does not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  readonly cues: Cues;
  readonly roles: readonly RoleGroup[];
  /** Spellings that count as one: "defence" → "defense". */
  readonly spellings: ReadonlyMap<string, string>;
  /** Words that carry no meaning for matching phrases. */
  readonly stopwords: ReadonlySet<string>;
}

/** Words that tell what kind of statement a clause makes. */
export interface Cues {
  /** Make the whole sentence hypothetical: if, unless. */
  readonly conditional: ReadonlySet<string>;
  /** Plans, targets, forecasts: would, aims, target, projected. */
  readonly unreal: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  /** Somebody else's number: critics, opponents, allegedly. */
  readonly disputed: ReadonlySet<string>;
  /** Who puts numbers about: analysts, observers; with the verbs by which they do. */
  readonly claimers: ReadonlySet<string>;
  readonly claiming: ReadonlySet<string>;
  /** Verbs of change, whose bare object is a difference: rose 5 percent. */
  readonly change: ReadonlySet<string>;
  /** Comparatives after a number that make it a difference: "$5 billion more than". */
  readonly comparative: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Nouns that stand for the measure named before: the figure, the total, the share. */
  readonly anaphors: ReadonlySet<string>;
  /** Words that may stand between a subject and its verb, or between a verb and its date. */
  readonly light: ReadonlySet<string>;
  /** Verbs by which an event simply happens: came, followed, took place. */
  readonly occurrence: ReadonlySet<string>;
  /** Words that put an office holder's tenure elsewhere: former, then, late, future. */
  readonly otherTenure: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Forms of be, have and do, and modals: finite verbs for sure. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Verbs that often govern a value and have no regular past: stood, reached, cost. */
  readonly verbs: ReadonlySet<string>;
  /** Nouns of change: a rise of 5 percent. */
  readonly changeNouns: ReadonlySet<string>;
  /** Verb forms that put a value in the past. */
  readonly past: ReadonlySet<string>;
  /** Verb forms that put it in the present. */
  readonly present: ReadonlySet<string>;
  /** Words that may stand between a value and the date right after it. */
  readonly dateJoints: ReadonlySet<string>;
  /** Words after which a date is of something else than what the person did. */
  readonly reporting: ReadonlySet<string>;
  /** Prepositions before the one whose figure it is: the GDP of Japan. */
  readonly ofSubject: ReadonlySet<string>;
  /** Prepositions before the other side: imports from Japan. */
  readonly ofPartner: ReadonlySet<string>;
  /** Conjunctions that open a clause without a comma: while, because. */
  readonly clauseOpeners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}
