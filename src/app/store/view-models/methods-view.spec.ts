import { LEAST_COVERED } from '#data-adapters/snapshot/aggregate.ts';
import { measured } from '#app/domain/figure.ts';
import {
  DEFAULT_GAP_SETTINGS,
  DEFAULT_THRESHOLDS,
  type GapSettings,
} from '#app/domain/gap-settings.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { ageGrade } from '#app/domain/period.ts';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';
import { simulationSettings } from '#app/statistics/gap-table.ts';
import { lensScore } from '#app/statistics/lens-score.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { selectNextQuestion } from '../gaps/gaps-feature.ts';
import { AddressEvents } from '../selection/selection-feature.ts';
import { lensRead, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { DEFINITION_GROUPS, selectSettingsView, selectVintageWords } from './methods-view.ts';
import { stateOf } from './snapshot-fixture.ts';

describe('the settings printed on the Methods page', () => {
  const changed: GapSettings = {
    ...DEFAULT_GAP_SETTINGS,
    benchmark: { type: 'p75' },
    draws: 1000,
    thresholds: { ...DEFAULT_THRESHOLDS, likelyJoint: 0.95 },
    weights: { depression: 2 },
  };
  const view = (change: Partial<Selection> = {}) =>
    selectSettingsView(stateAfter([placesRead, lookedAt('methods', change)]));

  it('are those the simulation is run with', () => {
    for (const settings of [DEFAULT_GAP_SETTINGS, changed]) {
      const state = stateAfter([placesRead, lookedAt('methods', { settings }), ...lensRead('msk')]);
      expect(selectSettingsView(state).settings).toEqual(settings);
      expect(selectNextQuestion(state)?.settings).toEqual(simulationSettings(settings));
    }
    expect(view().settings).toEqual(DEFAULT_GAP_SETTINGS);
    expect(view().settings.thresholds).toEqual(DEFAULT_THRESHOLDS);
  });

  it('bring the error of a share of draws, largest at one half', () => {
    expect(view().monteCarloError).toBeCloseTo(0.707, 3);
    expect(view({ settings: changed }).monteCarloError).toBeCloseTo(1.581, 3);
  });

  it('are marked where they are not standard, and only there', () => {
    expect(view().isStandard).toBeTrue();
    expect(view().lines.some(({ isChanged }) => isChanged)).toBeFalse();
    const { isStandard, lines } = view({ settings: changed });
    expect(isStandard).toBeFalse();
    expect(lines.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual([
      'Benchmark',
      'Likely gap',
      'Weights of single figures',
      'Draws',
    ]);
  });

  it('bring a sentence for each setting of the address that could not be used', () => {
    const problem = { param: 'draws', text: 'many', expected: 'a whole number' } as const;
    const state = stateAfter([
      AddressEvents.changed({
        page: 'methods',
        selection: DEFAULT_SELECTION,
        problems: [problem],
      }),
    ]);
    expect(view().problems).toEqual([]);
    expect(selectSettingsView(state).problems).toEqual([
      '“draws=many” cannot be used: it must be a whole number. The standard setting is in force.',
    ]);
  });
});

describe('the prose of the Methods page', () => {
  const figure = { subdomain: 'burden', mean: 10, sd: 1, direction: 1, weight: 1 } as const;

  it('says rightly that a standard score is held at 3', () => {
    expect(lensScore({ indicators: [{ ...figure, value: 99 }] }).score).toBe(130);
  });

  it('says rightly that two thirds of the weight must be there, and every part', () => {
    const missing = { ...figure, value: null };
    const there = { ...figure, value: 11 };
    expect(lensScore({ indicators: [there, there, missing] }).status).toBe('ok');
    expect(lensScore({ indicators: [there, missing] }).reason).toBe('coverage');
    const work = { ...missing, subdomain: 'work' };
    expect(lensScore({ indicators: [there, there, there, work] }).reason).toBe('subdomain');
  });

  it('says rightly where ages and precision bands begin', () => {
    expect([18, 19, 36, 37].map(ageGrade)).toEqual(['recent', 'ageing', 'ageing', 'old']);
    const band = (cv: number) => precisionBand(measured(100, 100 - 1.96 * cv, 100 + 1.96 * cv));
    expect([4.9, 5.1, 10.1, 20.1].map(band)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('says rightly how much of a place must be covered', () => {
    expect(LEAST_COVERED).toBe(0.95);
  });
});

describe('the definitions', () => {
  const all = DEFINITION_GROUPS.flatMap(({ definitions }) => definitions);

  it('hold every indicator of the catalogue once, each with its anchor', () => {
    const ids = all.map(({ id }) => id).sort();
    expect(ids).toEqual(INDICATORS.map(({ id }) => `indicator-${id}`).sort());
  });

  it('say what more of a figure means, and that only need has a weight', () => {
    const find = (id: string) => all.find((entry) => entry.id === `indicator-${id}`);
    expect(find('inactivity-rate')?.polarity).toBe('Lower is better: a high figure is more need');
    expect(find('inactivity-rate')?.weight).toContain('0.5');
    expect(find('claimant-count')?.polarity).toContain('never better or worse');
    expect(find('claimant-count')?.weight).toContain('never enters');
    expect(find('healthy-life-expectancy-male')?.built).toContain('Not built');
  });

  it('say what is divided by what, and where there is no fraction why', () => {
    const terms = (id: string) =>
      all.find((entry) => entry.id === `indicator-${id}`)?.fraction.map(({ term }) => term);
    const words = (id: string) =>
      all
        .find((entry) => entry.id === `indicator-${id}`)
        ?.fraction.map((side) => side.words)
        .join(' / ');
    expect(terms('depression')).toEqual(['Numerator', 'Denominator']);
    expect(words('depression')).toContain('depression registers');
    expect(words('waiting-musculoskeletal-service')).toMatch(/^Adults on .* \/ None\. A count/);
    expect(terms('health-index-diabetes')).toEqual(['Numerator, denominator']);
    expect(words('health-index-diabetes')).toContain('None. An index score');
  });

  it('leave no field blank', () => {
    for (const { caveats, withdrawn, fraction, ...words } of all) {
      expect(fraction.every((side) => side.words.trim() !== '')).toBeTrue();
      expect(JSON.stringify(fraction)).not.toContain('null');
      expect(typeof withdrawn).toBe('boolean');
      expect(Object.values(words).every((text) => text.trim() !== '')).toBeTrue();
      expect(caveats.every((text) => text !== '')).toBeTrue();
    }
  });
});

describe('the boundaries', () => {
  it('are left out of the prose until the places are read', () => {
    expect(selectVintageWords(stateOf())).toEqual([]);
  });
});
