import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Action } from '@ngrx/store';
import { provideMockStore } from '@ngrx/store/testing';
import { makeService } from '#app/domain/register-fixture.ts';
import { blankService, type Service } from '#app/domain/service.ts';
import { registerRead } from '#app/store/register/register-read-fixture.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { DirectoryPage } from './directory-page.ts';
import { cssString } from './running-title.ts';

const PLACE = { place: 'E10000001', level: 'utla' } as const;
const ASHSHIRE = { code: 'E10000001', level: 'utla', share: null } as const;
const both: Service['doors'] = { ...blankService('x').doors, self: 'yes', gp: 'yes' };
const service = (change: Partial<Service> = {}) =>
  makeService({ doors: both, places: [ASHSHIRE], ...change });

describe('DirectoryPage', () => {
  let page: HTMLElement;

  const open = async (events: readonly Action[]): Promise<void> => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({ initialState: stateAfter(events) }),
        { provide: TODAY, useValue: '2026-11-22' },
      ],
    });
    const fixture = TestBed.createComponent(DirectoryPage);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  };
  const at = (services: readonly Service[], place = PLACE) =>
    open([placesRead, lookedAt('services', place), registerRead(services)]);
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map((one) => one.textContent.trim());

  it('says that it is reading until what is kept is read', async () => {
    await open([placesRead, lookedAt('services', PLACE)]);
    expect(page.querySelector('[role=status]')?.textContent).toContain('Reading');
  });

  it('asks for a place, and leads to recording a service where none is recorded', async () => {
    await open([placesRead, lookedAt('services'), registerRead([])]);
    expect(texts('h1')).toEqual(['Directory of services']);
    expect(page.querySelector('a[href^="/services/new"]')).not.toBeNull();
  });

  it('offers the places that services are recorded for', async () => {
    await open([placesRead, lookedAt('services'), registerRead([service()])]);
    const link = page.querySelector<HTMLAnchorElement>('app-directory-choice li a');
    expect(link?.textContent).toContain('Ashshire');
    expect(link?.getAttribute('href')).toContain('place=E10000001&level=utla');
  });

  it('stands a service under each of its doors, with what is recorded and what is not', async () => {
    await at([service({ name: 'Back to Work', contact: 'team@example.org' })]);
    expect(texts('.door h2')).toEqual(['Self-referral 1 service', 'Through a GP 1 service']);
    expect(texts('h3')).toEqual(['Back to Work', 'Back to Work']);
    expect(page.textContent).toContain('team@example.org');
    expect(page.textContent).toContain('Not recorded: provider, how to refer');
    expect(page.textContent).toContain('Others may exist');
  });

  it('shows script and markup of any field as text', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    await at([
      service({
        name: hostile,
        provider: { name: hostile, kind: null },
        howToRefer: hostile,
        eligibility: hostile,
        contact: hostile,
        link: 'javascript:alert(3)',
        verified: { on: '2026-01-01', byRole: hostile },
      }),
    ]);
    expect(page.querySelector('img, script')).toBeNull();
    expect(texts('h3')).toEqual([hostile, hostile]);
    expect(page.textContent.split(hostile).length - 1).toBe(12);
    expect([...page.querySelectorAll('a')].map((a) => a.protocol)).not.toContain('javascript:');
    expect(page.textContent).toContain('javascript:alert(3)');
  });

  it('marks samples in words, on each of them and over all', async () => {
    await at([service({ id: 'sample-x', name: 'Sample: X' }), service({ id: 'own' })]);
    expect(texts('app-directory-entry .sample').length).toBe(2);
    expect(page.querySelector('header .sample')?.textContent).toContain('not real');
  });

  it('names the place at the head of every sheet, and takes the name away after it', async () => {
    const title = () => document.documentElement.style.getPropertyValue('--atlas-running-title');
    await at([service()]);
    expect(title()).toBe('"Directory of services: Ashshire · 22 November 2026"');
    TestBed.resetTestingModule();
    expect(title()).toBe('');
  });

  it('says that nothing recorded is not none, and begins a service for the place', async () => {
    await at([]);
    expect(page.textContent).toContain('That does not mean that there is none');
    expect(page.querySelector('.none a')?.getAttribute('href')).toBe(
      '/services/new?place=E10000001&level=utla',
    );
  });
});

describe('a string of CSS', () => {
  it('is not ended by anything in the text', () => {
    expect(cssString('a "b" \\ c\nd')).toBe('"a \\"b\\" \\\\ c d"');
  });
});
