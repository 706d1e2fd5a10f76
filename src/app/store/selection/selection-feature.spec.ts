import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { DEFAULT_SELECTION } from '#app/domain/selection.ts';
import { lookedAt, stateAfter } from '../state-fixture.ts';
import { AddressEvents, selectProblems, selectSelection } from './selection-feature.ts';

describe('the mirror of the address in the store', () => {
  const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 };

  it('keeps the same settings the same object, so that nothing is worked out again', () => {
    const before = stateAfter([lookedAt('gaps', { settings })]);
    const after = stateAfter([lookedAt('map', { settings: structuredClone(settings) })], before);
    expect(selectSelection(after).settings).toBe(selectSelection(before).settings);
    const other = stateAfter([lookedAt('map', { settings: { ...settings, seed: 7 } })], before);
    expect(selectSelection(other).settings).toEqual({ ...settings, seed: 7 });
  });

  it('holds the settings that could not be used until the next address', () => {
    const problem = { param: 'draws', text: 'many', expected: 'a whole number' } as const;
    const state = stateAfter([
      AddressEvents.changed({ page: 'gaps', selection: DEFAULT_SELECTION, problems: [problem] }),
    ]);
    expect(selectProblems(state)).toEqual([problem]);
    expect(selectProblems(stateAfter([lookedAt('gaps')], state))).toEqual([]);
  });
});
