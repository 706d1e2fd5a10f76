import { type FigureRole, type LabelRole } from '../extract-mapping.ts';

/** What a column may hold. */
export type ColumnRole = LabelRole | FigureRole;

/**
 * Header names by what they hold, in plain form (lower case, letters, digits and % only), the
 * surest first. The names are those of Fingertips, Nomis, ONS and council extracts.
 */
const NAMES: readonly (readonly [role: ColumnRole, names: string])[] = [
  [
    'areaCode',
    'areacode areacd gsscode onscode geographycode areagss lacode ladcode mnemonic organisationcode icbcode code',
  ],
  [
    'areaName',
    'areaname areanm geographyname laname ladname localauthority area geography name organisationname district icb icbname place county region projectname authority council',
  ],
  ['areaType', 'areatype geographytype organisationtype'],
  [
    'period',
    'period timeperiod datename year date month financialyear reportingperiod quarter time',
  ],
  [
    'value',
    'value obsvalue observation rate percentage percent % proportion prevalence share mean average score dsr',
  ],
  [
    'lower',
    'lower lowerci lowercl lowerlimit lci lcl ll lci95 lowerci95 lower95ci lowerci950limit lowerconfidenceinterval lowerconfidenceinterval95% lowerconfidencelimit',
  ],
  [
    'upper',
    'upper upperci uppercl upperlimit uci ucl ul uci95 upperci95 upper95ci upperci950limit upperconfidenceinterval upperconfidenceinterval95% upperconfidencelimit',
  ],
  ['margin', 'conf confidence 95%ci ci marginoferror confidenceinterval95%'],
  ['count', 'count numerator number n no frequency'],
  ['denominator', 'denominator population base totalpopulation listsize'],
  ['measure', 'measure measurename measuresname'],
  ['unit', 'unit units'],
  ['note', 'note notes valuenote footnote remark remarks comment comments'],
  ['indicator', 'indicator indicatorname variablename metric metricdetails variable topic'],
  ['sex', 'sex gender'],
  ['age', 'age agegroup ageband'],
  ['category', 'category inequality breakdown'],
  ['significance', 'comparedtoengland comparedtoenglandvalueorpercentiles significance'],
  ['trend', 'recenttrend trend'],
];

/** Words that give a column away where its whole name is not known, the surest first. */
const PATTERNS: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  [
    'areaCode',
    /^[a-z]{2,6}\d{2}cd$|\b(area|gss|ons|geography|la|lad|organisation|authority|icb) ?code\b/i,
  ],
  [
    'areaName',
    /^[a-z]{2,6}\d{2}nm$|^(local authority|district|county|area|geography|place|borough|integrated care board)\b/i,
  ],
  ['lower', /\b(lower|low|lcl|lci|ll)\b(?!.*\btier)/i],
  ['upper', /\b(upper|high|ucl|uci|ul)\b(?!.*\btier)/i],
  ['margin', /\+\/-|\u00b1|margin of error/i],
  [
    'value',
    /^%|\(%\)|\bper ?cent|\bpercent(age)?\b|\bper [\d,]+\b|\b(rate|prevalence|proportion)\b/i,
  ],
  ['denominator', /\b(denominator|population|list size)\b/i],
  ['count', /^(number|count|no\.?) (of|with)\b|\bnumerator\b|\(n\)$/i],
  ['period', /\b(period|year|quarter)\b/i],
  ['areaName', /\bname\b/i],
];

/** How a name was understood: by the whole of it, or by a word in it. */
export interface NamedRole {
  readonly role: ColumnRole;
  readonly isWhole: boolean;
  /** Lower is surer among columns of one role. */
  readonly rank: number;
}

const BY_NAME = new Map<string, NamedRole>(
  NAMES.flatMap(([role, names]) =>
    names
      .split(' ')
      .map((name, rank): [string, NamedRole] => [name, { role, isWhole: true, rank }]),
  ),
);

/** What a header name says the column holds; null where it is not known. */
export function roleOfName(name: string): NamedRole | null {
  const whole = BY_NAME.get(plainName(name));
  if (whole !== undefined) return whole;
  const index = PATTERNS.findIndex(([, pattern]) => pattern.test(name));
  const pattern = PATTERNS[index];
  return pattern === undefined ? null : { role: pattern[0], isWhole: false, rank: 100 + index };
}

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9%]/g, '');
}
