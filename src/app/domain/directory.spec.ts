import { directoryOf } from './directory.ts';
import { placeNesting } from './place-nesting.ts';
import { pocketCard } from './pocket-card.ts';
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

  it('holds services of the wider place, and says which cover a part only', () => {
    const district = makeService({ places: [{ ...ASHBY, share: null }] });
    expect(directory([makeService()]).doors[0]?.entries[0]?.scope).toBeNull();
    expect(directory([district], ALDER).doors[0]?.entries[0]?.scope).toBe(
      'covers a part of this place only',
    );
    expect(directory([makeService({ places: [{ ...BEECHTON, share: null }] })]).services).toBe(0);
  });
});

describe('the pocket card', () => {
  const many = Array.from({ length: 6 }, (_, i) =>
    makeService({
      id: `s${i}`,
      name: `Service ${i} ${'long '.repeat(20)}`,
      doors: open('self', 'gp', 'employer'),
      contact: i === 5 ? 'team@example.org' : '',
      verified: i === 5 ? { on: TODAY, byRole: 'lead' } : null,
    }),
  );
  const card = pocketCard(directory(many), 'Ashby', TODAY);

  it('shows verified services first, a few a door, and counts the rest', () => {
    const [first] = card.front;
    expect(first?.lines[0]?.reach).toBe('team@example.org');
    expect(first?.lines[1]?.reach).toBe('ask the provider');
    expect([first?.lines.length, first?.more]).toEqual([4, 2]);
  });

  it('has two sides, short lines and the count of what is to be checked', () => {
    expect([card.front.length, card.back.length]).toEqual([2, 1]);
    expect(
      Math.max(...card.front.flatMap(({ lines }) => lines.map(({ name }) => name.length))),
    ).toBe(70);
    expect(card.footer).toContain('5 not verified for 6 months');
    expect(card.sampleNotice).toBeNull();
  });
});
