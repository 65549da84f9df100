/** The header of a table of values: which column is which. */
import { CsvText } from './csv-rows.ts';
import { didYouMean, type ProblemReport, quoted } from './problems.ts';
import type { SourceText } from './source-text.ts';

export const COLUMNS = [
  'figure',
  'measure',
  'subject',
  'partner',
  'period',
  'value',
  'unit',
  'source',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

const MAX_COLUMNS = 200;

export interface TableColumns {
  readonly csv: CsvText;
  /** Where each column is; undefined for those that the table has not. */
  readonly places: Readonly<Partial<Record<Column, number>>>;
  readonly count: number;
  /** The offset of the first row of values. */
  readonly firstRow: number;
}

/** @returns undefined, and a problem, when the header does not say what the values are. */
export function readColumns(source: SourceText, report: ProblemReport): TableColumns | undefined {
  const { text } = source;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const csv = new CsvText(text);
  const header = csv.rowAt(start);
  if (!header || text.trim() === '') {
    const place = { source, start: 0, end: 0 };
    report.warning(place, 'empty-file', 'This table is empty; add a header and rows, or remove the file.');
    return undefined;
  }
  const place = { source, start: header.start, end: header.end };
  if (header.fault) {
    report.error({ source, start: header.fault.at, end: header.end }, 'csv-quote', header.fault.message);
    return undefined;
  }
  const advice = otherFormat(text, header.cells);
  if (advice !== undefined) {
    report.error({ ...place, end: source.lineEnd(start) }, 'csv-format', advice);
    return undefined;
  }
  if (header.cells.length > MAX_COLUMNS) {
    report.error(place, 'csv-format', 'This table has far too many columns; a table of values has one row a value.');
    return undefined;
  }
  const places: Partial<Record<Column, number>> = {};
  header.cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase();
    const cellPlace = { source, ...csv.cellSpan(header.start, index) };
    const column = COLUMNS.find((known) => known === name);
    if (column === undefined) {
      if (name === '') return;
      const message = `The column ${quoted(cell)} is not used.${didYouMean(name, COLUMNS)}`;
      report.warning(cellPlace, 'unknown-column', message);
    } else if (places[column] !== undefined) {
      report.error(cellPlace, 'duplicate-column', `There are two columns ${quoted(name)}; remove one.`);
    } else places[column] = index;
  });
  const missing = missingColumns(places);
  if (missing.length > 0) {
    report.error(
      place,
      'missing-column',
      `The header lacks ${missing.map((name) => `“${name}”`).join(' and ')}; the first row must name the columns, like figure,period,value,unit,source,note.`,
    );
    return undefined;
  }
  return { csv, places, count: header.cells.length, firstRow: header.next };
}

function missingColumns(places: TableColumns['places']): readonly string[] {
  const missing: string[] = (['period', 'value'] as const).filter((name) => places[name] === undefined);
  if (places.figure !== undefined || (places.measure !== undefined && places.subject !== undefined)) {
    return missing;
  }
  if (places.measure !== undefined) return [...missing, 'subject'];
  return [places.subject !== undefined ? 'measure' : 'figure', ...missing];
}

/** What a spreadsheet has saved in place of comma-separated lines. */
function otherFormat(text: string, cells: readonly string[]): string | undefined {
  const [only = ''] = cells;
  if (!text.includes('\n') && text.includes('\r')) {
    return 'The lines of this table end in the old Macintosh way; save it as “CSV UTF-8”.';
  }
  if (cells.length > 1) return undefined;
  if (only.includes(';')) return 'The columns are separated by semicolons; save the table with commas.';
  if (only.includes('\t')) return 'The columns are separated by tabs; save the table with commas.';
  return undefined;
}
