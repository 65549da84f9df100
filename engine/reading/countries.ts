/** Names of the world's countries and regions in English, from the platform's own data. */

interface CountryNames {
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

let names: CountryNames | undefined;

/** Whether a word by itself is a country's name: "Rwanda", but not the "Islands" of "Faroe Islands". */
export function isCountry(word: string): boolean {
  return (names ??= countryNames()).whole.has(word.toLowerCase());
}

/** Whether a word is a country's name or a part of one. */
export function isCountryWord(word: string): boolean {
  return (names ??= countryNames()).parts.has(word.toLowerCase());
}

function countryNames(): CountryNames {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const display = new Intl.DisplayNames(['en'], { type: 'region' });
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = display.of(code);
      if (name === undefined || name === code) continue;
      const words = name.toLowerCase().split(/[^a-z]+/);
      if (words.length === 1) whole.add(words[0]!);
      for (const word of words) if (word.length > 3) parts.add(word);
    }
  }
  return { whole, parts };
}
