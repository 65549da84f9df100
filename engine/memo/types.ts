/**
 * A memo as the engine sees it: blocks of prose in document order, each with a map back to the file.
 * Offsets are UTF-16 code units into the memo's text, as JavaScript and the Language Server Protocol count.
 */
import type { CalendarDate } from '../values/calendar.ts';

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a reader sees in one block, with the way back to the memo. */
export interface Prose {
  /**
   * What a reader sees. Code, images and struck text stand as one U+FFFC each; footnote references,
   * comments and tags are left out; a soft break is "\n".
   */
  readonly text: string;
  /** The span in the memo of the prose range [start, end); markup inside it is included. */
  toMemo(start: number, end: number): Span;
  /** Whether the range stands in the memo letter by letter, with no markup, escape or reference inside. */
  isPlain(start: number, end: number): boolean;
}

/** Stands for code, an image or struck text in prose. */
export const OPAQUE = '\uFFFC';

interface BlockBase {
  /** Its place in `Memo.blocks`. */
  readonly index: number;
  readonly span: Span;
  /** Within a block quotation. */
  readonly quoted: boolean;
  /** The label of the footnote definition that it stands in. */
  readonly footnote?: string;
  /** Indexes of the headings that it stands under, outermost first. */
  readonly section: readonly number[];
}

export interface ListPlace {
  /** The same number for all items of one list. */
  readonly list: number;
  readonly ordered: boolean;
  /** 0-based place in the list. */
  readonly position: number;
  /** 1 for a top-level list. */
  readonly depth: number;
  /** Index of the block that leads the list in: the paragraph before it, or its parent item's paragraph. */
  readonly leadIn?: number;
}

export interface TextBlock extends BlockBase {
  readonly kind: 'heading' | 'paragraph';
  /** 1 to 6 for headings. */
  readonly depth?: number;
  readonly item?: ListPlace;
  readonly prose: Prose;
}

export interface Cell {
  readonly prose: Prose;
  readonly span: Span;
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = TextBlock | TableBlock;

/** A place where the writer switched checks off. */
export interface Silence {
  /** Where it holds: diagnostics that start inside are dropped. */
  readonly span: Span;
  /** Diagnostic codes, or all. */
  readonly codes: 'all' | readonly string[];
  /** Codes that were switched on again within `all`; `isSilenced` knows. */
  readonly except?: readonly string[];
  readonly reason?: string;
}

export interface FrontMatter {
  readonly span: Span;
  /** `date:`, at whatever precision it is given. */
  readonly date?: CalendarDate;
  /** `factlint: {disable: [...]}`; `all` for `factlint: false` or `disable: true`. */
  readonly disable: 'all' | readonly string[];
}

export interface Memo {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly frontMatter?: FrontMatter;
  readonly silences: readonly Silence[];
}
