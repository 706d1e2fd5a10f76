import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideMockStore } from '@ngrx/store/testing';
import { makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { registerRead } from '#app/store/register/register-read-fixture.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { AreaRegisterCard } from './area-register.ts';

const ASHSHIRE = { code: 'E10000001', level: 'utla', share: null } as const;

describe('AreaRegisterCard', () => {
  let card: HTMLElement;

  beforeEach(async () => {
    const services = [
      makeService({ places: [ASHSHIRE] }),
      makeService({ id: 'sample-a', name: 'Sample: A', places: [ASHSHIRE], verified: null }),
    ];
    const none = makeKnownNone({ place: ASHSHIRE, family: 'occupational-health' });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({
          initialState: stateAfter([
            placesRead,
            lookedAt('area', { place: 'E10000001', level: 'utla' }),
            registerRead(services, [none]),
          ]),
        }),
        { provide: TODAY, useValue: '2026-11-22' },
      ],
    });
    const fixture = TestBed.createComponent(AreaRegisterCard);
    card = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  const row = (title: string) =>
    [...card.querySelectorAll('dl > div')].find(
      (one) => one.querySelector('dt')?.textContent === title,
    );

  it('draws recorded, known none and not recorded as three things, in words too', () => {
    expect(row('Vocational rehabilitation')?.className).toBe('recorded');
    expect(row('Occupational health')?.className).toBe('known-none');
    expect(row('Occupational health')?.textContent).toContain('Known none');
    expect(row('Employment programmes')?.className).toBe('not-recorded');
    expect(row('Employment programmes')?.textContent).toContain('Not recorded');
  });

  it('leads to each record, and to a new one for the place and the family', () => {
    const hrefs = (title: string) =>
      [...row(title)!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs('Occupational health')[0]).toBe('/services/n1');
    expect(hrefs('Employment programmes')).toEqual([
      '/services/new?place=E10000001&level=utla&family=employment-programmes',
    ]);
  });

  it('says how far records can be leaned on, and which are samples', () => {
    const text = row('Vocational rehabilitation')?.textContent ?? '';
    expect(text).toContain('verified on 1 October 2026, by AHP lead; grade A');
    expect(card.querySelector('.due')?.textContent).toContain('never verified');
    expect(card.querySelector('.mark')?.textContent).toBe('Sample');
    expect(card.querySelector('.sample')?.textContent).toContain('not real');
  });
});
