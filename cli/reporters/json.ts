/** The stable JSON contract of DESIGN §6: names and order of keys are part of it. */
import type { CheckedClaim, Diagnostic } from '@factlint/engine';
import { Lines } from '../lines.ts';
import { type CheckedFile, type Reporter, summarize } from './types.ts';

export const json: Reporter = (files) => {
  const report = { version: 1, files: files.map(toFile), summary: summarize(files) };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function toFile({ name, text, check }: CheckedFile): object {
  const lines = new Lines(text);
  return {
    path: name,
    claims: check.claims.map((claim) => toClaim(claim, lines)),
    diagnostics: check.diagnostics.map((diagnostic) => toDiagnostic(diagnostic, lines)),
  };
}

function toClaim(claim: CheckedClaim, lines: Lines): object {
  const { kind, text, start, end, verdict, fact, period, expected } = claim;
  const { line, column } = lines.position(start);
  return { kind, text, start, end, line, column, verdict, fact, period, expected };
}

function toDiagnostic(diagnostic: Diagnostic, lines: Lines): object {
  const { code, severity, message, start, end } = diagnostic;
  const { line, column } = lines.position(start);
  const { line: endLine, column: endColumn } = lines.position(end);
  const fixes = diagnostic.fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map((edit) => ({ start: edit.start, end: edit.end, newText: edit.newText })),
  }));
  return { code, severity, message, start, end, line, column, endLine, endColumn, fixes };
}
