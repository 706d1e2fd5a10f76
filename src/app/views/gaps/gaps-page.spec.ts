import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { LENSES } from '#app/domain/lens.ts';
import { type Selection } from '#app/domain/selection.ts';
import { GapEvents, selectNextQuestion } from '#app/store/gaps/gaps-feature.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { GapsPage } from './gaps-page.ts';

describe('GapsPage', () => {
  let fixture: ComponentFixture<GapsPage>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change'>>;

  const ready = (change: Partial<Selection> = {}) =>
    stateAfter([placesRead, lookedAt('gaps', change), ...LENSES.flatMap(lensRead)]);
  const show = async (state: AtlasState): Promise<void> => {
    TestBed.inject(MockStore).setState(state);
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
  };
  const button = (name: string): HTMLButtonElement =>
    [...page.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).includes(name),
    )!;

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({ initialState: ready() }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-01' },
      ],
    });
    fixture = TestBed.createComponent(GapsPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says how far it has come while it works, under the caution about staff', () => {
    expect(page.querySelector('[role=status]')?.textContent).toContain('0 of 5');
    expect(page.textContent).toContain('in primary care networks');
    expect(page.querySelector('table')).toBeNull();
  });

  it('says what broke off', async () => {
    const { key } = selectNextQuestion(ready())!;
    await show(stateAfter([GapEvents.failed({ key, message: 'out of memory' })], ready()));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('out of memory');
    expect(page.querySelector('[role=status]')).toBeNull();
  });

  it('counts each class for each lens, and shows every place', async () => {
    await show(simulated(ready()));
    const table = page.querySelector('table.counts')!;
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].reduce((sum, cell) => sum + Number(cell.textContent), 0),
    );
    expect(rows).toEqual([4, 4, 4, 4, 4]);
    for (const name of ['Cedar', 'Alder and Birch', 'Dogwood', 'Elm']) {
      expect(page.querySelector('app-gap-grid')?.textContent).toContain(name);
    }
  });

  it('opens “Why?” for a cell by the address, lens and place with it', async () => {
    await show(simulated(ready()));
    button('Cedar, Diabetes').click();
    expect(navigation.change).toHaveBeenCalledOnceWith({
      why: BOARDS[0],
      lens: 'diabetes',
      place: BOARDS[0],
    });
  });

  it('answers “Why?” with arithmetic, inputs under each part of need and their ages', async () => {
    await show(simulated(ready({ why: BOARDS[0] })));
    const panel = page.querySelector('app-why-panel')!;
    expect(panel.querySelector('h2')?.textContent).toContain('Cedar');
    expect(panel.querySelectorAll('ol li').length).toBeGreaterThan(3);
    expect(panel.textContent).toContain('Burden');
    expect(panel.textContent).toContain('Rheumatoid arthritis: recorded by GPs');
    expect(panel.textContent).toContain('2024/25');
    expect(panel.textContent).toContain('primary care networks only');
  });

  it('says what would fill the hole of a place that cannot be assessed', async () => {
    await show(simulated(ready({ why: BOARDS[3] })));
    expect(page.querySelector('app-why-panel')?.textContent).toContain('What would fill it');
  });

  it('closes “Why?” by the address', async () => {
    await show(simulated(ready({ why: BOARDS[0] })));
    [...page.querySelectorAll<HTMLButtonElement>('app-why-panel button')]
      .find((one) => one.textContent.includes('Close'))
      ?.click();
    expect(navigation.change).toHaveBeenCalledOnceWith({ why: null });
  });

  it('hands over the gaps of the lens in view as CSV', async () => {
    await show(simulated(ready({ lens: 'diabetes' })));
    const click = spyOn(HTMLAnchorElement.prototype, 'click');
    const made = spyOn(URL, 'createObjectURL').and.callThrough();
    button('Download').click();
    expect((click.calls.mostRecent().object as HTMLAnchorElement).download).toBe(
      'gaps-icb-diabetes.csv',
    );
    const text = await (made.calls.mostRecent().args[0] as Blob).text();
    expect(text).toContain('Cedar');
    expect(text).toContain('no figure for staff at this level');
    expect(text).toContain('Open Government Licence');
  });
});
