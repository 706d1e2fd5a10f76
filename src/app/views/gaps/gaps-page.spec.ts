import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { LENSES } from '#app/domain/lens.ts';
import { type Selection } from '#app/domain/selection.ts';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { GapEvents, GapPageEvents } from '#app/store/gaps/gap-events.ts';
import { selectNextQuestion, selectNextRobustness } from '#app/store/gaps/gaps-feature.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import {
  type AtlasState,
  BOARDS,
  checked,
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
  const keys = (state: AtlasState) => selectNextQuestion(state)!.lenses.map(({ key }) => key);
  const failed = () =>
    stateAfter(
      keys(ready()).map((key) => GapEvents.failed({ key, message: 'out of memory' })),
      ready(),
    );
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

  it('says how far it has come while it works, under the caution about staff', async () => {
    const bar = () => page.querySelector('progress')!;
    expect(page.querySelector('[role=status]')?.textContent).toContain('Working out the gaps');
    expect([bar().value, bar().max]).toEqual([0, 1]);
    const asked = GapEvents.asked({ keys: keys(ready()) });
    await show(stateAfter([asked, GapEvents.progressed({ done: 3, of: 4 })], ready()));
    expect([bar().value, bar().max]).toEqual([3, 4]);
    expect(bar().getAttribute('aria-label')).toBe('Areas worked out');
    expect(page.textContent).toContain('in primary care networks');
    expect(page.querySelector('table')).toBeNull();
  });

  it('says what broke off, and works it out again when asked to', async () => {
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    await show(failed());
    expect(page.querySelector('[role=alert]')?.textContent).toContain('out of memory');
    const statuses = [...page.querySelectorAll('[role=status]')];
    expect(statuses.map(({ textContent }) => textContent.trim()).join('')).toBe('');
    expect(page.querySelector('progress')).toBeNull();
    button('Work them out again').click();
    expect(dispatch).toHaveBeenCalledOnceWith(GapPageEvents.askedAgain());
  });

  it('stops when asked to, says so, and can be asked again', async () => {
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    const asked = stateAfter([GapEvents.asked({ keys: keys(ready()) })], ready());
    await show(asked);
    button('Stop').click();
    expect(dispatch).toHaveBeenCalledOnceWith(GapPageEvents.stopped());
    await show(stateAfter([GapPageEvents.stopped()], asked));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Stopped as you asked');
    expect(button('Work them out again')).toBeDefined();
    expect(button('Stop')).toBeUndefined();
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

  it('keeps the settings before in view while it works out new ones, and says whose they are', async () => {
    const before = simulated(ready());
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0 };
    const trying = stateAfter([lookedAt('gaps', { settings })], before);
    const asked = stateAfter([GapEvents.asked({ keys: keys(trying) })], trying);
    await show(asked);
    const working = () => page.querySelector('.working')!;
    expect(working().getAttribute('role')).toBe('status');
    expect(working().textContent).toContain('those below are of the settings before');
    expect(working().querySelector('progress')).not.toBeNull();
    expect(page.querySelector('app-gap-grid')?.classList).toContain('stale');
    await show(stateAfter([GapPageEvents.stopped()], asked));
    expect(working().textContent).toContain('of the settings before, not of those in force');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Stopped as you asked');
    await show(simulated(trying));
    expect(working().textContent.trim()).toBe('');
    expect(page.querySelector('app-gap-grid')?.classList).not.toContain('stale');
  });

  it('does not say why of settings that are not worked out', async () => {
    const before = simulated(ready());
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0 };
    const trying = stateAfter([lookedAt('gaps', { settings, why: BOARDS[0] })], before);
    const asked = stateAfter([GapEvents.asked({ keys: keys(trying) })], trying);
    await show(asked);
    const panel = () => page.querySelector('app-why-panel')?.textContent;
    expect(panel()).toContain('Working out why');
    await show(stateAfter([GapPageEvents.stopped()], asked));
    expect(panel()).toContain('Why cannot be said for the settings in force: Stopped');
    expect(panel()).not.toContain('Working out why');
  });

  it('shows the other lenses where one cannot be worked out, and which that is', async () => {
    const [, all] = selectNextQuestion(ready())!.lenses;
    expect(all?.view).toContain('|all');
    const failure = GapEvents.failed({ key: all!.key, message: 'refused' });
    await show(simulated(stateAfter([failure], ready())));
    const heads = [...page.querySelectorAll('table.counts thead th')].map((head) =>
      head.textContent.trim(),
    );
    expect(heads).toEqual([
      'Lens',
      'likely gap',
      'possible gap',
      'gap not shown',
      'not assessable',
    ]);
    const [first, second] = page.querySelectorAll('table.counts tbody tr');
    expect(first?.textContent).toContain('All conditions');
    expect(first?.textContent).toContain('not worked out');
    expect(second?.querySelectorAll('td').length).toBe(4);
    expect(page.querySelector('.trouble')?.textContent).toContain('All conditions: refused');
    expect(button('Work them out again')).toBeDefined();
  });

  it('hands over the gaps of the lens in view as CSV', async () => {
    await show(checked(simulated(ready({ lens: 'diabetes' }))));
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
    expect(text).toContain('Settings: standard');
  });

  it('hands over the file before the classes are checked, saying so, and none of other settings', async () => {
    const state = simulated(ready());
    await show(state);
    const made = spyOn(URL, 'createObjectURL').and.callThrough();
    spyOn(HTMLAnchorElement.prototype, 'click');
    button('Download').click();
    const text = async () => (made.calls.mostRecent().args[0] as Blob).text();
    expect(await text()).toContain(',not checked yet,');
    await show(checked(state));
    button('Download').click();
    expect(await text()).not.toContain('not checked yet');
    const settings = { ...DEFAULT_GAP_SETTINGS, elasticity: 0 };
    await show(stateAfter([lookedAt('gaps', { settings })], checked(state)));
    expect(button('Download').disabled).toBeTrue();
  });

  it('hands over the file without the check where that cannot be done, and says so', async () => {
    const state = simulated(ready());
    const { key } = selectNextRobustness(state)!;
    await show(stateAfter([GapEvents.robustnessFailed({ key, message: 'no room' })], state));
    expect(button('Download').disabled).toBeFalse();
    expect(page.querySelector('app-robustness-table')?.textContent).toContain(
      'This cannot be checked: no room',
    );
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    button('Check again').click();
    expect(dispatch).toHaveBeenCalledOnceWith(GapPageEvents.askedAgain());
  });

  it('says what the classes owe to the scoring, and what would change one', async () => {
    await show(simulated(ready({ why: BOARDS[0] })));
    expect(page.querySelector('app-robustness-table')?.textContent).toContain('in other ways…');
    expect(page.querySelector('app-why-panel')?.textContent).toContain('Looking for what');
    const state = checked(simulated(ready({ why: BOARDS[0] })));
    const { key } = selectNextQuestion(ready())!.lenses[0]!;
    const changes = [{ to: 'gapPossible', wte: 50.01, need: null }] as const;
    await show(stateAfter([GapEvents.changesAnswered({ key, area: BOARDS[0], changes })], state));
    const panel = page.querySelector('app-why-panel')!;
    expect(page.querySelector('app-robustness-table tbody')).not.toBeNull();
    expect(panel.textContent).toMatch(/holds in \d+ of 20 weightings drawn at random/);
    expect(panel.textContent).toContain(
      'Staff: 50.1 WTE, 10.1 more than recorded, would make it “possible gap”.',
    );
  });
});
