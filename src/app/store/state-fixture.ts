import { type Action } from '@ngrx/store';
import { ENGLAND } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { measured, missing } from '#app/domain/figure.ts';
import { indicatorById, needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { type Lens } from '#app/domain/lens.ts';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { robustness } from '#app/statistics/robustness.ts';
import { simulateGaps } from '#app/statistics/simulate-gaps.ts';
import { familiesFeature } from './families/families-feature.ts';
import { makeTable } from './figure-table-fixture.ts';
import { GapEvents } from './gaps/gap-events.ts';
import { gapsFeature, selectNextQuestion, selectNextRobustness } from './gaps/gaps-feature.ts';
import { keptFeature } from './kept/kept-feature.ts';
import { makeGeography } from './geography-fixture.ts';
import { liveFeature } from './live/live-feature.ts';
import { AddressEvents, selectionFeature } from './selection/selection-feature.ts';
import { SnapshotEvents } from './snapshot/snapshot-events.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';

/** The whole store, as the reducers leave it. */
export interface AtlasState {
  readonly address: ReturnType<typeof selectionFeature.reducer>;
  readonly snapshot: ReturnType<typeof snapshotFeature.reducer>;
  readonly gaps: ReturnType<typeof gapsFeature.reducer>;
  readonly families: ReturnType<typeof familiesFeature.reducer>;
  readonly live: ReturnType<typeof liveFeature.reducer>;
  readonly kept: ReturnType<typeof keptFeature.reducer>;
}

/** What the store holds after these events, from its beginning or from another state. */
export function stateAfter(events: readonly Action[], from?: AtlasState): AtlasState {
  return events.reduce<AtlasState>(
    (state, event) => ({
      address: selectionFeature.reducer(state.address, event),
      snapshot: snapshotFeature.reducer(state.snapshot, event),
      gaps: gapsFeature.reducer(state.gaps, event),
      families: familiesFeature.reducer(state.families, event),
      live: liveFeature.reducer(state.live, event),
      kept: keptFeature.reducer(state.kept, event),
    }),
    from ?? {
      address: selectionFeature.reducer(undefined, { type: 'start' }),
      snapshot: snapshotFeature.reducer(undefined, { type: 'start' }),
      gaps: gapsFeature.reducer(undefined, { type: 'start' }),
      families: familiesFeature.reducer(undefined, { type: 'start' }),
      live: liveFeature.reducer(undefined, { type: 'start' }),
      kept: keptFeature.reducer(undefined, { type: 'start' }),
    },
  );
}

/** The address after a navigation to a page with this much of the selection changed. */
export function lookedAt(page: string, change: Partial<Selection> = {}): Action {
  return AddressEvents.changed({
    page,
    selection: { ...DEFAULT_SELECTION, ...change },
    problems: [],
  });
}

export const placesRead = SnapshotEvents.areasAnswered({ geography: makeGeography() });

/** The boards of 2026, neediest first. */
export const BOARDS = ['E54000003', 'E54000004', 'E54000005', 'E54000006'] as const;

const YEAR = '2024-04-01/P1Y';

/**
 * A need indicator over the boards of 2026, from more need than England's (Cedar) to less (Elm),
 * each with narrow limits.
 */
export function needTable(id: string, periods: readonly string[] = [YEAR]): FigureTable {
  const sign = indicatorById(id)?.polarity === 'high-is-good' ? -1 : 1;
  const around = (value: number) => periods.map(() => measured(value, value - 0.5, value + 0.5));
  const [first, second, third, fourth] = BOARDS;
  return makeTable(id, periods, {
    [first]: around(40 + 6 * sign),
    [second]: around(40 + 3 * sign),
    [third]: around(40),
    [fourth]: around(40 - 6 * sign),
    [ENGLAND]: around(40),
  });
}

/** Staff of the boards: few where need is high; none published for Elm. */
export function staffTable(): FigureTable {
  const [first, second, third, fourth] = BOARDS;
  return makeTable(PROVISION_INDICATOR, ['2022-09-30/P0D'], {
    [first]: [measured(40)],
    [second]: [measured(60)],
    [third]: [measured(80)],
    [fourth]: [missing('not-published')],
  });
}

/** Every figure a lens's gap needs. */
export function lensRead(lens: Lens): readonly Action[] {
  return [...needIndicatorsOf(lens).map(({ id }) => needTable(id)), staffTable()].map((table) =>
    SnapshotEvents.figuresAnswered({ table }),
  );
}

/** The same state with every simulation that its page waits for answered, in a few draws. */
export function simulated(state: AtlasState): AtlasState {
  const question = selectNextQuestion(state);
  if (question === null) return state;
  const { lenses, settings } = question;
  const answers = lenses.map(({ key, view, lens }) => {
    const answer = simulateGaps(lens.indicators, lens.areas, { ...settings, draws: 200 });
    return GapEvents.answered({ key, view, simulated: answer });
  });
  return simulated(stateAfter(answers, state));
}

/** The same state with every check that its page waits for done, in a few draws. */
export function checked(state: AtlasState): AtlasState {
  const check = selectNextRobustness(state);
  if (check === null) return state;
  const { key, lens, settings, answer } = check;
  const robust = robustness(lens, settings, answer, { draws: 50, weightings: 20 });
  return checked(stateAfter([GapEvents.robustnessAnswered({ key, robustness: robust })], state));
}
