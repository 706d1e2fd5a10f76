import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { LENSES } from '#app/domain/lens.ts';
import { makeService } from '#app/domain/register-fixture.ts';
import { type Selection } from '#app/domain/selection.ts';
import { FamilyEvents } from '#app/store/families/family-events.ts';
import { selectNextFamilyQuestion } from '#app/store/families/families-feature.ts';
import { GapPageEvents } from '#app/store/gaps/gap-events.ts';
import { put } from '#app/store/kept/kept-changes.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { NOON } from '#app/store/kept/kept-fixture.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  stateAfter,
} from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { GapsPage } from './gaps-page.ts';

const [CEDAR, ALDER] = BOARDS;
const service = (id: string, code: string, wte: number) =>
  makeService({
    id,
    places: [{ code, level: 'icb', share: null }],
    staff: [{ profession: 'physiotherapists', minimum: wte, maximum: wte }],
  });

describe('gaps by family', () => {
  let fixture: ComponentFixture<GapsPage>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change'>>;

  const kept = (...services: readonly ReturnType<typeof service>[]) =>
    services.map((record) => put('services', { id: record.id, record, history: [] }, NOON));
  const ready = (change: Partial<Selection> = {}) => {
    const changes = kept(service('a', CEDAR, 1), service('b', ALDER, 60));
    return stateAfter([
      placesRead,
      KeptEvents.read({ now: { records: [], setAside: [], gone: [] } }),
      KeptEvents.committed({ commit: { title: 'Two', changes } }),
      lookedAt('gaps', { by: 'families', ...change }),
      ...LENSES.flatMap(lensRead),
    ]);
  };
  /** Answered as the worker would: by the same task, in a few draws. */
  const answered = async (change: Partial<Selection> = {}) => answerTo(ready(change));
  const answerTo = async (state: AtlasState) => {
    const { doTask } = await import('#app/store/gaps/gap-task.ts');
    const question = selectNextFamilyQuestion(state)!;
    const quick = { ...question, settings: { ...question.settings, draws: 100 } };
    const task = { kind: 'register', question: quick, today: '2026-11-25' } as const;
    const result = doTask(task, () => undefined);
    const columns = result.kind === 'register' ? result.columns : [];
    return stateAfter(
      [FamilyEvents.asked({ question }), FamilyEvents.answered({ question, columns })],
      state,
    );
  };
  const show = async (state: AtlasState): Promise<void> => {
    TestBed.inject(MockStore).setState(state);
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
  };
  const button = (name: string): HTMLButtonElement =>
    [...page.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).includes(name),
    )!;
  const fieldOf = (label: string) =>
    [...page.querySelectorAll<HTMLElement>('input, textarea')].find((one) => {
      const labels = (one as HTMLInputElement).labels ?? [];
      return [...labels].some((own) => own.textContent.includes(label));
    }) as HTMLInputElement;
  const enter = (label: string, text: string) => {
    const field = fieldOf(label);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };
  const valueOf = (label: string) => fieldOf(label).value;
  const statusOf = () => page.querySelector('app-gap-decision [role=status]')?.textContent;

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({ initialState: ready() }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-25' },
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

  it('says that it works, never beside primary care figures, and can be stopped', async () => {
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    expect(page.textContent).toContain('Working out the gaps of the register');
    expect(page.textContent).toContain('Never add these to the primary care workforce');
    button('Stop').click();
    expect(dispatch).toHaveBeenCalledOnceWith(GapPageEvents.stopped());
    const state = ready();
    const question = selectNextFamilyQuestion(state)!;
    const failed = [FamilyEvents.asked({ question }), FamilyEvents.failed({ message: 'no room' })];
    await show(stateAfter(failed, state));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('no room');
    button('Work them out again').click();
    expect(dispatch).toHaveBeenCalledWith(GapPageEvents.askedAgain());
  });

  it('shows every place by every family, and counts each class', async () => {
    await show(await answered());
    expect(page.querySelectorAll('app-gap-grid tbody button').length).toBe(4 * 8);
    const counts = [...page.querySelectorAll('table.counts tbody tr:first-child td')];
    expect(counts.map(({ textContent }) => textContent)).toEqual(['1', '0', '1', '0', '2']);
    expect(button('Cedar, Vocational rehabilitation').textContent).toContain('Likely gap');
    expect(button('Elm, Vocational rehabilitation').textContent).toContain('nothing recorded');
  });

  it('switches by the address: families, register, benchmark and cell', async () => {
    await show(await answered());
    const radio = (name: string) =>
      [...page.querySelectorAll('label')]
        .find((label) => label.textContent.trim() === name)!
        .querySelector('input')!;
    radio('75th percentile').click();
    expect(navigation.change).toHaveBeenCalledWith({ against: 'recorded-p75' });
    radio('Conditions').click();
    expect(navigation.change).toHaveBeenCalledWith({ by: 'conditions', why: null, family: null });
    button('Cedar, Occupational health').click();
    expect(navigation.change).toHaveBeenCalledWith({
      why: CEDAR,
      place: CEDAR,
      family: 'occupational-health',
    });
  });

  it('answers why with the services counted, the arithmetic and need figures', async () => {
    await show(await answered({ why: CEDAR, family: 'vocational-rehabilitation' }));
    const panel = page.querySelector('app-family-why-panel')!;
    expect(panel.querySelector('h2')?.textContent).toContain('Cedar, Vocational rehabilitation');
    expect(panel.textContent).toContain('Back to Work');
    expect(panel.textContent).toContain('all of it');
    expect(panel.textContent).toContain('1 October 2026 by AHP lead');
    expect(panel.textContent).toContain('Recorded: 1.0 WTE');
    expect(panel.textContent).toContain('Rheumatoid arthritis');
    const link = panel.querySelector<HTMLAnchorElement>('a[href^="/services/new"]')!;
    expect(link.href).toContain(`place=${CEDAR}&level=icb&family=vocational-rehabilitation`);
  });

  it('keeps an action with the gap frozen as it is, once it has a title and an owner', async () => {
    await show(await answered({ why: CEDAR, family: 'vocational-rehabilitation' }));
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    button('Make action').click();
    await fixture.whenStable();
    button('Keep the action').click();
    await fixture.whenStable();
    expect(page.textContent).toContain('Say what is to be done.');
    expect(dispatch).not.toHaveBeenCalled();
    enter('What is to be done', 'Commission');
    enter('Role that owns it', 'ICB lead');
    await fixture.whenStable();
    button('Keep the action').click();
    await fixture.whenStable();
    const committed = dispatch.calls.mostRecent().args[0] as unknown as ReturnType<
      typeof KeptEvents.committed
    >;
    expect(committed.commit.title).toBe('Added the action “Commission”');
    const [change] = committed.commit.changes;
    const record = change?.kind === 'put' ? JSON.stringify(change.record) : '';
    expect(record).toContain('"gapClass":"likely gap"');
    expect(record).toContain('"frozenOn":"2026-11-25"');
    expect(record).toMatch(/"value":\d+\.\d+,"lower":\d/);
    expect(page.textContent).toContain('The action is kept.');
    const before = stateAfter([committed], await answered({ why: CEDAR }));
    await show(before);
    expect(page.querySelector('app-decision-list')?.textContent).toContain('Commission');
    expect(button('Cedar, Vocational rehabilitation').textContent).toContain('action');
  });

  it('keeps the reason of a gap left for now', async () => {
    await show(await answered({ why: ALDER, family: 'occupational-health' }));
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    button('Not now because').click();
    await fixture.whenStable();
    button('Keep the decision').click();
    await fixture.whenStable();
    expect(page.textContent).toContain('Say why nothing is done about this gap now.');
    enter('Not now, because', 'No provider');
    enter('Decided in the role of', 'Commissioner');
    await fixture.whenStable();
    button('Keep the decision').click();
    expect(dispatch).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed when the figures beneath change, and says that they did', async () => {
    const cell = { why: CEDAR, family: 'vocational-rehabilitation' } as const;
    await show(await answered(cell));
    button('Make action').click();
    await fixture.whenStable();
    expect(statusOf()).toBe('');
    enter('What is to be done', 'Commission a team');
    enter('Root cause', 'No funding');
    const field = fieldOf('What is to be done');

    const changes = kept(service('c', CEDAR, 100));
    const commit = KeptEvents.committed({ commit: { title: 'Elsewhere', changes } });
    const changed = stateAfter([commit], await answered(cell));
    const question = selectNextFamilyQuestion(changed)!;
    await show(stateAfter([FamilyEvents.asked({ question })], changed));
    expect(page.querySelector('app-family-why-panel')?.textContent).toContain('Working out why');
    expect(statusOf()).toContain('not worked out anew yet. What you wrote stays');
    expect(fieldOf('What is to be done')).withContext('the same field, with its caret').toBe(field);
    const dispatch = spyOn(TestBed.inject(MockStore), 'dispatch');
    enter('Role that owns it', 'ICB lead');
    button('Keep the action').click();
    await fixture.whenStable();
    expect(dispatch).withContext('no gap to freeze').not.toHaveBeenCalled();
    expect(page.textContent).toContain('Not kept yet');

    await show(await answerTo(changed));
    expect(statusOf()).toMatch(/It was: likely gap; .* It is now: gap not shown; /);
    expect(valueOf('What is to be done')).toBe('Commission a team');
    expect(valueOf('Root cause')).toBe('No funding');
    button('Keep the action').click();
    await fixture.whenStable();
    const committed = JSON.stringify(dispatch.calls.mostRecent().args[0]);
    expect(committed).toContain('"title":"Commission a team"');
    expect(committed).withContext('the gap as it is now').toContain('"gapClass":"gap not shown"');
  });

  it('keeps a draft of each gap while another is looked at, until it is kept or cancelled', async () => {
    const family = 'vocational-rehabilitation';
    const cell = (why: string) => answered({ why, family });
    await show(await cell(CEDAR));
    button('Not now because').click();
    await fixture.whenStable();
    enter('Not now, because', 'No provi');
    await show(await cell(ALDER));
    expect(button('Make action')).toBeDefined();
    await show(await answered());
    expect(page.querySelector('app-gap-decision')).toBeNull();
    await show(await cell(CEDAR));
    expect(valueOf('Not now, because')).toBe('No provi');
    button('Cancel').click();
    await fixture.whenStable();
    expect(button('Not now because')).toBeDefined();
  });
});
