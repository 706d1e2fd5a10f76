import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideMockStore } from '@ngrx/store/testing';
import { makeService } from '#app/domain/register-fixture.ts';
import { type Service } from '#app/domain/service.ts';
import { registerRead } from '#app/store/register/register-read-fixture.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { MapServicesCard } from './map-services.ts';

const ASHSHIRE = { code: 'E10000001', level: 'utla', share: null } as const;

describe('MapServicesCard', () => {
  const open = async (services: readonly Service[]): Promise<HTMLElement> => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({
          initialState: stateAfter([
            placesRead,
            lookedAt('map', { place: 'E10000001', level: 'utla' }),
            registerRead(services),
          ]),
        }),
        { provide: TODAY, useValue: '2026-11-22' },
      ],
    });
    const fixture = TestBed.createComponent(MapServicesCard);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('has a table of places, the services of the chosen one, and those without a place', async () => {
    const card = await open([
      makeService({ places: [ASHSHIRE], verified: null }),
      makeService({ id: 'nowhere', name: 'Nowhere yet', places: [] }),
    ]);
    const cells = [...card.querySelectorAll('tbody tr > *')].map((one) => one.textContent.trim());
    expect(cells).toEqual(['Ashshire', '1', '1']);
    expect(card.querySelector('tbody a')?.getAttribute('aria-current')).toBe('true');
    const [chosen, unplaced] = [...card.querySelectorAll('app-map-service-list')];
    expect(chosen?.textContent).toContain('never verified');
    expect(unplaced?.textContent).toContain('Nowhere yet');
  });

  it('leads to recording a service where none is', async () => {
    const card = await open([]);
    expect(card.querySelector('table')).toBeNull();
    expect(card.querySelector('a[href^="/services/new"]')).not.toBeNull();
  });
});
