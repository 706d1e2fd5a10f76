import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AskError } from '#data-adapters/ask/ask.ts';
import { scriptedAsk } from '#data-adapters/ask/scripted-ask.ts';
import { type FoundIndicator, searchIndicators } from './search-indicators.ts';
import { headlineSplit, toIndicator } from './to-indicator.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const TYPES = [/^area_types$/, sample('area-types.json')] as const;
const METADATA = [/^indicator_metadata/, sample('indicator-metadata.json')] as const;
const SPLITS = [/^latest_data/, sample('latest-data.json')] as const;
const SEARCH = [
  /^indicator_search\?search_text=back pain$/,
  '{"15":[90001],"221":[90001],"402":[90001],"502":[90002,90001],"7":[99999]}',
] as const;

describe('searchIndicators', () => {
  it('describes what the words find, with levels, direction and unit', async () => {
    const { ask } = scriptedAsk([SEARCH, TYPES, METADATA, SPLITS]);
    const { indicators, leftOff } = await searchIndicators(ask, 'back pain');
    expect(
      indicators.map(({ id, name, polarity, unit, levels }) => [id, name, polarity, unit, levels]),
    ).toEqual([
      [
        90001,
        'Back pain: made-up prevalence (16+ yrs)',
        'low-is-good',
        '%',
        ['england', 'icb', 'utla'],
      ],
      [90002, 'Made-up life expectancy', 'high-is-good', 'Years', ['utla']],
    ]);
    expect(leftOff).toBe(0);
  });

  it('takes a number for an id, and asks which areas have it', async () => {
    const { ask, asked } = scriptedAsk([
      [/^available_data\?indicator_id=90001$/, '[{"IndicatorId":90001,"AreaTypeId":501}]'],
      TYPES,
      METADATA,
      SPLITS,
    ]);
    const { indicators } = await searchIndicators(ask, ' 90001 ');
    expect(indicators.map(({ levels }) => levels)).toEqual([['ltla']]);
    expect(asked.some(({ path }) => path.startsWith('indicator_search'))).toBeFalse();
  });

  it('goes without sexes and ages where these cannot be had', async () => {
    const failed = new AskError('in-trouble', 'fingertips', 'In trouble.');
    const { ask } = scriptedAsk([SEARCH, TYPES, METADATA, [/^latest_data/, failed]]);
    const { indicators } = await searchIndicators(ask, 'back pain');
    expect(indicators.map(({ splits, polarity }) => [splits.length, polarity])).toEqual([
      [0, 'low-is-good'],
      [0, 'high-is-good'],
    ]);
  });

  it('finds nothing for nothing, and asks nothing for it', async () => {
    const { ask, asked } = scriptedAsk([[/^indicator_search/, '{}']]);
    expect((await searchIndicators(ask, '  ')).indicators).toEqual([]);
    expect(asked.length).toBe(0);
    expect((await searchIndicators(ask, 'zzz')).indicators).toEqual([]);
    expect(asked.length).toBe(1);
  });

  it('describes the first fifty and says how many more there are', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => i + 1);
    const { ask, asked } = scriptedAsk([
      [/^indicator_search/, JSON.stringify({ 502: ids })],
      TYPES,
      METADATA,
      SPLITS,
    ]);
    expect((await searchIndicators(ask, 'work')).leftOff).toBe(10);
    expect(asked.some(({ path }) => path.includes(',51'))).toBeFalse();
  });
});

const FOUND: FoundIndicator = {
  id: 848,
  name: 'Depression: QOF prevalence (18+ yrs)',
  definition: 'The percentage of patients recorded on the register.',
  rationale: '',
  method: '',
  notes: '',
  dataSource: 'Quality and Outcomes Framework (QOF)',
  polarityText: '',
  unit: '%',
  valueType: { id: 5, name: 'Proportion' },
  yearType: { id: 2, name: 'Financial' },
  confidenceMethod: '',
  polarity: 'low-is-good',
  levels: ['utla'],
  splits: [{ indicator: 848, sex: 'Persons', age: '18+ yrs', polarityId: 0 }],
};
const split = (sex: string, age: string) => ({ indicator: 848, sex, age, polarityId: 0 });

