/**
 * `npm run bench:extraction -- [--json] [--misses READER] [--published FOLDER]`: how well we and the libraries that one would
 * pick read dates, numbers, money and percentages, and how long a case takes.
 *
 * The rules, the same for every reader:
 * - A reader is asked for one kind at a time, and only for kinds that it claims to read.
 * - A finding is in place when it overlaps what was expected; each counts once. F1 is over all cases that expect
 *   something. What lies in the span of another kind (the year in a date, for a reader of numbers) does not count.
 * - A value is right when it is the same amount (1 in 100,000), the same first and last day, or the same fiscal
 *   year's label. Of currencies only the amount is compared, as the libraries name them in ways of their own.
 * - A range of amounts is its two ends, for those who read it as one.
 * - Dates count where their year is written. Of chrono-node's dates only the parts that it calls certain count.
 * - What is found in a case that expects nothing is a false alarm, and stands apart.
 * - Time is the median of a second run over all cases, so that nothing is compiled or cached for the first time;
 *   ours is for reading a text whole: words, sentences, names, dates and quantities.
 *
 * Published are the English specifications of Recognizers-Text (MIT). chosen-cases.json says which cases are
 * taken: those whose every result fits our policy, and those that expect nothing; `--choose` makes it anew.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { type CaseSet, choose, ownCases, publishedCases } from './cases.ts';
import { type Reader, readers } from './readers.ts';
import { add, EMPTY, f1, tally } from './score.ts';

interface Row {
  readonly set: string;
  readonly kind: string;
  readonly cases: number;
  readonly reader: string;
  readonly spanF1: number;
  readonly valueF1: number;
  readonly falseAlarms: number;
  readonly medianMs: number;
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    choose: { type: 'boolean', default: false },
    misses: { type: 'string' },
    published: { type: 'string', default: path('../../../shared/external/recognizers-specs') },
  },
});

if (options.choose) {
  const choice = JSON.stringify(choose(options.published));
  writeFileSync(
    path('chosen-cases.json'),
    await format(choice, { parser: 'json', printWidth: 100 }),
  );
}

const published = publishedCases(options.published);
if (published === undefined) {
  console.error(
    'No copy of the published specifications here: own sentences only (see --published).',
  );
}

const rows: Row[] = [];
for (const set of [...ownCases(), ...(published ?? [])]) {
  for (const reader of readers)
    if (reader.kinds.includes(set.kind)) rows.push(measure(set, reader));
}
if (options.json) console.log(JSON.stringify(rows, undefined, 2));
else printTable(rows);

function measure({ name, kind, cases }: CaseSet, reader: Reader): Row {
  let total = EMPTY;
  for (const item of cases) {
    const findings = reader.read(item.text, kind);
    const result = tally(item, findings);
    total = add(total, result);
    const missed = result.right < Math.max(result.expected, result.found) || result.falseAlarms > 0;
    if (options.misses === reader.name && missed) console.error(kind, item, findings);
  }
  const times = cases.map(({ text }) => {
    const start = performance.now();
    reader.read(text, kind);
    return performance.now() - start;
  });
  return {
    set: name,
    kind,
    cases: cases.length,
    reader: reader.name,
    spanF1: f1(total.placed, total),
    valueF1: f1(total.right, total),
    falseAlarms: total.falseAlarms,
    medianMs: times.sort((a, b) => a - b)[times.length >> 1] ?? 0,
  };
}

/** Prints the rows as a Markdown table, as it stands in docs/extraction.md. */
function printTable(all: readonly Row[]): void {
  const percent = (share: number): string => (share * 100).toFixed(1);
  const lines = all.map((row) => [
    row.set,
    row.kind,
    String(row.cases),
    row.reader,
    percent(row.spanF1),
    percent(row.valueF1),
    String(row.falseAlarms),
    row.medianMs.toFixed(row.medianMs < 1 ? 3 : 1),
  ]);
  const head = ['set', 'kind', 'cases', 'reader', 'span F1', 'value F1', 'false alarms', 'ms'];
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((l) => l[i]!.length)));
  const pad = (text: string, i: number): string =>
    i < 2 || i === 3 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!);
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((w, i) => (i < 2 || i === 3 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`));
  console.log([line(head), line(rule), ...lines.map(line)].join('\n'));
}
