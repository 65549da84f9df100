/** `factlint check`: checks memos, fixes them where asked, and reports. */
import { checkMemo, type MemoCheck, MemoTooLongError } from '@factlint/engine';
import { writeMemo } from '../atomic-write.ts';
import { Fault, messageOf } from '../fault.ts';
import { applyEdits, chooseFixes } from '../fix.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { findMemos, type MemoFile, readMemo, STDIN, tooLong } from '../memo-files.ts';
import type { CheckOptions } from '../options.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { CheckedFile } from '../reporters/types.ts';
import { counted } from '../reporters/words.ts';
import { setUp, type Setup } from '../setup.ts';

/** The width of reports that go to no terminal. */
const PLAIN_COLUMNS = 100;

/**
 * @param inputs memos, folders, globs or `-`; none for all that the configuration includes.
 * @returns the exit status; a fault outweighs what the memos hold.
 */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<ExitStatus> {
  if (options.fix && inputs.includes(STDIN)) {
    throw new Fault('--fix corrects files, so it cannot be used with standard input');
  }
  const setup = await setUp(options, host);
  let hasFault = setup.hasFault;
  const complain = (fault: Fault): void => {
    hasFault = true;
    host.err(`factlint: ${fault.message}\n`);
  };
  const found = await findMemos(inputs, setup.scope, host.cwd);
  found.faults.forEach(complain);
  const files: CheckedFile[] = [];
  for (const file of found.files) {
    try {
      files.push(await checkFile(file, options.fix === true, setup, host, complain));
    } catch (error) {
      complain(asFault(file, error));
    }
  }
  const columns = Math.min(Math.max(host.columns ?? PLAIN_COLUMNS, 40), 160);
  if (files.length > 0 || options.format === 'json') {
    host.out(REPORTERS[options.format](files, { color: host.color, columns }));
  }
  if (hasFault) return EXIT.fault;
  return isClean(files, options.maxWarnings, host) ? EXIT.ok : EXIT.found;
}

async function checkFile(
  file: MemoFile,
  fix: boolean,
  setup: Setup,
  host: Host,
  complain: (fault: Fault) => void,
): Promise<CheckedFile> {
  const text = await readMemo(file, host);
  const first = checkText(file, text, setup, host);
  const chosen = chooseFixes(first.diagnostics);
  const asIs: CheckedFile = { name: file.name, text, check: first, fixed: 0 };
  if (!fix || chosen.count === 0 || file.path === undefined) return asIs;
  const fixed = applyEdits(text, chosen.edits);
  try {
    await writeMemo(file.path, file.name, fixed);
  } catch (error) {
    // What is wrong in the memo is still worth reporting.
    complain(asFault(file, error));
    return asIs;
  }
  const after = checkText(file, fixed, setup, host);
  return { name: file.name, text: fixed, check: after, fixed: chosen.count };
}

function checkText(file: MemoFile, text: string, setup: Setup, host: Host): MemoCheck {
  const result = checkMemo(text, setup.factBase, setup.options);
  const failures = result.failures.map(
    ({ rule, error }) => `“${rule}” broke off (${messageOf(error)})`,
  );
  for (const failure of new Set(failures)) {
    host.err(`factlint: ${file.name}: the check ${failure}; others went on.\n`);
  }
  return result;
}

function asFault(file: MemoFile, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof MemoTooLongError) return tooLong(file.name);
  return new Fault(`${file.name}: the check broke off: ${messageOf(error)}.`, { cause: error });
}

function isClean(
  files: readonly CheckedFile[],
  maxWarnings: number | undefined,
  host: Host,
): boolean {
  const severities = files.flatMap((file) => file.check.diagnostics.map((d) => d.severity));
  if (severities.includes('error')) return false;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return true;
  host.err(`factlint: ${counted(warnings, 'warning')}, more than the ${maxWarnings} allowed.\n`);
  return false;
}
