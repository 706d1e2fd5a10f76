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
  needTable,
  placesRead,
  simulated,
  stateAfter,
} from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { MapPage } from './map-page.ts';

const CELLS = BOARDS.map((code, column) => ({ code, column, row: 0, island: false }));

const depression = SnapshotEvents.figuresAnswered({
  table: needTable('depression', ['2023-04-01/P1Y', '2024-04-01/P1Y']),
});

describe('MapPage', () => {
  let fixture: ComponentFixture<MapPage>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change'>>;

  const control = (name: string) =>
    [...page.querySelectorAll('label')].find((label) => label.textContent.trim() === name)
      ?.control as HTMLSelectElement | null | undefined;
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
    const visit = [placesRead, lookedAt('map', { lens: 'mental', ...change }), ...events];
    TestBed.inject(MockStore).setState(simulated(stateAfter(visit)));
    TestBed.inject(MockStore).refreshState();
  };

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideMockStore({ initialState: stateAfter([lookedAt('map')]) }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-01' },
      ],
    });
    fixture = TestBed.createComponent(MapPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says that it is reading', () => {
    expect(page.querySelector('[role=status]')?.textContent).toContain('Reading');
    expect(page.querySelector('app-chart-figure')).toBeNull();
  });

  it('says what failed', async () => {
    const failure = SnapshotEvents.figuresFailed({ id: 'depression', message: 'damaged' });
    lookAt({ indicator: 'depression' }, failure);
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('damaged');
  });

  it('shows the finding, the source, and the table of the same figures', async () => {
    lookAt({ indicator: 'depression', tab: 'table' }, depression);
    await settle();
    expect(page.querySelector('h2')?.textContent).toContain('Depression');
    expect(page.textContent).toContain('Open Government Licence');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows.length).toBe(4);
    expect(rows[0]).toContain('Cedar');
    expect(rows[0]).toContain('46.00%');
    expect(rows[0]).toContain('worse');
  });

  it('shows in its lists what it draws, and changes the address and nothing else', async () => {
    lookAt({ indicator: 'depression' }, depression);
    await settle();
    expect(control('Indicator')?.value).toBe('depression');
    expect(control('Period')?.value).toBe('2024-04-01/P1Y');
    const choose = (name: string, value: string): void => {
      control(name)!.value = value;
      control(name)!.dispatchEvent(new Event('change'));
    };
    choose('Period', '2023-04-01/P1Y');
    choose('Indicator', 'severe-mental-illness');
    choose('Colour by', 'gap');
    control('Geography')?.click();
    expect(navigation.change.calls.allArgs().map(([change]) => change)).toEqual([
      { period: '2023-04-01/P1Y' },
      { indicator: 'severe-mental-illness', period: null },
      { colour: 'gap' },
      { shape: 'geography' },
    ]);
    expect(control('Period')?.isConnected).toBeTrue();
  });

  it('asks for no indicator where it colours by need, staff or gap', async () => {
    lookAt({ colour: 'gap' }, ...lensRead('mental'));
    await settle();
    expect(control('Indicator')).toBeUndefined();
    expect(page.querySelector('h2')?.textContent).toContain('Mental illness');
  });

  it('draws every area once as a hexagon, the chosen one marked', async () => {
    lookAt({ indicator: 'depression', place: BOARDS[0] }, depression);
    await settle();
    const cells = [...page.querySelectorAll('app-hex-map [role=option]')];
    expect(cells.length).toBe(4);
    expect(
      cells
        .filter((cell) => cell.getAttribute('aria-selected') === 'true')
        .map((cell) => cell.getAttribute('aria-label')),
    ).toEqual([jasmine.stringMatching(/^Cedar/)]);
    cells[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(navigation.change).toHaveBeenCalledOnceWith({ place: BOARDS[1] });
  });

  it('says so where the layout is missing: bars and table stay', async () => {
    lookAt({ indicator: 'depression' }, depression);
    await settle(true);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('cannot be drawn');
    expect(page.querySelector('app-ranked-bars')).not.toBeNull();
  });

  it('has a legend of nine for need and staff together, counting areas without either', async () => {
    lookAt({ colour: 'two-way' }, ...lensRead('mental'));
    await settle();
    expect(page.querySelector('app-bivariate-legend')).not.toBeNull();
    expect(page.querySelector('app-map-legend')).toBeNull();
    expect(page.querySelector('app-bivariate-legend')?.textContent).toMatch(/1 area/);
  });

  it('keeps tab and sort in the address', async () => {
    lookAt({ indicator: 'depression', tab: 'table' }, depression);
    await settle();
    const press = (name: string): void =>
      [...page.querySelectorAll<HTMLElement>('button, [role=tab]')]
        .find((one) => one.textContent.trim().startsWith(name))
        ?.click();
    press('Area');
    await fixture.whenStable();
    expect(navigation.change).toHaveBeenCalledWith({ sort: 'name' });
    press('Map and bars');
    expect(navigation.change).toHaveBeenCalledWith({ tab: 'chart' });
  });
});
