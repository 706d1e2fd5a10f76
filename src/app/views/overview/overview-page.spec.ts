import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Action } from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { type Selection } from '#app/domain/selection.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { SnapshotEvents } from '#app/store/snapshot/snapshot-events.ts';
import {
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { OverviewPage } from './overview-page.ts';

const CELLS = BOARDS.map((code, column) => ({ code, column, row: 0, island: false }));

describe('OverviewPage', () => {
  let fixture: ComponentFixture<OverviewPage>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change' | 'choosePlace'>>;

  const section = (heading: string): HTMLElement =>
    [...page.querySelectorAll<HTMLElement>('section')].find((one) =>
      one.querySelector('h2')?.textContent.includes(heading),
    )!;
  /** Answers every layout that was asked for; a page is not settled while one is on its way. */
  const settle = async (missing = false): Promise<void> => {
    TestBed.tick();
    await Promise.resolve();
    for (const request of TestBed.inject(HttpTestingController).match(() => true)) {
      expect(request.request.url).toMatch(/^assets\/layouts\/icb-\d{4}\.json$/);
      if (missing) request.flush('', { status: 404, statusText: 'Not Found' });
      else request.flush({ cells: CELLS });
    }
    await fixture.whenStable();
  };
  const lookAt = (change: Partial<Selection>, ...events: readonly Action[]): void => {
    const visit = [placesRead, lookedAt('', change), ...lensRead('msk'), ...events];
    TestBed.inject(MockStore).setState(simulated(stateAfter(visit)));
    TestBed.inject(MockStore).refreshState();
  };

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change', 'choosePlace']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideMockStore({ initialState: stateAfter([lookedAt('')]) }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-01' },
      ],
    });
    fixture = TestBed.createComponent(OverviewPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says that it is reading, and shows no figure yet', () => {
    expect(page.querySelector('[role=status]')?.textContent).toContain('Reading');
    expect(page.querySelector('h1')).not.toBeNull();
    expect(page.querySelector('ol')).toBeNull();
  });

  it('says what failed in place of the sentences', async () => {
    TestBed.inject(MockStore).setState(
      stateAfter([lookedAt(''), SnapshotEvents.areasFailed({ message: 'The file is damaged.' })]),
    );
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
    expect(page.querySelector('[role=status]')).toBeNull();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The file is damaged.');
  });

  it('gives at most five sentences about a place, verdicts in words and shape, linked to charts', async () => {
    lookAt({ place: BOARDS[0] });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('Cedar');
    const items = [...section('five sentences').querySelectorAll('li')];
    expect(items.length).toBeGreaterThan(3);
    expect(items.length).toBeLessThanOrEqual(5);
    const [first] = items;
    const verdict = first!.querySelector('.verdict')?.textContent.replaceAll(/\s+/g, ' ').trim();
    expect(verdict).toBe('▲ Worse than England (worked out here)');
    for (const item of items) {
      const { pathname, searchParams } = new URL(item.querySelector('a')!.href);
      expect(pathname).toBe('/map');
      expect(searchParams.get('indicator') ?? searchParams.get('colour')).not.toBeNull();
    }
  });

  it('counts the gaps in words, with the caution about staff beside them', async () => {
    lookAt({ place: BOARDS[0] });
    await settle();
    const gaps = section('Gaps between need');
    const counts = [...gaps.querySelectorAll('dd')].map((one) => Number(one.textContent));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(4);
    expect([...gaps.querySelectorAll('dt')].map((one) => one.textContent)).toContain(
      'not assessable',
    );
    expect(gaps.textContent).toContain('primary care networks in September 2022');
    expect(gaps.textContent).toContain('Cedar:');
  });

  it('gives the newest and oldest data in use', async () => {
    lookAt({});
    await settle();
    expect(section('How old').textContent).toContain('2024/25');
    expect(section('How old').textContent).toContain('30 September 2022');
  });

  it('shows programmes of a chosen place: unknown in words, never as no', async () => {
    lookAt({});
    await settle();
    expect(section('programmes')).toBeUndefined();
    const programmes = SnapshotEvents.programmesAnswered({
      programmes: [
        {
          programme: 'workwell-pilot',
          areaCode: BOARDS[0],
          areaLevel: 'icb',
          status: 'unknown',
          basis: 'not-listed',
          since: null,
          source: 'A list',
          note: '',
        },
      ],
    });
    lookAt({ place: BOARDS[0] }, programmes);
    await settle();
    expect(section('programmes').textContent).toContain('unknown');
    expect(section('programmes').textContent).not.toContain('not a member');
  });

  it('tells of a boundary change and leads to the successors', async () => {
    lookAt({ place: 'E54000007', vintage: '2023' });
    await settle();
    const buttons = [...page.querySelectorAll<HTMLButtonElement>('app-boundary-notice button')];
    expect(buttons.map((button) => button.textContent.trim())).toEqual(['Dogwood', 'Elm']);
    expect(page.querySelector('app-boundary-notice')?.textContent).toContain('1 April 2026');
    expect(page.querySelector('app-boundary-notice')?.textContent).toContain(
      '35% of its population',
    );
    buttons[1]!.click();
    expect(navigation.choosePlace.calls.mostRecent().args[0].shortName).toBe('Elm');
  });

  it('draws the small map once its layout is here, and chooses the place that is pressed', async () => {
    lookAt({});
    await settle();
    const cells = [...section('The map').querySelectorAll('[role=option]')];
    expect(cells.length).toBe(4);
    cells[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(navigation.change).toHaveBeenCalled();
  });

  it('says so where the layout of the map is missing, and keeps the link to bars and table', async () => {
    lookAt({});
    await settle(true);
    expect(section('The map').textContent).toContain('cannot be drawn');
    expect(section('The map').querySelector('a')).not.toBeNull();
  });
});
