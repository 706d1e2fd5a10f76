import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { DEFAULT_SELECTION, type Selection } from '#app/domain/selection.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { AddressEvents } from '#app/store/selection/selection-feature.ts';
import {
  type AtlasState,
  BOARDS,
  lensRead,
  lookedAt,
  placesRead,
  stateAfter,
} from '#app/store/state-fixture.ts';
import { GapSettingsPanel } from './gap-settings-panel.ts';

const ready = (change: Partial<Selection> = {}) =>
  stateAfter([placesRead, lookedAt('gaps', change), ...lensRead('msk')]);

describe('GapSettingsPanel', () => {
  let fixture: ComponentFixture<GapSettingsPanel>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change'>>;

  const show = async (state: AtlasState): Promise<void> => {
    TestBed.inject(MockStore).setState(state);
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
  };
  const summary = () => page.querySelector('summary')!.textContent.replaceAll(/\s+/g, ' ').trim();
  const slider = (name: string): HTMLInputElement =>
    [...page.querySelectorAll<HTMLInputElement>('input[type=range]')].find((input) =>
      input.labels?.[0]?.textContent.includes(name),
    )!;
  const move = async (input: HTMLInputElement, value: string, kind: string): Promise<void> => {
    input.value = value;
    input.dispatchEvent(new Event(kind, { bubbles: true }));
    await fixture.whenStable();
  };
  const trial = () => page.querySelector('.trial')!.textContent;

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change']);
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({ initialState: ready() }),
        { provide: Navigation, useValue: navigation },
      ],
    });
    fixture = TestBed.createComponent(GapSettingsPanel);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('is folded away, and says that all is standard', () => {
    expect(page.querySelector('details')?.open).toBeFalse();
    expect(summary()).toBe('Settings: standard');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says which settings are changed without being unfolded', async () => {
    await show(ready({ settings: { ...DEFAULT_GAP_SETTINGS, elasticity: 0.5, seed: 7 } }));
    expect(summary()).toMatch(/^Settings: changed \(elasticity: 0\.5 .*; draws: 5,000, seed 7\)$/);
  });

  it('names a setting of the address that cannot be used, outside the fold', async () => {
    const selection = { ...DEFAULT_SELECTION };
    const problem = { param: 'draws', text: 'many', expected: 'a whole number' } as const;
    await show(
      stateAfter(
        [AddressEvents.changed({ page: 'gaps', selection, problems: [problem] })],
        ready(),
      ),
    );
    const alert = page.querySelector('[role=alert]')!;
    expect(alert.textContent).toContain('“draws=many” cannot be used');
    expect(alert.closest('details')).toBeNull();
  });

  it('changes settings by the address and nothing else', () => {
    page.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    expect(navigation.change).toHaveBeenCalledOnceWith({
      settings: { ...DEFAULT_GAP_SETTINGS, benchmark: { type: 'p75' } },
    });
  });

  it('offers the figures of the lens in view to weigh', () => {
    expect(slider('Rheumatoid arthritis')).toBeDefined();
    expect(slider('Depression')).toBeUndefined();
  });

  it('says what a weight would make of the opened place while the hand moves it, not after', async () => {
    await show(ready({ why: BOARDS[0] }));
    expect(trial()).toBe('');
    await move(slider('Burden'), '2', 'input');
    expect(trial()).toMatch(
      /^Cedar: need score [\d.]+, expected [\d.]+ WTE, shortfall [\d.]+ WTE$/,
    );
    expect(navigation.change).not.toHaveBeenCalled();
    await move(slider('Burden'), '2', 'change');
    const settings = { ...DEFAULT_GAP_SETTINGS, parts: { burden: 2, outcome: 1, work: 1 } };
    expect(navigation.change).toHaveBeenCalledOnceWith({ settings });
    await show(ready({ why: BOARDS[0], settings }));
    expect(trial()).toBe('');
  });

  it('tries nothing while no place is in view', async () => {
    await move(slider('Burden'), '2', 'input');
    expect(trial()).toBe('');
  });
});
