/** Fiscal years by their labels. */
import {
  type DateContext,
  type DateReader,
  type FoundDate,
  type YearPiece,
  type Read,
  fullYear,
  keyAt,
  isDash,
  mention,
  skip,
} from './pieces.ts';
import { dayNumber } from '../../values/calendar.ts';
import { FISCAL_JAPAN } from '../../values/period.ts';

/** "FY2012", "FY 2011–FY 2015", "fiscal 2012", "financial year 2021-22", "the 2012 fiscal year". */
export const fiscal: DateReader = (context, at) => {
  const { tokens } = context;
  const key = keyAt(tokens, at);
  const japanese = key === 'jfy';
  const leads = key === 'fy' || japanese || ((key === 'fiscal' || key === 'financial') && true);
  if (leads) {
    const yearAt = skip(tokens, at + 1, 'year', 'years', '-', '.', "'");
    const label = readFiscalLabel(context, yearAt);
    if (label === undefined || (key === 'financial' && yearAt === at + 1)) return undefined;
    const part = partAfter(context, label.end);
    if (part !== undefined) return unknownPart(context, at, part);
    return fiscalDate(context, at, label, readLastLabel(context, label), japanese);
  }
  const label = readFiscalLabel(context, at);
  if (
    label !== undefined &&
    /^(?:fiscal|financial)$/.test(keyAt(tokens, label.end)) &&
    /^years?$/.test(keyAt(tokens, label.end + 1))
  ) {
    return fiscalDate(context, at, { ...label, end: label.end + 2 }, undefined, false);
  }
  return undefined;
};

/** What makes it a run of years: "–FY2015", "-15", " to 2015", " through fiscal 2015". */
function readLastLabel(context: DateContext, first: FiscalLabel): FiscalLabel | undefined {
  const { tokens } = context;
  const joint = tokens[first.end];
  if (first.split || joint === undefined) return undefined;
  const isWord = joint.key === 'to' || joint.key === 'through' || joint.key === 'until';
  if (!isDash(joint) && !isWord) return undefined;
  const at = first.end + 1;
  const short = tokens[at];
  if (
    isDash(joint) &&
    short?.kind === 'number' &&
    /^\d\d$/.test(short.text) &&
    short.gap === 'none'
  ) {
    const value = Math.floor(first.value / 100) * 100 + Number(short.text);
    const piece = { start: short.start, end: short.end, digits: 2 as const };
    return value > first.value ? { value, piece, end: at + 1, split: false } : undefined;
  }
  const named = /^(?:j?fy|fiscal|financial)$/.test(keyAt(tokens, at));
  const last = readFiscalLabel(context, named ? skip(tokens, at + 1, 'year', '-', "'") : at);
  return last !== undefined && last.value > first.value ? last : undefined;
}

/** "Q1" or "H1" after a fiscal year: the token after it. */
function partAfter({ tokens }: DateContext, at: number): number | undefined {
  const letter = skip(tokens, at, ',', '-');
  const digit = tokens[letter + 1];
  const fits =
    /^[qh]$/.test(keyAt(tokens, letter)) && digit?.gap === 'none' && /^[1-4]$/.test(digit.text);
  return fits ? letter + 2 : undefined;
}

/** A part of a fiscal year: a period, but which days it covers depends on the country. */
export function unknownPart({ tokens }: DateContext, first: number, end: number): FoundDate {
  const none = { start: 0, end: 0 };
  return {
    first,
    end,
    mention: mention(
      'quarter',
      tokens[first]!.start,
      tokens[end - 1]!.end,
      none,
      { year: 0 },
      { inferred: true, open: { kind: 'unknown' } },
    ),
  };
}

interface FiscalLabel extends Read<YearPiece> {
  readonly split: boolean;
}

/** "2012", "12", "2021-22", "2021/22". */
export function readFiscalLabel(context: DateContext, at: number): FiscalLabel | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const four = /^(?:19|20)\d\d$/.test(token.text);
  const lead = keyAt(tokens, at - 1) === "'" ? at - 2 : at - 1;
  if (!four && !(/^\d\d$/.test(token.text) && /^j?fy$/.test(keyAt(tokens, lead)))) return undefined;
  const short = Number(token.text);
  const value = four ? short : fullYear(short);
  const second = tokens[at + 2];
  const joint = tokens[at + 1];
  const split =
    (isDash(joint) || joint?.text === '/') &&
    second?.kind === 'number' &&
    second.gap === 'none' &&
    /^(?:\d|\d\d|\d{4})$/.test(second.text) &&
    Number(second.text.slice(-2)) === (value + 1) % (second.text.length === 1 ? 10 : 100);
  const end = split ? at + 3 : at + 1;
  return {
    value,
    split,
    piece: { start: token.start, end: tokens[end - 1]!.end, digits: four ? 4 : 2 },
    end,
  };
}

export function fiscalDate(
  { tokens }: DateContext,
  at: number,
  label: FiscalLabel,
  second: FiscalLabel | undefined,
  japanese: boolean,
): FoundDate {
  const lastYear = second?.value ?? label.value;
  const end = second?.end ?? label.end;
  // Until the figure says when its year starts, a fiscal year may cover the calendar years around it.
  const range = { start: dayNumber(label.value - 1, 4, 1), end: dayNumber(lastYear + 1, 12, 31) };
  return {
    first: at,
    end,
    mention: mention(
      'fiscal-year',
      tokens[at]!.start,
      tokens[end - 1]!.end,
      range,
      { year: label.value },
      {
        fiscal: japanese ? FISCAL_JAPAN : null,
        ...(label.split && { split: true }),
        ...(second && { to: { year: second.value } }),
        pieces: label.split ? {} : { year: label.piece },
      },
    ),
  };
}
