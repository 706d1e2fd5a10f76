import fc from 'fast-check';
import {
  DEFAULT_GAP_SETTINGS,
  type GapSettings,
  gapSettingTexts,
  isStandard,
  plainNumber,
  readGapSettings,
  SETTING_LIMITS,
  SETTING_PARAMS,
  type SettingParam,
  type SettingTexts,
} from './gap-settings.ts';

const KNOWN = ['depression', 'diabetes', 'inactivity-rate'];
const read = (texts: SettingTexts) => readGapSettings(texts, (id) => KNOWN.includes(id));

/** The texts of settings that are not standard. */
function textsOf(settings: GapSettings): SettingTexts {
  const entries = Object.entries(gapSettingTexts(settings)).filter(([, text]) => text !== null);
  return Object.fromEntries(entries);
}

/** What each parameter reads, and how it is written again where that differs. */
const GOOD: readonly (readonly [SettingParam, string, Partial<GapSettings>, string?])[] = [
  ['benchmark', 'p75', { benchmark: { type: 'p75' } }],
  ['benchmark', '0.01', { benchmark: { type: 'value', value: 0.01 } }],
  ['benchmark', ' 1000 ', { benchmark: { type: 'value', value: 1000 } }, '1000'],
  ['elasticity', '0', { elasticity: 0 }],
  ['elasticity', '2', { elasticity: 2 }],
  ['elasticity', '-0', { elasticity: 0 }, '0'],
  ['elasticity', '0.3333333333', { elasticity: 0.333333 }, '0.333333'],
  ['elasticity', '0.00000001', { elasticity: 0 }, '0'],
  ['draws', '100', { draws: 100 }],
  ['draws', '50000', { draws: 50_000 }],
  ['draws', '1000.0', { draws: 1000 }, '1000'],
  ['seed', '1', { seed: 1 }],
  ['seed', '4294967295', { seed: 4_294_967_295 }],
  ['parts', '0,0,1', { parts: { burden: 0, outcome: 0, work: 1 } }],
  ['parts', '10, 2.5 ,0', { parts: { burden: 10, outcome: 2.5, work: 0 } }, '10,2.5,0'],
  ['weights', 'depression:0', { weights: { depression: 0 } }],
  [
    'weights',
    'inactivity-rate:10,depression:0.5',
    { weights: { 'inactivity-rate': 10, depression: 0.5 } },
    'depression:0.5,inactivity-rate:10',
  ],
  [
    'likely',
    '0.01,1,-100',
    {
      thresholds: {
        ...DEFAULT_GAP_SETTINGS.thresholds,
        likelyJoint: 0.01,
        likelyShortfall: 1,
        likelyGapPercent: -100,
      },
    },
  ],
  [
    'likely',
    '0.9,0.9,0',
    { thresholds: { ...DEFAULT_GAP_SETTINGS.thresholds, likelyGapPercent: 0 } },
  ],
  [
    'possible',
    '0.6,0.7',
    {
      thresholds: {
        ...DEFAULT_GAP_SETTINGS.thresholds,
        possibleJoint: 0.6,
        possibleShortfall: 0.7,
      },
    },
  ],
];

const BAD: Readonly<Record<SettingParam, readonly string[]>> = {
  benchmark: ['0', '0.009', '1001', 'median', 'England', '1,2', 'constructor', '1e2', '-5'],
  elasticity: ['-0.1', '2.01', 'half', '1/2', '.5', '1.', '0x1', 'Infinity', 'NaN', '1 2'],
  likely: ['0.9', '0.9,0.9', '0.9,0.9,-5,1', '0.9,0.9,5', '0,0.9,-5', '1.1,0.9,-5', ',,', 'a,b,c'],
  possible: ['0.5', '0.5,0.8,0.9', '0.5,', '0.5,1.5', '50,80', '0.5;0.8'],
  draws: ['99', '50001', '100.5', 'many', '1e3', '-100', '1,000'],
  seed: ['0', '4294967296', '1.5', '-1', 'seed'],
  parts: ['0,0,0', '-0,0,0', '1,1', '1,1,1,1', '1,1,-1', '1,1,11', 'a,1,1', ',,'],
  weights: [
    'depression',
    'depression:',
    'depression:11',
    'depression:-1',
    'depression:1:2',
    'depression:1,',
    'depression:1,nonsense:2',
    'depression:1,depression:2',
    ':1',
    'constructor:1',
    '__proto__:1',
    'toString:1',
  ],
};

