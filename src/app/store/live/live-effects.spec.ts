import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Actions } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import { provideMockStore } from '@ngrx/store/testing';
import { firstValueFrom, of, Subject, throwError } from 'rxjs';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { measured } from '#app/domain/figure.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { readRecord } from '#data-adapters/kept/read-record.ts';
import { type LiveTable } from '#data-adapters/snapshot/live-tables.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { SnapshotClient } from '../snapshot/snapshot-client.ts';
import { placesRead, stateAfter } from '../state-fixture.ts';
import { askPublishers } from './live-effects.ts';
import { DataPageEvents, LiveEvents } from './live-events.ts';
import { keepFigures } from './live-kept.ts';
import { LiveWorker } from './live-worker.ts';

const ID = 'inactivity-rate';
const [Y22, Y23, Y24] = ['2022-01-01/P1Y', '2023-01-01/P1Y', '2024-01-01/P1Y'];
const TODAY = '2026-11-25';

/** What was answered in the spring: B from 2023 on. */
const BEFORE: LiveOrigin = { source: 'nomis', on: '2026-05-01', levels: ['utla'], since: Y23 };
const TABLE = makeTable(ID, [Y22, Y23, Y24], {
  A: [measured(20), measured(21), measured(22)],
  B: [measured(30), measured(31), measured(32)],
});
const CHANGED: ChangedIndicator = {
  id: ID,
  before: Y24,
  after: Y24,
  newPeriods: [],
  dropped: 0,
  revised: 1,
  figures: [['A', Y24, 21.5, 22]],
  newAreas: [],
  goneAreas: [],
};
/** Now A alone was answered, and without 2024. */
const ANSWER: LiveTable = {
  table: TABLE,
  levels: ['utla'],
  since: Y22,
  kept: ['B'],
  keptPeriods: { A: [Y24] },
  changed: CHANGED,
  changes: {
    id: ID,
    newPeriods: [],
    droppedPeriods: [],
    revised: { count: 0, first: [] },
    newAreas: [],
    vanishedAreas: [],
    notSent: { count: 1, first: [] },
  },
};
const REPORT = {
  name: 'Nomis',
  on: TODAY,
  indicators: [ANSWER.changes],
  failures: [],
  issues: { counts: {}, first: [] },
};
const ORIGIN: LiveOrigin = {
  source: 'nomis',
  on: TODAY,
  levels: ['utla'],
  since: Y22,
  kept: ['B'],
  keptPeriods: { A: [Y24] },
  before: BEFORE,
};

class ReadyWorker extends LiveWorker {
  override run(): ReturnType<LiveWorker['run']> {
    return of({ result: { kind: 'refresh' as const, tables: [ANSWER], report: REPORT } });
  }
}

class BareClient extends SnapshotClient {
  override figures(): ReturnType<SnapshotClient['figures']> {
    return throwError(() => new Error('not bundled'));
  }
  override adults(): ReturnType<SnapshotClient['adults']> {
    return of({});
  }
}

describe('what a publisher answered', () => {
  function storeOf(...events: readonly Action[]): Store {
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({ initialState: stateAfter([placesRead, ...events]) }),
        { provide: HttpClient, useValue: {} },
      ],
    });
    return TestBed.inject<Store>(Store);
  }

  it('is taken in with the areas and periods it did not have, and the answer of before', async () => {
    const store = storeOf(LiveEvents.tablesHeld({ tables: [{ table: TABLE, origin: BEFORE }] }));
    const actions = new Subject<Action>();
    const client = TestBed.runInInjectionContext(() => new BareClient());
    const heard = firstValueFrom(
      askPublishers(new Actions(actions), store, new ReadyWorker(), client, TODAY),
    );
    actions.next(DataPageEvents.refreshAsked({ upstreams: ['nomis'] }));
    expect(await heard).toEqual(
      LiveEvents.figuresAnswered({
        upstream: 'nomis',
        tables: [{ table: TABLE, origin: ORIGIN, changed: CHANGED }],
        report: REPORT,
      }),
    );
  });

  it('is kept so, and read back so', async () => {
    const actions = new Subject<Action>();
    const heard = firstValueFrom(keepFigures(new Actions(actions), storeOf()));
    actions.next(
      LiveEvents.figuresAnswered({
        upstream: 'nomis',
        tables: [{ table: TABLE, origin: ORIGIN, changed: CHANGED }],
        report: REPORT,
      }),
    );
    const { commit } = await heard;
    const [change] = commit.changes;
    if (change?.kind !== 'put') throw new Error('nothing was kept');
    const stored: unknown = JSON.parse(JSON.stringify({ ...change.record, revision: 1 }));
    const found = readRecord('live', ID, stored);
    if (found.kind !== 'read' || !('origin' in found.record)) throw new Error('not read back');
    expect(found.record.origin).toEqual(ORIGIN);
    expect(found.record.changes).toEqual([{ on: TODAY, changed: CHANGED }]);
  });
});
