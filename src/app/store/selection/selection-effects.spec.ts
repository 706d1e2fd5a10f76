import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { DEFAULT_GAP_SETTINGS } from '#app/domain/gap-settings.ts';
import { DEFAULT_SELECTION } from '#app/domain/selection.ts';
import { mirrorAddress } from './selection-effects.ts';
import { type AddressEvents } from './selection-feature.ts';

@Component({ selector: 'app-anywhere', template: '' })
class Anywhere {}

describe('the mirror of the address', () => {
  let seen: ReturnType<typeof AddressEvents.changed>[];
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', component: Anywhere }])],
    });
    router = TestBed.inject(Router);
    seen = [];
    mirrorAddress(router).subscribe((event) => seen.push(event));
  });

  const last = () => seen.at(-1)!;

  it('tells page and selection after each navigation', async () => {
    await router.navigateByUrl('/gaps?place=E54000003&lens=mental&why=E54000003');
    expect(last().page).toBe('gaps');
    expect(last().selection).toEqual({
      ...DEFAULT_SELECTION,
      place: 'E54000003',
      lens: 'mental',
      why: 'E54000003',
    });
    await router.navigateByUrl('/?lens=all');
    expect(last().page).toBe('');
    expect(last().selection.lens).toBe('all');
    expect(last().selection.place).toBeNull();
    expect(seen.length).toBe(2);
  });

  it('names the page by the first part of the path, with or without a place beneath it', async () => {
    await router.navigateByUrl('/area/E54000003#top');
    expect(last().page).toBe('area');
  });

  it('tells settings, and those that cannot be used', async () => {
    await router.navigateByUrl('/gaps?elasticity=0.5&draws=many&seed=1&seed=2');
    expect(last().selection.settings).toEqual({ ...DEFAULT_GAP_SETTINGS, elasticity: 0.5 });
    expect(last().problems.map(({ param, text }) => `${param}=${text}`)).toEqual([
      'draws=many',
      'seed=1,2',
    ]);
    await router.navigateByUrl('/gaps');
    expect(last().problems).toEqual([]);
  });

  it('takes the place of the area page from its path, and the level from its code', async () => {
    await router.navigateByUrl('/area/E08000001?place=E54000003&level=icb');
    expect(last().selection.place).toBe('E08000001');
    expect(last().selection.level).toBe('utla');
    await router.navigateByUrl('/area/E08000001?level=ltla');
    expect(last().selection.level).toBe('ltla');
    await router.navigateByUrl('/area/QF7?level=utla');
    expect(last().selection).toEqual({ ...DEFAULT_SELECTION, place: 'QF7', level: 'utla' });
  });

  it('reads an address with nonsense or the same name twice without falling over', async () => {
    await router.navigateByUrl('/map?level=moon&level=utla&lens=&sort=__proto__&page=1');
    expect(last().selection).toEqual(DEFAULT_SELECTION);
  });
});
