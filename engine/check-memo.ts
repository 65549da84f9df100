/** The whole path: memo text and fact base in, claims and diagnostics out. */
import { uncitedDrafts } from './checks/citations.ts';
import { type CheckSettings, runChecks } from './checks/run-checks.ts';
import { settleDiagnostics } from './checks/settle.ts';
import type { CheckOptions, MemoCheck, TermMention } from './checks/types.ts';
import { type Environment, environmentOf } from './claims/environment.ts';
import { readClaims } from './claims/read-claims.ts';
import type { Claims } from './claims/types.ts';
import type { FactBase } from './facts/types.ts';
import { parseMemo } from './memo/parse-memo.ts';
import type { Memo } from './memo/types.ts';
import { english } from './reading/english/index.ts';

/** The longest text that is checked, in UTF-16 units; about seven times a 100,000-word document. */
export const MAX_MEMO_LENGTH = 4_000_000;

/** How sure a binding must be before it may accuse, unless the settings say otherwise. */
export const DEFAULT_THRESHOLD = 0.7;

/** A memo that is longer than `MAX_MEMO_LENGTH`; nothing of it was checked. */
export class MemoTooLongError extends Error {
  override readonly name = 'MemoTooLongError';
}

/** A memo read into claims, with what judging them needs. */
export interface PreparedCheck {
  readonly memo: Memo;
  readonly environment: Environment;
  readonly claims: Claims;
  readonly settings: CheckSettings;
}

/**
 * Reads a memo as far as its claims.
 * @throws MemoTooLongError
 */
export function prepareCheck(
  text: string,
  factBase: FactBase,
  options: CheckOptions,
): PreparedCheck {
  if (text.length > MAX_MEMO_LENGTH) {
    const [length, limit] = [text.length, MAX_MEMO_LENGTH].map((n) => n.toLocaleString('en-US'));
    throw new MemoTooLongError(
      `the text has ${length} characters; ${limit} is the most that is checked`,
    );
  }
  const memo = parseMemo(text);
  const locale = options.locale ?? 'en-US';
  const environment = environmentOf(
    factBase,
    english,
    memo.frontMatter?.date,
    !/-US$/i.test(locale),
  );
  const claims = readClaims(memo, environment, options.checkQuotations ?? false);
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  return { memo, environment, claims, settings: { threshold, locale } };
}

/**
 * Checks a memo. Pure: the same text, fact base and options give the same result.
 * @throws MemoTooLongError
 */
export function checkMemo(text: string, factBase: FactBase, options: CheckOptions = {}): MemoCheck {
  const { memo, environment, claims, settings } = prepareCheck(text, factBase, options);
  const checked = runChecks(claims, environment, settings);
  const byPlace = [...checked.claims].sort((a, b) => a.start - b.start || a.end - b.end);
  const unverified = byPlace.flatMap((claim) =>
    claim.verdict === 'unverifiable'
      ? [
          {
            code: 'unverified-claim' as const,
            start: claim.start,
            end: claim.end,
            message: `No fact to check this against. ${claim.message}`,
            fixes: [],
            autoFix: false,
            related: [],
          },
        ]
      : [],
  );
  // Off by default, so not even looked for.
  const wantsCitations = (options.rules?.['uncited-claim'] ?? 'off') !== 'off';
  const uncited = wantsCitations ? uncitedDrafts(text, claims.readings, byPlace) : [];
  const settled = byPlace.filter((c) => c.verdict !== 'unverifiable').length;
  return {
    claims: byPlace,
    diagnostics: settleDiagnostics(
      [...checked.drafts, ...unverified, ...uncited],
      memo,
      options.rules,
    ),
    terms: termsOf(claims),
    failures: checked.failures,
    coverage: byPlace.length === 0 ? 1 : settled / byPlace.length,
  };
}

function termsOf({ readings }: Claims): readonly TermMention[] {
  return readings.flatMap(({ reading }) =>
    reading.names.flatMap((m) => {
      if (m.target.kind !== 'term') return [];
      const span = reading.prose.toMemo(
        reading.tokens[m.first]!.start,
        reading.tokens[m.end - 1]!.end,
      );
      return [{ ...span, term: m.target.term }];
    }),
  );
}
