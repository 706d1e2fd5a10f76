import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import {
  lensRead,
  lookedAt,
  needTable,
  placesRead,
  simulated,
  stateAfter,
} from '../state-fixture.ts';
import { selectDataAge } from './data-age.ts';

const select = selectDataAge('2026-11-01');
const visited = [placesRead, lookedAt('')];

describe('the age of the figures in use', () => {
  it('is not said until they are known', () => {
    expect(select(stateAfter(visited))).toBeNull();
  });

  it('names the newest and the oldest with period and age, staff among them', () => {
    const newest = SnapshotEvents.figuresAnswered({
      table: needTable('rheumatoid-arthritis', ['2025-04-01/P1Y']),
    });
    const age = select(simulated(stateAfter([...visited, ...lensRead('msk'), newest])));
    expect(age?.newest).toBe('Rheumatoid arthritis: recorded by GPs, 2025/26 (7 months old)');
    expect(age?.oldest).toMatch(/, 30 September 2022 \(4 years old\)$/);
  });

  it('is not said where there is no figure at all', () => {
    const ids = [...needIndicatorsOf('msk').map(({ id }) => id), PROVISION_INDICATOR];
    const events = ids.map((id) => SnapshotEvents.figuresFailed({ id, message: 'gone' }));
    expect(select(simulated(stateAfter([...visited, ...events])))).toBeNull();
  });
});
