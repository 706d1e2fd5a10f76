/** An indicator of Fingertips by its own id and name; its figures here are made up. */
export interface SampleIndicator {
  readonly id: number;
  readonly name: string;
  /** Sexes, and the age all of them have. */
  readonly sexes: readonly string[];
  readonly age: string;
  readonly unit: '%' | 'Years' | 'per 100,000';
  /** What a place has at least, and how far places lie apart. */
  readonly range: readonly [least: number, spread: number];
  readonly periods: readonly string[];
  /** Id and name of the kind of year. */
  readonly year: readonly [number, string];
  /** By area types: registers have all of them, surveys have no boards. */
  readonly kinds: readonly ('england' | 'region' | 'nhs-region' | 'icb' | 'utla' | 'ltla')[];
  /** 0 low is good, 1 high is good, 99 no judgement. */
  readonly polarity: 0 | 1 | 99;
}

const FINANCIAL: SampleIndicator['year'] = [2, 'Financial'];
const CALENDAR: SampleIndicator['year'] = [1, 'Calendar'];
const ALL_KINDS = ['england', 'region', 'nhs-region', 'icb', 'utla', 'ltla'] as const;
const LOCAL = ['england', 'region', 'utla', 'ltla'] as const;
const UPPER = ['england', 'region', 'utla'] as const;

function register(
  id: number,
  name: string,
  age: string,
  range: SampleIndicator['range'],
): SampleIndicator {
  return {
    id,
    name,
    sexes: ['Persons'],
    age,
    unit: '%',
    range,
    periods: ['2021/22', '2022/23', '2023/24', '2024/25'],
    year: FINANCIAL,
    kinds: ALL_KINDS,
    polarity: 99,
  };
}

function survey(
  id: number,
  name: string,
  age: string,
  range: SampleIndicator['range'],
  more: Partial<SampleIndicator> = {},
): SampleIndicator {
  return { ...register(id, name, age, range), kinds: LOCAL, polarity: 0, ...more };
}

const THREE_YEARS = {
  periods: ['2019 - 21', '2020 - 22', '2021 - 23'],
  year: CALENDAR,
};

/** Everything the atlas asks for by itself, and a few more for whoever looks for others. */
export const SAMPLE_INDICATORS: readonly SampleIndicator[] = [
  register(848, 'Depression: QOF prevalence', '18+ yrs', [9, 8]),
  register(90581, 'Severe mental illness recorded prevalence', 'All ages', [0.7, 0.6]),
  register(241, 'Diabetes: QOF prevalence', '17+ yrs', [6, 4]),
  register(273, 'CHD: QOF prevalence', 'All ages', [2, 2]),
  register(219, 'Hypertension: QOF prevalence', 'All ages', [11, 7]),
  register(262, 'Heart failure: QOF prevalence', 'All ages', [0.6, 0.9]),
  register(212, 'Stroke: QOF prevalence', 'All ages', [1.3, 1.4]),
  register(91269, 'Rheumatoid arthritis: QOF prevalence', '16+ yrs', [0.5, 0.5]),
  register(92588, 'Obesity: QOF prevalence', '18+ yrs', [8, 8]),
  register(91547, 'Smoking prevalence in adults (15+) - current smokers (QOF)', '15+ yrs', [11, 8]),
  survey(92443, 'Smoking prevalence in adults (18+) - current smokers (APS)', '18+ yrs', [8, 9], {
    periods: ['2021', '2022', '2023', '2024'],
    year: CALENDAR,
  }),
  survey(93015, 'Percentage of physically inactive adults', '19+ yrs', [15, 16]),
  survey(93088, 'Overweight (including obesity) prevalence in adults', '18+ yrs', [54, 20]),
  survey(93881, 'Obesity prevalence in adults', '18+ yrs', [18, 18]),
  survey(90362, 'Healthy life expectancy at birth', 'All ages', [56, 11], {
    ...THREE_YEARS,
    sexes: ['Male', 'Female'],
    unit: 'Years',
    kinds: UPPER,
    polarity: 1,
  }),
  survey(
    93722,
    'Under 75 mortality rate from cardiovascular diseases considered preventable',
    '<75 yrs',
    [18, 25],
    { ...THREE_YEARS, unit: 'per 100,000' },
  ),
  survey(93377, 'Percentage reporting a long-term MSK problem', '16+ yrs', [14, 8], {
    periods: ['2022', '2023', '2024'],
    year: CALENDAR,
  }),
  survey(22304, 'Self reported wellbeing: people with a high anxiety score', '16+ yrs', [19, 9]),
];
