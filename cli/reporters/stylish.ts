/** The report for people at a terminal: each finding with its place in the memo, its source and its first fix. */
import { type Diagnostic, SEVERITIES, type Severity } from '@factlint/engine';
import pc from 'picocolors';
import { chooseFixes } from '../fix.ts';
import { Lines } from '../lines.ts';
import { codeFrame } from './code-frame.ts';
import { type CheckedFile, type Reporter, type Style, summarize, type Summary } from './types.ts';
import { counted, harmless, percent, sourceLine } from './words.ts';

type Colors = ReturnType<typeof pc.createColors>;

export const stylish: Reporter = (files, style) => {
  const colors = pc.createColors(style.color);
  const findings = files.flatMap((file) => {
    const lines = new Lines(file.text);
    return file.check.diagnostics.map((diagnostic) =>
      finding(file.name, diagnostic, lines, style, colors),
    );
  });
  return [...findings, summaryOf(files, colors)].join('\n');
};

function finding(
  name: string,
  diagnostic: Diagnostic,
  lines: Lines,
  style: Style,
  colors: Colors,
): string {
  const { line, column } = lines.position(diagnostic.start);
  const paint = painter(diagnostic.severity, colors);
  // Terminals in editors make a link of this.
  const place = colors.bold(`${harmless(name)}:${line}:${column}`);
  const out = [
    `${place}  ${paint(diagnostic.severity)}  ${colors.dim(diagnostic.code)}`,
    `  ${harmless(diagnostic.message)}`,
    ...frame(diagnostic, lines, style, colors, paint),
  ];
  const note = (label: string, text: string): number =>
    out.push(`  ${colors.dim(label.padEnd(8))}${harmless(text)}`);
  if (diagnostic.source) note('Source', sourceLine(diagnostic.source));
  for (const place of diagnostic.related) {
    note('See', `line ${lines.position(place.start).line}: ${place.message}`);
  }
  const [fix, ...others] = diagnostic.fixes;
  if (fix) note('Fix', fix.title + (others.length > 0 ? ` (or ${others.length} more)` : ''));
  return `${out.join('\n')}\n`;
}

function frame(
  diagnostic: Diagnostic,
  lines: Lines,
  { columns }: Style,
  colors: Colors,
  paint: (text: string) => string,
): readonly string[] {
  const digits = Math.max(4, String(lines.position(diagnostic.end).line).length + 2);
  const room = Math.max(20, columns - digits - 3);
  return codeFrame(lines, diagnostic, room).flatMap(({ line, text, offset, width }) => [
    `${colors.dim(`${String(line).padStart(digits)} │`)} ${text}`,
    `${colors.dim(`${' '.repeat(digits)} │`)} ${' '.repeat(offset)}${paint('^'.repeat(width))}`,
  ]);
}

function summaryOf(files: readonly CheckedFile[], colors: Colors): string {
  const diagnostics = files.flatMap(({ check }) => check.diagnostics);
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const fixable = files.reduce((sum, file) => sum + chooseFixes(file.check.diagnostics).count, 0);
  const lines = [coverageLine(summarize(files))];
  if (fixed > 0) {
    const memos = files.filter((file) => file.fixed > 0).length;
    const text = `Fixed ${counted(fixed, 'place')} in ${counted(memos, 'memo')}.`;
    lines.push(colors.green(text));
  }
  if (diagnostics.length === 0) {
    lines.push(colors.green(fixed > 0 ? '✔ Nothing else to correct.' : '✔ Nothing to correct.'));
  } else {
    const counts = SEVERITIES.map((severity) => ({
      severity,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    })).filter(({ count }) => count > 0);
    const words = counts.map(({ severity, count }) =>
      painter(severity, colors)(counted(count, NOUNS[severity][0], NOUNS[severity][1])),
    );
    const hint = fixable > 0 ? ` ${fixable} can be corrected with --fix.` : '';
    lines.push(`✖ ${words.join(', ')}.${hint}`);
  }
  return `${lines.join('\n')}\n`;
}

function coverageLine(summary: Summary): string {
  const { files, claims, supported, refuted, outdated, unverifiable, coverage } = summary;
  const memos = counted(files, 'memo');
  if (claims === 0) return `${memos} checked: no figure or date to check.`;
  const verdicts = [
    `${supported} supported`,
    `${refuted} wrong`,
    ...(outdated > 0 ? [`${outdated} outdated`] : []),
    `${unverifiable} without a fact`,
  ];
  const noun = counted(claims, 'figure or date', 'figures and dates');
  return `${memos} checked, ${noun}: ${verdicts.join(', ')}. Coverage ${percent(coverage)}.`;
}

const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['remark', 'remarks'],
  hint: ['hint', 'hints'],
};

function painter(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.cyan;
    case 'hint':
      return colors.dim;
  }
}
