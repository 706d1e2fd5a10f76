import { directoryOf } from './directory.ts';
import { placeNesting } from './place-nesting.ts';
import { ALDER, ASHBY, BEECHTON, makeService, REGISTER_GEOGRAPHY } from './register-fixture.ts';
import { blankService, type Service } from './service.ts';

const nesting = placeNesting(REGISTER_GEOGRAPHY);
const TODAY = '2026-11-22';
const open = (...doors: (keyof Service['doors'])[]): Service['doors'] => ({
  ...blankService('x').doors,
  ...Object.fromEntries(doors.map((door) => [door, 'yes' as const])),
});
const directory = (services: readonly Service[], place = ASHBY) =>
  directoryOf({ services, knownNones: [] }, place, nesting, TODAY);

describe('the directory of a place', () => {
  it('puts a service under each of its doors, and those without one at the end', () => {
    const found = directory([
      makeService({ id: 'b', name: 'B', doors: open('self', 'gp') }),
      makeService({ id: 'a', name: 'A', doors: open('self') }),
      makeService({ id: 'c', name: 'C' }),
    ]);
    expect(
      found.doors.map(({ title, entries }) => [title, ...entries.map(({ id }) => id)]),
    ).toEqual([
      ['Self-referral', 'a', 'b'],
      ['Through a GP', 'b'],
      ['Door not recorded', 'c'],
    ]);
  });

  it('orders names as people count: 2 before 10', () => {
    const names = ['Team 10', 'team 2', 'Team 1'];
    const found = directory(names.map((name, i) => makeService({ id: `s${i}`, name })));
    expect(found.doors[0]?.entries.map(({ name }) => name)).toEqual([
      'Team 1',
      'team 2',
      'Team 10',
    ]);
  });

  it('marks what was not verified for six months, and hides none of it', () => {
    const found = directory([
      makeService({ id: 'late', verified: { on: '2026-01-01', byRole: 'lead' } }),
      makeService({ id: 'never', verified: null }),
      makeService({ id: 'fine' }),
    ]);
    expect(found.unverified).toBe(2);
    const entries = found.doors[0]?.entries ?? [];
    expect(Object.fromEntries(entries.map(({ id, mark }) => [id, mark]))).toEqual({
      late: 'not verified for 6 months',
      never: 'never verified',
      fine: null,
    });
  });

  it('tells funding that has ended or ends soon, and when', () => {
    const found = directory([
      makeService({ id: 'ended', fundingEnds: '2026-11-01' }),
      makeService({ id: 'soon', fundingEnds: '2027-03-31' }),
      makeService({ id: 'later', fundingEnds: '2029-03-31' }),
    ]);
    const entries = found.doors[0]?.entries ?? [];
    expect(Object.fromEntries(entries.map(({ id, funding }) => [id, funding]))).toEqual({
      ended: 'ended',
      soon: 'soon',
      later: null,
    });
  });

  it('holds services of the wider place, and says which cover a part only', () => {
    const district = makeService({ places: [{ ...ASHBY, share: null }] });
    expect(directory([makeService()]).doors[0]?.entries[0]?.scope).toBeNull();
    expect(directory([district], ALDER).doors[0]?.entries[0]?.scope).toBe(
      'covers a part of this place only',
    );
    expect(directory([makeService({ places: [{ ...BEECHTON, share: null }] })]).services).toBe(0);
  });
});
