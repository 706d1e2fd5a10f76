import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { type ColumnRole, type ExtractColumns, type ExtractMapping } from './extract-mapping.ts';
import { saysNothing } from './suppression-marks.ts';

/** A mapping worked out from header names, or what could not be found for one. */
export type Proposal =
  | { readonly mapping: ExtractMapping; readonly lacking: readonly [] }
  | { readonly mapping: null; readonly lacking: readonly string[] };

/**
 * Header names by what they hold, in plain form (lower case, letters, digits and % only), the
 * surest first. The names are those of Fingertips, Nomis, ONS and council extracts.
 */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  areaCode: 'areacode areacd gsscode onscode geographycode areagss lacode ladcode code'.split(' '),
  areaName: 'areaname areanm geographyname laname ladname localauthority area geography name'.split(
    ' ',
  ),
  areaType: 'areatype geographytype'.split(' '),
  period: 'period timeperiod datename year date'.split(' '),
  value: 'value obsvalue observation rate percentage percent % proportion prevalence'.split(' '),
  lower:
    'lower lowerci lowercl lowerlimit lci lcl ll lci95 lowerci95 lower95ci lowerci950limit lowerconfidenceinterval lowerconfidenceinterval95% lowerconfidencelimit'.split(
      ' ',
    ),
  upper:
    'upper upperci uppercl upperlimit uci ucl ul uci95 upperci95 upper95ci upperci950limit upperconfidenceinterval upperconfidenceinterval95% upperconfidencelimit'.split(
      ' ',
    ),
  count: 'count numerator number'.split(' '),
  denominator: 'denominator population base'.split(' '),
  measure: 'measure measurename measuresname'.split(' '),
  unit: 'unit units'.split(' '),
  note: 'note notes valuenote footnote'.split(' '),
  indicator: 'indicator indicatorname variablename metric'.split(' '),
  sex: 'sex gender'.split(' '),
  age: 'age agegroup ageband'.split(' '),
  category: 'category inequality breakdown'.split(' '),
  significance: 'comparedtoengland comparedtoenglandvalueorpercentiles significance'.split(' '),
  trend: 'recenttrend trend'.split(' '),
};

/** GSS look-ups name their columns by kind and year: `LAD23CD`, `CTYUA24NM`. */
const LOOKUP_NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['areaCode', /^[a-z]{2,6}\d{2}cd$/],
  ['areaName', /^[a-z]{2,6}\d{2}nm$/],
];

/**
 * Proposes a mapping from header names that are known, and from the words in a column of
 * breakdowns: `Male` and `Female` are sexes under whatever heading.
 */
export function proposeMapping(sheet: Pick<CsvSheet, 'header' | 'rows'>): Proposal {
  const found = new Map<ColumnRole, string>();
  for (const role of Object.keys(NAMES).filter(isRole)) {
    const name = columnFor(role, sheet.header);
    if (name !== undefined) found.set(role, name);
  }
  const category = found.get('category');
  if (category !== undefined && !found.has('sex') && holdsSexes(sheet, category)) {
    found.delete('category');
    found.set('sex', category);
  }
  const value = found.get('value') ?? found.get('count');
  if (!found.has('value')) found.delete('count');
  const lacking = [
    ...(value === undefined ? ['a value'] : []),
    ...(found.has('areaCode') || found.has('areaName') ? [] : ['an area code or name']),
    ...(found.has('period') ? [] : ['a period']),
  ];
  if (value === undefined || lacking.length > 0) return { mapping: null, lacking };
  const columns: ExtractColumns = { ...Object.fromEntries(found), value };
  return { mapping: withDefaults(columns, found.get('category')), lacking: [] };
}

function withDefaults(columns: ExtractColumns, category: string | undefined): ExtractMapping {
  return {
    columns,
    fixed: {},
    categoryType: category ?? '',
    suppression: {},
    valuesAre: 'as-written',
    datesAre: 'day',
  };
}

function columnFor(role: ColumnRole, header: readonly string[]): string | undefined {
  for (const name of NAMES[role]) {
    const match = header.find((column) => plain(column) === name);
    if (match !== undefined) return match;
  }
  const lookup = LOOKUP_NAMES.find(([known]) => known === role)?.[1];
  return lookup && header.find((column) => lookup.test(plain(column)));
}

/** Does the column hold sexes, or nothing that says otherwise while at least one does? */
function holdsSexes(sheet: Pick<CsvSheet, 'header' | 'rows'>, column: string): boolean {
  const index = sheet.header.indexOf(column);
  const words = new Set(sheet.rows.map((row) => row.cells[index]?.trim() ?? ''));
  const telling = [...words].filter((word) => !saysNothing(word));
  return (
    telling.length > 0 &&
    telling.every((word) => /^(fe)?males?$|^persons?$|^(wo)?men$|^all$/i.test(word))
  );
}

function isRole(role: string): role is ColumnRole {
  return Object.hasOwn(NAMES, role);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9%]/g, '');
}
