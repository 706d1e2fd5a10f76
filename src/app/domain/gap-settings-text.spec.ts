import { DEFAULT_GAP_SETTINGS, DEFAULT_THRESHOLDS, type GapSettings } from './gap-settings.ts';
import {
  benchmarkWords,
  settingLines,
  settingProblemSentence,
  settingsSentence,
  shareText,
  underText,
} from './gap-settings-text.ts';

const title = (id: string) => `<${id}>`;
const lineOf = (change: Partial<GapSettings>, name: string) =>
  settingLines({ ...DEFAULT_GAP_SETTINGS, ...change }, title).find((line) => line.name === name);
const thresholdsWith = (change: Partial<GapSettings['thresholds']>) => ({
  thresholds: { ...DEFAULT_THRESHOLDS, ...change },
});

describe('settings in words', () => {
  it('have a line for every choice, none of them changed where all are standard', () => {
    expect(settingLines(DEFAULT_GAP_SETTINGS, title)).toEqual(
      [
        ['Benchmark', 'all areas together'],
        ['Elasticity', '1 (1: staff in proportion to need; 0: need left out)'],
        [
          'Likely gap',
          'both in at least 90% of draws, a shortfall in at least 90%, and staff at least 5% under expected',
        ],
        ['Possible gap', 'both in at least 50% of draws, or a shortfall in at least 80%'],
        ['Weights of the parts of need', 'burden 1, outcome 1, work 1'],
        ['Weights of single figures', 'as in the catalogue'],
        ['Draws', '5,000, seed 20261122'],
      ].map(([name = '', value = '']) => ({ name, value, isChanged: false })),
    );
  });

  it('mark every change, and only that line', () => {
    const changes: readonly (readonly [string, Partial<GapSettings>])[] = [
      ['Benchmark', { benchmark: { type: 'p75' } }],
      ['Elasticity', { elasticity: 0.999999 }],
      ['Likely gap', thresholdsWith({ likelyJoint: 0.904 })],
      ['Likely gap', thresholdsWith({ likelyGapPercent: -5.2 })],
      ['Possible gap', thresholdsWith({ possibleShortfall: 0.799999 })],
      ['Weights of the parts of need', { parts: { burden: 1, outcome: 1, work: 1.0001 } }],
      ['Weights of single figures', { weights: { depression: 0 } }],
      ['Draws', { seed: 2 }],
      ['Draws', { draws: 5001 }],
    ];
    for (const [name, change] of changes) {
      const lines = settingLines({ ...DEFAULT_GAP_SETTINGS, ...change }, title);
      const changed = lines.filter(({ isChanged }) => isChanged).map((line) => line.name);
      expect(changed).withContext(JSON.stringify(change)).toEqual([name]);
    }
  });

  it('give each number as it is in force, never rounded to another', () => {
    const { value } = lineOf(
      thresholdsWith({ likelyJoint: 0.904, likelyShortfall: 0.29, likelyGapPercent: -5.25 }),
      'Likely gap',
    )!;
    expect(value).toBe(
      'both in at least 90.4% of draws, a shortfall in at least 29%, and staff at least 5.25% under expected',
    );
    expect(benchmarkWords({ type: 'value', value: 0.9357 })).toBe(
      '0.9357 WTE per 10,000 aged 16 to 64 (own value)',
    );
  });

  it('name the figures that are weighed', () => {
    const { value } = lineOf(
      { weights: { depression: 2, diabetes: 0 } },
      'Weights of single figures',
    )!;
    expect(value).toBe('<depression> 2, <diabetes> 0');
  });

  it('are one sentence for an export, which says first whether the reader changed any', () => {
    const standard = settingsSentence(DEFAULT_GAP_SETTINGS, title);
    expect(standard).toMatch(/^Settings: standard\. Benchmark: all areas together; Elasticity: 1 /);
    expect(standard).toContain('Draws: 5,000, seed 20261122');
    const changed = settingsSentence({ ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 }, title);
    expect(changed).toMatch(/^Settings: changed by the reader\. /);
    expect(changed).toContain('Elasticity: 0.5 ');
  });
});

describe('benchmarks in words', () => {
  it('say what the rate is that of', () => {
    expect(benchmarkWords({ type: 'england' })).toBe('all areas together');
    expect(benchmarkWords({ type: 'p75' })).toBe('75th percentile of areas');
  });
});

describe('shares and limits in words', () => {
  it('have no digits that arithmetic added', () => {
    expect([0.29, 0.57, 0.07, 1, 0.825, 0.000001].map(shareText)).toEqual([
      '29%',
      '57%',
      '7%',
      '100%',
      '82.5%',
      '0.0001%',
    ]);
    expect(underText({ ...DEFAULT_THRESHOLDS, likelyGapPercent: 0 })).toBe('0%');
    expect(underText({ ...DEFAULT_THRESHOLDS, likelyGapPercent: -12.5 })).toBe('12.5%');
  });
});

describe('a setting that could not be used', () => {
  it('is quoted, with what it may be and what is in force instead', () => {
    expect(
      settingProblemSentence({ param: 'draws', text: 'many', expected: 'a whole number' }),
    ).toBe(
      '“draws=many” cannot be used: it must be a whole number. The standard setting is in force.',
    );
  });
});
