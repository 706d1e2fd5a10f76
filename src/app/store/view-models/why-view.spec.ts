import { type Action } from '@ngrx/store';
import { measured, missing } from '#app/domain/figure.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Selection } from '#app/domain/selection.ts';
import { type Robustness } from '#app/statistics/robustness.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { GapEvents } from '../gaps/gap-events.ts';
import { selectGapLines, selectNextChange, selectNextRobustness } from '../gaps/gaps-feature.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  BOARDS,
  checked,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { selectWhy } from './why-view.ts';

const select = selectWhy('2026-11-01');
const [CEDAR, , , ELM] = BOARDS;
const state = (change: Partial<Selection>, ...events: readonly Action[]) =>
  simulated(stateAfter([placesRead, lookedAt('', change), ...lensRead('msk'), ...events]));
const answered = (table: ReturnType<typeof makeTable>) => SnapshotEvents.figuresAnswered({ table });
const PERIOD = '2024-04-01/P1Y';

describe('why a gap is what it is', () => {
  it('is not said while no panel is open, for a place not in view, or before it is worked out', () => {
    expect(select(state({}))).toBeNull();
    for (const why of ['E54000001', 'nonsense', 'constructor']) {
      expect(select(state({ why }))).toBeNull();
    }
    expect(select(stateAfter([placesRead, lookedAt('gaps', { why: CEDAR })]))).toBeNull();
  });

  it('names place and class', () => {
    expect(select(state({ why: CEDAR }))?.heading).toMatch(/^Cedar: .*gap/);
    expect(select(state({ why: ELM }))?.heading).toBe('Elm: not assessable');
  });

  it('gives the arithmetic with the same numbers as the gap’s own line', () => {
    const worked = state({ why: CEDAR });
    const steps = select(worked)!.steps.join(' ');
    const line = selectGapLines('msk')(worked)!.find(({ code }) => code === CEDAR)!;
    const shown: readonly [number | null, number][] = [
      [line.wte, 1],
      [line.expected, 1],
      [line.expectedLower, 1],
      [line.expectedUpper, 1],
      [line.shortfall, 1],
      [line.shortfallLower, 1],
      [line.shortfallUpper, 1],
      [line.needIndex, 2],
      [line.score, 0],
    ];
    for (const [value, decimals] of shown) {
      expect(value).not.toBeNull();
      expect(steps).toContain(numberText(value!, decimals));
    }
    expect(steps).toContain(`${Math.round(100 * line.pShortfall!)}%`);
    expect(steps).toContain(`${Math.round(100 * line.pJoint!)}%`);
  });

  it('says in how many of the draws the class holds, and never that there is no gap', () => {
    const verdicts = BOARDS.map((why) => select(state({ why }))!);
    for (const { heading, verdict, steps } of verdicts) {
      expect(/\d+% of 5,000 simulated draws/.test(verdict)).toBe(steps.length > 0);
      expect(verdict.includes('no gap')).toBe(heading.includes('not shown'));
    }
    expect(verdicts.some(({ heading }) => heading.includes('not shown'))).toBeTrue();
  });

  it('has no arithmetic where there is none, and says what would fill the hole', () => {
    const why = select(state({ why: ELM }))!;
    expect(why.steps).toEqual([]);
    expect(why.verdict).toContain('cannot be assessed: no figure for staff');
    expect(why.wouldFill.join()).toContain('NHS England');
    expect(select(state({ why: CEDAR }))?.wouldFill).toEqual([]);
  });

  it('lists every need figure with interval, England, period, age and source', () => {
    const [input] = select(state({ why: CEDAR }))!.inputs.filter(
      ({ title }) => title === 'Rheumatoid arthritis: recorded by GPs',
    );
    expect(input?.figure).toBe('46.00%');
    expect(input?.interval).toBe('45.50 to 46.50');
    expect(input?.england).toBe('40.00%');
    expect(input?.when).toBe('2024/25 (19 months old: check for newer figures)');
    expect(input?.source).not.toBe('');
    expect(input?.leftOut).toBe('');
  });

  it('names figures left out of the score, and why each is', () => {
    const bands = answered(
      makeTable('inactivity-rate', [PERIOD], {
        [BOARDS[0]]: [measured(20, 2, 38)],
        [BOARDS[1]]: [measured(20, 19, 21)],
        [BOARDS[2]]: [measured(21, 20, 22)],
        [BOARDS[3]]: [measured(22, 21, 23)],
      }),
    );
    const holes = answered(
      makeTable('rheumatoid-arthritis', [PERIOD], {
        [BOARDS[0]]: [missing('suppressed')],
        [BOARDS[1]]: [measured(1, 0.9, 1.1)],
        [BOARDS[2]]: [measured(2, 1.9, 2.1)],
        [BOARDS[3]]: [measured(3, 2.9, 3.1)],
      }),
    );
    const { inputs } = select(state({ why: CEDAR }, bands, holes))!;
    const of = (title: string) => inputs.find((input) => input.title.startsWith(title));
    expect(of('Economically inactive')?.leftOut).toContain('imprecise (band D)');
    expect(of('Economically inactive')?.figure).toBe('20.0%');
    expect(of('Rheumatoid')?.leftOut).toContain('Missing');
    expect(of('Rheumatoid')?.figure).toBe('No figure: suppressed by the publisher');
    expect(of('Rheumatoid')?.england).toBe('no figure');
  });

  it('says which part of need is empty and what would fill it, in words a reader can act on', () => {
    const gone = ['inactivity-rate', 'long-term-sick-16-64'].map((id) =>
      SnapshotEvents.figuresFailed({ id, message: 'gone' }),
    );
    const why = select(state({ why: CEDAR }, ...gone))!;
    expect(why.verdict).toContain('a part of need has no figure at all');
    expect(why.wouldFill.join()).toContain('Work: inactivity through long-term sickness');
  });

  it('names figures that were drawn without sampling error', () => {
    const bare = answered(
      makeTable(
        'rheumatoid-arthritis',
        [PERIOD],
        Object.fromEntries([...BOARDS, 'E92000001'].map((code, i) => [code, [measured(1 + i)]])),
      ),
    );
    expect(select(state({ why: CEDAR }, bare))?.withoutInterval).toEqual([
      'Rheumatoid arthritis: recorded by GPs',
    ]);
    expect(select(state({ why: CEDAR }))?.withoutInterval).toEqual([]);
  });

  it('says whom the staff figure counts, and when', () => {
    const { staff } = select(state({ why: CEDAR }))!;
    expect(staff).toMatch(/^40\.0 WTE/);
    expect(staff).toContain('primary care networks only');
    expect(staff).toContain('30 September 2022');
    expect(select(state({ why: ELM }))?.staff).toContain('not published for this place');
  });
});

