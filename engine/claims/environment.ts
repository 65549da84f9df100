/** What reading claims needs of the fact base and the settings, prepared once. */
import type { FactBase, Figure } from '../facts/types.ts';
import type { Language } from '../reading/language.ts';
import type { IntroducedNames } from '../reading/introduced-names.ts';
import { type EntityGroup, type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { type RoleIndex, roleIndexOf } from './roles.ts';
import type { CalendarDate } from '../values/calendar.ts';

export interface Environment {
  readonly factBase: FactBase;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly figuresByMeasure: ReadonlyMap<string, readonly Figure[]>;
  readonly roles: RoleIndex;
  readonly memoDate?: CalendarDate;
  readonly dayFirst: boolean;
  /** Abbreviations that the memo introduces itself. */
  readonly introduced?: IntroducedNames;
}

const byMeasure = new WeakMap<FactBase, ReadonlyMap<string, readonly Figure[]>>();

export function environmentOf(
  factBase: FactBase,
  language: Language,
  memoDate: CalendarDate | undefined,
  dayFirst: boolean,
): Environment {
  let figuresByMeasure = byMeasure.get(factBase);
  if (figuresByMeasure === undefined) {
    figuresByMeasure = groupByMeasure(factBase);
    byMeasure.set(factBase, figuresByMeasure);
  }
  return {
    factBase,
    lexicon: lexiconOf(factBase, language),
    language,
    figuresByMeasure,
    roles: roleIndexOf(factBase, language),
    dayFirst,
    ...(memoDate && { memoDate }),
  };
}

function groupByMeasure(factBase: FactBase): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of factBase.figures.values()) {
    if (figure.measure === undefined) continue;
    const list = groups.get(figure.measure.id);
    if (list) list.push(figure);
    else groups.set(figure.measure.id, [figure]);
  }
  return groups;
}

/** The group of a figure's subject or partner. */
export function groupOf(
  environment: Environment,
  entity: { readonly id: string } | undefined,
): EntityGroup | undefined {
  return entity && environment.lexicon.groupOf.get(entity.id);
}
