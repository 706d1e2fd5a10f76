import { ASHBY, makeKnownNone, makeService } from './register-fixture.ts';
import { applyMerge, previewMerge } from './register-merge.ts';
import { type Register } from './service.ts';

const register = (services: Register['services'], knownNones: Register['knownNones'] = []) => ({
  services,
  knownNones,
});
const preview = (current: Register, incoming: Register) =>
  previewMerge(current, incoming, () => null);

describe('taking a file into a register', () => {
  const kept = makeService();

  it('shows each changed field with what it was and would be', () => {
    const next = makeService({ capacity: 50, places: [{ ...ASHBY, share: 0.5 }] });
    const { changed, added, same, conflicting } = preview(register([kept]), register([next]));
    expect([added.length, same.length, conflicting.length]).toEqual([0, 0, 0]);
    expect(changed[0]?.changes.map(({ head, from, to }) => [head, from, to])).toEqual([
      [
        'Places served',
        'E54000001 (integrated care board)',
        'E07000001 (lower-tier local authority) 50%',
      ],
      ['People it can take in a year', null, 50],
    ]);
  });

  it('tells added from same, and removes nothing that the file does not have', () => {
    const other = makeService({ id: 's2', name: 'Other' });
    const current = register([kept, makeService({ id: 's3' })], [makeKnownNone()]);
    const found = preview(current, register([kept, other]));
    expect(found.same).toEqual(['s1']);
    expect(found.added.map(({ id }) => id)).toEqual(['s2']);
    expect(found.untouched).toBe(2);
    const merged = applyMerge(current, found);
    expect(merged.services.map(({ id }) => id)).toEqual(['s1', 's3', 's2']);
    expect(merged.knownNones).toEqual(current.knownNones);
  });

  it('changes nothing before it is applied, and applies changes in their place', () => {
    const current = register([kept, makeService({ id: 's2' })]);
    const found = preview(current, register([makeService({ name: 'New name' })]));
    expect(current.services[0]?.name).toBe('Back to Work');
    expect(applyMerge(current, found).services.map(({ name }) => name)).toEqual([
      'New name',
      'Back to Work',
    ]);
  });

  it('holds back a record verified earlier than the one kept, until it is chosen', () => {
    const current = register([kept]);
    const old = makeService({ capacity: 9, verified: { on: '2026-01-01', byRole: 'AHP lead' } });
    const found = preview(current, register([old]));
    expect(found.conflicting[0]?.reason).toBe('older');
    expect(applyMerge(current, found)).toEqual(current);
    expect(applyMerge(current, found, new Set([0])).services).toEqual([old]);
  });

  it('holds back an id that belongs to another kind, and an id twice in the file', () => {
    const twice = preview(register([]), register([kept, makeService({ name: 'Otherwise' })]));
    expect(twice.added.length).toBe(1);
    expect(twice.conflicting.map(({ reason }) => reason)).toEqual(['repeated']);
    const other = preview(register([kept]), register([], [makeKnownNone({ id: 's1' })]));
    expect(other.conflicting.map(({ reason }) => reason)).toEqual(['other-kind']);
  });

  it('takes a record that stands twice in the same words once', () => {
    const found = preview(register([]), register([kept, kept]));
    expect([found.added.length, found.conflicting.length]).toEqual([1, 0]);
  });

  it('names records that may be of the same service', () => {
    const found = preview(register([kept]), register([makeService({ id: 'new' })]));
    expect(found.added[0]?.similar.map(({ id }) => id)).toEqual(['s1']);
  });
});
