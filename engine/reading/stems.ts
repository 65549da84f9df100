/** Words made comparable: one spelling, no plural, no -ed or -ing. Used on both sides, so a rough stem is good enough. */
import type { Language } from './language.ts';

const cache = new WeakMap<Language, Map<string, string>>();

/** The stem of a token key. */
export function stem(key: string, language: Language): string {
  let stems = cache.get(language);
  if (stems === undefined) cache.set(language, (stems = new Map<string, string>()));
  let known = stems.get(key);
  if (known === undefined) {
    const spelled = language.spellings.get(key) ?? key;
    const singular = withoutEnding(spelled);
    known = language.spellings.get(singular) ?? singular;
    stems.set(key, known);
  }
  return known;
}

function withoutEnding(word: string): string {
  // "received" and "receiving" are one word for a phrase of several
  if (word.length >= 7 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length >= 6 && word.endsWith('ed') && !word.endsWith('eed')) return word.slice(0, -2);
  if (word.length <= 3 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
