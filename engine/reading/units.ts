/** Units beside a number: currency signs and codes before it, unit and currency words after it. */
import { isCurrencyCode, type Unit } from '../values/unit.ts';
import { type Token, tokenFrom } from './tokens.ts';
import type { UnitPiece } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundUnit {
  readonly piece: UnitPiece;
  /** Index of the first token after the unit. */
  readonly end: number;
}

/** A currency sign or ISO code that starts at a token and has its number right after it. */
export function currencyBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): FoundUnit | undefined {
  const token = tokens[at]!;
  if (token.kind === 'symbol' || (token.kind === 'word' && token.text.length <= 5)) {
    for (const [sign, currency] of vocabulary.signsByFirst.get(text.charAt(token.start)) ?? []) {
      if (!text.startsWith(sign, token.start)) continue;
      const signEnd = token.start + sign.length;
      const end = tokenFrom(tokens, at + 1, signEnd);
      // "Rs" is no beginning of "Rsx", and a number must follow
      const letters = /\p{L}$/u.test(sign);
      if (letters && (token.end !== signEnd || !standsForMoney(tokens, end, sign))) continue;
      if (end === tokens.length) return undefined;
      return found(token.start, signEnd, currency, 'before', end);
    }
  }
  if (token.kind === 'word' && /^[A-Z]{3}$/.test(token.text) && isCurrencyCode(token.text)) {
    const number = tokens[at + 1];
    const apart =
      number?.kind === 'number' &&
      number.gap === 'space' &&
      // "ALL 5 members", "TOP 10"
      (!vocabulary.language.codeWords.has(token.key) || number.text.length > 3);
    // "USD200", "EUR1.5bn", but "COP26" is a meeting
    const touching =
      number?.kind === 'number' &&
      number.gap === 'none' &&
      (number.text.length > 2 || tokens[at + 2]?.gap === 'none');
    if (apart || touching) {
      return found(
        token.start,
        token.end,
        { kind: 'currency', code: token.text },
        'before',
        at + 1,
      );
    }
  }
  return undefined;
}

/** A currency sign that stands by itself, as in a table's head: "(€ million)", "KSh bn". */
export function signAt(
  text: string,
  token: Token,
  vocabulary: Vocabulary,
): { readonly currency: Unit; readonly end: number } | undefined {
  for (const [sign, currency] of vocabulary.signsByFirst.get(text.charAt(token.start)) ?? []) {
    if (!text.startsWith(sign, token.start)) continue;
    const end = token.start + sign.length;
    // "Fr" is no beginning of "Frontex"
    if (/\p{L}$/u.test(sign) && (sign.length === 1 || token.end !== end)) continue;
    return { currency, end };
  }
  return undefined;
}

/** Letters before a number are money for sure only where the number looks like an amount: "R12.4 billion", not "R 2". */
function standsForMoney(tokens: readonly Token[], at: number, sign: string): boolean {
  const number = tokens[at];
  if (number?.kind !== 'number') return false;
  if (sign.length > 1) return true;
  return number.text.length > 2 && /[.,]/.test(number.text);
}

/** A unit, currency word or currency code that starts at a token, right after a number. */
export function unitAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  hasCurrency = false,
): FoundUnit | undefined {
  const hyphen = tokens[at]?.key === '-' && tokens[at].gap === 'none' ? 1 : 0; // "a 500-MW plant"
  const from = at + hyphen;
  const token = tokens[from];
  if (token === undefined) return undefined;
  const currency = vocabulary.currencies.match(tokens, from);
  if (currency) return place(tokens, from, currency.end, currency.value);
  if (hasCurrency) return undefined;
  if (token.kind === 'word' && /^[A-Z]{3}$/.test(token.text) && isCurrencyCode(token.text)) {
    return place(tokens, from, from + 1, { kind: 'currency', code: token.text });
  }
  const sign =
    token.kind === 'symbol'
      ? vocabulary.signs.find(([s]) => s.length === 1 && s === token.text)
      : undefined;
  // "10 €"; before another number it may be that one's
  if (sign && (token.gap !== 'space' || tokens[from + 1]?.kind !== 'number')) {
    return place(tokens, from, from + 1, sign[1]);
  }
  // "km²" may be a letter word with a superscript of its own; tokens split it
  const exact = /^(?:km|mi|m)[²³23](?![\p{L}\d])/u.exec(text.slice(token.start, token.start + 4));
  if (exact) {
    const end = tokenFrom(tokens, from + 1, token.start + exact[0].length);
    const written = vocabulary.units.match([{ ...token, key: exact[0].toLowerCase() }], 0);
    const fitting = written?.value.find((w) => w.exact === exact[0]);
    if (fitting) {
      const pieceEnd = token.start + exact[0].length;
      return found(token.start, pieceEnd, fitting.unit, 'after', end);
    }
  }
  let unit: Unit | undefined;
  const match = vocabulary.units.match(tokens, from, (written, end) => {
    const slice = text.slice(token.start, tokens[end - 1]!.end);
    const fitting = written.find((w) => w.exact === undefined || w.exact === slice);
    if (fitting === undefined) return false;
    unit = fitting.unit;
    return true;
  });
  if (match && unit) return place(tokens, from, match.end, unit);
  return undefined;
}

function place(tokens: readonly Token[], from: number, end: number, unit: Unit): FoundUnit {
  return found(tokens[from]!.start, tokens[end - 1]!.end, unit, 'after', end);
}

function found(
  start: number,
  pieceEnd: number,
  unit: Unit,
  position: UnitPiece['position'],
  end: number,
): FoundUnit {
  return { piece: { start, end: pieceEnd, unit, position }, end };
}
