import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideMockStore } from '@ngrx/store/testing';
import { INDICATORS } from '../../domain/indicator-catalogue.ts';
import { GAP_SETTINGS } from '../../store/view-models/methods-view.ts';
import { stateOf } from '../../store/view-models/snapshot-fixture.ts';
import { MethodsClasses } from './methods-classes.ts';
import { MethodsPage } from './methods-page.ts';

async function open() {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideMockStore({ initialState: stateOf() })],
  });
  const fixture = TestBed.createComponent(MethodsPage);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('MethodsPage', () => {
  it('says first what it must not be used for', async () => {
    const page = await open();
    expect(text(page.querySelector('section h2'))).toBe('What this must not be used for');
  });

  it('lists contents that lead to headings of the page', async () => {
    const page = await open();
    const links = [...page.querySelectorAll('nav a')];
    expect(links.length).toBe(12);
    for (const link of links) {
      const id = new URL(link.getAttribute('href') ?? '', 'http://host').hash.slice(1);
      expect(text(page.querySelector(`h2#${id}`))).toBe(text(link));
    }
  });

  it('has an anchor for every indicator', async () => {
    const page = await open();
    for (const { id, title } of INDICATORS) {
      expect(text(page.querySelector(`#indicator-${id}`))).toBe(title);
    }
  });

  it('gives every formula a text of its own', async () => {
    const page = await open();
    const formulas = [...page.querySelectorAll('math')];
    expect(formulas.length).toBeGreaterThan(6);
    expect(formulas.every((math) => (math.getAttribute('alttext') ?? '') !== '')).toBeTrue();
    expect(formulas.every(({ namespaceURI }) => namespaceURI?.endsWith('/MathML'))).toBeTrue();
  });

  it('says that an average as a benchmark shows distribution, not adequacy', async () => {
    const page = await open();
    expect(text(page)).toContain('about half of the areas fall short by construction');
    expect(text(page)).toContain('Shortfalls are not added over lenses');
  });
});

describe('MethodsClasses', () => {
  it('prints the thresholds it is given', async () => {
    const fixture = TestBed.createComponent(MethodsClasses);
    fixture.componentRef.setInput('settings', {
      ...GAP_SETTINGS,
      thresholds: {
        likelyJoint: 0.81,
        likelyShortfall: 0.82,
        likelyGapPercent: -7,
        possibleJoint: 0.43,
        possibleShortfall: 0.64,
      },
    });
    await fixture.whenStable();
    const table = text((fixture.nativeElement as HTMLElement).querySelector('table'));
    for (const words of ['81%', '82%', '7% under', '43%', '64%']) expect(table).toContain(words);
  });
});
