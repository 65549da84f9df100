/**
 * The Markdown that memos are written in: CommonMark with front matter and GitHub's tables, footnotes,
 * struck text and task lists. Bare web addresses are left to the tokenizer, which finds them faster.
 */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const plain = unified().use(remarkParse).use(gfmOfMemos).freeze();
const withFrontMatter = unified().use(remarkParse).use(gfmOfMemos).use(remarkFrontmatter).freeze();

/** The mdast tree of a text. Where the text starts with a byte-order mark, offsets count from behind it. */
export function parseMarkdown(text: string): Root {
  // The front matter extension must not see a fence that is never closed (a thematic break, or a head
  // that is still being typed): it would then overlook all lists and quotations behind it.
  return (FENCE.test(text) && CLOSING_FENCE.test(text) ? withFrontMatter : plain).parse(text);
}

const FENCE = /^\uFEFF?---[ \t]*[\r\n]/;
const CLOSING_FENCE = /[\r\n]---[ \t]*(?:[\r\n]|$)/;

function gfmOfMemos(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(
    gfmFootnote(),
    // A single tilde is how many write a range ("$90~100 billion"); only two strike text out.
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
    gfmTaskListItem(),
  );
  (data.fromMarkdownExtensions ??= []).push([
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]);
}
