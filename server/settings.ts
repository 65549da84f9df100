/**
 * The settings `factlint.*` of one user or workspace, read field by field: one bad value gets its default and a
 * sentence for the user, and spoils nothing else.
 */
import { CODES, type DiagnosticCode, SEVERITIES, type Severity } from '@factlint/engine';

export interface Settings {
  readonly enable: boolean;
  /** Packs beside those that are found: paths from the workspace folder, or absolute ones. */
  readonly facts: readonly string[];
  readonly builtinFacts: boolean;
  readonly rules: Partial<Record<DiagnosticCode, Severity | 'off'>>;
  /** Undefined leaves it to factlint.yaml. */
  readonly locale?: string;
  /** Undefined leaves it to factlint.yaml. */
  readonly checkQuotations?: boolean;
  /** How sure a binding must be before it may accuse, 0 to 1. Undefined leaves it to factlint.yaml. */
  readonly threshold?: number;
  /** The editor's language identifiers that count as memos. */
  readonly languages: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  facts: [],
  builtinFacts: true,
  rules: {},
  languages: ['markdown'],
};

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each value that could not be used. */
  readonly faults: readonly string[];
}

/** @param value the content of the section `factlint`; null values count as not set. */
export function readSettings(value: unknown): ReadSettings {
  if (value === undefined || value === null) return { settings: DEFAULT_SETTINGS, faults: [] };
  if (!isRecord(value)) {
    return { settings: DEFAULT_SETTINGS, faults: ['The settings factlint.* are not a group.'] };
  }
  const faults: string[] = [];
  const given = <T>(name: string, read: (value: unknown) => T | undefined, wants: string) => {
    const raw = value[name];
    if (raw === undefined || raw === null) return undefined;
    const result = read(raw);
    if (result === undefined) faults.push(`The setting factlint.${name} must be ${wants}.`);
    return result;
  };
  const locale = given('locale', asLocale, 'a language tag such as en-US or en-GB');
  const checkQuotations = given('checkQuotations', asBoolean, 'true or false');
  const threshold = given('threshold', asShare, 'a number from 0 to 1');
  const settings: Settings = {
    enable: given('enable', asBoolean, 'true or false') ?? DEFAULT_SETTINGS.enable,
    facts: given('facts', asStrings, 'a list of paths') ?? DEFAULT_SETTINGS.facts,
    builtinFacts:
      given('builtinFacts', asBoolean, 'true or false') ?? DEFAULT_SETTINGS.builtinFacts,
    rules: readRules(value.rules, faults),
    languages:
      given('languages', asStrings, 'a list of language identifiers') ?? DEFAULT_SETTINGS.languages,
    ...(locale !== undefined && locale !== '' && { locale }),
    ...(checkQuotations !== undefined && { checkQuotations }),
    ...(threshold !== undefined && { threshold }),
  };
  return { settings, faults };
}

const LEVELS: readonly string[] = [...SEVERITIES, 'off'];

function readRules(value: unknown, faults: string[]): Settings['rules'] {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    faults.push('The setting factlint.rules must map codes to levels.');
    return {};
  }
  const rules: Partial<Record<DiagnosticCode, Severity | 'off'>> = {};
  for (const [code, level] of Object.entries(value)) {
    if (level === null) continue;
    if (!Object.hasOwn(CODES, code)) {
      faults.push(`The setting factlint.rules names “${code}”, which is not a code of Factlint.`);
    } else if (typeof level !== 'string' || !LEVELS.includes(level)) {
      faults.push(`The setting factlint.rules.${code} must be one of ${LEVELS.join(', ')}.`);
    } else {
      rules[code as DiagnosticCode] = level as Severity | 'off';
    }
  }
  return rules;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const asBoolean = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

const asShare = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;

const asStrings = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((item): item is string => typeof item === 'string')
    ? value
    : undefined;

/** The empty string is how a settings editor clears a text field. */
const asLocale = (value: unknown): string | undefined =>
  typeof value === 'string' && (value === '' || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value))
    ? value
    : undefined;
