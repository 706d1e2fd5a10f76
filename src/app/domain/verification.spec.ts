import { makeKnownNone, makeService } from './register-fixture.ts';
import { monthsAfter, overdueRecords, verifiedState } from './verification.ts';

describe('verification', () => {
  const on = (day: string) => ({ on: day, byRole: 'lead' });

  it('holds for six months, the last day included', () => {
    expect(verifiedState(on('2026-05-22'), '2026-11-22')).toBe('current');
    expect(verifiedState(on('2026-05-21'), '2026-11-22')).toBe('overdue');
    expect(verifiedState(null, '2026-11-22')).toBe('never');
  });

  it('counts months to the end of shorter ones, forwards and back', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsAfter('2026-03-31', -1)).toBe('2026-02-28');
    expect(monthsAfter('2026-01-15', -2)).toBe('2025-11-15');
  });

  it('lists what is to be verified: never verified first, then the longest overdue', () => {
    const register = {
      services: [
        makeService({ id: 'late', verified: on('2026-03-01') }),
        makeService({ id: 'never', verified: null }),
        makeService({ id: 'fine', verified: on('2026-11-01') }),
      ],
      knownNones: [makeKnownNone({ id: 'later', verified: on('2025-03-01') })],
    };
    expect(
      overdueRecords(register, '2026-11-22').map(({ id, dueSince }) => [id, dueSince]),
    ).toEqual([
      ['never', null],
      ['later', '2025-09-01'],
      ['late', '2026-09-01'],
    ]);
  });
});
