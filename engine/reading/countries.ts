/** Names of the world's countries and regions in English, from the platform's own data. */

let names: ReadonlySet<string> | undefined;

/** Whether a word is a country's name or a part of one. */
export function isCountry(word: string): boolean {
  names ??= countryNames();
  return names.has(word.toLowerCase());
}

function countryNames(): ReadonlySet<string> {
  const found = new Set<string>();
  const display = new Intl.DisplayNames(['en'], { type: 'region' });
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = display.of(code);
      if (name !== undefined && name !== code)
        for (const word of name.toLowerCase().split(/[^a-z]+/))
          if (word.length > 3) found.add(word);
    }
  }
  return found;
}
