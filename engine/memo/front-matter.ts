/**
 * Front matter: the memo's date and what it switches off. Whatever cannot be read is ignored, since
 * front matter belongs to other tools too and a memo is checked while it is being typed.
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { type CalendarDate, isRealDate } from '../values/calendar.ts';
import type { FrontMatter, Span } from './types.ts';

/** Front matter beyond this is data, not a memo's head; it is not read. */
const MAX_LENGTH = 20_000;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|' +
  MONTHS.join('|');
const NUMERIC = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[Tt\s]+\d{1,2}:.*)?$/;
const JAPANESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
const MONTH_FIRST = new RegExp(
  `^(${MONTH_NAME})\\.?,?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})$`,
  'i',
);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_NAME})\\.?,?\\s+(\\d{4})$`,
  'i',
);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

/**
 * Reads front matter. Never throws.
 * @param yaml What stands between the fences.
 * @param span Where the front matter stands, fences included.
 */
export function readFrontMatter(yaml: string, span: Span): FrontMatter {
  const nothing: FrontMatter = { span, disable: [] };
  // Most front matter says nothing to us, and YAML is slow to parse.
  if (yaml.length > MAX_LENGTH || !/\b(?:date|factlint)\b/i.test(yaml)) return nothing;
  try {
    // Faults are collected in the document, not thrown; values are read off its nodes, so that
    // aliases are never expanded.
    const document = parseDocument(yaml, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    const date = readDate(entry(document, document.contents, 'date'));
    return {
      span,
      disable: readDisable(document, entry(document, document.contents, 'factlint')),
      ...(date && { date }),
    };
  } catch {
    return nothing; // something that the YAML parser gives up on
  }
}

/**
 * A date as people write it at the head of a memo: 2026-03-16 (a time of day is passed over), 2026-03,
 * 2026, "March 16, 2026", "16 March 2026", "March 2026", 2026年3月16日.
 * @returns undefined for anything else, and for days that do not exist.
 */
export function parseMemoDate(text: string): CalendarDate | undefined {
  const written = text.trim().replace(WEEKDAY, '');
  const numeric = NUMERIC.exec(written) ?? JAPANESE.exec(written);
  if (numeric) return realDate(numeric[1], numeric[2], numeric[3]);
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return realDate(monthFirst[3], monthNumber(monthFirst[1]!), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return realDate(dayFirst[3], monthNumber(dayFirst[2]!), dayFirst[1]);
  return undefined;
}

function realDate(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): CalendarDate | undefined {
  const date: CalendarDate = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return isRealDate(date) ? date : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function readDate(node: Node | undefined): CalendarDate | undefined {
  if (!isScalar(node)) return undefined;
  // The source, since the number 2026.10 has lost its zero.
  return parseMemoDate(node.source ?? String(node.value));
}

function readDisable(document: Document, node: Node | undefined): FrontMatter['disable'] {
  if (isOff(node)) return 'all';
  const disable = entry(document, node, 'disable');
  if (isScalar(disable)) {
    if (disable.value === true || disable.value === 'all') return 'all';
    return typeof disable.value === 'string' ? codesIn(disable.value) : [];
  }
  if (!isSeq(disable)) return [];
  return disable.items.flatMap((item) => {
    const code = resolve(document, item);
    return isScalar(code) && typeof code.value === 'string' ? codesIn(code.value) : [];
  });
}

function isOff(node: Node | undefined): boolean {
  return isScalar(node) && (node.value === false || /^(?:off|no)$/i.test(String(node.value)));
}

function codesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((code) => code !== '');
}

/** The value under a key of a mapping. */
function entry(document: Document, map: unknown, key: string): Node | undefined {
  if (!isMap(map)) return undefined;
  const pair = map.items.find(
    (item) => isScalar(item.key) && String(item.key.value).toLowerCase() === key,
  );
  return resolve(document, pair?.value);
}

function resolve(document: Document, node: unknown): Node | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  return isScalar(target) || isMap(target) || isSeq(target) ? target : undefined;
}