describe('the settings in an address', () => {
  it('are the standard ones where it says nothing', () => {
    expect(read({})).toEqual({ settings: DEFAULT_GAP_SETTINGS, problems: [] });
    const blank = Object.fromEntries(SETTING_PARAMS.map((param) => [param, '  ']));
    expect(read(blank)).toEqual({ settings: DEFAULT_GAP_SETTINGS, problems: [] });
  });

  for (const [param, text, change, written = text] of GOOD) {
    it(`read ${param}=${text}, and write it again`, () => {
      const { settings, problems } = read({ [param]: text });
      expect(problems).toEqual([]);
      expect(settings).toEqual({ ...DEFAULT_GAP_SETTINGS, ...change });
      expect(textsOf(settings)).toEqual({ [param]: written });
      expect(read(textsOf(settings)).settings).toEqual(settings);
    });
  }

  for (const [param, texts] of Object.entries(BAD) as [SettingParam, readonly string[]][]) {
    it(`keep the standard ${param} where the text is no such thing, and name it`, () => {
      for (const text of texts) {
        const { settings, problems } = read({ [param]: text, seed: '7', [param]: text });
        const seed = param === 'seed' ? DEFAULT_GAP_SETTINGS.seed : 7;
        expect(settings)
          .withContext(text)
          .toEqual({ ...DEFAULT_GAP_SETTINGS, seed });
        expect(problems.map((problem) => [problem.param, problem.text]))
          .withContext(text)
          .toEqual([[param, text.trim()]]);
        expect(problems[0]?.expected).toMatch(/\d|england/);
      }
    });
  }

  it('name every setting that cannot be used, and use the others', () => {
    const { settings, problems } = read({ draws: 'many', elasticity: '0.5', parts: '0,0,0' });
    expect(problems.map(({ param }) => param)).toEqual(['draws', 'parts']);
    expect(settings).toEqual({ ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 });
  });

  it('are plain objects whatever the address says: no prototype is touched', () => {
    const { settings } = readGapSettings({ weights: '__proto__:2,depression:1' }, () => true);
    expect(Object.getPrototypeOf(settings.weights)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['depression']).toBeUndefined();
  });

  it('leave out what is standard', () => {
    expect(textsOf(DEFAULT_GAP_SETTINGS)).toEqual({});
    expect(textsOf({ ...DEFAULT_GAP_SETTINGS, seed: 7 })).toEqual({ seed: '7' });
    expect(Object.keys(gapSettingTexts(DEFAULT_GAP_SETTINGS))).toEqual([...SETTING_PARAMS]);
  });

  it('are standard or not as a whole', () => {
    expect(isStandard(DEFAULT_GAP_SETTINGS)).toBeTrue();
    expect(
      isStandard({ ...DEFAULT_GAP_SETTINGS, parts: { burden: 1, outcome: 1, work: 1 } }),
    ).toBeTrue();
    for (const [, , change] of GOOD) {
      expect(isStandard({ ...DEFAULT_GAP_SETTINGS, ...change }))
        .withContext(JSON.stringify(change))
        .toBeFalse();
    }
  });

  it('come back as they were read, whatever number stood there', () => {
    const number = fc.double({ min: 0, max: 2, noNaN: true }).map((x) => x.toFixed(12));
    fc.assert(
      fc.property(number, number, (elasticity, weight) => {
        const first = read({ elasticity, weights: `depression:${weight}` });
        expect(first.problems).toEqual([]);
        expect(read(textsOf(first.settings))).toEqual(first);
      }),
    );
  });

  it('are never outside their limits, whatever the texts', () => {
    const text = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String));
    const limits = SETTING_LIMITS;
    const inside = (value: number, { min, max }: { min: number; max: number }) =>
      value >= min && value <= max;
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_PARAMS), text, (param, value) => {
        const { settings } = read({ [param]: value });
        const { benchmark, elasticity, draws, seed, parts, thresholds } = settings;
        expect(benchmark.type !== 'value' || inside(benchmark.value, limits.benchmark)).toBeTrue();
        expect(inside(elasticity, limits.elasticity)).toBeTrue();
        expect(inside(draws, limits.draws) && Number.isInteger(draws)).toBeTrue();
        expect(inside(seed, limits.seed) && Number.isInteger(seed)).toBeTrue();
        expect(parts.burden + parts.outcome + parts.work).toBeGreaterThan(0);
        expect(inside(thresholds.likelyGapPercent, limits.gapPercent)).toBeTrue();
      }),
    );
  });
});

describe('a plain number', () => {
  it('is decimal, with or without a sign and blanks around it', () => {
    expect(['0', '-5', ' 0.25 ', '007'].map(plainNumber)).toEqual([0, -5, 0.25, 7]);
  });

  it('is held to six decimals, and nought has no sign', () => {
    expect(plainNumber('0.1234567')).toBe(0.123457);
    expect(Object.is(plainNumber('-0.0000001'), 0)).toBeTrue();
  });

  it('is nothing else', () => {
    for (const text of ['', ' ', '1e3', '0x10', '1,000', '.5', '5.', '+5', '--5', '1 2', '١']) {
      expect(plainNumber(text)).withContext(text).toBeNull();
    }
  });
});
