import { type Area, ENGLAND } from '#app/domain/area.ts';
import { type Derivation, type FigureTable } from '#app/domain/figure-table.ts';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { gapInputs, PROVISION_INDICATOR } from './gap-inputs.ts';
import { gapLines, gapTable, gapTableOf } from './gap-table.ts';

const [OLD, NEW] = ['2022-01-01/P1Y', '2023-01-01/P1Y'];
const CODES = ['A', 'B', 'C', 'D'] as const;

function area(code: string): Area {
  return {
    code,
    level: 'icb',
    name: `NHS ${code}`,
    shortName: code,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
  };
}

function indicator(id: string, change: Partial<Indicator> = {}): Indicator {
  return { ...indicatorById('diabetes')!, id, lenses: ['msk'], ...change };
}

const NEED = [
  indicator('burden', { subdomain: 'burden' }),
  indicator('outcome', { subdomain: 'outcome', scale: 'mean', polarity: 'high-is-good' }),
  indicator('work', { subdomain: 'work', survey: true, weight: 0.5 }),
];

type Value = number | null | readonly [value: number, lower: number, upper: number];

/** A table of areas A to D and England from their values in each period. */
function tableOf(
  id: string,
  rows: Readonly<Record<string, readonly Value[]>>,
  change: Partial<FigureTable> = {},
): FigureTable {
  const areas = Object.keys(rows).sort();
  const cells = areas.flatMap((code) => rows[code]!);
  const pick = (k: 0 | 1 | 2) =>
    cells.map((cell) => (Array.isArray(cell) ? (cell[k] as number) : k === 0 ? cell : null));
  return {
    indicator: id,
    areas,
    periods: [OLD, NEW],
    value: pick(0) as (number | null)[],
    lower: pick(1) as (number | null)[],
    upper: pick(2) as (number | null)[],
    reasons: {},
    notes: {},
    derived: {},
    ...change,
  };
}

/** Need rises from A to D; everybody has one figure with limits in the newest period. */
const steady = (id: string, of = (i: number) => 10 + i) =>
  tableOf(id, {
    ...Object.fromEntries(
      CODES.map((code, i) => [code, [null, [of(i), of(i) - 0.5, of(i) + 0.5] as const]]),
    ),
    [ENGLAND]: [null, [11, 10.9, 11.1]],
  });

const staff = (change: Partial<FigureTable> = {}) =>
  tableOf(
    PROVISION_INDICATOR,
    { A: [8, 10], B: [8, 10], C: [8, 10], D: [8, 10] },
    { periods: ['2022-03-31/P0D', '2022-09-30/P0D'], ...change },
  );

const apportioned = (share: number): Readonly<Record<string, Derivation>> => ({
  A: { method: 'population-weighted', from: 'x', parts: 2, apportioned: share, covered: [1, 1] },
});

function inputsOf(
  change: Readonly<Record<string, FigureTable | null>> = {},
  settings: Partial<Pick<GapSettings, 'weights' | 'parts'>> = {},
) {
  const tables: Readonly<Record<string, FigureTable | null>> = {
    burden: steady('burden'),
    outcome: steady('outcome', (i) => 70 - i),
    work: steady('work', (i) => 20 + i),
    [PROVISION_INDICATOR]: staff(),
    ...change,
  };
  return gapInputs(CODES.map(area), 'msk', NEED, (id) => tables[id] ?? null, {
    ...DEFAULT_GAP_SETTINGS,
    ...settings,
  });
}

const usedOf = (inputs: ReturnType<typeof inputsOf>, id: string) =>
  inputs.used.find((used) => used.indicator.id === id);

