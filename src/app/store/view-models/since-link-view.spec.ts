import { type ChangedIndicator, type SnapshotChange } from '#app/domain/figure-changes.ts';
import { measured, missing } from '#app/domain/figure.ts';
import { type Action } from '@ngrx/store';
import { makeTable } from '../figure-table-fixture.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { put } from '../kept/kept-changes.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectHistoryToAsk } from '../wanted.ts';
import { selectSinceLink } from './since-link-view.ts';
import { manifestOf } from './snapshot-fixture.ts';

const TODAY = '2026-11-25';
const ID = 'inactivity-rate';
const [Y22, Y23] = ['2022-01-01/P1Y', '2023-01-01/P1Y'];
const [OLD, NEW] = ['aaaaaaaaaa', 'bbbbbbbbbb'];
const [PLACE, OTHER] = BOARDS;

const CHANGED: ChangedIndicator = {
  id: ID,
  before: Y22,
  after: Y23,
  newPeriods: [Y23],
  dropped: 0,
  revised: 12,
  figures: [[PLACE, Y22, 19.5, 20]],
  newAreas: [],
  goneAreas: [],
};
const change = (more: Partial<SnapshotChange> = {}): SnapshotChange => ({
  on: '2026-10-01',
  from: OLD,
  to: NEW,
  indicators: [CHANGED],
  ...more,
});
const TABLE = makeTable(ID, [Y22, Y23], {
  [PLACE]: [measured(20), measured(21.5)],
  [OTHER]: [missing('suppressed'), missing('suppressed')],
});
const manifestRead = (history = true) =>
  SnapshotEvents.manifestAnswered({
    manifest: manifestOf({ edition: NEW, ...(history && { history: 'changes.json' }) }),
  });
const historyRead = (...changes: readonly SnapshotChange[]) =>
  SnapshotEvents.historyAnswered({ history: { version: 1, changes } });
const figuresRead = SnapshotEvents.figuresAnswered({ table: TABLE });

/** The Map of one indicator from a link, after these events. */
const onMap = (made: string | null, ...events: readonly Action[]) =>
  after({ made }, placesRead, manifestRead(), figuresRead, ...events);
function after(selection: Parameters<typeof lookedAt>[1], ...events: readonly Action[]) {
  return stateAfter([lookedAt('map', { indicator: ID, ...selection }), ...events]);
}
const view = selectSinceLink(TODAY);

describe('what changed since a link was made', () => {
  it('is not said where the address does not say when that was, or a day to come', () => {
    const answered = historyRead(change());
    expect(view(onMap(null, answered))).toBeNull();
    expect(view(onMap('2027-01-01', answered))).toBeNull();
  });

  it('is nothing where the figures are the same, and the history is not asked for', () => {
    const state = onMap(`2026-10-05.${NEW}`);
    expect(selectHistoryToAsk(state)).toBeNull();
    expect(view(state)).toEqual({
      headline:
        'Nothing that this page shows has changed since this link was made on 5 October 2026.',
      changed: [],
      notes: [],
    });
  });

  it('waits for the history, which is asked for once', () => {
    const state = onMap(`2026-09-05.${OLD}`);
    expect(selectHistoryToAsk(state)).toBe('changes.json');
    expect(view(state)).toBeNull();
    const asked = stateAfter([SnapshotEvents.historyAsked()], state);
    expect(selectHistoryToAsk(asked)).toBeNull();
    expect(view(asked)).toBeNull();
  });

  it('is told of each indicator of the page, with the figure of the place before and now', () => {
    const other = { ...CHANGED, id: 'depression' };
    const answered = historyRead(change({ indicators: [CHANGED, other] }));
    const read = [placesRead, manifestRead(), figuresRead, answered];
    const since = view(after({ made: `2026-09-05.${OLD}`, place: PLACE }, ...read));
    expect(since?.headline).toBe(
      'Figures of 1 indicator on this page have changed since this link was made on 5 September 2026.',
    );
    expect(since?.changed.map(({ phrases, place }) => [phrases, place])).toEqual([
      ['newest period 2022 → 2023; 12 figures revised', 'Cedar: 19.5% (2022) → 21.5% (2023)'],
    ]);
    expect(since?.notes).toEqual([]);
    const fixed = after({ made: `2026-09-05.${OLD}`, place: PLACE, period: Y22 }, ...read);
    expect(view(fixed)?.changed[0]?.place).toBe('Cedar, 2022: 19.5% → 20.0%');
    // A place without a figure, then and now, has nothing to be told.
    const without = after({ made: `2026-09-05.${OLD}`, place: OTHER }, ...read);
    expect(view(without)?.changed[0]?.place).toBeNull();
  });

  it('adds up over several refreshes', () => {
    const again = change({
      on: '2026-11-01',
      from: 'cccccccccc',
      indicators: [{ ...CHANGED, before: Y23, newPeriods: [], revised: 1, figures: [] }],
    });
    const answered = historyRead(change({ to: 'cccccccccc' }), again);
    expect(view(onMap(`2026-09-05.${OLD}`, answered))?.changed[0]?.phrases).toBe(
      'newest period 2022 → 2023; 13 revisions in 2 refreshes',
    );
    expect(view(onMap('2026-09-05.cccccccccc', answered))?.changed[0]?.phrases).toBe(
      '1 figure revised',
    );
  });

  it('cannot all be told where the history does not reach back so far', () => {
    const stranger = `2026-09-05.dddddddddd`;
    const known = view(onMap(stranger, historyRead(change())));
    expect(known?.headline).toContain('have changed since this link was made on 5 September 2026');
    expect(known?.notes).toEqual([
      'This copy of the atlas does not know the figures that the link was made with, and lists refreshes from 1 October 2026 on. There may be more changes.',
    ]);
    const none = stateAfter([manifestRead(false)], onMap(stranger));
    expect(view(none)?.headline).toBe(
      'Whether figures on this page have changed since this link was made on 5 September 2026 cannot be told here.',
    );
    const failed = onMap(stranger, SnapshotEvents.historyFailed({ message: 'cut off' }));
    expect(view(failed)?.notes).toEqual([
      'The list of what refreshes changed cannot be read: reload the page.',
    ]);
  });

  it('is what this browser asked for, where it did, but not what the link’s own browser had', () => {
    const origin = { source: 'nomis', levels: ['icb'], since: Y22, on: '2026-11-10' } as const;
    const changed = { ...CHANGED, newPeriods: [], before: Y23, revised: 2, figures: [] };
    const kept = KeptEvents.committed({
      commit: {
        title: 'Figures',
        changes: [
          put('live', { id: ID, origin, table: TABLE, changes: [{ on: origin.on, changed }] }),
        ],
      },
    });
    expect(view(onMap(`2026-11-05.${NEW}`, kept))?.changed[0]?.phrases).toBe('2 figures revised');
    expect(view(onMap(`2026-11-12.${NEW}.2026-11-10`, kept))?.changed).toEqual([]);
  });

  it('may be less than who made the link saw, where their browser had asked a publisher since', () => {
    const notes = view(onMap(`2026-11-12.${NEW}.2026-11-10`))?.notes;
    expect(notes?.length).toBe(1);
    expect(notes?.[0]).toMatch(/^Who made the link had asked publishers .* on 10 November 2026;/);
  });

  it('is not said on a page that shows no figures', () => {
    const state = stateAfter([lookedAt('data')], onMap(`2026-10-05.${NEW}`));
    const withMade = stateAfter([lookedAt('data', { made: `2026-10-05.${NEW}` })], state);
    expect(view(withMade)).toBeNull();
  });
});
