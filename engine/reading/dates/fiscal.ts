/** Fiscal years by their labels. */
import {
  type DateContext,
  type DateReader,
  type FoundDate,
  type YearPiece,
  type Read,
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
    const yearAt = skip(tokens, at + 1, 'year', 'years', '-', '.');
    const label = readFiscalLabel(context, yearAt);
    if (label === undefined || (key === 'financial' && yearAt === at + 1)) return undefined;
    const second =
      isDash(tokens[label.end]) && /^j?fy$/.test(keyAt(tokens, label.end + 1))
        ? readFiscalLabel(context, label.end + 2)
        : undefined;
    return fiscalDate(context, at, label, second, japanese);
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

interface FiscalLabel extends Read<YearPiece> {
  readonly split: boolean;
}

/** "2012", "12", "2021-22", "2021/22". */
export function readFiscalLabel(context: DateContext, at: number): FiscalLabel | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const four = /^(?:19|20)\d\d$/.test(token.text);
  if (!four && !(/^\d\d$/.test(token.text) && /^j?fy$/.test(keyAt(tokens, at - 1))))
    return undefined;
  const short = Number(token.text);
  const value = four ? short : short < 50 ? 2000 + short : 1900 + short;
  const second = tokens[at + 2];
  const joint = tokens[at + 1];
  const split =
    (isDash(joint) || joint?.text === '/') &&
    second?.kind === 'number' &&
    second.gap === 'none' &&
    /^(?:\d\d){1,2}$/.test(second.text) &&
    Number(second.text.slice(-2)) === (value + 1) % 100;
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
