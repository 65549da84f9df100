/** Words and signs for units: how a unit is written in the form ("GW", "gigawatt", "gigawatts") that a writer uses. */
import { physicalUnit, type Unit } from '../values/unit.ts';
import { PLAIN_UNITS, PREFIXED_UNITS, PREFIXES, type UnitWords } from './english.ts';

export type UnitForm = 'abbreviation' | 'singular' | 'plural';

/** A unit's words and where one of them was met. */
export interface WrittenUnit {
  readonly words: UnitWords;
  readonly form: UnitForm;
  readonly british: boolean;
}

type PhysicalUnit = Extract<Unit, { kind: 'physical' }>;

const UNITS: readonly UnitWords[] = [...PLAIN_UNITS, ...PREFIXED_UNITS.flatMap(prefixed)];

/** Finds the unit that is written as `text`, and the form that was chosen. */
export function findWrittenUnit(text: string): WrittenUnit | undefined {
  const abbreviated = UNITS.find((unit) => unit.abbreviations.includes(text));
  if (abbreviated) return { words: abbreviated, form: 'abbreviation', british: false };
  const word = normalize(text);
  for (const words of UNITS) {
    const forms = [words.singular, words.plural, ...(words.british ?? [])].map(normalize);
    const index = forms.indexOf(word);
    if (index >= 0) {
      return { words, form: index % 2 === 0 ? 'singular' : 'plural', british: index > 1 };
    }
  }
  return undefined;
}

/** The words for a unit: by its name, else by its size. */
export function wordsOfUnit(unit: PhysicalUnit): UnitWords | undefined {
  return (
    UNITS.find((words) => codeOf(words) === unit.code) ??
    findWrittenUnit(unit.code)?.words ??
    UNITS.find((words) => {
      const known = physicalUnit(codeOf(words));
      if (known?.kind !== 'physical') return false;
      return known.dimension === unit.dimension && Math.abs(known.factor / unit.factor - 1) < 1e-6;
    })
  );
}

export function unitWord(words: UnitWords, form: UnitForm, british = false): string {
  switch (form) {
    case 'abbreviation':
      return words.abbreviations[0] ?? words.plural;
    case 'singular':
      return (british ? words.british?.[0] : undefined) ?? words.singular;
    case 'plural':
      return (british ? words.british?.[1] : undefined) ?? words.plural;
  }
}

function codeOf(words: UnitWords): string {
  return words.code ?? words.abbreviations[0] ?? words.singular;
}

/** "Megawatt hours" is "megawatt-hours". */
function normalize(word: string): string {
  return word.toLowerCase().replaceAll('-', ' ');
}

function prefixed(unit: UnitWords & { readonly prefixes: string }): UnitWords[] {
  return unit.prefixes.split(' ').map((prefix) => {
    const name = PREFIXES[prefix] ?? '';
    const [singular, plural] = unit.british ?? [];
    return {
      abbreviations: unit.abbreviations.map((abbreviation) => prefix + abbreviation),
      singular: name + unit.singular,
      plural: name + unit.plural,
      plain: unit.plain,
      ...(singular !== undefined &&
        plural !== undefined && { british: [name + singular, name + plural] as const }),
    };
  });
}
