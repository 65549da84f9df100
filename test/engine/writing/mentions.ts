/** Makes mentions by hand: pieces are found by what they say, so that tests of writing need no reader. */
import type {
  DateGranularity,
  DateMention,
  DatePieces,
  NumberPiece,
  Piece,
  QuantityMention,
} from '../../../engine/reading/types.ts';
import { type CalendarDate, rangeOfDate } from '../../../engine/values/calendar.ts';
import type { Quantity } from '../../../engine/values/quantity.ts';
import { NO_UNIT, type Unit, unitOfPack } from '../../../engine/values/unit.ts';

const BEFORE = 'It came to ';

export interface InProse<M> {
  readonly prose: string;
  readonly mention: M;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  M: 1e6,
  mln: 1e6,
  Million: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  B: 1e9,
  trillion: 1e12,
  crore: 1e7,
};

export interface QuantityPieces {
  readonly number: string;
  readonly scale?: string;
  /** The sign or word as written, and the unit as packs name it. */
  readonly unit?: readonly [written: string, unit: string];
  /** For number words, and for numbers whose sign or scale is not in the text. */
  readonly value?: number;
  readonly group?: NumberPiece['group'];
  readonly decimalMark?: NumberPiece['decimalMark'];
}

/** A mention in a sentence, with its pieces at the first place where the text has them. */
export function quantity(text: string, pieces: QuantityPieces): InProse<QuantityMention> {
  const prose = `${BEFORE}${text} in all.`;
  const at = (part: string, from = 0): Piece => {
    const found = text.indexOf(part, from);
    if (found < 0) throw new Error(`"${part}" is not in "${text}"`);
    return { start: BEFORE.length + found, end: BEFORE.length + found + part.length };
  };
  const decimalMark = pieces.decimalMark ?? '.';
  const isDigits = /\d/.test(pieces.number);
  const [whole = '', fraction = ''] = pieces.number.split(decimalMark);
  const digits = Number(`${whole.replace(/\D/g, '')}.${fraction}`);
  const factor = pieces.scale === undefined ? 1 : SCALES[pieces.scale];
  if (factor === undefined) throw new Error(`What is "${pieces.scale ?? ''}"?`);
  const numberPiece = at(pieces.number);
  const afterNumber = text.indexOf(pieces.number) + pieces.number.length;
  const unit = pieces.unit ? unitOfPack(pieces.unit[1]) : NO_UNIT;
  const unitAt =
    pieces.unit && at(pieces.unit[0], text.startsWith(pieces.unit[0]) ? 0 : afterNumber);
  const mention: QuantityMention = {
    kind: 'quantity',
    start: BEFORE.length,
    end: BEFORE.length + text.length,
    value: pieces.value ?? digits * factor,
    step: 1,
    looseStep: 1,
    unit,
    hedge: 'exact',
    number: {
      ...numberPiece,
      form: isDigits ? 'digits' : 'words',
      decimals: fraction.length,
      group: pieces.group ?? (isDigits && whole.includes(',') ? ',' : ''),
      decimalMark,
    },
    ...(pieces.scale !== undefined && { scale: { ...at(pieces.scale, afterNumber), factor } }),
    ...(unitAt && {
      unitPiece: {
        ...unitAt,
        unit,
        position: unitAt.start < numberPiece.start ? ('before' as const) : ('after' as const),
      },
    }),
  };
  return { prose, mention };
}

/** What the fact base holds: value and step in the unit itself. */
export function fact(value: number, step: number, unit: Unit | string = NO_UNIT): Quantity {
  return {
    value,
    step,
    looseStep: step,
    unit: typeof unit === 'string' ? unitOfPack(unit) : unit,
    hedge: 'exact',
  };
}

type Form<P extends keyof DatePieces> = Omit<NonNullable<DatePieces[P]>, 'start' | 'end'>;

export interface WrittenPieces {
  readonly year?: readonly [string, Partial<Form<'year'>>?];
  readonly month?: readonly [string, Partial<Form<'month'>>?];
  readonly day?: readonly [string, Partial<Form<'day'>>?];
  readonly weekday?: readonly [string, Partial<Form<'weekday'>>?];
}

export interface DateMentionOptions {
  readonly granularity?: DateGranularity;
  readonly to?: CalendarDate;
  readonly toPieces?: WrittenPieces;
  readonly split?: boolean;
  readonly exists?: boolean;
  readonly inferred?: boolean;
}

/** A date mention in a sentence; pieces without options are the plain ones (four digits, long names). */
export function date(
  text: string,
  from: CalendarDate,
  written: WrittenPieces,
  options: DateMentionOptions = {},
): InProse<DateMention> {
  const { toPieces, ...rest } = options;
  const granularity =
    from.day !== undefined ? 'day' : from.month !== undefined ? 'month' : ('year' as const);
  const mention: DateMention = {
    kind: 'date',
    granularity,
    start: BEFORE.length,
    end: BEFORE.length + text.length,
    range: rangeOfDate(options.exists === false ? { year: from.year } : from),
    from,
    exists: true,
    inferred: false,
    ...rest,
    pieces: piecesOf(text, written, 'first'),
    ...(toPieces && { toPieces: piecesOf(text, toPieces, 'last') }),
  };
  return { prose: `${BEFORE}${text} in all.`, mention };
}

function piecesOf(text: string, written: WrittenPieces, which: 'first' | 'last'): DatePieces {
  const at = (part: string): Piece => {
    const found = which === 'first' ? text.indexOf(part) : text.lastIndexOf(part);
    if (found < 0) throw new Error(`"${part}" is not in "${text}"`);
    return { start: BEFORE.length + found, end: BEFORE.length + found + part.length };
  };
  const { year, month, day, weekday } = written;
  return {
    ...(year && { year: { ...at(year[0]), digits: 4, ...year[1] } }),
    ...(month && { month: { ...at(month[0]), form: 'long', ...month[1] } }),
    ...(day && { day: { ...at(day[0]), padded: false, ordinal: false, ...day[1] } }),
    ...(weekday && { weekday: { ...at(weekday[0]), form: 'long', ...weekday[1] } }),
  };
}

/** Applies edits to the whole prose and cuts the mention out again, to prove that they make the promised text. */
export function applied(
  prose: string,
  mention: Piece,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): string {
  let text = prose;
  for (const edit of [...edits].reverse()) {
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  }
  return text.slice(mention.start, text.length - (prose.length - mention.end));
}
