import fc from 'fast-check';
import type { GapThresholds } from '#app/domain/gap-settings.ts';
import { DEFAULT_THRESHOLDS } from '#app/domain/gap-settings.ts';
import { shiftedFigure } from './shifted-figure.ts';
import { area, figure, indicator, six, three } from './simulation-fixtures.ts';
import { simulateGaps } from './simulate-gaps.ts';
import type { SimulatedArea, SimulatedIndicator, SimulationSettings } from './simulation-types.ts';
import { type ClassChange, whatWouldChange } from './what-would-change.ts';

/** A given benchmark: the rate stays fixed when the area's own staff or need are changed. */
const FIXED: SimulationSettings = {
  seed: 3,
  draws: 400,
  benchmark: { type: 'value', value: 10 },
};

/** Five thousand people: their need hardly moves the normaliser of all areas. */
const small = (wte: number, value: number, change: Partial<SimulatedArea> = {}): SimulatedArea =>
  area('SMALL', [value, value, value], {
    population: 5000,
    wte,
    wteLogSe: 0.05,
    figures: Array.from({ length: 3 }, () => figure(value, 4)),
    ...change,
  });

function ask(
  own: SimulatedArea,
  settings: SimulationSettings = FIXED,
  indicators: readonly SimulatedIndicator[] = three,
  others: readonly SimulatedArea[] = six,
) {
  const classOf = (one: SimulatedArea) =>
    simulateGaps(indicators, [one, ...others], settings).areas[0]!.gapClass;
  const lens = { indicators, areas: [own, ...others] };
  const answer = simulateGaps(indicators, lens.areas, settings);
  const changes = whatWouldChange(lens, settings, answer, own.id);
  return { changes, classOf, shown: answer.areas[0]!.gapClass };
}

const staffOf = (changes: readonly ClassChange[]) => changes.filter(({ wte }) => wte !== null);
const needOf = (changes: readonly ClassChange[]) =>
  changes.flatMap(({ to, need }) => (need === null ? [] : [{ to, ...need }]));

/** Simulates again with staff just on either side of each bound. */
function expectStaffToMove(own: SimulatedArea, settings: SimulationSettings): number {
  const { changes, classOf, shown } = ask(own, settings);
  const found = staffOf(changes);
  for (const { to, wte } of found) {
    const isMore = wte! >= own.wte!;
    const [inside, outside] = isMore ? [1 - 1e-9, 1 + 1e-9] : [1 + 1e-9, 1 - 1e-9];
    expect(classOf({ ...own, wte: wte! * inside })).toBe(shown);
    expect(classOf({ ...own, wte: wte! * outside })).toBe(to);
    expect(to).not.toBe(shown);
  }
  return found.length;
}

describe('what would change a class: staff', () => {
  it('is the WTE at which it really changes, upwards and downwards', () => {
    expect(ask(small(4.9, 56)).shown).toBe('gapPossible');
    expect(expectStaffToMove(small(4.9, 56), FIXED)).toBe(2);
  });

  it('is fewer only where no gap is shown, and more only where one is likely', () => {
    const none = ask(small(9, 56));
    expect(none.shown).toBe('gapNotShown');
    expect(staffOf(none.changes).map(({ to, wte }) => [to, wte! < 9])).toEqual([
      ['gapPossible', true],
    ]);
    const likely = ask(small(3, 60));
    expect(likely.shown).toBe('gapLikely');
    expect(staffOf(likely.changes).map(({ to, wte }) => [to, wte! > 3])).toEqual([
      ['gapPossible', true],
    ]);
  });

  it('ends a likely gap where staff come near what is expected, with nothing else in doubt', () => {
    const sure = small(5, 60, {
      wteLogSe: 0,
      figures: Array.from({ length: 3 }, () => figure(60, 0)),
    });
    const settings = { ...FIXED, elasticity: 0, weightPerturbation: 0 };
    const { changes } = ask({ ...sure, wte: 4 }, settings);
    // Expected are 5 WTE, and a likely gap is 5% at least.
    expect(staffOf(changes).map(({ to, wte }) => [to, wte!.toFixed(9)])).toEqual([
      ['gapPossible', '4.750000000'],
    ]);
  });

  it('passes over a class that no number of staff gives', () => {
    const strict: GapThresholds = {
      likelyJoint: 0.5,
      likelyShortfall: 0.5,
      likelyGapPercent: 0,
      possibleJoint: 1,
      possibleShortfall: 1,
    };
    const settings = { ...FIXED, thresholds: strict };
    const { changes, shown } = ask(small(9, 56), settings);
    expect(shown).toBe('gapNotShown');
    expect(staffOf(changes).map(({ to }) => to)).toEqual(['gapLikely']);
    expect(expectStaffToMove(small(9, 56), settings)).toBe(1);
    expect(expectStaffToMove(small(4, 56), settings)).toBe(1);
  });

  it('cannot make a gap likely whose figures are too imprecise for that', () => {
    const { changes, shown } = ask(small(3, 60, { worstQuality: null }));
    expect(shown).toBe('gapPossible');
    expect(staffOf(changes).map(({ to }) => to)).toEqual(['gapNotShown']);
  });

  it('holds for any staff, need and thresholds', () => {
    const share = fc.integer({ min: 5, max: 100 }).map((n) => n / 100);
    const thresholds = fc.record({
      likelyJoint: share,
      likelyShortfall: share,
      likelyGapPercent: fc.constantFrom(0, -5, -20),
      possibleJoint: share,
      possibleShortfall: share,
    });
    let found = 0;
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 9, noNaN: true }),
        fc.double({ min: 44, max: 62, noNaN: true }),
        fc.constantFrom(0, 0.03, 0.2),
        fc.oneof(fc.constant(DEFAULT_THRESHOLDS), thresholds),
        (wte, value, wteLogSe, chosen) => {
          const settings = { ...FIXED, draws: 60, thresholds: chosen };
          found += expectStaffToMove(small(wte, value, { wteLogSe }), settings);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(found).toBeGreaterThan(60);
  });
});