describe('the arithmetic of a gap under other settings', () => {
  const stepsWith = (change: Partial<GapSettings>) => {
    const settings = { ...DEFAULT_GAP_SETTINGS, ...change };
    return select(state({ why: CEDAR, settings }))!.steps.join(' ');
  };

  it('names the benchmark in force', () => {
    expect(stepsWith({})).toContain('the rate of all areas together');
    expect(stepsWith({ benchmark: { type: 'p75' } })).toContain('the 75th percentile');
    const own = stepsWith({ benchmark: { type: 'value', value: 1.25 } });
    expect(own).toContain('1.250 WTE per 10,000 (your own benchmark)');
  });

  it('names an elasticity that is not 1', () => {
    expect(stepsWith({})).not.toContain('elasticity');
    expect(stepsWith({ elasticity: 0.5 })).toMatch(/need ratio [\d.]+ to the power 0\.5/);
  });

  it('counts the draws in force', () => {
    const settings = { ...DEFAULT_GAP_SETTINGS, draws: 1000 };
    expect(select(state({ why: CEDAR, settings }))!.verdict).toContain('of 1,000 simulated draws');
  });
});

describe('how far a gap hangs on the scoring', () => {
  const robust = (
    change: Partial<Robustness['areas'][number]>,
    isSensitive = false,
  ): Robustness => ({
    runs: ['percentile', 'geometric', 'without:inactivity-rate'].map((id) => ({
      id,
      rankCorrelation: 1,
      changedFifth: 0,
      changedClass: 0,
      likelyLost: 0,
    })),
    draws: 1000,
    weightings: 100,
    inFifth: 0,
    classed: 3,
    likely: 1,
    isSensitive,
    areas: BOARDS.map((id, a) => ({
      id,
      weightingShare: a === 3 ? null : 0.93,
      changedIn: [],
      ...change,
    })),
  });
  const linesWith = (robustness: Robustness, why: string = CEDAR) => {
    const before = state({ why });
    const { key } = selectNextRobustness(before)!;
    return select(stateAfter([GapEvents.robustnessAnswered({ key, robustness })], before))!;
  };

  it('is not said before it is checked', () => {
    const why = select(state({ why: CEDAR }))!;
    expect([why.robustness, why.isChecked]).toEqual([[], false]);
  });

  it('is the share of weightings, and the other scorings in which the class is another', () => {
    expect(linesWith(robust({})).robustness).toEqual([
      'The class holds in 93 of 100 weightings drawn at random, the figures being as they are.',
      'It holds in all 3 other ways of scoring need.',
    ]);
    const [, changed] = linesWith(
      robust({ changedIn: ['percentile', 'without:inactivity-rate'] }),
    ).robustness;
    expect(changed).toBe(
      `It would be another class in 2 of 3 other ways of scoring need: with figures scored by percentile rank; without the figure “${indicatorById('inactivity-rate')!.shortTitle}”.`,
    );
  });

  it('takes “likely” back at a likely gap where too many hang on the scoring', () => {
    const sensitive = linesWith(robust({}, true));
    expect(sensitive.heading).toContain('likely gap');
    expect(sensitive.robustness.at(-1)).toContain('read “likely” as “possible”');
    expect(linesWith(robust({}), CEDAR).robustness.length).toBe(2);
    expect(linesWith(robust({}, true), BOARDS[2]).robustness.length).toBe(2);
  });

  it('is nothing for a place without a class', () => {
    const why = linesWith(robust({ weightingShare: null }), ELM);
    expect([why.robustness, why.isChecked]).toEqual([[], true]);
  });

  it('is that of the simulation, for every place that has a class', () => {
    for (const why of BOARDS.slice(0, 3)) {
      const { robustness, isChecked } = select(checked(state({ why })))!;
      expect(isChecked).toBeTrue();
      expect(robustness[0]).toMatch(/^The class holds in \d+ of 20 weightings/);
    }
  });
});

