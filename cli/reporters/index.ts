/** The report formats by name. */
import type { Format } from './formats.ts';
import { json } from './json.ts';
import { stylish } from './stylish.ts';
import type { Reporter } from './types.ts';

export const REPORTERS: Readonly<Record<Format, Reporter>> = { stylish, json };
