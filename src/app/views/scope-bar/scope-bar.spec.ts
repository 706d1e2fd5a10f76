import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { type Selection } from '#app/domain/selection.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { ScopeBar } from './scope-bar.ts';

describe('ScopeBar', () => {
  let fixture: ComponentFixture<ScopeBar>;
  let page: HTMLElement;
  let navigation: jasmine.SpyObj<Pick<Navigation, 'change' | 'choosePlace'>>;

  const control = (name: string) =>
    [...page.querySelectorAll('label')].find((label) => label.textContent.trim() === name)
      ?.control as HTMLSelectElement;
  const names = (list: HTMLSelectElement) =>
    [...list.options].map((option) => option.textContent.trim());
  const choose = (name: string, value: string): void => {
    control(name).value = value;
    control(name).dispatchEvent(new Event('change'));
  };
  const lookAt = async (change: Partial<Selection>): Promise<void> => {
    TestBed.inject(MockStore).setState(stateAfter([placesRead, lookedAt('map', change)]));
    TestBed.inject(MockStore).refreshState();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    navigation = jasmine.createSpyObj<Navigation>(['change', 'choosePlace']);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({ initialState: stateAfter([]) }),
        { provide: Navigation, useValue: navigation },
      ],
    });
    fixture = TestBed.createComponent(ScopeBar);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('stands there before the places are read', () => {
    for (const name of ['Place', 'Compared with', 'Lens', 'Level']) {
      expect(control(name)).withContext(name).toBeTruthy();
    }
    expect(names(control('Lens')).length).toBe(5);
  });

  it('shows what is being looked at', async () => {
    await lookAt({ place: 'E54000003', comparator: 'region', lens: 'mental', vintage: '2023' });
    expect(control('Place').value).toBe('Cedar');
    expect(names(control('Compared with'))).toEqual([
      'England',
      'NHS South',
      'Similar areas (median)',
    ]);
    expect(control('Compared with').value).toBe('region');
    expect(control('Lens').value).toBe('mental');
    expect(control('Level').value).toBe('icb:2023');
  });

  it('shows the vintage in force where the address names none', async () => {
    await lookAt({});
    expect(control('Level').value).toBe('icb:2026');
  });

  it('changes the lens, and forgets an indicator of the last one', async () => {
    await lookAt({ indicator: 'depression' });
    choose('Lens', 'diabetes');
    expect(navigation.change).toHaveBeenCalledOnceWith({ lens: 'diabetes', indicator: null });
  });

  it('changes the comparator', async () => {
    await lookAt({ place: 'E54000003' });
    choose('Compared with', 'region');
    expect(navigation.change).toHaveBeenCalledOnceWith({ comparator: 'region' });
  });

  it('changes level and vintage together, leaving a place of another level behind', async () => {
    await lookAt({ place: 'E54000003', comparator: 'region', why: 'E54000003' });
    choose('Level', 'icb:2023');
    expect(navigation.change).toHaveBeenCalledOnceWith({
      level: 'icb',
      vintage: '2023',
      why: null,
      place: null,
      comparator: 'england',
    });
  });

  it('keeps the newest vintage out of the address', async () => {
    await lookAt({ vintage: '2023' });
    choose('Level', 'icb:2026');
    expect(navigation.change.calls.mostRecent().args[0].vintage).toBeNull();
  });

  it('goes to a place that is picked, and forgets one that is cleared', async () => {
    await lookAt({ place: 'E54000003' });
    const box = page.querySelector<HTMLInputElement>('[role=combobox]')!;
    const type = async (text: string): Promise<void> => {
      box.focus();
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await fixture.whenStable();
    };
    await type('elm');
    document.querySelector<HTMLElement>('[role=option]')!.click();
    expect(navigation.choosePlace.calls.mostRecent().args[0].shortName).toBe('Elm');
    await type('');
    box.blur();
    expect(navigation.change).toHaveBeenCalledOnceWith({ place: null, comparator: 'england' });
  });
});
