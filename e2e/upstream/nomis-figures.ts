import { readPublished, readSample, type Material } from './files.ts';
import { madeRates, type Measures, QUARTERS, sampleRates } from './nomis-samples.ts';
import { samplePlaces } from './sample-places.ts';
import { readRecords } from './table.ts';

export interface NomisPlace {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly typeName: string;
  readonly order: number;
  /** Of a place that is made of others. */
  readonly parts?: readonly NomisPlace[];
}

export interface Nomis {
  readonly places: readonly NomisPlace[];
  /** What there is of a place, date and variable: null where the publisher has no such cell. */
  cellAt(place: NomisPlace, date: string, variable: string): NomisCell | null;
  /** Oldest first. */
  readonly dates: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly lastUpdated: string;
}

type CodeLists = Pick<Nomis, 'variables' | 'measures' | 'types' | 'lastUpdated'>;

/** The numbers of a place, date and variable by measure, with their status. */
export interface NomisCell {
  readonly values: Measures;
  readonly status: string;
  readonly statusName: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NORMAL = { status: 'A', statusName: 'Normal Value' };
/** What Nomis says beside a cell that is not available. */
const NOTHING: NomisCell = {
  values: {},
  status: 'Q',
  statusName: 'Sample note: these figures are not available',
};

/**
 * The sample written by hand; behind it published rates for the places and dates it does not have;
 * and behind these, for every place and quarter, what is made up by a formula.
 */
export function readNomis(material: Material): Nomis {
  const lists = JSON.parse(readSample('nomis/code-lists.json')) as CodeLists;
  const published = publishedCells(material, lists);
  const stored = new Map([...published.cells, ...sampleCells()]);
  const places = readPlaces(lists, published.names);
  const dates = [
    ...new Set([...QUARTERS, ...[...stored.keys()].map((key) => key.split(' ')[1] ?? '')]),
  ].sort();
  const generated = new Map(samplePlaces().map((place) => [place.code, place]));
  const cellAt: Nomis['cellAt'] = (place, date, variable) => {
    if (place.parts !== undefined) {
      const cells = place.parts.map((part) => cellAt(part, date, variable));
      const values = madeRates(cells.map((cell) => cell?.values ?? {}));
      return values === null ? NOTHING : { values, ...NORMAL };
    }
    const known = stored.get(`${place.code} ${date} ${variable}`);
    if (known !== undefined) return known;
    const real = QUARTERS.includes(date) ? generated.get(place.code) : undefined;
    const values = real === undefined ? null : sampleRates(real, date, variable);
    return values === null ? null : { values, ...NORMAL };
  };
  return { ...lists, places, dates, cellAt };
}

/** A place made of others, as `MAKE|name|E06000001;E06000002` asks for it; null where one is unknown. */
export function madePlace(text: string, places: readonly NomisPlace[]): NomisPlace | null {
  const [, name = '', codes = ''] = /^MAKE\|([^|]+)\|(.+)$/.exec(text) ?? [];
  const parts = codes.split(';').flatMap((code) => places.find((one) => one.code === code) ?? []);
  if (name === '' || parts.length < codes.split(';').length) return null;
  return { id: '', name, code: '', type: '', typeName: '', order: 0, parts };
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

type Cells = ReadonlyMap<string, NomisCell>;

function sampleCells(): Cells {
  return new Map(
    readRecords(readSample('nomis/figures.csv')).map((row) => [
      `${row['GEOGRAPHY_CODE']} ${row['DATE']} ${row['VARIABLE']}`,
      {
        values: row,
        status: row['OBS_STATUS'] ?? '',
        statusName: row['OBS_STATUS_NAME'] ?? '',
      },
    ]),
  );
}

function publishedCells(
  material: Material,
  lists: CodeLists,
): { readonly cells: Cells; readonly names: ReadonlyMap<string, string> } {
  const cells = new Map<string, NomisCell>();
  const names = new Map<string, string>();
  const text = readPublished(material, 'nomis/nm-17-5-reconstructed.csv');
  const codeOf = (codes: Readonly<Record<string, string>>, name: string) =>
    Object.entries(codes).find(([, known]) => known === name)?.[0] ?? '';
  for (const row of text === null ? [] : readRecords(text)) {
    const code = row['GEOGRAPHY_CODE'] ?? '';
    const variable = codeOf(lists.variables, row['VARIABLE_NAME'] ?? '');
    const key = `${code} ${endOf(row['DATE_NAME'] ?? '')} ${variable}`;
    const measure = codeOf(lists.measures, row['MEASURES_NAME'] ?? '');
    const values = { ...cells.get(key)?.values, [measure]: row['OBS_VALUE'] ?? '' };
    cells.set(key, { values, ...NORMAL });
    names.set(code, row['GEOGRAPHY_NAME'] ?? '');
  }
  return { cells, names };
}

/** Places of the sample, all other authorities, then those only the published file has. */
function readPlaces({ types }: CodeLists, published: ReadonlyMap<string, string>): NomisPlace[] {
  const rows = readRecords(readSample('nomis/geography.csv')).map((row) => ({
    id: row['GEOGRAPHY'] ?? '',
    name: row['GEOGRAPHY_NAME'] ?? '',
    code: row['GEOGRAPHY_CODE'] ?? '',
    type: row['GEOGRAPHY_TYPECODE'] ?? '',
  }));
  // Numbers made up, as those of the sample are.
  let id = 900_001_000;
  const add = (code: string, name: string, type: string) => {
    if (!rows.some((row) => row.code === code && row.type === type)) {
      rows.push({ id: String(id++), name, code, type });
    }
  };
  for (const { code, name, level } of samplePlaces()) {
    if (level === 'ltla') add(code, name, '424');
    if (level === 'utla') add(code, name, '423');
  }
  const known = new Set(rows.map(({ code }) => code));
  for (const [code, name] of published) if (!known.has(code)) add(code, name, '424');
  return rows.map((row, order) => ({ ...row, order, typeName: types[row.type] ?? '' }));
}

/** `2025-12` is the last month of `Jan 2025-Dec 2025`. */
export function yearTo(date: string): string {
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
