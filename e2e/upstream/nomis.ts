import { type Material } from './files.ts';
import { codeListAnswer } from './nomis-code-lists.ts';
import {
  chosenDates,
  madePlace,
  readNomis,
  yearTo,
  type Nomis,
  type NomisCell,
  type NomisPlace,
} from './nomis-figures.ts';
import { csv, json, type Play, type Played, type PlayedAnswer } from './played-answer.ts';
import { writeTable } from './table.ts';

/** What a guest may have at once. */
const MOST_ROWS = 25_000;

/** One number with all that stands beside it. */
interface NomisFigure {
  readonly place: NomisPlace;
  readonly date: string;
  readonly dateOrder: number;
  readonly variable: string;
  readonly variableName: string;
  readonly measure: string;
  readonly measureName: string;
  readonly cell: NomisCell;
}

const COLUMNS: Readonly<Record<string, (figure: NomisFigure) => string>> = {
  DATE: ({ date }) => date,
  DATE_NAME: ({ date }) => yearTo(date),
  DATE_CODE: ({ date }) => date,
  DATE_TYPE: () => 'date',
  DATE_TYPECODE: () => '0',
  DATE_SORTORDER: ({ dateOrder }) => String(dateOrder),
  GEOGRAPHY: ({ place }) => place.id,
  GEOGRAPHY_NAME: ({ place }) => place.name,
  GEOGRAPHY_CODE: ({ place }) => place.code,
  GEOGRAPHY_TYPE: ({ place }) => place.typeName,
  GEOGRAPHY_TYPECODE: ({ place }) => place.type,
  GEOGRAPHY_SORTORDER: ({ place }) => String(place.order),
  VARIABLE: ({ variable }) => variable,
  VARIABLE_NAME: ({ variableName }) => variableName,
  VARIABLE_CODE: ({ variable }) => variable,
  VARIABLE_TYPE: () => 'Variable',
  VARIABLE_TYPECODE: () => '0',
  VARIABLE_SORTORDER: ({ variable }) => variable,
  MEASURES: ({ measure }) => measure,
  MEASURES_NAME: ({ measureName }) => measureName,
  OBS_VALUE: valueOf,
  OBS_STATUS: ({ cell }) => cell.status,
  OBS_STATUS_NAME: ({ cell }) => cell.statusName,
  OBS_CONF: () => 'F',
  OBS_CONF_NAME: () => 'Free (free for publication)',
  URN: ({ place, variable, measure, date }) =>
    `Nm-17d5d${date}e0e${place.id}e${variable}e${measure}`,
};
const PAGE_COLUMNS = ['RECORD_OFFSET', 'RECORD_COUNT'];
const ALL_COLUMNS = [...Object.keys(COLUMNS), ...PAGE_COLUMNS];

/** Nomis: the data of NM_17_5 and its code lists. Its errors come with status 200. */
export function playNomis(material: Material): Play {
  const nomis = readNomis(material);
  return (question) => {
    if (question.path === 'dataset/NM_17_5.data.csv') return data(question);
    return codeListAnswer(question.path, question.param('search'), nomis) ?? cannotCreate();
  };

  function data(question: Played): PlayedAnswer {
    const [geography, variable, measures] = ['geography', 'variable', 'measures'].map((name) =>
      question.param(name),
    );
    const when = question.param('date') ?? question.param('time');
    if (geography == null || variable == null || measures == null || when === null) {
      return json({ error: 'Query is incomplete' });
    }
    const places = chosenPlaces(geography, nomis.places);
    const dates = chosenDates(when, nomis.dates);
    const known = (list: string, codes: Readonly<Record<string, string>>) =>
      list.split(',').every((code) => code in codes);
    if (places === null || dates === null || !known(variable, nomis.variables)) {
      return cannotCreate();
    }
    if (!known(measures, nomis.measures)) return cannotCreate();
    const found = figuresOf(nomis, places, dates, variable.split(','), measures.split(','));
    const filled = question.param('ExcludeMissingValues') === 'true';
    return page(filled ? found.filter((figure) => valueOf(figure) !== '') : found, question);
  }
}

function figuresOf(
  nomis: Nomis,
  places: ReadonlySet<NomisPlace>,
  dates: ReadonlySet<string>,
  variables: readonly string[],
  measures: readonly string[],
): NomisFigure[] {
  const figures: NomisFigure[] = [];
  for (const date of dates) {
    const dateOrder = nomis.dates.indexOf(date);
    for (const place of places) {
      for (const variable of variables) {
        const cell = nomis.cellAt(place, date, variable);
        if (cell === null) continue;
        const variableName = nomis.variables[variable] ?? '';
        for (const measure of measures) {
          const measureName = nomis.measures[measure] ?? '';
          figures.push({
            place,
            date,
            dateOrder,
            variable,
            variableName,
            measure,
            measureName,
            cell,
          });
        }
      }
    }
  }
  return figures;
}

function valueOf({ cell, measure }: NomisFigure): string {
  return cell.values[measure] ?? '';
}

function page(found: readonly NomisFigure[], question: Played): PlayedAnswer {
  const columns = question.param('select')?.toUpperCase().split(',') ?? ALL_COLUMNS;
  if (!columns.every((name) => ALL_COLUMNS.includes(name))) return cannotCreate();
  const offset = whole(question.param('recordOffset')) ?? 0;
  const limit = Math.min(MOST_ROWS, whole(question.param('recordLimit')) ?? MOST_ROWS);
  const rows = found.slice(offset, offset + limit).map((figure, i) =>
    columns.map((name) => {
      if (name === 'RECORD_OFFSET') return String(offset + i);
      return name === 'RECORD_COUNT' ? String(found.length) : (COLUMNS[name]?.(figure) ?? '');
    }),
  );
  return csv(`${writeTable([columns, ...rows])}\n`);
}

/**
 * Codes, Nomis numbers, ranges of them, kinds of area and places made of others; null where one is in
 * no form at all.
 */
function chosenPlaces(text: string, places: readonly NomisPlace[]): Set<NomisPlace> | null {
  // A code that stands for a place of two kinds is answered once.
  const chosen = new Map<string, NomisPlace>();
  for (const item of text.split(',')) {
    if (item.startsWith('MAKE|')) {
      const made = madePlace(item, places);
      if (made === null) return null;
      chosen.set(made.name, made);
      continue;
    }
    const range = /^(\d+)\.\.\.(\d+)$/.exec(item);
    const type = /^\d*TYPE(\d+)$/.exec(item)?.[1];
    const found = places.filter((place) => {
      if (type !== undefined) return place.type === type;
      if (range === null) return place.code === item || place.id === item;
      return place.id >= (range[1] ?? '') && place.id <= (range[2] ?? '');
    });
    if (found.length === 0 && !/^(?:[A-Z]\d{8}|\d+(?:\.\.\.\d+)?)$/.test(item)) return null;
    for (const place of found) if (!chosen.has(place.code)) chosen.set(place.code, place);
  }
  return new Set(chosen.values());
}

function whole(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? parseInt(text, 10) : null;
}

function cannotCreate(): PlayedAnswer {
  return json({ error: 'Cannot create query' });
}
