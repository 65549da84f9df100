/** How a currency is written: in the form that a writer uses for another one, or plainly. */
import { CURRENCIES } from './english.ts';
import { withCaseOf } from './numbers.ts';

/**
 * Another currency in the writer's form: an ISO code ("USD"), a sign ("$", "US$") or a word ("dollars").
 * @param written The sign, code or word that the writer used for `from`.
 */
export function currencyLike(
  written: string,
  from: string,
  to: string,
  count: 'singular' | 'plural',
): string {
  const words = CURRENCIES[to];
  if (!words || /^[A-Z]{3}$/.test(written)) return to;
  const isWord = /\p{L}{3}/u.test(written);
  if (!isWord) {
    if (words.sign === undefined) return to;
    return /\p{L}/u.test(written) ? (words.fullSign ?? words.sign) : words.sign;
  }
  const sameName = CURRENCIES[from]?.singular === words.singular;
  const name = sameName && words.nation !== '' ? `${words.nation} ${words[count]}` : words[count];
  return withCaseOf(written, name);
}

/** What goes before an amount: "$", "A$", "SEK " (with its space). */
export function currencyPrefix(code: string): string {
  return CURRENCIES[code]?.sign ?? `${code} `;
}
