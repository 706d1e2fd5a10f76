import { type PlayedAnswer } from './played-answer.ts';
import { readTable, writeTable } from './table.ts';

/** What can be wrong inside an answer that is otherwise sound. */
export const DATA_FAULTS = [
  'renamed-column',
  'extra-column',
  'duplicated-rows',
  'out-of-range',
  'below-zero',
  'swapped-limits',
  'numerator-above-denominator',
] as const;
export type DataFault = (typeof DATA_FAULTS)[number];

/** Columns that hold the figure itself, in a table, and a place's code, in features. */
const FIGURE_COLUMN = /^(?:Value|OBS_VALUE)$/;
/** Codes of Nomis measures. */
const FIGURE = { numerator: '21001', confidence: '21003' };
const CODE_FIELD = /^[A-Z]+\d\dCD$/;
const PLACE_FAULTS: readonly DataFault[] = ['renamed-column', 'extra-column', 'out-of-range'];
const IMPOSSIBLE = '987654321.5';
const IMPOSSIBLE_DEGREES = 987_654;

/** The answer with its data spoiled; what is not a table or a list of features stays as it is. */
export function dataFault(fault: DataFault, answer: PlayedAnswer): PlayedAnswer {
  if (answer.status !== 200) return answer;
  const body = answer.type.includes('csv')
    ? spoilTable(fault, answer.body)
    : JSON.stringify(spoilValue(fault, JSON.parse(answer.body)));
  // Another content has another tag, as a publisher's would.
  return { ...answer, body, ...(answer.tag !== undefined && { tag: `"spoiled-${fault}"` }) };
}

function spoilTable(fault: DataFault, text: string): string {
  const [header = [], ...rows] = readTable(text);
  const at = header.findIndex((name) => FIGURE_COLUMN.test(name));
  const replaced = (row: readonly string[], cell: string) =>
    row.map((old, i) => (i === at && old !== '' ? cell : old));
  switch (fault) {
    case 'renamed-column':
      return writeTable([replaced(header, `${header[at] ?? ''} (new name)`), ...rows]);
    case 'extra-column':
      return writeTable([[...header, 'Sample column'], ...rows.map((row) => [...row, 'sample'])]);
    case 'duplicated-rows':
      return writeTable([header, ...rows.flatMap((row) => [row, row])]);
    case 'out-of-range':
      return writeTable([header, ...rows.map((row) => replaced(row, IMPOSSIBLE))]);
    case 'below-zero':
      return writeTable([header, ...rows.map((row) => replaced(row, '-5'))]);
    case 'swapped-limits':
    case 'numerator-above-denominator':
      return writeTable([header, ...rows.map((row) => contradicting(fault, header, row))]);
  }
}

/** A row whose numbers contradict one another: those of one row, or of one of its measures. */
function contradicting(
  fault: 'swapped-limits' | 'numerator-above-denominator',
  header: readonly string[],
  row: readonly string[],
): readonly string[] {
  const at = (name: string) => header.indexOf(name);
  const set = (name: string, cell: string | undefined) =>
    row.map((old, i) => (i === at(name) && old !== '' ? (cell ?? old) : old));
  if (at('MEASURES') !== -1) {
    const spoiled = fault === 'swapped-limits' ? FIGURE.confidence : FIGURE.numerator;
    const value = row[at('OBS_VALUE')] ?? '';
    const wrong = fault === 'swapped-limits' ? `-${value}` : '999999900';
    return row[at('MEASURES')] === spoiled ? set('OBS_VALUE', wrong) : row;
  }
  if (fault === 'numerator-above-denominator') return set('Count', '999999900');
  const [lower, upper] = ['Lower CI 95.0 limit', 'Upper CI 95.0 limit'].map(at) as [number, number];
  return row.map((old, i) => (i === lower ? row[upper] : i === upper ? row[lower] : old) ?? old);
}

/** Spoils every list of features, and every list of objects that stands alone. */
function spoilValue(fault: DataFault, value: unknown): unknown {
  if (Array.isArray(value)) return spoilList(fault, value);
  if (!isObject(value)) return value;
  const features = value['features'];
  if (!Array.isArray(features)) return value;
  return { ...value, features: spoilList(fault, features) };
}

function spoilList(fault: DataFault, list: readonly unknown[]): unknown[] {
  if (fault === 'duplicated-rows') return list.flatMap((entry) => [entry, entry]);
  // Places have no numbers that could contradict one another.
  if (!PLACE_FAULTS.includes(fault)) return [...list];
  return list.map((entry) => (isObject(entry) ? spoilEntry(fault, entry) : entry));
}

function spoilEntry(fault: DataFault, entry: Readonly<Record<string, unknown>>): unknown {
  const holder = ['properties', 'attributes'].find((name) => isObject(entry[name]));
  const held = holder === undefined ? entry : entry[holder];
  if (!isObject(held)) return entry;
  if (fault === 'out-of-range') {
    return { ...entry, geometry: farAway(entry['geometry']) };
  }
  const spoiled =
    fault === 'extra-column'
      ? { ...held, SampleField: 'sample' }
      : Object.fromEntries(
          Object.entries(held).map(([name, cell], i) => [
            CODE_FIELD.test(name) || (holder === undefined && i === 0) ? `${name}_NEW` : name,
            cell,
          ]),
        );
  return holder === undefined ? spoiled : { ...entry, [holder]: spoiled };
}

/** The same shape, nowhere on Earth. */
function farAway(value: unknown): unknown {
  if (typeof value === 'number') return IMPOSSIBLE_DEGREES;
  if (Array.isArray(value)) return value.map(farAway);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, farAway(part)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
