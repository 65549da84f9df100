/** English, put together. */
import type { Language } from '../language.ts';
import * as calendar from './calendar.ts';
import { abbreviations, cues, roles, spellings, stopwords } from './cues.ts';
import * as currencies from './currencies.ts';
import * as numbers from './numbers.ts';
import * as units from './units.ts';

export const english: Language = {
  code: 'en',
  ...calendar,
  ...currencies,
  ...numbers,
  ...units,
  abbreviations,
  cues,
  roles,
  spellings,
  stopwords,
};
