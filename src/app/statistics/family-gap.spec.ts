import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { type Service } from '#app/domain/service.ts';
import { expectedProvision } from './expected-provision.ts';
import { familyGap, type FamilyGapSettings } from './family-gap.ts';
import { type AreaProvision, type Bounds } from './register-provision.ts';
import { six, three } from './simulation-fixtures.ts';

const SETTINGS: FamilyGapSettings = {
  benchmark: { type: 'recorded' },
  seed: 1,
  draws: 400,
  elasticity: 1,
  thresholds: DEFAULT_THRESHOLDS,
  subdomainWeights: { burden: 1, outcome: 1, work: 1 },
};
const TODAY = '2026-11-22';
const inputs = { simulated: { indicators: three, areas: six } };

function recorded(
  code: string,
  wte: Bounds | null,
  change: Partial<AreaProvision> = {},
): AreaProvision {
  const service = makeService();
  return {
    code,
    state: 'recorded',
    services: [{ service, lower: 1, upper: 1 }],
    wte,
    capacity: null,
    openWte: wte?.upper === null || wte === null ? 1 : 0,
    openShare: 0,
    knownNone: null,
    ...change,
  };
}

const silent = (code: string) =>
  recorded(code, null, { state: 'not-recorded', services: [], openWte: 0 });
const fixed = (code: string, wte: number) => recorded(code, { lower: wte, upper: wte });
const all = (change: Readonly<Record<string, AreaProvision>>) =>
  six.map(({ id }) => change[id] ?? silent(id));
const gaps = (
  change: Readonly<Record<string, AreaProvision>>,
  more: Partial<FamilyGapSettings> = {},
) => familyGap(inputs, all(change), { ...SETTINGS, ...more }, TODAY);

/** Staff far below need in the first area, above it in the others. */
const uneven = Object.fromEntries(six.map(({ id }, i) => [id, fixed(id, i === 0 ? 5 : 50)]));

describe('the gap of a family', () => {
  it('is likely where need is high and recorded staff are few, and counted', () => {
    const { rows, counts, recordedAreas } = gaps(uneven);
    expect(rows[0]?.gapClass).toBe('gapLikely');
    expect(rows[5]?.gapClass).toBe('gapNotShown');
    expect(recordedAreas).toBe(6);
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(6);
  });

  it('expects of the recorded areas what they have together', () => {
    const { rows } = gaps({ E00: fixed('E00', 10), E03: fixed('E03', 20) });
    const expected = [rows[0], rows[3]].map((row) => row?.gap.expected);
    expect(expected[0]! + expected[1]!).toBeCloseTo(30, 9);
  });

  it('cannot be assessed where nothing is recorded: silence is not absence', () => {
    const { rows } = gaps({ E00: fixed('E00', 10), E03: fixed('E03', 20) });
    expect([rows[1]?.gapClass, rows[1]?.reason, rows[1]?.gap.gap]).toEqual([
      'notAssessable',
      'notRecorded',
      null,
    ]);
    expect(rows[1]?.gap.expected).toBeGreaterThan(0);
  });

  it('cannot be assessed where staff or shares are open, and says which', () => {
    const { rows } = gaps({
      ...uneven,
      E01: recorded('E01', null),
      E02: recorded('E02', { lower: 1, upper: null }),
      E03: recorded('E03', { lower: 0, upper: 4 }, { openShare: 1 }),
    });
    expect(rows.slice(1, 4).map(({ reason }) => reason)).toEqual(['noWte', 'openWte', 'openShare']);
  });

  it('has no benchmark of fewer than two recorded areas', () => {
    const { rows, rate } = gaps({ E00: fixed('E00', 10) });
    expect([rate, rows[0]?.gapClass, rows[0]?.reason]).toEqual([
      null,
      'notAssessable',
      'fewRecorded',
    ]);
  });

  it('can be assessed for a single area against a value of one’s own, with its need', () => {
    const { rows, rate } = gaps(
      { E00: fixed('E00', 5) },
      { benchmark: { type: 'value', value: 2 } },
    );
    expect(rate).toBe(2);
    // 100,000 people at 2 per 10,000 would be 20 without need; the area's need is the highest.
    expect(rows[0]?.gap.expected).toBeGreaterThan(21);
    expect(rows[0]?.gapClass).toBe('gapLikely');
  });

  it('calls a known none by its name, with what would be expected as the shortfall', () => {
    const none = recorded('E00', null, {
      state: 'known-none',
      services: [],
      openWte: 0,
      knownNone: makeKnownNone(),
    });
    const { rows, counts } = gaps({ ...uneven, E00: none });
    expect([rows[0]?.gapClass, rows[0]?.reason, counts.knownNone]).toEqual(['knownNone', null, 1]);
    expect(rows[0]?.gap.shortfall).toBe(rows[0]?.gap.expected);
  });

  it('widens its interval with the range of staff, which stays inside its ends', () => {
    const wide = recorded('E00', { lower: 2, upper: 8 });
    const width = (row: AreaProvision) => {
      const { gap } = gaps({ ...uneven, E00: row }, { draws: 2000 }).rows[0]!;
      return gap.gapUpper! - gap.gapLower!;
    };
    expect(width(wide)).toBeGreaterThan(width(fixed('E00', 5)));
    const flat = gaps({ ...uneven, E00: wide }, { elasticity: 0, draws: 2000 }).rows[0]!.gap;
    expect(flat.gapLower! + flat.expected!).toBeGreaterThanOrEqual(2);
    expect(flat.gapUpper! + flat.expected!).toBeLessThanOrEqual(8);
    // An even draw has 95% of itself between 2.5% and 97.5% of the way.
    expect(flat.gapUpper! - flat.gapLower!).toBeCloseTo(0.95 * 6, 0);
  });

  it('is not likely on records that are ungraded, graded D or overdue', () => {
    const of = (change: Partial<Service>) => {
      const service = makeService(change);
      const row = { ...fixed('E00', 5), services: [{ service, lower: 1, upper: 1 }] };
      return gaps({ ...uneven, E00: row }).rows[0]?.gapClass;
    };
    expect(of({})).toBe('gapLikely');
    expect(of({ quality: null })).toBe('gapPossible');
    expect(of({ quality: { grade: 'D', reason: 'hearsay' } })).toBe('gapPossible');
    expect(of({ verified: { on: '2026-01-01', byRole: 'lead' } })).toBe('gapPossible');
  });

  it('refuses provision that is not in step with the areas', () => {
    expect(() => familyGap(inputs, [], SETTINGS, TODAY)).toThrowError(RangeError, /no provision/);
  });
});

describe('the normaliser over all areas whose need is known', () => {
  const need = (id: string, needIndex: number, wte: number | null) => ({
    id,
    population: 1000,
    needIndex,
    wte,
  });

  it('keeps the need of the only area with staff', () => {
    const areas = [need('a', 2, 10), need('b', 1, null), need('c', 1, null)];
    const benchmark = { type: 'value', value: 100 } as const;
    const expected = (normaliseOver: 'complete' | 'need') =>
      expectedProvision({ areas, benchmark, normaliseOver }).areas[0]?.expected;
    expect(expected('complete')).toBeCloseTo(10, 9);
    expect(expected('need')).toBeCloseTo(10 * 2 * (3 / 4), 9);
  });
});
