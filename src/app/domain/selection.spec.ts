import fc from 'fast-check';
import { AREA_LEVELS } from './area.ts';
import { BREAK_METHODS } from './class-breaks.ts';
import { LENSES } from './lens.ts';
import { PEER_RULES } from './peers.ts';
import {
  AXES,
  CARD_TABS,
  COLOUR_BYS,
  COMPARATORS,
  DEFAULT_SELECTION,
  MAP_SHAPES,
  MOST_INDICATORS,
  readSelection,
  readSettingProblems,
  type Selection,
  SORTS,
  SPINE_GROUPS,
  toParams,
} from './selection.ts';

/** The address after a change: what is null is taken out, as the router does. */
function address(change: Partial<Selection>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(toParams(change)).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );
}

/** How what is no plain text stands in the address. */
const TEXTS: Partial<Record<keyof Selection, string>> = {
  indicators: 'depression,inactivity-rate',
  areas: 'E54000010,E54000011',
  peerCodes: 'E06000001,E06000002',
  trends: 'depression',
  edges: '-2,4,8.5',
  cards: 'funnel:table:-figure-0,scatter:table',
  turned: 'yes',
  widened: 'yes',
  intervals: 'no',
  beside: 'yes',
  multiples: 'yes',
};

const OTHER: Readonly<Selection> = {
  place: 'E54000068',
  level: 'utla',
  vintage: '2023',
  lens: 'diabetes',
  comparator: 'region',
  indicator: 'inactivity-rate',
  period: '2022-01-01/P1Y',
  colour: 'gap',
  shape: 'geography',
  tab: 'table',
  sort: '-name',
  why: 'E54000010',
  indicators: ['depression', 'inactivity-rate'],
  areas: ['E54000010', 'E54000011'],
  cards: { funnel: { tab: 'table', order: '-figure-0' }, scatter: { tab: 'table', order: null } },
  order: '-depression',
  turned: true,
  widened: true,
  breaks: 'natural',
  edges: [-2, 4, 8.5],
  intervals: false,
  axis: 'zero',
  beside: true,
  multiples: true,
  peers: 'region',
  peerCodes: ['E06000001', 'E06000002'],
  spine: 'lens',
  trends: ['depression'],
  by: 'families',
  staff: 'register',
  family: 'occupational-health',
  against: '0.85',
  made: '2026-11-25.1a2b3c4d5e.2026-11-24',
  settings: {
    benchmark: { type: 'value', value: 1.2 },
    elasticity: 0.5,
    thresholds: {
      likelyJoint: 0.95,
      likelyShortfall: 0.8,
      likelyGapPercent: -10,
      possibleJoint: 0.6,
      possibleShortfall: 0.7,
    },
    draws: 1000,
    seed: 7,
    parts: { burden: 1, outcome: 0, work: 2.5 },
    weights: { depression: 2, 'inactivity-rate': 0 },
  },
};

const code = fc.stringMatching(/^[A-Za-z0-9/-]{1,20}$/);
const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);
const words = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/), {
  maxLength: MOST_INDICATORS,
});
const order = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom('label-0', 'figure-1', 'word-12'))
  .map(([sign, column]) => sign + column);
const cards = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
  fc.oneof(
    fc.record({ tab: fc.constant('table' as const), order: fc.option(order) }),
    fc.record({ tab: fc.constant('chart' as const), order }),
  ),
  { noNullPrototype: true },
);
const edges = fc
  .uniqueArray(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 4 })
  .map((all) => all.map((n) => n / 1000).sort((a, b) => a - b));
const weight = fc.constantFrom(0, 0.25, 1, 3, 10);
const anySelection: fc.Arbitrary<Selection> = fc.record({
  place: fc.option(code),
  level: fc.constantFrom(...AREA_LEVELS.filter((level) => level !== 'england')),
  vintage: fc.option(code),
  lens: fc.constantFrom(...LENSES),
  comparator: fc.constantFrom(...COMPARATORS),
  indicator: fc.option(code),
  period: fc.option(code),
  colour: fc.constantFrom(...COLOUR_BYS),
  shape: fc.constantFrom(...MAP_SHAPES),
  tab: fc.constantFrom(...CARD_TABS),
  sort: fc.constantFrom(...SORTS),
  why: fc.option(code),
  indicators: words,
  areas: words,
  cards,
  order: fc.option(order),
  turned: fc.boolean(),
  widened: fc.boolean(),
  breaks: fc.constantFrom(...BREAK_METHODS),
  edges,
  intervals: fc.boolean(),
  axis: fc.constantFrom(...AXES),
  beside: fc.boolean(),
  multiples: fc.boolean(),
  peers: fc.constantFrom(...PEER_RULES),
  peerCodes: words,
  spine: fc.constantFrom(...SPINE_GROUPS),
  trends: words,
  by: fc.constantFrom('conditions', 'families'),
  staff: fc.constantFrom('primary-care', 'register'),
  family: fc.option(fc.constantFrom('occupational-health', 'employment-programmes')),
  against: fc.constantFrom('recorded', 'recorded-p75', '0.5', '12'),
  made: fc.constantFrom(null, '2026-11-25', '2024-02-29.1a2b3c4d5e'),
  settings: fc.record({
    benchmark: fc.oneof(
      fc.constantFrom({ type: 'england' } as const, { type: 'p75' } as const),
      fc.integer({ min: 1, max: 100 }).map((value) => ({ type: 'value', value }) as const),
    ),
    elasticity: fc.constantFrom(0, 0.5, 1, 2),
    thresholds: fc.record({
      likelyJoint: share,
      likelyShortfall: share,
      likelyGapPercent: fc.integer({ min: -100, max: -1 }),
      possibleJoint: share,
      possibleShortfall: share,
    }),
    draws: fc.integer({ min: 100, max: 50_000 }),
    seed: fc.integer({ min: 1, max: 4_294_967_295 }),
    parts: fc.record({ burden: weight, outcome: weight, work: fc.constantFrom(0.25, 1) }),
    weights: fc.dictionary(fc.constantFrom('depression', 'diabetes', 'heart-failure'), weight, {
      noNullPrototype: true,
    }),
  }),
});