describe('what would change a class: need', () => {
  const scales: readonly (readonly SimulatedIndicator[])[] = [
    three,
    three.map((one) => ({ ...one, scale: 'logit' as const })),
    three.map((one) => ({ ...one, scale: 'log' as const })),
  ];

  it('is the shift of all figures at which it really changes', () => {
    for (const indicators of scales) {
      const own = small(4.6, 51);
      const { changes, classOf, shown } = ask(own, FIXED, indicators);
      const found = needOf(changes);
      expect(found.length).toBe(2);
      const shifted = (shift: number): SimulatedArea => ({
        ...own,
        figures: own.figures.map((one, k) => shiftedFigure(one!, indicators[k]!, shift)),
      });
      for (const { shift, to } of found) {
        const away = 0.02 * Math.sign(shift);
        expect(classOf(shifted(shift - away)))
          .withContext(`inside ${shift}`)
          .toBe(shown);
        expect(classOf(shifted(shift + away)))
          .withContext(`beyond ${shift}`)
          .toBe(to);
      }
    }
  });

  it('says score, need ratio and expected staff there', () => {
    const own = small(4.6, 51);
    const found = needOf(ask(own).changes);
    expect(found.length).toBe(2);
    for (const { shift, score, needIndex, expected } of found) {
      expect(score).toBeCloseTo(100 + 10 * (0.1 + shift), 8);
      expect(needIndex).toBeCloseTo(1.02 + 0.2 * shift, 8);
      const at = {
        ...own,
        figures: own.figures.map((one, k) => shiftedFigure(one!, three[k]!, shift)),
      };
      const again = simulateGaps(three, [at, ...six], FIXED).areas[0]!;
      expect(expected / again.expected!).toBeCloseTo(1, 2);
    }
  });

  it('is none where no shift within two standard deviations changes anything', () => {
    const { changes, shown } = ask(small(30, 50));
    expect(shown).toBe('gapNotShown');
    expect(needOf(changes)).toEqual([]);
  });

  it('never moves a figure out of its range', () => {
    const scale = { scale: 'logit', mean: 8, sd: 6, englandValue: 8 } as const;
    const shares = [...three, indicator('extra', 'burden')].map((one) => ({ ...one, ...scale }));
    const others = six.map((one) => ({ ...one, figures: shares.map(() => figure(8)) }));
    const own = small(2.2, 4, { figures: shares.map(() => figure(4, 1)) });
    const found = needOf(ask(own, FIXED, shares, others).changes);
    expect(found.some(({ shift }) => shift < 0)).toBeTrue();
    for (const { shift } of found) expect(4 + 6 * shift).toBeGreaterThan(0);
    // One that is at its end already cannot go down, so nor can all together.
    const stuck = { ...own, figures: [...own.figures.slice(0, 3), figure(0, 0)] };
    const { changes, shown } = ask(stuck, FIXED, shares, others);
    expect(shown).not.toBe('insufficientData');
    expect(needOf(changes).filter(({ shift }) => shift < 0)).toEqual([]);
  });

  it('passes over figures that are missing or have no weight', () => {
    const indicators = [
      ...three,
      indicator('gone', 'burden'),
      indicator('idle', 'work', { weight: 0, scale: 'logit' }),
    ];
    const own = small(4.6, 51);
    const figures = [...own.figures, null, figure(0, 0)];
    const others = six.map((one) => ({ ...one, figures: [...one.figures, figure(50), figure(1)] }));
    const { changes, shown } = ask({ ...own, figures }, FIXED, indicators, others);
    expect(shown).not.toBe('insufficientData');
    expect(needOf(changes).some(({ shift }) => shift < 0)).toBeTrue();
  });
});

describe('what would change a class', () => {
  it('is nothing for a place that cannot be assessed', () => {
    for (const own of [
      small(5, 56, { wte: null }),
      small(5, 56, { population: null }),
      small(5, 56, { figures: [null, null, null] }),
    ]) {
      expect(ask(own).changes).toEqual([]);
    }
  });

  it('never names the class that is shown, nor a number that is none', () => {
    for (const wte of [0, 0.5, 4, 5.6, 7, 40]) {
      const { changes, shown } = ask(small(wte, 56));
      for (const { to, wte: bound, need } of changes) {
        expect(to).not.toBe(shown);
        expect(to).not.toBe('insufficientData');
        const numbers = [bound, ...Object.values(need ?? {})].filter((x) => x !== null);
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.every((x) => Number.isFinite(x))).toBeTrue();
      }
    }
  });

  it('refuses an area that is not in the lens', () => {
    const answer = simulateGaps(three, six, FIXED);
    const lens = { indicators: three, areas: six };
    for (const id of ['nowhere', 'constructor', '']) {
      expect(() => whatWouldChange(lens, FIXED, answer, id)).toThrowError(RangeError);
    }
  });
});
