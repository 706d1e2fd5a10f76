import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { provideMockStore } from '@ngrx/store/testing';
import { of } from 'rxjs';
import { DEFAULT_GAP_SETTINGS } from '../../domain/gap-settings.ts';
import { INDICATORS } from '../../domain/indicator-catalogue.ts';
import { METHODS } from '../../domain/methods/method-catalogue.ts';
import { type Selection } from '../../domain/selection.ts';
import { Navigation } from '../../store/selection/navigation.ts';
import { selectSettingsView } from '../../store/view-models/methods-view.ts';
import {
  type AtlasState,
  lensRead,
  lookedAt,
  placesRead,
  simulated,
  stateAfter,
} from '../../store/state-fixture.ts';
import { MethodsClasses } from './methods-classes.ts';
import { MethodsPage } from './methods-page.ts';

const ready = (change: Partial<Selection> = {}) =>
  stateAfter([placesRead, lookedAt('methods', change), ...lensRead('msk')]);

async function open(initialState: AtlasState = ready(), fragment: string | null = null) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideMockStore({ initialState }),
      { provide: ActivatedRoute, useValue: { fragment: of(fragment) } },
    ],
  });
  const fixture = TestBed.createComponent(MethodsPage);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const openEntries = (page: HTMLElement) =>
  [...page.querySelectorAll('details[open] > summary')].map(({ id }) => id);

describe('MethodsPage', () => {
  it('says first what it must not be used for', async () => {
    const page = await open();
    expect(text(page.querySelector('section h2'))).toBe('What this must not be used for');
  });

  it('lists contents that lead to headings of the page, with the groups below them', async () => {
    const page = await open();
    const links = (selector: string) =>
      [...page.querySelectorAll(selector)].map((link) => ({
        id: new URL(link.getAttribute('href') ?? '', 'http://host').hash.slice(1),
        title: text(link),
      }));
    const headings = links('nav > ol > li > a');
    const groups = links('nav ul a');
    expect(headings.length).toBe(15);
    expect(groups.length).toBe(18);
    for (const { id, title } of headings) expect(text(page.querySelector(`h2#${id}`))).toBe(title);
    for (const { id, title } of groups) expect(text(page.querySelector(`h3#${id}`))).toBe(title);
  });

  it('has an anchor for every indicator and every method, each once', async () => {
    const page = await open();
    for (const { id, title } of INDICATORS) {
      expect(text(page.querySelector(`#indicator-${id} h4`))).toContain(title);
    }
    for (const { id, title } of METHODS) {
      expect(text(page.querySelector(`#method-${id} h4`))).toBe(title);
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps every entry closed until it is asked for', async () => {
    expect(openEntries(await open())).toEqual([]);
  });

  for (const anchor of ['method-wilson', 'indicator-inactivity-rate']) {
    it(`opens the entry that the address points to: ${anchor}`, async () => {
      expect(openEntries(await open(ready(), anchor))).toEqual([anchor]);
    });
  }

  it('gives every formula a text of its own', async () => {
    const page = await open();
    const formulas = [...page.querySelectorAll('math')];
    expect(formulas.length).toBeGreaterThan(60);
    expect(formulas.every((math) => (math.getAttribute('alttext') ?? '') !== '')).toBeTrue();
    expect(formulas.every(({ namespaceURI }) => namespaceURI?.endsWith('/MathML'))).toBeTrue();
  });

  it('says that an average as a benchmark shows distribution, not adequacy', async () => {
    const page = await open();
    expect(text(page)).toContain('about half of the areas fall short by construction');
    expect(text(page)).toContain('Shortfalls are not added over lenses');
  });
});

describe('the settings and the example on the Methods page', () => {
  const settings = { ...DEFAULT_GAP_SETTINGS, draws: 1000 };

  it('gives the number of draws in force wherever it is named', async () => {
    const page = await open(ready({ settings }));
    expect(text(page.querySelector('app-methods-gap'))).toContain('1,000');
    expect(text(page.querySelector('app-methods-gap'))).not.toContain('5,000');
    expect(text(page.querySelector('app-methods-settings'))).toContain('1,000');
  });

  it('goes back to the standard settings by the address', async () => {
    const page = await open(ready({ settings }));
    const change = spyOn(TestBed.inject(Navigation), 'change');
    page.querySelector<HTMLButtonElement>('app-methods-settings button')?.click();
    expect(change).toHaveBeenCalledOnceWith({ settings: DEFAULT_GAP_SETTINGS });
  });

  it('works an example out with the numbers of today once they are there', async () => {
    const waiting = await open();
    expect(text(waiting.querySelector('app-methods-example [role=status]'))).toContain('Working');
    TestBed.resetTestingModule();
    const page = await open(simulated(ready()));
    expect(text(page.querySelector('app-methods-example strong'))).toBe(
      'Cedar, musculoskeletal conditions.',
    );
  });
});

describe('MethodsClasses', () => {
  it('prints the thresholds it is given', async () => {
    const fixture = TestBed.createComponent(MethodsClasses);
    const thresholds = {
      likelyJoint: 0.81,
      likelyShortfall: 0.825,
      likelyGapPercent: -7.5,
      possibleJoint: 0.43,
      possibleShortfall: 0.64,
    };
    const state = ready({ settings: { ...DEFAULT_GAP_SETTINGS, thresholds } });
    fixture.componentRef.setInput('settings', selectSettingsView(state));
    await fixture.whenStable();
    const table = text((fixture.nativeElement as HTMLElement).querySelector('table'));
    for (const words of ['81%', '82.5%', '7.5% under', '43%', '64%']) {
      expect(table).toContain(words);
    }
  });
});
