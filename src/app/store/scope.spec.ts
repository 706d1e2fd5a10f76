import { type Selection } from '#app/domain/selection.ts';
import { makeGeography } from './geography-fixture.ts';
import {
  regionOf,
  selectAreas,
  selectBoundaryNotice,
  selectComparator,
  selectPlace,
  selectVintage,
} from './scope.ts';
import { selectComparatorChoices, selectLevelChoices } from './scope-choices.ts';
import { SnapshotEvents } from './snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from './state-fixture.ts';

const at = (change: Partial<Selection> = {}) => stateAfter([placesRead, lookedAt('map', change)]);
const names = (areas: readonly { readonly shortName: string }[]) =>
  areas.map(({ shortName }) => shortName);

describe('the areas in view', () => {
  it('are the boards in force now unless an earlier vintage is chosen', () => {
    expect(names(selectAreas(at()))).toEqual(['Cedar', 'Alder and Birch', 'Dogwood', 'Elm']);
    expect(names(selectAreas(at({ vintage: '2023' })))).toEqual([
      'Alder',
      'Birch',
      'Cedar',
      'Dogwood',
      'Elm',
      'Fir',
    ]);
  });

  it('fall back to the boards in force now for a vintage nobody knows', () => {
    expect(selectVintage(at({ vintage: '1999' }))).toBe('2026');
  });

  it('are those of its own time where the chosen board has ended', () => {
    expect(selectVintage(at({ place: 'E54000001' }))).toBe('2023');
    expect(selectVintage(at({ place: 'E54000003' }))).toBe('2026');
    expect(selectPlace(at({ place: 'E54000001' }))?.shortName).toBe('Alder');
  });

  it('are the same for other levels whatever the vintage', () => {
    for (const vintage of [null, '2023']) {
      expect(names(selectAreas(at({ level: 'utla', vintage })))).toEqual(['Ashshire', 'Beechton']);
    }
  });

  it('are none until the places are read', () => {
    const state = stateAfter([lookedAt('map', { place: 'E54000003' })]);
    expect(selectAreas(state)).toEqual([]);
    expect(selectVintage(state)).toBeNull();
    expect(selectPlace(state)).toBeNull();
    expect(selectLevelChoices(state)).toEqual([]);
    expect(selectBoundaryNotice(state)).toBeNull();
  });
});

describe('the chosen place', () => {
  it('is one of its level: a code of both tiers is the one in view', () => {
    expect(selectPlace(at({ place: 'E08000001', level: 'utla' }))?.level).toBe('utla');
    expect(selectPlace(at({ place: 'E08000001', level: 'ltla' }))?.level).toBe('ltla');
    expect(selectPlace(at({ place: 'E08000001', level: 'icb' }))).toBeNull();
    expect(selectPlace(at({ place: 'nonsense' }))).toBeNull();
  });
});

describe('the region of a place', () => {
  const geography = makeGeography();
  const find = (code: string, level = 'icb') =>
    geography.areas.find((area) => area.code === code && area.level === level)!;

  it('is for a board the NHS region that holds most of it, in the vintage in view', () => {
    expect(regionOf(geography, find('E54000003'), '2026')?.shortName).toBe('NHS North');
    expect(regionOf(geography, find('E54000003'), '2023')?.shortName).toBe('NHS South');
  });

  it('is for a council its region', () => {
    expect(regionOf(geography, find('E07000001', 'ltla'), '2026')?.shortName).toBe('Uplands');
    expect(regionOf(geography, find('E10000001', 'utla'), null)?.shortName).toBe('Uplands');
  });

  it('is none for a region, and for a place no list puts anywhere', () => {
    expect(regionOf(geography, find('E12000001', 'region'), '2026')).toBeNull();
    expect(regionOf(geography, find('E54000006'), '2026')).toBeNull();
  });
});

describe('the comparator', () => {
  it('is England unless the region of a chosen place is asked for', () => {
    expect(selectComparator(at())).toEqual({ code: 'E92000001', name: 'England' });
    expect(selectComparator(at({ place: 'E54000003', comparator: 'region' }))).toEqual({
      code: 'E40000001',
      name: 'NHS North',
    });
    expect(selectComparator(at({ place: 'E54000003' })).name).toBe('England');
  });

  it('falls back to England where there is no place, or no region known for it', () => {
    expect(selectComparator(at({ comparator: 'region' })).name).toBe('England');
    expect(selectComparator(at({ comparator: 'region', place: 'E54000006' })).name).toBe('England');
    expect(
      selectComparator(at({ comparator: 'region', level: 'region', place: 'E12000001' })).name,
    ).toBe('England');
  });

  it('offers the region by its name only where the place lies in one, and similar areas only for a place', () => {
    const values = (change: Partial<Selection>) =>
      selectComparatorChoices(at(change)).map(({ value, name }) => `${value}: ${name}`);
    const peers = 'peers: Similar areas (median)';
    expect(values({ place: 'E54000003' })).toEqual([
      'england: England',
      'region: NHS North',
      peers,
    ]);
    expect(values({ place: 'E54000006' })).toEqual(['england: England', peers]);
    expect(values({})).toEqual(['england: England']);
  });
});

describe('the notice of a boundary change', () => {
  const notice = (place: string) => selectBoundaryNotice(at({ place, vintage: '2023' }));
  const others = (place: string) =>
    notice(place)?.others.map(({ area, share, part }) => `${area.shortName} ${share} ${part}`);

  it('tells a merged board its successor', () => {
    expect(notice('E54000001')?.kind).toBe('abolished');
    expect(notice('E54000001')?.date).toBe('2026-04-01');
    expect(others('E54000001')).toEqual(['Alder and Birch 1 whole']);
  });

  it('tells a split board all of its successors with their shares', () => {
    expect(notice('E54000007')?.kind).toBe('abolished');
    expect(others('E54000007')).toEqual(['Dogwood 0.35 the east', 'Elm 0.65 the west']);
  });

  it('tells a formed board its predecessors', () => {
    expect(notice('E54000004')?.kind).toBe('formed');
    expect(others('E54000004')).toEqual(['Alder 1 whole', 'Birch 1 whole']);
  });

  it('is none for a board that did not change, and for no place', () => {
    expect(notice('E54000003')).toBeNull();
    expect(selectBoundaryNotice(at())).toBeNull();
  });
});

describe('the levels to choose from', () => {
  it('name boards once for each vintage, newest first, with number and dates', () => {
    const choices = selectLevelChoices(at());
    expect(choices.slice(0, 2)).toEqual([
      { value: 'icb:2026', name: 'ICBs from April 2026 (4)' },
      { value: 'icb:2023', name: 'ICBs to March 2026 (6)' },
    ]);
    expect(choices.find(({ value }) => value === 'ltla')?.name).toContain('(3)');
    expect(choices.map(({ value }) => value)).not.toContain('england');
  });

  it('follow a vintage that is added', () => {
    const geography = makeGeography({
      vintages: [
        { id: '2023', from: null, to: '2026-03-31' },
        { id: '2026', from: '2026-04-01', to: '2027-03-31' },
        { id: '2027', from: '2027-04-01', to: null },
      ],
    });
    const state = stateAfter([SnapshotEvents.areasAnswered({ geography }), lookedAt('map')]);
    expect(selectVintage(state)).toBe('2027');
    expect(selectLevelChoices(state)[0]?.value).toBe('icb:2027');
  });
});
