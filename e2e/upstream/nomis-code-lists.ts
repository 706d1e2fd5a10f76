import { type Nomis, type NomisPlace } from './nomis-figures.ts';
import { json, type PlayedAnswer } from './played-answer.ts';

const DIMENSIONS = ['GEOGRAPHY', 'VARIABLE', 'MEASURES', 'FREQ'];

/** `.def.sdmx.json`: the dataset, its codes, its kinds of area and the areas of a kind. */
export function codeListAnswer(
  path: string,
  search: string | null,
  nomis: Nomis,
): PlayedAnswer | null {
  if (path === 'dataset/NM_17_5.def.sdmx.json') return json(structure(keyFamily(nomis)));
  const concept = /^dataset\/NM_17_5\/(.+)\.def\.sdmx\.json$/.exec(path)?.[1];
  if (concept === undefined) return null;
  const codes = codesOf(concept, nomis);
  if (codes === null) return null;
  const wanted = codes.filter(
    ({ value, description, annotations }) =>
      search === null ||
      value === search ||
      description.value.toLowerCase().includes(search.toLowerCase()) ||
      annotations?.annotation.some(({ annotationtext }) => annotationtext === search) === true,
  );
  const list = {
    id: `CL_17_5_${concept.split('/', 1).join('').toUpperCase()}`,
    agencyid: 'NOMIS',
    uri: `Nm-17d5d${concept}`,
    name: { value: concept, lang: 'en' },
    // Left out where nothing is found, as Nomis does.
    ...(wanted.length === 0 ? {} : { code: wanted }),
  };
  return json(structure({ codelists: { codelist: [list] } }));
}

function codesOf(concept: string, nomis: Nomis): Code[] | null {
  if (concept === 'geography/TYPE') {
    return Object.entries(nomis.types).map(([type, name]) => code(`TYPE${type}`, name));
  }
  const type = /^geography\/\d*TYPE(\d+)$/.exec(concept)?.[1];
  if (type !== undefined) return nomis.places.filter((place) => place.type === type).map(placeCode);
  if (concept === 'variable') return entries(nomis.variables);
  if (concept === 'measures') return entries(nomis.measures);
  if (concept === 'time') return nomis.dates.map((date) => code(date, date));
  return null;
}

interface Code {
  readonly value: string;
  readonly parentcode?: string;
  readonly description: { readonly value: string; readonly lang: string };
  readonly annotations?: { readonly annotation: readonly Annotation[] };
}

interface Annotation {
  readonly annotationtext: string;
  readonly annotationtitle: string;
}

function code(value: string, name: string): Code {
  return { value, description: { value: name, lang: 'en' } };
}

function placeCode(place: NomisPlace): Code {
  return {
    ...code(place.id, place.name),
    annotations: {
      annotation: annotations({
        TypeName: place.typeName,
        TypeCode: place.type,
        GeogCode: place.code,
      }),
    },
  };
}

function entries(codes: Readonly<Record<string, string>>): Code[] {
  return Object.entries(codes).map(([value, name]) => code(value, name));
}

function annotations(told: Readonly<Record<string, string>>): Annotation[] {
  return Object.entries(told).map(([annotationtitle, annotationtext]) => ({
    annotationtext,
    annotationtitle,
  }));
}

function keyFamily({ lastUpdated }: Nomis): unknown {
  const family = {
    id: 'NM_17_5',
    agencyid: 'NOMIS',
    version: '1.0',
    uri: 'Nm-17d5',
    name: { value: 'annual population survey - regional - percentages', lang: 'en' },
    annotations: {
      annotation: annotations({
        Status: 'Current (being actively updated)',
        FirstReleased: '2005-01-01 09:30:00',
        LastUpdated: lastUpdated,
      }),
    },
    components: {
      dimension: DIMENSIONS.map((conceptref) => ({
        codelist: `CL_17_5_${conceptref}`,
        conceptref,
        ...(conceptref === 'FREQ' ? { isfrequencydimension: 'true' } : {}),
      })),
      primarymeasure: { conceptref: 'OBS_VALUE' },
      timedimension: { codelist: 'CL_17_5_TIME', conceptref: 'TIME' },
    },
  };
  return { keyfamilies: { keyfamily: [family] } };
}

function structure(content: unknown): unknown {
  const header = { id: 'none', test: 'false', sender: { id: 'NOMIS' } };
  return { structure: { header, ...(content as object) } };
}