describe('the selection in the address', () => {
  it('is the default where the address says nothing', () => {
    expect(readSelection({})).toEqual(DEFAULT_SELECTION);
    expect(readSelection({ place: '', lens: '', level: '  ' })).toEqual(DEFAULT_SELECTION);
  });

  for (const name of Object.keys(OTHER) as (keyof Selection)[]) {
    if (name === 'settings') continue;
    it(`holds ${name}: a pasted link shows the same thing`, () => {
      expect(OTHER[name]).not.toEqual(DEFAULT_SELECTION[name]);
      const params = address({ [name]: OTHER[name] });
      expect(params).toEqual({ [name]: TEXTS[name] ?? (OTHER[name] as string) });
      expect(readSelection(params)).toEqual({ ...DEFAULT_SELECTION, [name]: OTHER[name] });
    });

    it(`leaves out ${name} when it is the default`, () => {
      expect(toParams({ [name]: DEFAULT_SELECTION[name] })).toEqual({ [name]: null });
    });
  }

  it('holds every setting behind the gaps: a pasted link shows the same thing', () => {
    const params = address({ settings: OTHER.settings });
    expect(params).toEqual({
      benchmark: '1.2',
      elasticity: '0.5',
      likely: '0.95,0.8,-10',
      possible: '0.6,0.7',
      draws: '1000',
      seed: '7',
      parts: '1,0,2.5',
      weights: 'depression:2,inactivity-rate:0',
    });
    expect(readSelection(params)).toEqual({ ...DEFAULT_SELECTION, settings: OTHER.settings });
    expect(readSettingProblems(params)).toEqual([]);
  });

  it('leaves out settings that are standard', () => {
    expect(address({ settings: DEFAULT_SELECTION.settings })).toEqual({});
  });

  it('names a setting that cannot be used, and keeps the standard one', () => {
    const params = { draws: 'many', elasticity: '0.5' };
    expect(readSelection(params).settings).toEqual({
      ...DEFAULT_SELECTION.settings,
      elasticity: 0.5,
    });
    expect(readSettingProblems(params).map(({ param, text }) => [param, text])).toEqual([
      ['draws', 'many'],
    ]);
  });

  it('comes back whole, whatever is selected', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(readSelection(address(selection))).toEqual(selection);
      }),
    );
  });

  it('changes only what is changed', () => {
    expect(toParams({ tab: 'table' })).toEqual({ tab: 'table' });
    expect(toParams({})).toEqual({});
  });

  it('falls back to the default where it says nonsense', () => {
    const nonsense = {
      level: 'england',
      lens: 'cancer',
      comparator: 'france',
      colour: 'red',
      shape: 'squares',
      tab: 'map',
      sort: '+value',
      indicators: ',<b>,__proto__,-',
      areas: ' ',
      cards: 'heat:drawer,:table,funnel:table:luck-1,constructor',
      order: '--name',
      turned: 'true',
      widened: '1',
      breaks: 'luck',
      edges: 'NaN,1e5,Infinity,,x',
      intervals: 'maybe',
      axis: 'square',
      by: 'services',
      staff: 'both',
      family: 'dentistry',
      against: 'england',
    };
    expect(readSelection(nonsense)).toEqual(DEFAULT_SELECTION);
  });

  it('is never anything but known words, whatever the address says', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString'));
    fc.assert(
      fc.property(word, (text) => {
        const read = readSelection({ level: text, lens: text, tab: text, sort: text, shape: text });
        expect(AREA_LEVELS).toContain(read.level);
        expect(LENSES).toContain(read.lens);
        expect(CARD_TABS).toContain(read.tab);
        expect(SORTS).toContain(read.sort);
        expect(MAP_SHAPES).toContain(read.shape);
      }),
    );
  });

  it('compares no more indicators than can be read beside one another', () => {
    const indicators = Array.from({ length: 30 }, (_, i) => `indicator-${i}`).join(',');
    expect(readSelection({ indicators }).indicators.length).toBe(MOST_INDICATORS);
  });

  it('ignores parameters that are not its own', () => {
    expect(readSelection({ utm_source: 'mail' })).toEqual(DEFAULT_SELECTION);
  });
});
