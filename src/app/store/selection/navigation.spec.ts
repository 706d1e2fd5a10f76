import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { filter, firstValueFrom } from 'rxjs';
import { type Area } from '#app/domain/area.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { makeGeography } from '../geography-fixture.ts';
import { LiveEvents } from '../live/live-events.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { TODAY } from '../today.ts';
import { Navigation } from './navigation.ts';

@Component({ selector: 'app-landing', template: '' })
class Landing {}

describe('Navigation', () => {
  let navigation: Navigation;
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Landing }]),
        provideMockStore({ initialState: stateAfter([placesRead]) }),
        { provide: TODAY, useValue: '2026-11-25' },
      ],
    });
    navigation = TestBed.inject(Navigation);
    router = TestBed.inject(Router);
  });

  const area = (code: string, level: Area['level'] = 'icb') =>
    makeGeography().areas.find((one) => one.code === code && one.level === level)!;

  const startAt = (url: string) => router.navigateByUrl(url);

  async function arrived(): Promise<string> {
    await firstValueFrom(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    return router.url;
  }

  it('keeps the page and every parameter that is not named', async () => {
    await startAt('/map?lens=mental&place=E54000003');
    navigation.change({ tab: 'table' });
    expect(await arrived()).toBe('/map?lens=mental&place=E54000003&tab=table');
  });

  it('writes a link to a card with when and with which figures it was made, in place of an older date', async () => {
    const manifest = { version: 1, indicators: [], files: [], edition: '1a2b3c4d5e' } as const;
    const read = SnapshotEvents.manifestAnswered({ manifest });
    await startAt('/map?lens=mental&made=2020-01-01#old');
    // While the list of figures is not read, a link says nothing about them.
    expect(navigation.link('heat')).toMatch(/\/map\?lens=mental#heat$/);
    TestBed.inject(MockStore).setState(stateAfter([placesRead, read]));
    expect(navigation.link('heat')).toMatch(
      /^http.*\/map\?lens=mental&made=2026-11-25\.1a2b3c4d5e#heat$/,
    );
    const origin = { source: 'nomis', levels: [], since: '2023-01-01/P1Y' } as const;
    const held = LiveEvents.tablesHeld({
      tables: ['2026-10-01', '2026-11-02'].map((on) => ({
        table: makeTable(`of-${on}`, [], {}),
        origin: { ...origin, on },
      })),
    });
    TestBed.inject(MockStore).setState(stateAfter([placesRead, read, held]));
    expect(navigation.link()).toMatch(/\?lens=mental&made=2026-11-25\.1a2b3c4d5e\.2026-11-02$/);
    expect(navigation.address('heat')).toBe('/map?lens=mental#heat');
  });

  it('takes a choice made while a page is still coming as a choice about that page', async () => {
    await startAt('/gaps?why=E54000003&place=E54000003');
    const coming = router.navigateByUrl('/map?place=E54000003');
    navigation.change({ lens: 'mental' });
    await coming;
    expect(await arrived()).toBe('/map?place=E54000003&lens=mental');
  });

  it('goes from one area page to another, and for no place to the first page', async () => {
    await startAt('/area/E54000003?lens=mental#trends');
    navigation.change({ place: 'E54000004', tab: 'table' });
    expect(await arrived()).toBe('/area/E54000004?lens=mental&tab=table');
    navigation.change({ place: null });
    expect(await arrived()).toBe('/?lens=mental&tab=table');
  });

  it('takes a value that is the default out of the address', async () => {
    await startAt('/map?lens=mental&place=E54000003&tab=table');
    navigation.change({ lens: 'msk', place: null, tab: 'chart' });
    expect(await arrived()).toBe('/map');
  });

  it('goes to a place with its level, and closes an open “Why?”', async () => {
    await startAt('/gaps?why=E54000003&lens=mental');
    navigation.choosePlace(area('E10000001', 'utla'));
    expect(await arrived()).toBe('/gaps?lens=mental&place=E10000001&level=utla');
  });

  it('goes to a merged board in the vintage in which it was in force', async () => {
    await startAt('/');
    navigation.choosePlace(area('E54000001'));
    expect(await arrived()).toBe('/?place=E54000001&vintage=2023');
  });

  it('goes to a new board in the vintage in force now, which the address need not name', async () => {
    TestBed.inject(MockStore).setState(stateAfter([placesRead, lookedAt('', { vintage: '2023' })]));
    await startAt('/?place=E54000001&vintage=2023');
    navigation.choosePlace(area('E54000004'));
    expect(await arrived()).toBe('/?place=E54000004');
  });

  it('stays in the vintage in view for a board that is in force in both', async () => {
    TestBed.inject(MockStore).setState(stateAfter([placesRead, lookedAt('', { vintage: '2023' })]));
    await startAt('/?vintage=2023');
    navigation.choosePlace(area('E54000003'));
    expect(await arrived()).toBe('/?vintage=2023&place=E54000003');
  });

  it('keeps the place of the area page in its path, and everything else in the query', async () => {
    const onArea = lookedAt('area', { place: 'E54000003' });
    TestBed.inject(MockStore).setState(stateAfter([placesRead, onArea]));
    await startAt('/area/E54000003?lens=mental&axis=zero');
    navigation.change({ axis: 'fit' });
    expect(await arrived()).toBe('/area/E54000003?lens=mental');
    navigation.choosePlace(area('E10000001', 'utla'));
    expect(await arrived()).toBe('/area/E10000001?lens=mental&level=utla');
    navigation.change({ place: null, comparator: 'england' });
    expect(await arrived()).toBe('/?lens=mental&level=utla');
  });

  it('writes lists with commas, and leaves out those with nothing in them', async () => {
    await startAt('/');
    navigation.change({ trends: ['depression', 'diabetes'], peerCodes: [] });
    expect(await arrived()).toBe('/?trends=depression,diabetes');
    navigation.change({ trends: [] });
    expect(await arrived()).toBe('/');
  });

  it('forgets the place when England is chosen, and keeps the level', async () => {
    await startAt('/?place=E10000001&level=utla');
    navigation.choosePlace(area('E92000001', 'england'));
    expect(await arrived()).toBe('/?level=utla');
  });
});
