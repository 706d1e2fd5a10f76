import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideMockStore } from '@ngrx/store/testing';
import { makeService } from '#app/domain/register-fixture.ts';
import { blankService, type Service } from '#app/domain/service.ts';
import { registerRead } from '#app/store/register/register-read-fixture.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { CardPage } from './card-page.ts';

const ASHSHIRE = { code: 'E10000001', level: 'utla', share: null } as const;
const self: Service['doors'] = { ...blankService('x').doors, self: 'yes' };
const services = (count: number, change: Partial<Service> = {}) =>
  Array.from({ length: count }, (_, i) =>
    makeService({ id: `s${i}`, name: `Service ${i}`, doors: self, places: [ASHSHIRE], ...change }),
  );

describe('CardPage', () => {
  let page: HTMLElement;

  const open = async (all: readonly Service[], print?: string): Promise<void> => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideMockStore({
          initialState: stateAfter([
            placesRead,
            lookedAt('services', { place: 'E10000001', level: 'utla' }),
            registerRead(all),
          ]),
        }),
        { provide: TODAY, useValue: '2026-11-22' },
      ],
    });
    const fixture = TestBed.createComponent(CardPage);
    fixture.componentRef.setInput('print', print);
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  };
  const panels = (side: string) =>
    [...page.querySelectorAll(`.${side} .panel`)].map((one) => /p\d/.exec(one.className)?.[0]);

  it('has four panels a side, in the order in which they are read', async () => {
    await open(services(3));
    expect(panels('outside')).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(panels('inside')).toEqual(['p5', 'p6', 'p7', 'p8']);
  });

  it('marks what is not verified, and says that others may exist', async () => {
    await open(services(1, { verified: null }));
    expect(page.querySelector('.mark')?.textContent).toBe('never verified');
    expect(page.querySelector('app-card-cover')?.textContent).toContain('Others may exist');
  });

  it('counts what does not fit, in large print more of it', async () => {
    await open(services(60), 'large');
    expect(page.querySelector('.more')?.textContent).toMatch(
      /and \d+ more: see the full directory/,
    );
    expect(page.querySelector('.left')?.textContent).toContain('do not fit on the card');
    expect(page.querySelector('.large')).not.toBeNull();
  });

  it('has the size of its print in the address', async () => {
    await open(services(1));
    const link = [...page.querySelectorAll('a')].find((a) => a.textContent === 'Large print');
    expect(link?.getAttribute('href')).toContain('print=large');
  });

  it('says on every panel that samples are not real', async () => {
    await open(services(1, { id: 'sample-x', name: 'Sample: X' }));
    expect(page.querySelectorAll('.panel .sample').length).toBe(8);
  });

  it('is no card where nothing is recorded: it begins a service', async () => {
    await open([]);
    expect(page.querySelector('.sheet')).toBeNull();
    expect(page.querySelector('.state a')?.getAttribute('href')).toContain('/services/new?place=');
  });
});
