import {
  type AggregationRule,
  type Indicator,
  type ValueScale,
  type WeightPopulation,
} from '#app/domain/indicator.ts';
import { type Lens, type Subdomain } from '#app/domain/lens.ts';
import { type FoundIndicator } from './search-indicators.ts';

/** A sex and age of the indicator, as its figures name them. */
export interface Split {
  readonly sex: string;
  readonly age: string;
}

/**
 * An indicator of Fingertips as one of the atlas's own, with the id `fingertips-<id>`. It is need
 * where a part of need is chosen and the publisher judges its direction, else it is shown beside
 * need. Values are never averaged or added where the kind of value does not allow it.
 *
 * @param split The sex and age to follow; persons, or else the publisher's first, unless told.
 */
export function toIndicator(
  found: FoundIndicator,
  lens: Lens,
  subdomain: Subdomain | null,
  split: Split | null = headlineSplit(found),
): Indicator {
  const scale = scaleOf(found);
  const age = split?.age ?? '';
  const aggregate = aggregateOf(found, scale, age);
  const need = subdomain !== null && found.polarity !== 'no-judgement';
  const id = `fingertips-${found.id}`;
  const isHeadline = sameSplit(split, headlineSplit(found));
  return {
    id: isHeadline || split === null ? id : `${id}-${slug(`${split.sex} ${split.age}`)}`,
    title: titleOf(found, split),
    shortTitle: shortened(found.name),
    kind: need ? 'need' : 'context',
    unit: found.unit,
    decimals: scale === 'count' ? 0 : scale === 'mean' ? 2 : 1,
    polarity: found.polarity,
    scale,
    population: populationOf(split),
    definition: found.definition === '' ? found.name : found.definition,
    numerator: null,
    denominator: null,
    noFraction:
      'Added from Fingertips by search, which gives the definition in one text: what is divided by what is said there.',
    caveats: caveatsOf(found, aggregate, subdomain),
    feeds: [{ source: 'ohid-fingertips', key: String(found.id), ...split }],
    aggregate,
    weightPopulation: weightOf(age) ?? 'all',
    lenses: lens === 'all' ? ['all'] : ['all', lens],
    subdomain,
    weight: 1,
    survey: /annual population survey|labour force survey/i.test(found.dataSource),
    withdrawn: false,
  };
}

/** Persons where there are such figures, else the first sex and age of the publisher. */
export function headlineSplit({ splits }: FoundIndicator): Split | null {
  const chosen = splits.find(({ sex }) => sex === 'Persons') ?? splits[0];
  return chosen === undefined ? null : { sex: chosen.sex, age: chosen.age };
}

function sameSplit(a: Split | null, b: Split | null): boolean {
  return a?.sex === b?.sex && a?.age === b?.age;
}

/** The scale by value type: by number where it is known, else by its name. */
function scaleOf({ valueType, unit }: FoundIndicator): ValueScale {
  if (valueType.id === 1 || valueType.id === 3) return 'rate';
  if (valueType.id === 5) return 'proportion';
  if (valueType.id === 7) return 'count';
  const name = valueType.name.toLowerCase();
  if (/life expectancy|\byears\b/.test(name) || /^years?$/i.test(unit)) return 'years';
  if (/standardised|\brates?\b/.test(name)) return 'rate';
  if (/proportion|percentage/.test(name)) return 'proportion';
  if (/\bmean\b|average|score/.test(name)) return 'mean';
  return name.startsWith('count') ? 'count' : 'index';
}

/**
 * Only counted proportions and counts are put together from parts. A survey's counts are its sample,
 * so its shares are weighted by residents where these are known; modelled figures, rates, means,
 * indices and life expectancies are left alone.
 */
function aggregateOf(found: FoundIndicator, scale: ValueScale, age: string): AggregationRule {
  const { name, definition, dataSource, method, unit } = found;
  if (/\b(modelled|synthetic|estimated)\b/i.test(`${name} ${definition} ${method}`)) return 'none';
  if (scale === 'count') return 'sum';
  if (scale !== 'proportion' || unit !== '%' || /\bgap\b/i.test(name)) return 'none';
  if (!/\bsurvey\b/i.test(`${dataSource} ${method}`)) return 'counts';
  return weightOf(age) === null ? 'none' : 'population-weighted';
}

/** The residents an age group stands for; null where the atlas holds no such population. */
function weightOf(age: string): WeightPopulation | null {
  if (/^all ages$/i.test(age)) return 'all';
  if (/^16 ?- ?64/.test(age)) return 'working-age';
  return /^1[5-9]\+/.test(age) ? 'adults' : null;
}

function titleOf({ name, splits }: FoundIndicator, split: Split | null): string {
  const sexes = new Set(splits.map(({ sex }) => sex));
  return split === null || sexes.size < 2 ? name : `${name}, ${split.sex.toLowerCase()}`;
}

function populationOf(split: Split | null): string {
  if (split === null) return 'as the publisher defines it';
  const sex = split.sex === 'Not applicable' ? '' : split.sex.toLowerCase();
  const words = [sex, split.age].filter((word) => word !== '').join(', ');
  return words === '' ? 'as the publisher defines it' : words;
}

function caveatsOf(
  found: FoundIndicator,
  aggregate: AggregationRule,
  subdomain: Subdomain | null,
): readonly string[] {
  const caveats = ['Added from Fingertips by search: read its definition before leaning on it.'];
  if (subdomain !== null && found.polarity === 'no-judgement') {
    caveats.push('The publisher does not say which way is better, so it is not counted as need.');
  }
  if (aggregate === 'none') {
    caveats.push('Shown only where the publisher has a figure: it cannot be built from parts.');
  }
  if (found.dataSource !== '') caveats.push(`Data source: ${found.dataSource}`);
  return caveats;
}

function shortened(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 39).trimEnd()}…`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
