import {
  sampleAvailability,
  sampleMetadata,
  sampleRoots,
  sampleRows,
} from './fingertips-samples.ts';
import { readPublished, readSample, type Material } from './files.ts';
import { csv, json, type Play, type Played, type PlayedAnswer } from './played-answer.ts';
import { readTable, writeTable } from './table.ts';

/** What the column `Area Type` says for each kind of area a question can name. */
const AREA_WORDS: Readonly<Record<string, RegExp>> = {
  '6': /^Regions \(statistical\)$/,
  '7': /^GPs$/,
  '15': /^England$/,
  '66': /^ICB sub-locations$/,
  '126': /^Combined authorities$/,
  '221': /^ICBs$/,
  '223': /^NHS regions - new due to ICB changes$/,
  '501': /^(?:District|UA)$/,
  '502': /^(?:County|UA|District)$/,
};
/** Districts that are an upper tier too. */
const METROPOLITAN = /^E0[89]/;
const MOST_INDICATORS = 100;
const PUBLISHED_FILES: Readonly<Record<string, string>> = {
  '91547': 'fingertips/91547-smoking-qof.csv',
  '247': 'fingertips/247-dementia-qof.csv',
};

/** Fingertips: `area_types`, `all_data/csv/by_indicator_id` and the questions around them. */
export function playFingertips(material: Material): Play {
  const tables = new Map<string, string[][]>();
  const tableOf = (indicator: string): string[][] => {
    const known = tables.get(indicator);
    if (known !== undefined) return known;
    const file = PUBLISHED_FILES[indicator];
    const published = file === undefined ? null : readPublished(material, file);
    const table =
      published === null
        ? withGenerated(readTable(readSample('fingertips/all-data.csv')), indicator)
        : readTable(published);
    tables.set(indicator, table);
    return table;
  };

  const answers: Readonly<Record<string, (question: Played) => PlayedAnswer>> = {
    area_types: () => json(sample('area-types')),
    'area_types/parent_area_types': () => json(sample('parent-area-types')),
    'all_data/csv/by_indicator_id': (question) => allData(question, tableOf),
    'indicator_metadata/by_indicator_id': metadata,
    indicator_search: search,
    available_data: available,
    'latest_data/specific_indicators_for_single_area': splits,
    'recent_trends/for_child_areas': trends,
  };
  return (question) => answers[question.path]?.(question) ?? notFound(question.path);
}

/** The sample written by hand, and behind it rows made up for the places it does not have. */
function withGenerated([header = [], ...body]: string[][], indicator: string): string[][] {
  const code = header.indexOf('Area Code');
  const written = body.filter((row) => row[0] === indicator);
  const taken = new Set(written.map((row) => row[code]));
  const generated = sampleRows(indicator)
    .filter((row) => !taken.has(row['Area Code']))
    .map((row) => header.map((name) => row[name] ?? ''));
  return [header, ...written, ...generated];
}

function allData(question: Played, tableOf: (indicator: string) => string[][]): PlayedAnswer {
  const ids = idsOf(question);
  const child = question.param('child_area_type_id') ?? question.param('area_type_id');
  if (ids.length === 0) return missing('indicator_ids');
  if (child === null) return missing('child_area_type_id');
  if (ids.length > MOST_INDICATORS) return refused('Too many indicator IDs were requested.');
  const parent = question.param('parent_area_type_id') ?? '15';
  let header: string[] = [];
  const rows = ids.flatMap((id) => {
    const [names = [], ...body] = tableOf(id);
    if (header.length === 0) header = names;
    const at = { id: 0, code: names.indexOf('Area Code'), type: names.indexOf('Area Type') };
    return body.filter((row) => {
      const type = row[at.type] ?? '';
      const fits = ['15', parent, child].some((kind) => AREA_WORDS[kind]?.test(type) === true);
      const upper = child !== '502' || type !== 'District' || METROPOLITAN.test(row[at.code] ?? '');
      return row[at.id] === id && fits && upper;
    });
  });
  return csv(writeTable([header, ...rows], '\r\n'));
}

function metadata(question: Played): PlayedAnswer {
  const ids = idsOf(question);
  if (ids.length === 0) return missing('indicator_ids');
  const all = allMetadata();
  return json(Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))));
}

/** `{"502":[91547]}`: kinds of area with the indicators whose names hold the text. */
function search(question: Played): PlayedAnswer {
  const text = question.param('search_text')?.toLowerCase() ?? '';
  if (text === '') return missing('search_text');
  const found = Object.values(allMetadata())
    .filter(({ Descriptive }) => Descriptive.Name.toLowerCase().includes(text))
    .map(({ IID }) => IID);
  const kinds = [...new Set(availableData().map(({ AreaTypeId }) => AreaTypeId))];
  const byKind = kinds.map((kind) => {
    const here = availableData().filter(({ AreaTypeId }) => AreaTypeId === kind);
    const ids = here.map(({ IndicatorId }) => IndicatorId).filter((id) => found.includes(id));
    return [kind, ids] as const;
  });
  return json(Object.fromEntries(byKind.filter(([, ids]) => ids.length > 0)));
}

function available(question: Played): PlayedAnswer {
  const [indicator, kind] = [question.param('indicator_id'), question.param('area_type_id')];
  return json(
    availableData().filter(
      ({ IndicatorId, AreaTypeId }) =>
        (indicator === null || String(IndicatorId) === indicator) &&
        (kind === null || String(AreaTypeId) === kind),
    ),
  );
}

function trends(question: Played): PlayedAnswer {
  const id = question.param('indicator_id');
  if (id === null) return missing('indicator_id');
  return json((sample('recent-trends') as Readonly<Record<string, unknown>>)[id] ?? {});
}

function splits(question: Played): PlayedAnswer {
  const ids = idsOf(question);
  if (ids.length === 0) return missing('indicator_ids');
  return json(sampleRoots(ids));
}

interface Metadata {
  readonly IID: number;
  readonly Descriptive: { readonly Name: string };
}

function allMetadata(): Readonly<Record<string, Metadata>> {
  return { ...sampleMetadata(), ...(sample('indicator-metadata') as object) } as Record<
    string,
    Metadata
  >;
}

function availableData(): readonly { IndicatorId: number; AreaTypeId: number }[] {
  const written = sample('available-data') as ReturnType<typeof sampleAvailability>;
  const pairs = [...written, ...sampleAvailability()].map(
    (pair) => [`${pair.IndicatorId} ${pair.AreaTypeId}`, pair] as const,
  );
  return [...new Map(pairs).values()];
}

function sample(name: string): unknown {
  return JSON.parse(readSample(`fingertips/${name}.json`));
}

function idsOf(question: Played): string[] {
  return (question.param('indicator_ids') ?? '').split(',').filter((id) => id !== '');
}

function missing(name: string): PlayedAnswer {
  return refused(`The parameter '${name}' is required.`);
}

function refused(message: string): PlayedAnswer {
  return json({ Message: message }, 400);
}

function notFound(path: string): PlayedAnswer {
  return json({ Message: `No HTTP resource was found that matches '${path}'.` }, 404);
}
