import { type Area, type Geography } from '../domain/area.ts';

function makePlace(code: string, change: Partial<Area>): Area {
  return {
    code,
    level: 'icb',
    name: `NHS ${change.shortName ?? code} Integrated Care Board`,
    shortName: code,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
    ...change,
  };
}

/** Places for specs: a board that ended, one that was formed, a city of both tiers. */
export const PLACES: readonly Area[] = [
  makePlace('E54000001', { shortName: 'Old Leeds', odsCode: 'QOL', validTo: '2026-03-31' }),
  makePlace('E54000002', { shortName: 'New Leeds', odsCode: 'QNL', validFrom: '2026-04-01' }),
  makePlace('E08000035', { level: 'utla', name: 'Leeds', shortName: 'Leeds' }),
  makePlace('E08000035', { level: 'ltla', name: 'Leeds', shortName: 'Leeds' }),
  makePlace('E06000001', { level: 'utla', name: 'Hartlepool', shortName: 'Hartlepool' }),
];

export const PLACES_KNOWN: Geography = {
  vintages: [
    { id: '2023', from: null, to: '2026-03-31' },
    { id: '2026', from: '2026-04-01', to: null },
  ],
  areas: PLACES,
  memberships: [],
  successions: [],
  aliases: [],
};