describe('toIndicator', () => {
  it('makes an indicator of the atlas that points at the Fingertips rows', () => {
    expect(toIndicator(FOUND, 'mental', 'burden')).toEqual({
      id: 'fingertips-848',
      title: 'Depression: QOF prevalence (18+ yrs)',
      shortTitle: 'Depression: QOF prevalence (18+ yrs)',
      kind: 'need',
      unit: '%',
      decimals: 1,
      polarity: 'low-is-good',
      scale: 'proportion',
      population: 'persons, 18+ yrs',
      definition: 'The percentage of patients recorded on the register.',
      numerator: null,
      denominator: null,
      noFraction:
        'Added from Fingertips by search, which gives the definition in one text: what is divided by what is said there.',
      caveats: [
        'Added from Fingertips by search: read its definition before leaning on it.',
        'Data source: Quality and Outcomes Framework (QOF)',
      ],
      feeds: [{ source: 'ohid-fingertips', key: '848', sex: 'Persons', age: '18+ yrs' }],
      aggregate: 'counts',
      weightPopulation: 'adults',
      lenses: ['all', 'mental'],
      subdomain: 'burden',
      weight: 1,
      survey: false,
      withdrawn: false,
    });
  });

  it('never counts as need what the publisher does not judge', () => {
    const indicator = toIndicator({ ...FOUND, polarity: 'no-judgement' }, 'all', 'burden');
    expect([indicator.kind, indicator.polarity]).toEqual(['context', 'no-judgement']);
    expect(indicator.caveats.join(' ')).toContain('not counted as need');
    expect(toIndicator(FOUND, 'all', null).kind).toBe('context');
  });

  const RULES: readonly (readonly [string, Partial<FoundIndicator>, string, string])[] = [
    ['a standardised rate', { valueType: { id: 1, name: '' } }, 'rate', 'none'],
    ['a crude rate', { valueType: { id: 3, name: '' } }, 'rate', 'none'],
    ['a count', { valueType: { id: 7, name: '' }, unit: '' }, 'count', 'sum'],
    ['life expectancy', { valueType: { id: 4, name: 'Life expectancy' } }, 'years', 'none'],
    ['years by their unit', { valueType: { id: null, name: '' }, unit: 'Years' }, 'years', 'none'],
    ['a mean score', { valueType: { id: 12, name: 'Mean score' }, unit: '' }, 'mean', 'none'],
    [
      'a standardised ratio by its name',
      { valueType: { id: 2, name: 'Indirectly standardised ratio' }, unit: '' },
      'rate',
      'none',
    ],
    ['a value of an unknown kind', { valueType: { id: 99, name: 'Other' } }, 'index', 'none'],
    ['a gap', { name: 'Gap in the employment rate' }, 'proportion', 'none'],
    ['a modelled share', { definition: 'Modelled from a survey' }, 'proportion', 'none'],
    ['a share per 1,000', { unit: 'per 1,000' }, 'proportion', 'none'],
    [
      'a survey of adults',
      { dataSource: 'Active Lives Survey' },
      'proportion',
      'population-weighted',
    ],
    [
      'a survey of people the atlas has no count of',
      { dataSource: 'Survey', splits: [split('Persons', '65+ yrs')] },
      'proportion',
      'none',
    ],
  ];

  for (const [what, changes, scale, aggregate] of RULES) {
    it(`treats ${what} as ${scale}, built from parts by the rule ${aggregate}`, () => {
      const indicator = toIndicator({ ...FOUND, ...changes }, 'all', null);
      expect([indicator.scale, indicator.aggregate]).toEqual([
        scale as typeof indicator.scale,
        aggregate as typeof indicator.aggregate,
      ]);
    });
  }

  it('follows persons unless told, and names the sex where there are several', () => {
    const sexes = [split('Male', 'All ages'), split('Persons', 'All ages')];
    const both = { ...FOUND, splits: sexes };
    expect(headlineSplit(both)).toEqual({ sex: 'Persons', age: 'All ages' });
    expect(toIndicator(both, 'all', null).id).toBe('fingertips-848');
    const male = toIndicator(both, 'all', null, { sex: 'Male', age: '18+ yrs' });
    expect(male.id).toBe('fingertips-848-male-18-plus-yrs');
    expect(male.title).toBe('Depression: QOF prevalence (18+ yrs), male');
    expect(male.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has a feed without sex and age where these are not known', () => {
    const { feeds } = toIndicator({ ...FOUND, splits: [] }, 'all', null);
    expect(feeds).toEqual([{ source: 'ohid-fingertips', key: '848' }]);
  });

  it('marks figures of the Annual Population Survey, which carry a precision band', () => {
    const aps = { ...FOUND, dataSource: 'Annual Population Survey (APS)' };
    expect(toIndicator(aps, 'all', null).survey).toBeTrue();
  });
});