describe('the inputs of a gap', () => {
  it('are the figures of every area in the order of the areas', () => {
    const { simulated, areas } = inputsOf();
    expect(simulated.areas.map(({ id }) => id)).toEqual(areas.map(({ code }) => code));
    expect(simulated.areas[1]!.figures).toEqual([
      { value: 11, lower: 10.5, upper: 11.5 },
      { value: 69, lower: 68.5, upper: 69.5 },
      { value: 21, lower: 20.5, upper: 21.5 },
    ]);
    expect(simulated.areas[1]!.population).toBe(600);
  });

  it('take for each indicator the newest period in which half of the areas have a figure', () => {
    const half = { A: [1, 2], B: [1, 2], C: [1, null], D: [1, null] } as const;
    const fewer = { ...half, B: [1, null] } as const;
    const periodWith = (rows: typeof half | typeof fewer) =>
      usedOf(inputsOf({ burden: tableOf('burden', rows) }), 'burden')!.period;
    expect(periodWith(half)).toBe(NEW);
    expect(periodWith(fewer)).toBe(OLD);
  });

  it('keep a missing figure missing in that period, never that of another or 0', () => {
    const inputs = inputsOf({
      burden: tableOf('burden', { A: [1, 2], B: [1, 2], C: [9, null], D: [9, 4] }),
    });
    expect(usedOf(inputs, 'burden')!.inputs[2]).toEqual({
      figure: { kind: 'missing', reason: 'not-published' },
      band: null,
      used: false,
    });
    expect(inputs.simulated.areas[2]!.figures[0]).toBeNull();
  });

  it('have mean and sample standard deviation over the areas, and England beside them', () => {
    const [burden] = inputsOf().simulated.indicators;
    expect(burden!.mean).toBeCloseTo((10 + 11 + 12 + 13) / 4, 10);
    expect(burden!.sd).toBeCloseTo(Math.sqrt((2.25 + 0.25 + 0.25 + 2.25) / 3), 10);
    expect(burden!.englandValue).toBe(11);
  });

  it('have the weight of the settings where those give one, and none of a like name', () => {
    const weightsWith = (weights: Readonly<Record<string, number>>) =>
      inputsOf({}, { weights }).simulated.indicators.map(({ weight }) => weight);
    const standard = weightsWith({});
    expect(weightsWith({ outcome: 0, constructor: 3 })).toEqual([standard[0]!, 0, standard[2]!]);
    expect(weightsWith({ elsewhere: 2 })).toEqual(standard);
  });

  it('have the direction, scale, part of need and weight of the catalogue', () => {
    expect(
      inputsOf().simulated.indicators.map(({ direction, scale, subdomain, weight, maximum }) => [
        direction,
        scale,
        subdomain,
        weight,
        maximum,
      ]),
    ).toEqual([
      [1, 'logit', 'burden', 1, 100],
      [-1, 'identity', 'outcome', 1, undefined],
      [1, 'logit', 'work', 0.5, 100],
    ]);
  });

  describe('of a survey', () => {
    // 20 ± 10: standard error 5.1, a quarter of the estimate, so band D.
    const rough = tableOf('work', {
      A: [null, [20, 10, 30]],
      B: [null, [20, 19, 21]],
      C: [null, [20, 17, 23]],
      D: [null, [22, 21, 23]],
    });

    it('show a figure of band D but keep it out of the score', () => {
      const inputs = inputsOf({ work: rough });
      expect(usedOf(inputs, 'work')!.inputs[0]).toEqual({
        figure: { kind: 'measured', value: 20, lower: 10, upper: 30 },
        band: 'D',
        used: false,
      });
      expect(inputs.simulated.areas[0]!.figures[2]).toBeNull();
      expect(inputs.simulated.indicators[2]!.mean).toBeCloseTo((20 + 20 + 22) / 3, 10);
    });

    it('pass on the worst band of the figures that are used, never of one that is not', () => {
      const { simulated } = inputsOf({ work: rough });
      expect(simulated.areas.map(({ worstQuality }) => worstQuality)).toEqual(['A', 'A', 'B', 'A']);
    });

    it('do not count as key figures where they, or their part of need, have no weight', () => {
      const bandsWith = (settings: Partial<Pick<GapSettings, 'weights' | 'parts'>>) =>
        inputsOf({ work: rough }, settings).simulated.areas.map(({ worstQuality }) => worstQuality);
      expect(bandsWith({ weights: { work: 0 } })).toEqual(['A', 'A', 'A', 'A']);
      expect(bandsWith({ parts: { burden: 1, outcome: 1, work: 0 } })).toEqual([
        'A',
        'A',
        'A',
        'A',
      ]);
      expect(bandsWith({ weights: { work: 0.1 } })).toEqual(['A', 'A', 'B', 'A']);
    });

    it('leave the indicator out where no figure can be used', () => {
      const wild = { A: [null, [20, 1, 39]], B: [null, [20, 1, 39]] } as const;
      const inputs = inputsOf({
        work: tableOf('work', { ...wild, C: [null, null], D: [null, null] }),
      });
      expect(inputs.notAtLevel.map(({ id }) => id)).toEqual(['work']);
      expect(inputs.emptySubdomains).toEqual(['work']);
    });
  });

  it('keep a wide interval that is not of a survey: the band is for surveys', () => {
    const wide = { A: [null, [20, 1, 39]], B: [null, 20], C: [null, 21], D: [null, 22] } as const;
    const inputs = inputsOf({ burden: tableOf('burden', wide) });
    expect(usedOf(inputs, 'burden')!.inputs[0]).toEqual(
      jasmine.objectContaining({ band: 'D', used: true }),
    );
  });

  it('list the indicators that have no figures at this level, and the parts of need left empty', () => {
    const none = tableOf('burden', { [ENGLAND]: [1, 2] });
    for (const burden of [none, null]) {
      const inputs = inputsOf({ burden });
      expect(inputs.notAtLevel.map(({ id }) => id)).toEqual(['burden']);
      expect(inputs.emptySubdomains).toEqual(['burden']);
      expect(inputs.simulated.areas[0]!.figures.length).toBe(2);
    }
    expect(inputsOf().notAtLevel).toEqual([]);
    expect(inputsOf().emptySubdomains).toEqual([]);
  });

  it('widen a figure by 5% of the share that is apportioned between places', () => {
    const burden = { ...steady('burden'), derived: apportioned(0.4) };
    const { areas } = inputsOf({ burden }).simulated;
    expect(areas[0]!.figures[0]!.extraLogSe).toBeCloseTo(0.02, 10);
    expect(areas[1]!.figures[0]!.extraLogSe).toBeUndefined();
  });

  describe('on staff', () => {
    const logSe = (table: FigureTable, i = 0) =>
      inputsOf({ [PROVISION_INDICATOR]: table }).simulated.areas[i]!.wteLogSe;

    it('are those of the newest census', () => {
      const inputs = inputsOf();
      expect(inputs.provisionPeriod).toBe('2022-09-30/P0D');
      expect(inputs.simulated.areas.map(({ wte }) => wte)).toEqual([10, 10, 10, 10]);
    });

    it('spread as the logs of the counts of the last twelve months', () => {
      // sd of ln 8 and ln 10 is |ln 10 - ln 8| / √2
      expect(logSe(staff())).toBeCloseTo((Math.log(10) - Math.log(8)) / Math.SQRT2, 10);
    });

    it('leave older counts out of the spread, and take 5% where only one is left', () => {
      expect(logSe(staff({ periods: ['2021-09-30/P0D', '2022-09-30/P0D'] }))).toBe(0.05);
    });

    it('spread more where they are apportioned between places', () => {
      const spread = (Math.log(10) - Math.log(8)) / Math.SQRT2;
      const shared = staff({ derived: apportioned(0.5) });
      expect(logSe(shared)).toBeCloseTo(Math.hypot(spread, 0.025), 10);
      expect(logSe(shared, 1)).toBeCloseTo(spread, 10);
    });

    it('keep a missing count missing and a counted zero zero', () => {
      const holes = tableOf(
        PROVISION_INDICATOR,
        { A: [8, null], B: [8, 0], C: [8, 10], D: [8, 10] },
        { periods: ['2022-03-31/P0D', '2022-09-30/P0D'] },
      );
      const { simulated } = inputsOf({ [PROVISION_INDICATOR]: holes });
      expect(simulated.areas.map(({ wte }) => wte)).toEqual([null, 0, 10, 10]);
    });
  });
});

