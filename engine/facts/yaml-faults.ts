/** Says in an editor's words what the YAML parser found wrong. */
import type { ErrorCode } from 'yaml';

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'A reference (*name) can have no anchor or tag of its own; remove it.',
  BAD_ALIAS: 'This reference (*name) is not written right; remove it or write the value itself.',
  BAD_DIRECTIVE: 'Lines that start with % mean nothing here; remove the line.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash starts a special character; write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT:
    'This line does not line up with the lines it belongs to, or a bracket above it is not closed; indent it like its neighbours and check the brackets.',
  BAD_SCALAR_START: 'A text that starts with this character must stand in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon makes this a key within a value; put a text that holds ": " in quotes, or start a new line.',
  BLOCK_IN_FLOW: 'Within { } or [ ] items are separated by commas, not written as an indented list.',
  KEY_OVER_1024_CHARS: 'This key is far too long; a quote or a bracket before it may not be closed.',
  MISSING_CHAR: 'Something is not closed or not separated here: a quote, a bracket, a comma or a space after a colon.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line; put the text in quotes, or check the indentation.',
  MULTIPLE_ANCHORS: 'Only one anchor (&name) can stand here; remove the others.',
  MULTIPLE_DOCS: 'A file holds one document; remove the line "---" or move what follows into a file of its own.',
  MULTIPLE_TAGS: 'Only one tag (!name) can stand here; remove them.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read; check the brackets before it.',
  TAB_AS_INDENT: 'This line is indented with a tab; use spaces.',
  TAG_RESOLVE_FAILED: 'A tag (!name) means nothing here; remove it, or put the text in quotes.',
  UNEXPECTED_TOKEN:
    'This does not belong here; check the quotes, brackets and commas before it.',
};

/** What is wrong and what to do. */
export function yamlFault(code: ErrorCode, message: string): string {
  if (code === 'MISSING_CHAR' || code === 'BAD_INDENT') {
    if (/missing closing .?quote/i.test(message)) return 'This quote is not closed; add the closing quote.';
    const bracket = /end with a? ?([\]}])/.exec(message);
    if (bracket) return `This bracket is not closed; add the ${bracket[1]!}, and indent the lines within it.`;
  }
  return SENTENCES[code] ?? 'This is not written as YAML wants it; check quotes, brackets and indentation.';
}
