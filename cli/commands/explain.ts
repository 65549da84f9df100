/** `factlint explain`: each mention of a memo, what it may be about, and what was decided and why. */
import {
  type CheckedClaim,
  type ExplainedMention,
  explainMemo,
  MemoTooLongError,
  type Source,
  type Verdict,
} from '@factlint/engine';
import pc from 'picocolors';
import { Fault } from '../fault.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { Lines } from '../lines.ts';
import { findMemos, type MemoFile, readMemo, tooLong } from '../memo-files.ts';
import type { FactOptions } from '../options.ts';
import { counted, harmless, percent, sourceLine } from '../reporters/words.ts';
import { setUp } from '../setup.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** @param target a memo, or `FILE:LINE`. */
export async function explain(
  target: string,
  options: FactOptions,
  host: Host,
): Promise<ExitStatus> {
  const { file, line } = await locate(target, host);
  const setup = await setUp(options, host);
  const text = await readMemo(file, host);
  const lines = new Lines(text);
  if (line !== undefined && (line < 1 || line > lines.count)) {
    throw new Fault(`${file.name} has ${counted(lines.count, 'line')}, so no line ${line}.`);
  }
  const mentions = checked(file, () => explainMemo(text, setup.factBase, setup.options)).filter(
    ({ start, end }) =>
      line === undefined ||
      (lines.position(start).line <= line && line <= lines.position(end).line),
  );
  const colors = pc.createColors(host.color);
  const out = mentions.map((mention) => mentionText(file.name, mention, lines, colors));
  if (out.length === 0) {
    const where = line === undefined ? 'this memo' : `line ${line}`;
    out.push(`There is no figure, date or name of the fact base in ${where}.\n`);
  }
  host.out(out.join('\n'));
  return setup.hasFault ? EXIT.fault : EXIT.ok;
}

/** A file whose own name ends like `:12` is that file. */
async function locate(
  target: string,
  host: Host,
): Promise<{ readonly file: MemoFile; readonly line?: number }> {
  const match = /^(.+):(\d+)$/s.exec(target);
  const whole = await findMemos([target], NO_SCOPE(host), host.cwd);
  const { faults } = whole;
  if (faults.length > 0 && match) {
    const part = await findMemos([match[1]!], NO_SCOPE(host), host.cwd);
    return { file: only(part.files, part.faults, match[1]!), line: Number(match[2]) };
  }
  return { file: only(whole.files, faults, target) };
}

const NO_SCOPE = ({ cwd }: Host) => ({ base: cwd, include: undefined, exclude: [] });

function only(files: readonly MemoFile[], faults: readonly Fault[], target: string): MemoFile {
  const [fault] = faults;
  if (fault) throw fault;
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Fault(`${target}: name one memo.`);
  return file;
}

function checked<T>(file: MemoFile, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof MemoTooLongError ? tooLong(file.name) : error;
  }
}

function mentionText(
  name: string,
  mention: ExplainedMention,
  lines: Lines,
  colors: Colors,
): string {
  const { claim, candidates } = mention;
  const verdict = claim && VERDICTS[claim.verdict];
  const head = `${placeOf(name, mention.start, lines, colors)}  ${harmless(mention.text)}`;
  const out = [verdict ? `${head}  ${verdict.paint(colors)(verdict.word)}` : head];
  const note = (label: string, value: string | undefined | null): void => {
    if (value === undefined || value === null || value === '') return;
    out.push(`    ${colors.dim(label.padEnd(12))}${harmless(value)}`);
  };
  note('Read as', `${mention.kind}: ${mention.reading}`);
  candidates.forEach((candidate, i) => {
    const { fact, label, confidence, period, outcome, reasons } = candidate;
    const when = period === null ? '' : `, ${period}`;
    note(
      i === 0 ? 'May be' : '',
      `${fact} (${label}${when}): ${outcome}, ${percent(confidence)} sure`,
    );
    for (const reason of reasons) note('', `  ${reason}`);
  });
  note('Decision', mention.decision);
  if (claim) {
    note('Fact base', claim.expected);
    for (const source of sourcesOf(claim)) note('Source', sourceLine(source));
  }
  return `${out.join('\n')}\n`;
}

function placeOf(name: string, offset: number, lines: Lines, colors: Colors): string {
  const { line, column } = lines.position(offset);
  return colors.bold(`${harmless(name)}:${line}:${column}`);
}

const VERDICTS: Readonly<
  Record<Verdict, { readonly word: string; paint(colors: Colors): (text: string) => string }>
> = {
  supported: { word: 'supported', paint: (colors) => colors.green },
  refuted: { word: 'refuted', paint: (colors) => colors.red },
  outdated: { word: 'outdated', paint: (colors) => colors.yellow },
  unverifiable: { word: 'unverifiable', paint: (colors) => colors.dim },
};

function sourcesOf({ evidence }: CheckedClaim): readonly Source[] {
  if (!evidence) return [];
  const sources = new Set<Source | undefined>();
  switch (evidence.kind) {
    case 'figure':
      for (const { source } of evidence.observations) sources.add(source ?? evidence.figure.source);
      break;
    case 'event':
      for (const { source } of evidence.dates) sources.add(source ?? evidence.event.source);
      break;
    case 'office':
      for (const { source } of evidence.holders) sources.add(source);
      break;
  }
  return [...sources].filter((source) => source !== undefined);
}
