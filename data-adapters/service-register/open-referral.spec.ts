import { makeKnownNone, makeService, REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { PlaceFinder } from './place-finder.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { type RegisterContext } from './register-file.ts';
import { uuidOf } from './uuid-of.ts';
import { writeOpenReferral } from './write-open-referral.ts';

const finder = new PlaceFinder(REGISTER_GEOGRAPHY);
const CONTEXT: RegisterContext = {
  finder,
  today: '2026-11-22',
  newId: () => 'new',
  defaults: { family: 'signposting-and-advice', lenses: ['all'] },
};
const read = (value: unknown, context = CONTEXT) =>
  readOpenReferral(
    { name: 'services.json', bytes: new TextEncoder().encode(JSON.stringify(value)) },
    context,
  );

/** A service as another directory publishes it. */
const FOREIGN = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: 'Community counselling',
  description: 'Counselling for people in and out of work.',
  url: 'https://example.org/counselling',
  email: 'enquiries@example.org',
  status: 'active',
  assured_date: '2026-10-01',
  eligibility_description: 'Anybody over 16',
  organization: { id: 'o1', name: 'Example Charity', description: 'A charity' },
  service_areas: [
    { id: 'a1', name: 'Ashby' },
    { id: 'a2', name: 'Everybody near the market' },
  ],
  contacts: [{ id: 'c1', name: 'Ann Persona', title: 'Manager' }],
  schedules: [{ id: 's1', freq: 'WEEKLY', byday: 'TH' }],
  languages: [],
  attributes: [
    {
      id: 't1',
      taxonomy_term: { id: 'x', name: 'Mental illness', taxonomy: 'local', description: '' },
    },
  ],
};

describe('services in Open Referral UK form', () => {
  it('of another directory are read by what the specification says', () => {
    const { register, issues } = read({ contents: [FOREIGN] });
    expect(issues).toEqual([]);
    const [service] = register.services;
    expect(service).toEqual(
      jasmine.objectContaining({
        id: FOREIGN.id,
        family: 'signposting-and-advice',
        lenses: ['mental'],
        provider: { name: 'Example Charity', kind: null },
        places: [{ code: 'E07000001', level: 'ltla', share: null }],
        eligibility: 'Anybody over 16',
        contact: 'enquiries@example.org',
        link: 'https://example.org/counselling',
        notes: 'Counselling for people in and out of work.',
        verified: { on: '2026-10-01', byRole: 'assurer named in the Open Referral file' },
      }),
    );
  });

  it('say what was left out, and never bring in the name of a contact', () => {
    const { register, warnings } = read([FOREIGN]);
    expect(warnings.map(({ row, column }) => [row, column])).toEqual([
      [1, 'schedules'],
      [1, 'service_areas'],
    ]);
    expect(JSON.stringify(register)).not.toContain('Persona');
  });

  it('may come as a page, a list or a single service', () => {
    for (const value of [{ contents: [FOREIGN] }, [FOREIGN], { services: [FOREIGN] }, FOREIGN]) {
      expect(read(value).register.services.length).toBe(1);
    }
  });

  it('need a family, which the person chooses where the file has none', () => {
    const { defaults, ...without } = CONTEXT;
    expect(defaults).toBeDefined();
    const { register, issues } = read([FOREIGN], without);
    expect(register.services).toEqual([]);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([[1, 'Service family']]);
  });

  it('are told apart: a bad one by its number and property, the others are read', () => {
    const { register, issues } = read([{ id: 'x' }, FOREIGN, 5]);
    expect(register.services.length).toBe(1);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [1, 'name'],
      [3, null],
    ]);
  });

  it('warn of a service that is marked as no longer active', () => {
    const { warnings } = read([{ ...FOREIGN, status: 'defunct' }]);
    expect(warnings.some(({ column }) => column === 'status')).toBeTrue();
  });

  it('are written with the required properties, and everything else in named attributes', () => {
    const text = writeOpenReferral(
      { services: [makeService({ contact: 'team@example.org' })], knownNones: [makeKnownNone()] },
      finder,
    );
    const page = JSON.parse(text) as {
      contents: { attributes: { taxonomy_term: { taxonomy: string } }[] }[];
      ahp_need_atlas: { known_none: unknown[] };
    };
    const [service] = page.contents;
    expect(service).toEqual(
      jasmine.objectContaining({
        id: 's1',
        name: 'Back to Work',
        status: 'active',
        email: 'team@example.org',
      }),
    );
    for (const { taxonomy_term } of service?.attributes ?? []) {
      expect(taxonomy_term.taxonomy).toMatch(/^AHP Need Atlas: /);
    }
    expect(page.ahp_need_atlas.known_none.length).toBe(1);
  });

  it('refuse a foreign, damaged or newer file in one sentence', () => {
    expect(() => read({ hello: 1 })).toThrowError(ForeignFileError, /lists no services/);
    const newer = { contents: [], ahp_need_atlas: { format: 2, known_none: [] } };
    expect(() => read(newer)).toThrowError(ForeignFileError, /newer version/);
    const damaged = { contents: [], ahp_need_atlas: { known_none: 3 } };
    expect(() => read(damaged)).toThrowError(ForeignFileError, /is damaged at/);
    const cut = { name: 'x.json', bytes: new TextEncoder().encode('{"contents":[') };
    expect(() => readOpenReferral(cut, CONTEXT)).toThrowError(ForeignFileError, /cut off/);
  });

  it('keep an unknown place of an own file as an issue, not a loss', () => {
    const register = { services: [makeService()], knownNones: [] };
    const text = writeOpenReferral(register, finder).replaceAll('E54000001', 'E54999999');
    const { issues, register: none } = read(JSON.parse(text));
    expect(none.services).toEqual([]);
    expect(issues[0]?.column).toBe('Places served');
  });
});

describe('identifiers made from texts', () => {
  it('have the form of a UUID, are the same each time, and differ', () => {
    const made = Array.from({ length: 2000 }, (_, i) => uuidOf(`text ${i}`));
    for (const id of made) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(made).size).toBe(2000);
    expect(uuidOf('text 1')).toBe(made[1]!);
  });
});
