import { type Boundaries } from '#app/domain/boundaries.ts';
import { blankService } from '#app/domain/service.ts';
import { COLLECTION_NAMES } from './collections.ts';
import { readRecord, revisionOf, titleOf } from './read-record.ts';
import { makeExtract, makeLiveIndicator } from './record-fixture.ts';

const savedAt = '2026-11-25T12:00:00.000Z';
const BOUNDARIES: Boundaries = {
  level: 'icb',
  vintage: '2026',
  title: 'Boards of April 2026',
  sourceLine: 'Source: Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  topology: {
    type: 'Topology',
    transform: { scale: [1, 1], translate: [0, 0] },
    arcs: [],
    objects: {
      areas: { type: 'GeometryCollection', geometries: [] },
      approximate: { type: 'MultiLineString', arcs: [] },
    },
  },
  codes: [],
  straddling: [],
  issues: [],
};
const TABLE = {
  indicator: 'diabetes',
  areas: ['E54000001'],
  periods: ['2024-04-01/P1Y'],
  value: [null],
  reasons: { suppressed: [0] },
  notes: {},
  derived: {},
};
const ORIGIN = { source: 'nomis', on: '2026-11-25', levels: ['icb'], since: '2024-01-01/P1Y' };
const base = { revision: 3, savedAt };
const SERVICE = {
  ...blankService('s'),
  name: 'Work and health team',
  family: 'vocational-rehabilitation',
  places: [{ code: 'E54000061', level: 'icb', share: 0.5 }],
  staff: [{ profession: 'physiotherapists', minimum: 2, maximum: null }],
};
const ADDED = {
  at: savedAt,
  what: 'Changed',
  changes: [{ head: 'Capacity', from: null, to: 40 }],
};
const KNOWN_NONE = {
  id: 'k',
  place: { code: 'E54000061', level: 'icb' },
  family: 'occupational-health',
  verified: { on: '2026-11-01', byRole: 'AHP lead' },
  notes: '',
};
const SUBJECT = { place: KNOWN_NONE.place, about: { kind: 'lens', lens: 'msk' } };
const ACTION = {
  id: 'x',
  subject: SUBJECT,
  title: 'Fund two posts',
  rootCause: '',
  ownerRole: 'AHP lead',
  due: null,
  status: 'not-started',
  baseline: {
    measure: 'Shortfall',
    value: 3,
    lower: null,
    upper: 5,
    unit: 'WTE',
    gapClass: 'likely gap',
    period: 'September 2022',
    source: 'NHS England',
    frozenOn: '2026-11-25',
  },
};
const CHANGED = {
  id: 'diabetes',
  before: '2023-04-01/P1Y',
  after: '2024-04-01/P1Y',
  newPeriods: ['2024-04-01/P1Y'],
  dropped: 0,
  revised: 1,
  figures: [['E54000001', '2023-04-01/P1Y', 7, null]],
  newAreas: [],
  goneAreas: [],
};
const STARRED = {
  card: 'spine',
  title: 'Worse than England in 3 of 20 indicators',
  subtitle: 'Lens: diabetes',
  sourceLine: 'Source: OHID',
  address: '/area/E54000061?lens=diabetes#spine',
  starredOn: '2026-11-25',
  position: 1,
};
const NOT_NOW = {
  id: 'n',
  subject: SUBJECT,
  reason: 'A review is under way',
  decidedOn: '2026-11-25',
  byRole: 'AHP lead',
};

function reasonFor(collection: string, id: string, raw: unknown): string | null {
  const read = readRecord(collection, id, raw);
  return read.kind === 'read' ? null : read.setAside.reason;
}