describe('a gap', () => {
  const settings = { ...DEFAULT_GAP_SETTINGS, draws: 50, seed: 1 };
  const linesOf = (change: Readonly<Record<string, FigureTable | null>> = {}) =>
    gapLines(gapTable(inputsOf(change), settings));

  it('is assessed where need and staff are known', () => {
    const lines = linesOf();
    expect(lines.map(({ code, name, wte, reason }) => [code, name, wte, reason])).toEqual(
      CODES.map((code) => [code, code, 10, null]),
    );
    expect(lines[3]!.score).toBeGreaterThan(lines[0]!.score!);
    expect(lines[3]!.shortfall).toBeGreaterThan(0);
    expect(lines[0]!.shortfall).toBe(0);
  });

  it('has shortfall limits that are never below nothing, nor the wrong way round', () => {
    for (const { shortfall, shortfallLower, shortfallUpper } of linesOf()) {
      expect(shortfallLower).toBeGreaterThanOrEqual(0);
      expect(shortfallUpper).toBeGreaterThanOrEqual(shortfallLower!);
      expect(shortfallUpper).toBeGreaterThanOrEqual(shortfall!);
    }
  });

  it('is not assessable, and not zero, where the table of staff cannot be read', () => {
    for (const line of linesOf({ [PROVISION_INDICATOR]: null })) {
      expect([line.class, line.reason]).toEqual(['insufficientData', 'provision']);
      expect([line.wte, line.rate, line.expected, line.shortfall, line.gapPercent]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
      expect(line.score).not.toBeNull();
    }
  });

  it('is not assessable where the tables of a part of need cannot be read', () => {
    for (const line of linesOf({ burden: null })) {
      expect(line.class).toBe('insufficientData');
      expect(['coverage', 'subdomain']).toContain(line.reason!);
      expect([line.score, line.expected, line.shortfall]).toEqual([null, null, null]);
    }
  });

  it('is not assessable anywhere when nothing can be read', () => {
    const inputs = gapInputs(CODES.map(area), 'msk', NEED, () => null);
    expect(inputs.notAtLevel.length).toBe(3);
    expect(inputs.emptySubdomains).toEqual(['burden', 'outcome', 'work']);
    for (const line of gapLines(gapTable(inputs, settings))) {
      expect([line.class, line.wte, line.score]).toEqual(['insufficientData', null, null]);
    }
  });

  it('of one area stays assessable when another has no staff figure', () => {
    const holes = tableOf(
      PROVISION_INDICATOR,
      { A: [8, null], B: [8, 10], C: [8, 10], D: [8, 10] },
      { periods: ['2022-03-31/P0D', '2022-09-30/P0D'] },
    );
    const classes = linesOf({ [PROVISION_INDICATOR]: holes }).map((line) => line.class);
    expect(classes[0]).toBe('insufficientData');
    expect(classes.slice(1)).not.toContain('insufficientData');
  });

  it('is the same for the same seed', () => {
    expect(linesOf()).toEqual(linesOf());
  });

  it('cannot be joined with a simulation of other areas', () => {
    const { simulated } = gapTable(inputsOf(), settings);
    const fewer = { ...simulated, areas: simulated.areas.slice(1) };
    expect(() => gapTableOf(inputsOf(), settings, fewer, null)).toThrowError(
      RangeError,
      /no answer for D/,
    );
  });
});
