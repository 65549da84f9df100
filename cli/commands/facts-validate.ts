/** `factlint facts validate`: what is wrong in packs, with its place. */
import type { FactBase } from '@factlint/engine';
import pc from 'picocolors';
import { loadFacts } from '../fact-base.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { problemLine } from '../problem-line.ts';
import { counted } from '../reporters/words.ts';

/** @returns 1 where a pack has an error; warnings alone are 0. */
export async function validateFacts(packs: readonly string[], host: Host): Promise<ExitStatus> {
  const colors = pc.createColors(host.color);
  const { factBase, problems, faults } = await loadFacts({
    workspace: undefined,
    named: packs,
    configured: [],
    builtin: undefined,
    cwd: host.cwd,
  });
  for (const { message } of faults) host.err(`factlint: ${message}\n`);
  for (const problem of problems) {
    const paint = problem.severity === 'error' ? colors.red : colors.yellow;
    host.out(`${paint(problemLine(problem, host.cwd))}\n`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (faults.length < packs.length) {
    const result =
      problems.length === 0
        ? colors.green('✔ No faults.')
        : `✖ ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
    host.out(`${contents(factBase)}\n${result}\n`);
  }
  if (faults.length > 0) return EXIT.fault;
  return errors > 0 ? EXIT.found : EXIT.ok;
}

function contents(factBase: FactBase): string {
  const { packs, figures, events, offices, terms, sources } = factBase;
  let values = 0;
  for (const { series } of figures.values()) values += series.length;
  const parts = [
    `${counted(figures.size, 'figure')} (${counted(values, 'value')})`,
    counted(events.size, 'event'),
    counted(offices.size, 'office'),
    counted(terms.size, 'term'),
    counted(sources.size, 'source'),
  ];
  const names = packs.map(({ id, version }) => `${id} ${version}`.trim());
  return `${names.length > 0 ? names.join(', ') : 'No pack'}: ${parts.join(', ')}.`;
}
