/** Chooses how to write a number where the writer used words: words again while they are short, else digits. */
import {
  type Amount,
  digitsAt,
  type NewNumber,
  NO_WRITER,
  type WrittenNumber,
} from './written-number.ts';
import { FRACTION_WORD } from './english.ts';
import { fitsScale } from './number-digits.ts';
import {
  ENGLISH_DIGITS,
  formatDigits,
  leadingPlace,
  numberInWords,
  withCaseOf,
} from './numbers.ts';
import { SCALES, scaleWord } from './scales.ts';

/** @param isShare Whether it is a fraction that stands for a percentage ("one third of exports"). */
export function numberLikeWords(
  written: WrittenNumber,
  amount: Amount,
  isShare: boolean,
): NewNumber {
  const isFraction = FRACTION_WORD.test(written.text);
  if (isFraction && isShare) {
    return { text: `${digitsAt(NO_WRITER, amount, 1, 0, false)} percent`, scale: 1, whole: true };
  }
  if (isFraction) return freshNumber(amount, 3);
  if (!fitsScale(written, amount)) return freshNumber(amount, 4);

  const own = formatDigits(written.value, ENGLISH_DIGITS);
  const digits = digitsAt({ ...NO_WRITER, text: own }, amount, written.scale, written.place, true);
  const words = shortWords(Number(digits.replaceAll(',', '')), written.text);
  if (words !== undefined) return { text: words, scale: written.scale };
  return written.scale >= 1e6 ? { text: digits, scale: written.scale } : freshNumber(amount, 4);
}

const OPEN_COMPOUND = /ty (?:one|two|three|four|five|six|seven|eight|nine)\b/i;

/** The number in words, unless it is no whole one or clearly longer than the writer's. */
function shortWords(value: number, model: string): string | undefined {
  if (!Number.isInteger(value)) return undefined;
  const words = numberInWords(value, / and /i.test(model));
  const limit = Math.max(2, model.split(/\s+/).length);
  if (words.split(' ').length > limit) return undefined;
  return withCaseOf(model, OPEN_COMPOUND.test(model) ? words.replaceAll('-', ' ') : words);
}

/** In that many digits, with a scale word from a million: "479,000", "1.23 million". */
function freshNumber(amount: Amount, significant: number): NewNumber {
  const scale = SCALES.find((s) => s > 1e3 && amount.value >= s);
  const place = leadingPlace(amount.value / (scale ?? 1)) - significant + 1;
  const text = digitsAt(NO_WRITER, amount, scale ?? 1, place, false);
  return {
    text: scale === undefined ? text : `${text} ${scaleWord(scale)}`,
    scale: scale ?? 1,
    whole: true,
  };
}
