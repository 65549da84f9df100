/**
 * The mdast tree as blocks of prose in document order, each with what stands around it: headings, list,
 * quotation, footnote. Code, HTML, definitions and front matter are no blocks.
 */
import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Table,
  TableCell,
  Yaml,
} from 'mdast';
import { readPhrasing } from './phrasing.ts';
import type { Source } from './source.ts';
import type { Block, Cell, ListPlace, Prose, Span } from './types.ts';

/** Quotations in lists in …: nobody writes deeper, and the call stack is finite. */
const MAX_DEPTH = 200;

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** Every piece of HTML outside code, in document order. */
  readonly html: readonly Span[];
  readonly frontMatter?: Yaml;
}

/** Reads the blocks of a whole tree. */
export function readBlocks(children: readonly Nodes[], source: Source): ReadBlocks {
  const reader = new BlockReader(source);
  reader.readAll(children, { quoted: false, section: NO_SECTION, depth: 0 });
  const [first] = children;
  return {
    blocks: reader.blocks,
    html: reader.html,
    ...(first?.type === 'yaml' && { frontMatter: first }),
  };
}

/** The headings that are open, outermost first, as indexes of blocks and as depths. */
interface Section {
  readonly indexes: readonly number[];
  readonly depths: readonly number[];
  /** How many of them belong to containers around; a heading in a quotation does not close these. */
  readonly inherited: number;
}

const NO_SECTION: Section = { indexes: [], depths: [], inherited: 0 };

/** What stands around a container's children. */
interface Place {
  readonly quoted: boolean;
  readonly footnote?: string;
  readonly item?: ListPlace;
  readonly section: Section;
  /** How many containers deep. */
  readonly depth: number;
}

/** A list that was just read, so that one cut in two by a comment can go on. */
interface FinishedList {
  readonly list: number;
  readonly ordered: boolean;
  readonly length: number;
  readonly leadIn: number | undefined;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly html: Span[] = [];
  private readonly source: Source;
  private lists = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** Reads the children of a document, a quotation, a list item or a footnote definition. */
  readAll(children: readonly Nodes[], place: Place): void {
    if (place.depth > MAX_DEPTH) return;
    let section = place.section;
    let paragraph: number | undefined;
    let firstParagraph: number | undefined;
    let list: FinishedList | undefined;
    for (const child of children) {
      const here = section === place.section ? place : { ...place, section };
      switch (child.type) {
        // A comment or a definition between a paragraph and its list does not part them. A comment between
        // two lists does, which is how writers part them, unless it was meant for Factlint.
        case 'html':
          this.html.push(this.source.span(child));
          if (!child.value.startsWith('<!--')) paragraph = undefined;
          if (!child.value.includes('factlint-')) list = undefined;
          continue;
        case 'definition':
          continue;
        case 'list': {
          const leadIn = paragraph ?? (place.item && !list ? firstParagraph : undefined);
          list = this.readList(child, here, leadIn, list);
          paragraph = undefined;
          continue;
        }
        case 'paragraph':
          paragraph = this.readParagraph(child, here);
          firstParagraph ??= paragraph;
          list = undefined;
          continue;
        case 'heading':
          section = this.readHeading(child, here);
          break;
        case 'table':
          this.readTable(child, here);
          break;
        case 'blockquote':
          this.readQuotation(child, here);
          break;
        case 'footnoteDefinition':
          this.readFootnote(child, here);
          break;
        default: // code, thematic breaks, front matter
      }
      paragraph = undefined;
      list = undefined;
    }
  }

  private readParagraph(node: Paragraph, place: Place): number {
    const prose = this.prose(node);
    const index = this.blocks.length;
    this.blocks.push({ kind: 'paragraph', prose, ...this.base(node, place), ...itemOf(place) });
    return index;
  }

  /** @returns The section that the heading opens. */
  private readHeading(node: Heading, place: Place): Section {
    const { indexes, depths, inherited } = place.section;
    let kept = indexes.length;
    while (kept > inherited && depths[kept - 1]! >= node.depth) kept--;
    const above: Section = {
      indexes: indexes.slice(0, kept),
      depths: depths.slice(0, kept),
      inherited,
    };
    const index = this.blocks.length;
    this.blocks.push({
      kind: 'heading',
      depth: node.depth,
      prose: this.prose(node),
      ...this.base(node, { ...place, section: above }),
      ...itemOf(place),
    });
    return {
      indexes: [...above.indexes, index],
      depths: [...above.depths, node.depth],
      inherited,
    };
  }

  private readQuotation(node: Blockquote, place: Place): void {
    this.readAll(node.children, { ...inside(place), quoted: true });
  }

  private readFootnote(node: FootnoteDefinition, place: Place): void {
    const { quoted, section, depth } = inside(place);
    const footnote = node.label ?? node.identifier;
    this.readAll(node.children, { quoted, section, depth, footnote });
  }

  private readList(
    node: List,
    place: Place,
    leadIn: number | undefined,
    before: FinishedList | undefined,
  ): FinishedList {
    const ordered = node.ordered ?? false;
    const goesOn = before?.ordered === ordered ? before : undefined;
    const list = goesOn?.list ?? this.lists++;
    const lead = goesOn ? goesOn.leadIn : leadIn;
    const offset = goesOn?.length ?? 0;
    const depth = (place.item?.depth ?? 0) + 1;
    node.children.forEach((item, i) => {
      this.readItem(item, place, {
        list,
        ordered,
        position: offset + i,
        depth,
        ...(lead !== undefined && { leadIn: lead }),
      });
    });
    return { list, ordered, length: offset + node.children.length, leadIn: lead };
  }

  private readItem(node: ListItem, place: Place, item: ListPlace): void {
    this.readAll(node.children, { ...inside(place), item });
  }

  private readTable(node: Table, place: Place): void {
    const [header = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => this.readCell(cell)),
    );
    this.blocks.push({
      kind: 'table',
      header,
      // Readers see no more cells in a row than there are column heads.
      rows: rows.map((row) => row.slice(0, header.length)),
      ...this.base(node, place),
    });
  }

  private readCell(node: TableCell): Cell {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (first && last) {
      const span = { start: this.source.start(first), end: this.source.end(last) };
      return { prose: this.prose(node), span };
    }
    const home = afterBar(this.source.text, this.source.start(node));
    return { prose: this.prose(node, home), span: { start: home, end: home } };
  }

  private prose(
    node: Paragraph | Heading | TableCell,
    home = this.source.start(node.children[0] ?? node),
  ): Prose {
    return readPhrasing(node.children, this.source, home, (span) => this.html.push(span));
  }

  private base(node: Nodes, place: Place) {
    return {
      index: this.blocks.length,
      span: this.source.span(node),
      quoted: place.quoted,
      section: place.section.indexes,
      ...(place.footnote !== undefined && { footnote: place.footnote }),
    };
  }
}

/** The place of a container's children, in a section of their own. */
function inside(place: Place): Place {
  const { indexes, depths } = place.section;
  return {
    ...place,
    section: { indexes, depths, inherited: indexes.length },
    depth: place.depth + 1,
  };
}

function itemOf({ item }: Place): { readonly item?: ListPlace } {
  return item ? { item } : {};
}

/** Where text would go in an empty cell: behind its bar and one space. */
function afterBar(text: string, start: number): number {
  let at = start;
  if (text[at] === '|') at++;
  if (text[at] === ' ' && text[at + 1] === ' ') at++;
  return at;
}
