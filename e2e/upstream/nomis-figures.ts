import { readPublished, readSample, type Material } from './files.ts';
import { readRecords } from './table.ts';

export interface NomisPlace {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly typeName: string;
  readonly order: number;
}

/** One cell of NM_17_5, everything as Nomis writes it; a blank value is not available. */
export interface NomisFigure {
  readonly date: string;
  readonly dateName: string;
  readonly dateOrder: number;
  readonly place: NomisPlace;
  readonly variable: string;
  readonly variableName: string;
  readonly measure: string;
  readonly measureName: string;
  readonly value: string;
  readonly status: string;
  readonly statusName: string;
}

export interface Nomis {
  readonly places: readonly NomisPlace[];
  readonly figures: readonly NomisFigure[];
  /** Oldest first. */
  readonly dates: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly lastUpdated: string;
}

type CodeLists = Pick<Nomis, 'variables' | 'measures' | 'types' | 'lastUpdated'>;
type Cell = Omit<NomisFigure, 'place' | 'dateOrder'> & { readonly code: string };

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The sample, and behind it published rates for the places and dates the sample does not have. */
export function readNomis(material: Material): Nomis {
  const lists = JSON.parse(readSample('nomis/code-lists.json')) as CodeLists;
  const sampled = sampleCells(lists);
  const taken = new Set(sampled.map(({ code, date }) => `${code} ${date}`));
  const published = publishedCells(material, lists).filter(
    ({ code, date }) => !taken.has(`${code} ${date}`),
  );
  const cells = [...sampled, ...published];
  const places = readPlaces(lists, published);
  const dates = [...new Set(cells.map(({ date }) => date))].sort();
  const figures = cells.flatMap(({ code, ...cell }) =>
    places
      .filter((place) => place.code === code)
      .map((place) => ({ ...cell, place, dateOrder: dates.indexOf(cell.date) })),
  );
  return { ...lists, places, figures, dates };
}

/**
 * The dates a question names: `latest`, `latestMINUS4`, `first`, `prevyear`, `2025-12`, a range with
 * a hyphen between two words, or several with commas; null where one is in no such form.
 */
export function chosenDates(text: string, dates: readonly string[]): Set<string> | null {
  const chosen = new Set<string>();
  for (const item of text.split(',')) {
    const [from, to = from] = item.split(/(?<=[a-z]\d*)-(?=[a-z])/i).map((word) => at(word, dates));
    if (from === undefined || to === undefined) return null;
    const end = Math.max(0, Math.max(from, to) + 1);
    for (const date of dates.slice(Math.max(0, Math.min(from, to)), end)) chosen.add(date);
  }
  return chosen;
}

/** Where a date stands; before the first where there is none, undefined where it is no date. */
function at(word: string, dates: readonly string[]): number | undefined {
  if (/^\d{4}-\d{2}$/.test(word)) return dates.indexOf(word);
  if (word === 'first') return 0;
  const back = word === 'prevyear' ? '4' : /^latest(?:MINUS(\d+))?$/i.exec(word)?.[1];
  if (back === undefined && word !== 'latest') return undefined;
  return dates.length - 1 - (back === undefined ? 0 : parseInt(back, 10));
}

function sampleCells({ variables, measures }: CodeLists): Cell[] {
  return readRecords(readSample('nomis/figures.csv')).flatMap((row) =>
    Object.entries(measures).map(([measure, measureName]) => ({
      date: row['DATE'] ?? '',
      dateName: yearTo(row['DATE'] ?? ''),
      code: row['GEOGRAPHY_CODE'] ?? '',
      variable: row['VARIABLE'] ?? '',
      variableName: variables[row['VARIABLE'] ?? ''] ?? '',
      measure,
      measureName,
      value: row[measure] ?? '',
      status: row['OBS_STATUS'] ?? '',
      statusName: row['OBS_STATUS_NAME'] ?? '',
    })),
  );
}

function publishedCells(
  material: Material,
  lists: CodeLists,
): (Cell & { readonly name: string })[] {
  const text = readPublished(material, 'nomis/nm-17-5-reconstructed.csv');
  if (text === null) return [];
  const codeOf = (codes: Readonly<Record<string, string>>, name: string) =>
    Object.entries(codes).find(([, known]) => known === name)?.[0] ?? '';
  return readRecords(text).map((row) => ({
    date: endOf(row['DATE_NAME'] ?? ''),
    dateName: row['DATE_NAME'] ?? '',
    code: row['GEOGRAPHY_CODE'] ?? '',
    name: row['GEOGRAPHY_NAME'] ?? '',
    variable: codeOf(lists.variables, row['VARIABLE_NAME'] ?? ''),
    variableName: row['VARIABLE_NAME'] ?? '',
    measure: codeOf(lists.measures, row['MEASURES_NAME'] ?? ''),
    measureName: row['MEASURES_NAME'] ?? '',
    value: row['OBS_VALUE'] ?? '',
    status: 'A',
    statusName: 'Normal Value',
  }));
}

/** Places of the sample, then those only the published file has, with numbers made up. */
function readPlaces(
  { types }: CodeLists,
  published: readonly { readonly code: string; readonly name: string }[],
): NomisPlace[] {
  const rows = readRecords(readSample('nomis/geography.csv')).map((row) => ({
    id: row['GEOGRAPHY'] ?? '',
    name: row['GEOGRAPHY_NAME'] ?? '',
    code: row['GEOGRAPHY_CODE'] ?? '',
    type: row['GEOGRAPHY_TYPECODE'] ?? '',
  }));
  const known = new Set(rows.map(({ code }) => code));
  const more = new Map(published.map(({ code, name }) => [code, name]));
  let id = 900_001_000;
  for (const [code, name] of more) {
    if (!known.has(code)) rows.push({ id: String(id++), name, code, type: '424' });
  }
  return rows.map((row, order) => ({ ...row, order, typeName: types[row.type] ?? '' }));
}

/** `2025-12` is the last month of `Jan 2025-Dec 2025`. */
function yearTo(date: string): string {
  const [year = '', month = ''] = date.split('-');
  const last = parseInt(month, 10) - 1;
  const first = (last + 1) % 12;
  const start = parseInt(year, 10) - (first === 0 ? 0 : 1);
  return `${MONTHS[first] ?? ''} ${start}-${MONTHS[last] ?? ''} ${year}`;
}

function endOf(dateName: string): string {
  const [, month = '', year = ''] = /-(\w{3}) (\d{4})$/.exec(dateName) ?? [];
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
}
