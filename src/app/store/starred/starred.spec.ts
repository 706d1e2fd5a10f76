import { type Commit } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { type AtlasState, stateAfter } from '../state-fixture.ts';
import { moveCommit, selectStarred, starCommit, unstarCommit } from './starred.ts';

const NOON = '2026-11-25T12:00:00.000Z';
const card = (title: string, change = {}) => ({
  card: 'spine',
  title,
  subtitle: 'Lens: diabetes',
  sourceLine: 'Source: OHID',
  address: '/area/E54000061?lens=diabetes#spine',
  starredOn: '2026-11-25',
  ...change,
});

describe('cards starred for the briefing', () => {
  let state: AtlasState;
  const starred = () => selectStarred(state);
  const titles = () => starred().map(({ title }) => title);
  const commit = (made: Commit | null) => {
    if (made !== null) state = stateAfter([KeptEvents.committed({ commit: made })], state);
  };

  beforeEach(() => {
    state = stateAfter([]);
    // Ids are not in the order of the list.
    for (const [title, id] of [
      ['A', 'z'],
      ['B', 'm'],
      ['C', 'a'],
    ] as const) {
      commit(starCommit(starred(), card(title), id, NOON));
    }
  });

  it('stand in the order in which they were starred', () => {
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  it('move up and down, and not beyond the ends', () => {
    commit(moveCommit(starred(), 'a', -1, NOON));
    expect(titles()).toEqual(['A', 'C', 'B']);
    commit(moveCommit(starred(), 'z', 1, NOON));
    expect(titles()).toEqual(['C', 'A', 'B']);
    expect(moveCommit(starred(), 'a', -1, NOON)).toBeNull();
    expect(moveCommit(starred(), 'm', 1, NOON)).toBeNull();
    expect(moveCommit(starred(), 'gone', 1, NOON)).toBeNull();
  });

  it('move also where two tabs gave two of them the same place', () => {
    commit(starCommit(starred().slice(0, 2), card('D'), 'q', NOON));
    expect(titles()).toEqual(['A', 'B', 'C', 'D']);
    commit(moveCommit(starred(), 'q', -1, NOON));
    expect(titles()).toEqual(['A', 'B', 'D', 'C']);
  });

  it('are unstarred by what they say, however the card is shown, and come back with undo', () => {
    const shownOtherwise = card('B', { address: '/area/E54000061?cards=spine:table#spine' });
    commit(unstarCommit(starred(), shownOtherwise));
    expect(titles()).toEqual(['A', 'C']);
    state = stateAfter([KeptEvents.undone()], state);
    expect(titles()).toEqual(['A', 'B', 'C']);
    for (const other of [
      { address: '/area/E54000062?lens=diabetes#spine' },
      { subtitle: 'Lens: musculoskeletal' },
      { card: 'ages' },
    ]) {
      expect(unstarCommit(starred(), card('B', other)).changes).toEqual([]);
    }
  });
});
