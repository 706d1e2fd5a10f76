import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { comparing, comparingWithGaps } from '#app/store/compare-state-fixture.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { SnapshotEvents } from '#app/store/snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { ComparePage } from './compare-page.ts';

describe('ComparePage', () => {
  let fixture: ComponentFixture<ComparePage>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change'>>;

  const lookAt = async (state: ReturnType<typeof comparing>): Promise<void> => {
    TestBed.inject(MockStore).setState(state);
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
  };
  const card = (id: string) => page.querySelector<HTMLElement>(`app-chart-figure#${id}`);
  const button = (name: string, within: ParentNode = page) =>
    [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  const changes = () => navigation.change.calls.allArgs().map(([change]) => change);

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({ initialState: stateAfter([lookedAt('compare')]) }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-01' },
      ],
    });
    fixture = TestBed.createComponent(ComparePage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says that it is reading, and how far it is', async () => {
    expect(page.querySelector('[role=status]')?.textContent).toBe('Reading the figures…');
    await lookAt(
      stateAfter([
        placesRead,
        lookedAt('compare', { indicators: ['depression', 'smoking'] }),
        SnapshotEvents.figuresFailed({ id: 'smoking', message: 'damaged' }),
      ]),
    );
    expect(page.querySelector('[role=status]')?.textContent).toContain('1 of 2 indicators');
    expect(page.querySelector('app-chart-figure')).toBeNull();
  });

  it('has heat map, scatter, funnel, spread and trends, each a card with its finding', async () => {
    await lookAt(comparingWithGaps());
    for (const id of ['heat', 'scatter', 'funnel', 'spread', 'trend']) {
      const heading = card(id)?.querySelector('h2, h3');
      expect(heading?.textContent.length).withContext(id).toBeGreaterThan(20);
    }
    expect(page.querySelectorAll('h1').length).toBe(1);
  });

  it('shows what else can be drawn where one card cannot, and alerts only to the heat map', async () => {
    await lookAt(comparingWithGaps({ indicator: 'severe-mental-illness' }));
    expect(card('funnel')).toBeNull();
    expect(page.textContent).toContain('a funnel needs a share of people');
    expect(card('trend')).not.toBeNull();
    expect(page.querySelector('[role=alert]')).toBeNull();
    const failure = SnapshotEvents.figuresFailed({ id: 'depression', message: 'damaged' });
    await lookAt(comparing({ indicators: ['depression'] }, failure));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('None of these figures');
  });

  it('opens the table of a card that the address names, and tells the address of tab and sort', async () => {
    await lookAt(comparingWithGaps({ cards: { funnel: { tab: 'table', order: null } } }));
    expect(card('funnel')?.querySelector('table')).not.toBeNull();
    expect(card('trend')?.querySelector('table')).toBeNull();
    button('Table', card('trend')!)!.click();
    expect(changes()).toEqual([
      { cards: { funnel: { tab: 'table', order: null }, trend: { tab: 'table', order: null } } },
    ]);
  });

  it('changes the address, and nothing else, for a cell, a turn and a wider funnel', async () => {
    await lookAt(comparingWithGaps({ indicators: ['depression'], turned: true }));
    const cell = card('heat')!.querySelector<HTMLElement>('[role=gridcell]')!;
    cell.click();
    [...page.querySelectorAll('label')]
      .find((label) => label.textContent.trim() === 'Down the side')!
      .click();
    card('funnel')!.querySelector<HTMLInputElement>('.tick input')!.click();
    expect(changes()).toEqual([
      { place: 'E54000003', indicator: 'depression', period: null },
      { turned: false, order: null },
      { widened: true },
    ]);
  });

  it('sorts the heat map as the address says', async () => {
    const first = () => card('heat')!.querySelector('.row-head .name')?.textContent;
    await lookAt(comparing({ indicators: ['depression'], order: 'depression' }));
    expect(first()).toBe('Elm');
    await lookAt(comparing({ indicators: ['depression'], order: '-depression' }));
    expect(first()).toBe('Cedar');
  });
});