describe('what would change a gap', () => {
  it('is on its way, then in words, or not to be had', () => {
    const before = state({ why: CEDAR });
    expect(select(before)!.changes.status).toBe('loading');
    const { key } = selectNextChange(before)!;
    const changes = [{ to: 'gapPossible', wte: 50, need: null }] as const;
    const answered = GapEvents.changesAnswered({ key, area: CEDAR, changes });
    const done = select(stateAfter([answered], before))!.changes;
    expect(valueOf(done)?.[0]).toContain('Staff: 50.1 WTE, 10.1 more than recorded');
    const failure = GapEvents.changesFailed({ key, area: CEDAR, message: 'no room' });
    expect(select(stateAfter([failure], before))!.changes).toEqual({
      status: 'failed',
      message: 'no room',
    });
  });
});

describe('evidence of waits beside a gap', () => {
  const period = '2025-10-01/P1M';
  const waits = answered(
    makeTable('waiting-musculoskeletal-service', [period], {
      [BOARDS[0]]: [measured(1234)],
      [BOARDS[1]]: [missing('not-submitted')],
      [BOARDS[2]]: [measured(0)],
    }),
  );
  const over = answered(
    makeTable('waiting-over-18-weeks-musculoskeletal-service', [period], {
      [BOARDS[0]]: [measured(56)],
      [BOARDS[1]]: [missing('not-submitted')],
      [BOARDS[2]]: [measured(0)],
    }),
  );
  const evidence = (why: string) => select(state({ why }, waits, over))!.evidence;

  it('is one row a service, those waiting over 18 weeks beside it', () => {
    expect(evidence(BOARDS[0]).length).toBe(1);
    expect(evidence(BOARDS[0])[0]?.waiting).toContain('1,234');
    expect(evidence(BOARDS[0])[0]?.overEighteen).toContain('56');
    expect(select(state({ why: CEDAR }, waits, over))?.evidenceWhen).toContain('October 2025');
  });

  it('says “not submitted” in words, apart from a true nought', () => {
    expect(evidence(BOARDS[1])[0]?.waiting).toBe('Not submitted by the providers');
    expect(evidence(BOARDS[2])[0]?.waiting).toMatch(/^0\b/);
  });

  it('is left blank where none was read', () => {
    const why = select(state({ why: CEDAR }))!;
    expect(why.evidence).toEqual([]);
    expect(why.evidenceWhen).toBe('');
  });
});
