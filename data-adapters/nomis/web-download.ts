import { type MissingReason } from '#app/domain/figure.ts';
import { type Period } from '#app/domain/period.ts';
import { ForeignFileError, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvRow } from '#data-adapters/formats/csv.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { type Measure, measureOf, reasonOfStatus, variableKey } from './nomis-codes.ts';
import { type Observation, readCell } from './observation.ts';

/** What a file says before a table: `date`, `variable`, `population` … in lower case. */
type Context = Readonly<Record<string, string>>;

/** A column of figures. */
interface Column {
  readonly index: number;
  readonly period: Period;
  readonly variable: string;
  readonly measure: Measure;
}

interface Table {
  readonly codeIndex: number | null;
  readonly areaType: string;
  readonly columns: readonly Column[];
}

/** Does one of the first lines say where the file comes from, as downloads of the Nomis site do? */
export function isWebDownload(lines: readonly CsvRow[]): boolean {
  return lines
    .slice(0, 10)
    .some(({ cells }) => cells.some((cell) => /\bfrom nomis on\b/i.test(cell)));
}

/**
 * Reads a table saved from the Nomis site: title, copyright line, rows such as `date`, a header of
 * variables or dates with `Conf` beside each, areas with their codes under `mnemonic`, and
 * footnotes. Several tables may stand below one another.
 * @throws ForeignFileError where no table of rates is found; `expected` finishes "expected …".
 */
export function readWebDownload(
  name: string,
  lines: readonly CsvRow[],
  expected: string,
): { readonly observations: readonly Observation[]; readonly issues: readonly RowIssue[] } {
  const legend = legendOf(lines);
  const observations: Observation[] = [];
  const issues: RowIssue[] = [];
  let context: Context = {};
  let above: readonly string[] = [];
  let table: Table | null = null;
  for (const { line, cells } of lines) {
    const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    const filled = texts.filter((text) => text !== '').length;
    if (filled === 0) continue;
    const found = tableOf(texts, above, context);
    if (found !== null) {
      table = found;
    } else if (isSetting(texts)) {
      const [key = '', value = ''] = texts;
      context = { ...context, [settingName(key)]: value };
      table = null;
    } else if (table !== null && filled > 1 && texts[0] !== '' && !isFootnote(texts)) {
      const read = readArea(texts, line, table, legend);
      observations.push(...read.observations);
      issues.push(...read.issues);
    }
    above = texts;
  }
  if (observations.length === 0 && issues.length === 0) {
    throw new ForeignFileError(
      `${name} comes from Nomis but holds no table of rates by area; expected ${expected}.`,
    );
  }
  return { observations, issues };
}

/** `"date :","Jan 2023-Dec 2023"` and the like. */
function isSetting(texts: readonly string[]): boolean {
  const [key = '', value = '', ...rest] = texts;
  if (value === '' || rest.some((text) => text !== '')) return false;
  return key.endsWith(':') || /^(date|variable|population|units?|measure|sex|age)$/i.test(key);
}

function settingName(key: string): string {
  return key.replace(/\s*:$/, '').toLowerCase();
}

/** The header of a table of rates, or null where the row is none. */
function tableOf(
  texts: readonly string[],
  above: readonly string[],
  context: Context,
): Table | null {
  const codeIndex = texts.findIndex((text) => /^mnemonic$/i.test(text));
  const hasConfidence = texts.some((text) => /^conf\b/i.test(text));
  if (codeIndex === -1 && !hasConfidence) return null;
  const start = codeIndex === -1 ? 1 : codeIndex + 1;
  const columns: Column[] = [];
  let label = '';
  for (let index = start; index < texts.length; index++) {
    const own = texts[index] ?? '';
    const overhead = above[index] ?? '';
    const measure = measureOf('', own);
    if (measure === null && own === '') continue;
    if (overhead !== '' && measure !== null) label = overhead;
    else if (measure === null) label = own;
    const column = columnOf(index, label, measure ?? 'rate', context);
    if (column !== null) columns.push(column);
  }
  if (columns.length === 0) return null;
  return { codeIndex: codeIndex === -1 ? null : codeIndex, areaType: texts[0] ?? '', columns };
}

/** A label is a date where the variable stands above the table, or a variable where the date does. */
function columnOf(index: number, label: string, measure: Measure, context: Context): Column | null {
  const ownPeriod = readPeriod(label);
  const period = ownPeriod ?? readPeriod(context['date'] ?? '');
  const variable = ownPeriod === null ? label : (context['variable'] ?? '');
  return period === null || variable === '' ? null : { index, period, variable, measure };
}

function readArea(
  texts: readonly string[],
  row: number,
  table: Table,
  legend: ReadonlyMap<string, MissingReason>,
): { readonly observations: readonly Observation[]; readonly issues: readonly RowIssue[] } {
  const observations: Observation[] = [];
  const issues: RowIssue[] = [];
  const areaCode = table.codeIndex === null ? '' : (texts[table.codeIndex] ?? '');
  const areaName = (texts[0] ?? '').replace(/^[a-z0-9]+:/, '');
  for (const { index, period, variable, measure } of table.columns) {
    const text = texts[index] ?? '';
    const cell = readCell(text, '', '');
    if (cell === null) {
      const message = `${quoted(text)} is neither a number nor a mark that Nomis uses`;
      issues.push({ row, column: variable, code: 'not-a-number', message });
      continue;
    }
    const reason = legend.get(text);
    observations.push({
      areaCode,
      areaName,
      areaType: table.areaType,
      period,
      variable: variableKey(variable),
      variableName: variable,
      measure,
      cell: reason === undefined ? cell : { number: null, reason, note: '' },
      row,
    });
  }
  return { observations, issues };
}

/** The meaning of marks from the file's own footnotes: `"!","Estimate … not available …"`. */
function legendOf(lines: readonly CsvRow[]): ReadonlyMap<string, MissingReason> {
  const legend = new Map<string, MissingReason>();
  for (const { cells } of lines) {
    const match = FOOTNOTE.exec(cells.join(' ').replace(/\s+/g, ' ').trim());
    const reason = reasonOfStatus(match?.[2] ?? '');
    if (match?.[1] !== undefined && reason !== null) legend.set(match[1], reason);
  }
  return legend;
}

const FOOTNOTE = /^([!#*~:-]|\.\.) ?([a-z].{9,})$/i;

function isFootnote(texts: readonly string[]): boolean {
  return FOOTNOTE.test(texts.join(' ').trim());
}
