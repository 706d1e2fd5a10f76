import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Actions } from '@ngrx/effects';
import { type Action } from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { NEVER, type Observable, of, Subject, throwError } from 'rxjs';
import { makeTable } from '../figure-table-fixture.ts';
import { makeGeography } from '../geography-fixture.ts';
import { lookedAt, stateAfter } from '../state-fixture.ts';
import { selectWantsProgrammes } from '../wanted.ts';
import { type SnapshotClient } from './snapshot-client.ts';
import {
  askForFigures,
  readBasics,
  readFigures,
  readIssues,
  readProgrammes,
} from './snapshot-effects.ts';
import { SnapshotEvents } from './snapshot-events.ts';

type Answers = Pick<SnapshotClient, 'areas' | 'manifest' | 'programmes' | 'issues' | 'figures'>;

/** A client that answers what it is told to, and is silent about the rest. */
function clientThat(answers: Partial<Answers>): SnapshotClient {
  const silent = () => NEVER;
  const client: Answers = {
    areas: silent,
    manifest: silent,
    programmes: silent,
    issues: silent,
    figures: silent,
    ...answers,
  };
  return client as SnapshotClient;
}

function heard(events: Observable<Action>): readonly Action[] {
  const actions: Action[] = [];
  events.subscribe((action) => actions.push(action));
  return actions;
}

const manifest = { version: 1, indicators: [], files: [] } as const;
const notThere = new HttpErrorResponse({ status: 404, statusText: 'Not Found' });

describe('reading the small files', () => {
  it('tells each of the two as it comes', () => {
    const geography = makeGeography();
    const client = clientThat({ areas: () => of(geography), manifest: () => of(manifest) });
    expect(heard(readBasics(client))).toEqual([
      SnapshotEvents.areasAnswered({ geography }),
      SnapshotEvents.manifestAnswered({ manifest }),
    ]);
  });

  it('turns a failure into a message, and still tells the other', () => {
    const broken = () => throwError(() => notThere);
    const events = heard(readBasics(clientThat({ areas: broken, manifest: () => of(manifest) })));
    expect(events.map(({ type }) => type)).toEqual([
      SnapshotEvents.areasFailed.type,
      SnapshotEvents.manifestAnswered.type,
    ]);
    const other = heard(readBasics(clientThat({ manifest: broken })));
    expect(other.map(({ type }) => type)).toEqual([SnapshotEvents.manifestFailed.type]);
  });
});

describe('reading the programmes', () => {
  it('happens when they are asked for, and turns a failure into a message', () => {
    const events = new Subject<Action>();
    const answers = [of([]), throwError(() => new Error('cut off'))];
    const client = clientThat({ programmes: () => answers.shift() ?? NEVER });
    const actions = heard(readProgrammes(new Actions(events), client));
    expect(actions).toEqual([]);
    events.next(SnapshotEvents.programmesAsked());
    events.next(SnapshotEvents.programmesAsked());
    expect(actions).toEqual([
      SnapshotEvents.programmesAnswered({ programmes: [] }),
      SnapshotEvents.programmesFailed({ message: 'cut off' }),
    ]);
  });

  it('are asked for once, by the pages that show them', () => {
    for (const [page, isWanted] of [
      ['map', false],
      ['methods', false],
      ['', true],
      ['area', true],
      ['gaps/programmes', true],
      ['data', true],
    ] as const) {
      const state = stateAfter([lookedAt(page)]);
      expect(selectWantsProgrammes(state)).withContext(page).toBe(isWanted);
      const asked = stateAfter([SnapshotEvents.programmesAsked()], state);
      expect(selectWantsProgrammes(asked)).withContext(page).toBeFalse();
    }
  });
});

describe('reading figures', () => {
  it('reads each indicator that was asked for', () => {
    const events = new Actions(of(SnapshotEvents.figuresAsked({ ids: ['a', 'b'] })));
    const figures = (id: string) => of(makeTable(id, [], {}));
    expect(heard(readFigures(events, clientThat({ figures })))).toEqual([
      SnapshotEvents.figuresAnswered({ table: makeTable('a', [], {}) }),
      SnapshotEvents.figuresAnswered({ table: makeTable('b', [], {}) }),
    ]);
  });

  it('turns one failure into its own message, goes on, and hears the next question', () => {
    const events = new Subject<Action>();
    const figures = (id: string) =>
      id === 'bad' ? throwError(() => new Error('cut off')) : of(makeTable(id, [], {}));
    const actions = heard(readFigures(new Actions(events), clientThat({ figures })));
    events.next(SnapshotEvents.figuresAsked({ ids: ['bad', 'good'] }));
    events.next(SnapshotEvents.figuresAsked({ ids: ['later'] }));
    expect(actions).toEqual([
      SnapshotEvents.figuresFailed({ id: 'bad', message: 'cut off' }),
      SnapshotEvents.figuresAnswered({ table: makeTable('good', [], {}) }),
      SnapshotEvents.figuresAnswered({ table: makeTable('later', [], {}) }),
    ]);
  });
});

describe('reading the issues', () => {
  it('happens when they are asked for and not before', () => {
    const events = new Subject<Action>();
    const issues = { 'a.csv': [] };
    const client = clientThat({ issues: () => of(issues) });
    const actions = heard(readIssues(new Actions(events), client));
    events.next(SnapshotEvents.figuresAsked({ ids: [] }));
    expect(actions).toEqual([]);
    events.next(SnapshotEvents.issuesAsked());
    expect(actions).toEqual([SnapshotEvents.issuesAnswered({ issues })]);
  });

  it('turns a failure into a message and can be asked again', () => {
    const events = new Subject<Action>();
    const client = clientThat({ issues: () => throwError(() => new Error('cut off')) });
    const actions = heard(readIssues(new Actions(events), client));
    events.next(SnapshotEvents.issuesAsked());
    events.next(SnapshotEvents.issuesAsked());
    expect(actions).toEqual([1, 2].map(() => SnapshotEvents.issuesFailed({ message: 'cut off' })));
  });
});

describe('asking for figures', () => {
  function setUp() {
    TestBed.configureTestingModule({
      providers: [provideMockStore({ initialState: stateAfter([]) })],
    });
    const store = TestBed.inject(MockStore);
    return { store, asked: heard(TestBed.runInInjectionContext(() => askForFigures(store))) };
  }

  it('asks nothing before the first navigation has ended', () => {
    expect(setUp().asked).toEqual([]);
  });

  it('asks once for what a page lacks, and not again while it is on its way', () => {
    const { store, asked } = setUp();
    const state = stateAfter([lookedAt('map', { indicator: 'depression' })]);
    store.setState(state);
    store.refreshState();
    const question = SnapshotEvents.figuresAsked({ ids: ['depression'] });
    expect(asked).toEqual([question]);
    store.setState(stateAfter([question], state));
    store.refreshState();
    expect(asked).toEqual([question]);
  });

  it('asks nothing on a page that shows no figures', () => {
    const { store, asked } = setUp();
    store.setState(stateAfter([lookedAt('data')]));
    store.refreshState();
    expect(asked).toEqual([]);
  });
});
