import { type MissingReason } from '#app/domain/figure.ts';
import { REASON_WORDS } from '#app/domain/figure-text.ts';
import { type ValueScale } from '#app/domain/indicator.ts';
import {
  type ExtractMapping,
  type FigureRole,
  type LabelRole,
  type SaidRole,
} from '#data-adapters/local-extract/extract-mapping.ts';
import { type CellStatus } from '#data-adapters/local-extract/preview-extract.ts';
import { type ProposedPart } from '#data-adapters/local-extract/propose/proposed-parts.ts';
import { type Confidence } from '#data-adapters/local-extract/propose/proposed.ts';

export const LABEL_WORDS: Readonly<Record<LabelRole, string>> = {
  areaCode: 'Code of the place',
  areaName: 'Name of the place',
  area: 'Code and name of the place in one cell',
  areaType: 'Kind of place',
  period: 'Period',
  indicator: 'Indicator',
  sex: 'Sex',
  age: 'Age',
  category: 'Category',
  measure: 'Kind of number',
  unit: 'Unit',
  note: 'Note',
  significance: 'Comparison with England',
  trend: 'Trend',
};

export const FIGURE_WORDS: Readonly<Record<FigureRole, string>> = {
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  margin: 'Half the interval (±)',
  count: 'Count',
  denominator: 'Denominator',
  note: 'Note on the figure',
};

export const SAID_WORDS: Readonly<Record<SaidRole, string>> = {
  areaCode: 'Code of the place',
  areaName: 'Name of the place',
  areaType: 'Kind of place',
  period: 'Period',
  indicator: 'Indicator',
  sex: 'Sex',
  age: 'Age',
  category: 'Category',
  unit: 'Unit',
  note: 'Note',
};

export const PART_WORDS: Readonly<Record<ProposedPart['part'], string>> = {
  ...LABEL_WORDS,
  ...FIGURE_WORDS,
  table: 'Table',
  fixed: 'The same for every row',
  valuesAre: 'How values are written',
  scale: 'What kind of number',
  hyphenYears: 'Years joined by a hyphen',
  datesAre: 'What a date stands for',
  serialDates: 'Dates kept as numbers',
  fillDown: 'Named once, blank below',
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  likely: 'Likely',
  guess: 'A guess: check it',
};

export const CONFIDENCE_SHAPES: Readonly<Record<Confidence, string>> = {
  sure: '●',
  likely: '◐',
  guess: '○',
};

/** What a cell of the preview is, with a shape, so that colour never speaks alone. */
export const CELL_STATUS: Readonly<
  Record<CellStatus, { readonly shape: string; readonly words: string }>
> = {
  title: { shape: '¶', words: 'above the table' },
  header: { shape: '§', words: 'header' },
  label: { shape: '▸', words: 'says what the row is about' },
  figure: { shape: '●', words: 'figure, read' },
  missing: { shape: '∅', words: 'no figure, with a reason' },
  problem: { shape: '!', words: 'cannot be read' },
  'left-out': { shape: '✕', words: 'row left out' },
  unused: { shape: '·', words: 'not used' },
  blank: { shape: '', words: 'blank' },
};

export interface Option {
  readonly value: string;
  readonly name: string;
}

function options(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, name]) => ({ value, name }));
}

const VALUES_ARE: Readonly<Record<ExtractMapping['valuesAre'], string>> = {
  'as-written': 'Plain numbers, as they stand',
  percent: 'Percentages: 16 or 16% means 16%',
  fraction: 'Fractions: 0.16 means 16%',
};
const SCALES: Readonly<Record<ValueScale, string>> = {
  proportion: 'Share of people, in percent',
  rate: 'Rate per so many people',
  mean: 'Average',
  index: 'Index or score',
  count: 'Number of people or things',
  years: 'Years of life',
};
const HYPHENS: Readonly<Record<NonNullable<ExtractMapping['hyphenYears']>, string>> = {
  financial: '2022-23 is April 2022 to March 2023',
  calendar: '2022-23 is the years 2022 and 2023 together',
};
const DATES: Readonly<Record<ExtractMapping['datesAre'], string>> = {
  day: 'That day',
  month: 'The month it begins',
  quarter: 'The quarter it begins',
  year: 'The year it begins',
};

const YES_NO: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };
const SETTINGS: Readonly<Partial<Record<ProposedPart['part'], Readonly<Record<string, string>>>>> =
  {
    valuesAre: VALUES_ARE,
    scale: SCALES,
    hyphenYears: HYPHENS,
    datesAre: DATES,
    serialDates: YES_NO,
    fillDown: SAID_WORDS,
  };

/** What is proposed for a part, as the form names it. */
export function proposalWords({ part, proposal }: Pick<ProposedPart, 'part' | 'proposal'>): string {
  if (part === 'fixed') {
    const [role = '', ...text] = proposal.split(': ');
    return `${wordIn(SAID_WORDS, role)}: ${text.join(': ')}`;
  }
  return wordIn(SETTINGS[part] ?? {}, proposal);
}

function wordIn(words: Readonly<Record<string, string>>, text: string): string {
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}

export const VALUES_OPTIONS = options(VALUES_ARE);
export const SCALE_OPTIONS = options(SCALES);
export const HYPHEN_OPTIONS = options(HYPHENS);
export const DATES_OPTIONS = options(DATES);
/** Why a mark stands in place of a figure. `incomplete-parts` is for figures worked out here. */
export const REASON_OPTIONS = options(REASON_WORDS).filter(
  ({ value }) => value !== 'incomplete-parts',
);

export function reasonIn(text: string): MissingReason | null {
  return (Object.keys(REASON_WORDS) as MissingReason[]).find((reason) => reason === text) ?? null;
}
