/** Memo text → blocks of prose, front matter and silences. The first step of every check. */
import { readBlocks } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readSilences } from './silences.ts';
import { Source } from './source.ts';
import type { Memo } from './types.ts';

/**
 * Reads a memo. Any text is a memo; nothing is thrown.
 * @param text The file as it is, byte-order mark included; all offsets count from its first unit.
 */
export function parseMemo(text: string): Memo {
  const source = new Source(text);
  const { blocks, html, frontMatter } = readBlocks(parseMarkdown(text).children, source);
  return {
    text,
    blocks,
    silences: readSilences(text, html),
    ...(frontMatter && {
      frontMatter: readFrontMatter(frontMatter.value, source.span(frontMatter)),
    }),
  };
}
