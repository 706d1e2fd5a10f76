import { ALDER, makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { bulkEdit } from './bulk-edit.ts';
import { checkKnownNoneForm, checkServiceForm } from './check-form.ts';
import { blankForm, blankKnownNone, formOf, knownNoneForm, rebased } from './record-form.ts';
import { storedNone, storedService } from './register-store-fixture.ts';
import { storedRegister } from './register-commits.ts';

const context = { today: '2026-11-25' };
const made = { at: '2026-11-25T12:00:00.000Z', what: 'Changed', placeName: () => null };

describe('a service as it is typed', () => {
  it('gives the same service back', () => {
    const service = makeService({
      capacity: 120,
      medianWaitWeeks: 6.5,
      places: [{ ...ALDER, share: 0.333 }],
      staff: [{ profession: 'paramedics', minimum: null, maximum: 1.5 }],
      fundingEnds: '2027-03-31',
    });
    expect(checkServiceForm(formOf(service), context).record).toEqual(service);
    const none = makeKnownNone({ notes: 'asked the board' });
    expect(checkKnownNoneForm(knownNoneForm(none), context).record).toEqual(none);
  });

  it('leaves blank numbers unknown, never zero', () => {
    const { texts, ...form } = blankForm('a', null, 'occupational-health');
    const checked = checkServiceForm({ ...form, texts: { ...texts, name: 'A' } }, context);
    expect(checked.record).toEqual(
      jasmine.objectContaining({ capacity: null, activity: null, medianWaitWeeks: null }),
    );
  });

  it('says at each field what cannot be read or is missing, in the order of the form', () => {
    const { texts, ...form } = blankForm('a', ALDER);
    const { record, problems } = checkServiceForm(
      {
        ...form,
        places: [{ ...ALDER, share: 'half' }],
        staff: [{ profession: 'podiatrists', minimum: '3', maximum: '2' }],
        texts: {
          ...texts,
          capacity: 'many',
          activity: '5',
          verifiedBy: 'AHP lead',
          gradeReason: 'x',
        },
      },
      context,
    );
    expect(record).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([
      'name',
      'family',
      `places.${ALDER.code}`,
      'staff.podiatrists',
      'capacity',
      'activity',
      'verifiedOn',
      'grade',
    ]);
  });

  it('warns of what looks like personal data, and stops nobody', () => {
    const form = formOf(makeService({ contact: 'jane.smith@nhs.net' }));
    const { record, warnings } = checkServiceForm(form, context);
    expect(record).not.toBeNull();
    expect(warnings.map(({ field }) => field)).toEqual(['contact']);
  });

  it('asks a known none for its place, family, day and role', () => {
    const { problems } = checkKnownNoneForm(blankKnownNone('a', null, null), context);
    expect(problems.map(({ field }) => field)).toEqual(['family', 'places', 'verifiedOn']);
  });
});

describe('a form that another tab overtook', () => {
  it('takes over what only they changed, and keeps what was typed', () => {
    const base = formOf(makeService());
    const theirs = formOf(makeService({ name: 'Theirs', notes: 'theirs', lenses: ['mental'] }));
    const mine = { ...base, texts: { ...base.texts, name: 'Mine', contact: 'desk' } };
    const { texts, lenses } = rebased(mine, base, theirs);
    expect([texts.name, texts.notes, texts.contact, lenses]).toEqual([
      'Mine',
      'theirs',
      'desk',
      ['mental'],
    ]);
  });
});

describe('bulk edit', () => {
  const stored = storedRegister(
    [storedService(makeService()), storedService(makeService({ id: 's2', tier: 'universal' }))],
    [storedNone(makeKnownNone())],
  );

  it('sets a field on all that have it, with a line in the history of each', () => {
    const edit = bulkEdit(stored, ['s1', 's2', 'n1'], { tier: 'universal' }, context, made);
    expect([edit.changed, edit.without, edit.problems]).toEqual([1, 1, []]);
    const [change] = edit.changes;
    expect(change).toEqual(jasmine.objectContaining({ kind: 'put', id: 's1', expected: 1 }));
  });

  it('verifies services and known nones alike', () => {
    const set = { verifiedOn: '2026-11-24', verifiedBy: 'Commissioner' };
    expect(bulkEdit(stored, ['s1', 's2', 'n1'], set, context, made).changed).toBe(3);
  });

  it('changes nothing where one of them would no longer fit', () => {
    const set = { verifiedOn: '2026-12-24', verifiedBy: 'Commissioner' };
    const edit = bulkEdit(stored, ['s1', 'n1'], set, context, made);
    expect(edit.changes).toEqual([]);
    expect(edit.problems.map(({ id }) => id)).toEqual(['s1', 'n1']);
  });
});