describe('a record that is kept', () => {
  const samples: Readonly<Record<string, { readonly id: string }>> = {
    extracts: {
      ...makeExtract('a'),
      rows: [[1, null, 'x']],
      from: { place: 'E06000001' },
    } as never,
    mappings: {
      ...base,
      id: 'm',
      title: 'Council table',
      file: 'table.csv',
      mapping: makeExtract('m').mapping,
    } as never,
    indicators: { ...base, id: 'fingertips-1', definition: makeLiveIndicator() } as never,
    boundaries: { ...base, id: 'icb-2026', ...BOUNDARIES },
    services: { ...base, id: 's', record: SERVICE, history: [ADDED] } as never,
    knownNones: { ...base, id: 'k', record: KNOWN_NONE, history: [] } as never,
    actions: { ...base, id: 'x', action: ACTION } as never,
    notNow: { ...base, id: 'n', decision: NOT_NOW } as never,
    starred: { ...base, id: 'c', ...STARRED },
    live: {
      ...base,
      id: 'diabetes',
      origin: {
        source: 'ohid-fingertips',
        on: '2026-11-25',
        levels: ['icb'],
        since: '2024-04-01/P1Y',
        kept: ['E54000002'],
        before: { source: 'nomis', on: '2026-08-01', levels: ['utla'], since: '2023-01-01/P1Y' },
      },
      table: TABLE,
      changes: [{ on: '2026-11-25', changed: CHANGED }],
    } as never,
  };

  for (const collection of COLLECTION_NAMES) {
    it(`of ${collection} is read back as it was stored`, () => {
      const raw = samples[collection]!;
      expect(readRecord(collection, raw.id, structuredClone(raw))).toEqual({
        kind: 'read',
        collection,
        record: raw as never,
      });
    });
  }

  for (const [what, collection, raw, reason] of [
    ['that is no object', 'extracts', 'text', /no record/],
    ['without a revision', 'extracts', { id: 'a', savedAt, title: 'A' }, /^it has no “revision”$/],
    [
      'saved at no time',
      'extracts',
      makeExtract('a', { savedAt: 'noon' }),
      /^its “savedAt” is not what it should be$/,
    ],
    ['without a title', 'extracts', makeExtract('a', { title: '' }), /title/],
    [
      'with half a mapping',
      'mappings',
      { ...base, id: 'a', title: 'A', file: 'a.csv', mapping: { version: 2 } },
      /mapping/,
    ],
    ['that names another', 'extracts', makeExtract('b'), /another record/],
    [
      'with damaged boundaries',
      'boundaries',
      { ...base, id: 'a', ...BOUNDARIES, codes: [1] },
      /boundaries are not whole/,
    ],
    [
      'with half a table',
      'live',
      { ...base, id: 'a', origin: ORIGIN, table: { ...TABLE, value: [] } },
      /its “table” is not a whole table/,
    ],
    [
      'of a service with a family nobody knows',
      'services',
      { ...base, id: 'a', record: { ...SERVICE, id: 'a', family: 'cookery' }, history: [] },
      /its “record.family”/,
    ],
    [
      'of an action without its baseline',
      'actions',
      { ...base, id: 'a', action: { ...ACTION, baseline: null } },
      /its “action.baseline”/,
    ],
    [
      'of a starred card at another site',
      'starred',
      { ...base, id: 'a', ...STARRED, address: '//example.org/' },
      /its “address”/,
    ],
    [
      'with changes that are none',
      'live',
      { ...base, id: 'a', origin: ORIGIN, table: TABLE, changes: [{ on: 'today' }] },
      /its “changes/,
    ],
    ['with a number that is none', 'extracts', makeExtract('a', { value: Infinity }), /finite/],
    ['of a kind that is not known', 'poems', makeExtract('a'), /does not know/],
    ['of a kind every object has', 'constructor', makeExtract('a'), /does not know/],
  ] as const) {
    it(`${what} is set aside with the reason and what is stored`, () => {
      const read = readRecord(collection, 'a', raw);
      if (read.kind === 'read') throw new Error('it was read');
      expect(read.setAside.reason).toMatch(reason);
      expect(read.setAside.raw).toBe(raw);
    });
  }

  it('has no id that every object has', () => {
    for (const id of ['constructor', 'toString', '__proto__', '']) {
      expect(reasonFor('extracts', id, makeExtract(id))).not.toBeNull();
    }
  });
});

describe('the revision of what is stored', () => {
  it('is a count from 1, nothing where nothing is stored, and damaged where it cannot be read', () => {
    expect(revisionOf(makeExtract('a', { revision: 7 }))).toBe(7);
    expect(revisionOf(undefined)).toBeNull();
    for (const raw of [null, 'x', {}, { revision: 0 }, { revision: '7' }]) {
      expect(revisionOf(raw)).toBe('damaged');
    }
  });
});

describe('what a person calls a record', () => {
  it('is its title, its definition’s, or its id', () => {
    expect(titleOf('a', { title: 'Sheffield' })).toBe('Sheffield');
    expect(titleOf('a', { definition: { title: 'Smoking' } })).toBe('Smoking');
    expect(titleOf('a', { title: 7 })).toBe('a');
  });
});
