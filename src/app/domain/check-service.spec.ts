import { checkKnownNone } from './check-known-none.ts';
import { checkService, isWebLink } from './check-service.ts';
import { type Checked } from './record-notes.ts';
import { ALDER, ASHBY, ASHFORD, makeKnownNone, makeService } from './register-fixture.ts';
import { blankService, type ServiceDraft } from './service.ts';

const CONTEXT = { today: '2026-11-22' };

function problemsOf(checked: Checked<unknown>): Record<string, string> {
  const notes = checked.kind === 'fits' ? [] : checked.problems;
  return Object.fromEntries(notes.map(({ field, message }) => [field, message]));
}

const check = (change: Partial<ServiceDraft>) =>
  checkService({ ...makeService(), ...change }, CONTEXT);
const problems = (change: Partial<ServiceDraft>) => problemsOf(check(change));

describe('checking a service', () => {
  it('keeps a complete one as it is', () => {
    expect(check({})).toEqual({ kind: 'fits', record: makeService(), warnings: [] });
  });

  it('asks for a name and a family, and for nothing else', () => {
    expect(Object.keys(problemsOf(checkService(blankService('s9'), CONTEXT)))).toEqual([
      'family',
      'name',
    ]);
  });

  it('keeps what is not recorded as not recorded, never as none or zero', () => {
    const draft = { ...blankService('a'), name: 'A', family: 'occupational-health' } as const;
    const checked = checkService(draft, CONTEXT);
    expect(checked.kind === 'fits' && checked.record).toEqual(draft);
  });

  it('tidies white space, controls and numbers before they are kept', () => {
    const checked = check({
      name: '  Back\u0000 to\t\u202EWork ',
      notes: 'One \r\n\r\n\r\n\r\n two ',
      medianWaitWeeks: 3.14159,
      staff: [{ profession: 'physiotherapists', minimum: -0, maximum: 1.005 }],
    });
    if (checked.kind !== 'fits') throw new Error('refused');
    const { name, notes, medianWaitWeeks, staff } = checked.record;
    expect([name, notes, medianWaitWeeks]).toEqual(['Back to Work', 'One\n\ntwo', 3.1]);
    expect(staff).toEqual([{ profession: 'physiotherapists', minimum: 0, maximum: 1 }]);
  });

  it('refuses a yearly count of 1 to 9 people and says to round it or leave it out', () => {
    for (const activity of [1, 5, 9]) {
      expect(problems({ activity })['activity']).toContain('Round it to 10, or leave it blank');
    }
    for (const activity of [null, 0, 10]) expect(problems({ activity })).toEqual({});
  });

  it('says when the minimum of staff is above the maximum', () => {
    const staff = [{ profession: 'physiotherapists', minimum: 3, maximum: 2 } as const];
    expect(problems({ staff })['staff.physiotherapists']).toContain('minimum');
  });

  it('refuses numbers that no service has', () => {
    expect(Object.keys(problems({ capacity: 1.5, medianWaitWeeks: -1, activity: NaN }))).toEqual([
      'capacity',
      'activity',
      'medianWaitWeeks',
    ]);
  });

  it('refuses shares of one level that add up to more than all of the service', () => {
    const shared = (first: number, second: number) => ({
      places: [
        { ...ASHBY, share: first },
        { ...ASHFORD, share: second },
      ],
    });
    expect(problems(shared(0.7, 0.4))['places']).toContain('add up to 110%');
    expect(problems(shared(0.7, 0.3))).toEqual({});
  });

  it('lets a board and its districts each add up to the whole', () => {
    const places = [
      { ...ALDER, share: 1 },
      { ...ASHBY, share: 0.5 },
    ];
    expect(problems({ places })).toEqual({});
  });

  it('refuses a place given twice, unknown, or with no share at all', () => {
    const place = { ...ALDER, share: null };
    expect(problems({ places: [place, place] })['places.E54000001']).toContain('twice');
    expect(problems({ places: [{ ...ALDER, share: 0 }] })['places.E54000001']).toContain('share');
    const nowhere = checkService(makeService(), { ...CONTEXT, knowsPlace: () => false });
    expect(problemsOf(nowhere)['places.E54000001']).toContain('Choose a place from the list');
  });

  it('takes real days only, and no verification in the future', () => {
    const on = (day: string) => problems({ verified: { on: day, byRole: 'lead' } })['verified.on'];
    expect(on('2026-02-30')).toContain('real date');
    expect(on('2026-11-23')).toContain('in the future');
    expect(on('2026-11-22')).toBeUndefined();
    expect(problems({ fundingEnds: '1926-01-01' })['fundingEnds']).toContain('too long ago');
  });

  it('asks for a role with a verification and a reason with a grade', () => {
    expect(
      Object.keys(
        problems({
          verified: { on: '2026-01-01', byRole: ' ' },
          quality: { grade: 'A', reason: '' },
        }),
      ),
    ).toEqual(['verified.byRole', 'quality.reason']);
  });

  it('takes web links and nothing that a browser could run', () => {
    expect(problems({ link: 'javascript:alert(1)' })['link']).toContain('https://');
    expect(isWebLink('https://example.org/a?b=c')).toBeTrue();
    for (const link of [
      'data:text/html,x',
      'ftp://a.b',
      '//a.b',
      'https://me:pw@a.b',
      'https://x',
    ]) {
      expect(isWebLink(link)).withContext(link).toBeFalse();
    }
  });

  it('warns of personal data in any text and still lets the person decide', () => {
    const checked = check({ contact: 'jane.smith@example.org', notes: 'Ask Dr Smith' });
    expect(checked.kind).toBe('fits');
    expect(checked.warnings.map(({ field }) => field)).toEqual(['contact', 'notes']);
  });

  it('warns when more people were seen than the service can take', () => {
    expect(check({ capacity: 100, activity: 120 }).warnings[0]?.field).toBe('activity');
  });

  it('keeps markup and formulas as the text they are', () => {
    const name = '=1+1<script>alert(1)</script>';
    const checked = check({ name });
    expect(checked.kind === 'fits' && checked.record.name).toBe(name);
  });

  it('says how long a text may be', () => {
    expect(problems({ name: 'x'.repeat(201) })['name']).toContain('at most 200');
  });
});

describe('checking a known none', () => {
  it('keeps a complete one', () => {
    const none = makeKnownNone();
    expect(checkKnownNone(none, CONTEXT)).toEqual({ kind: 'fits', record: none, warnings: [] });
  });

  it('asks for place, family, and when and in which role it was found', () => {
    const draft = { id: 'n', notes: '', family: null, place: null, verified: null };
    expect(Object.keys(problemsOf(checkKnownNone(draft, CONTEXT)))).toEqual([
      'family',
      'place',
      'verified',
    ]);
  });

  it('refuses an id that is a page of the register or a name every object has', () => {
    for (const id of ['new', 'import', 'constructor', 'toString']) {
      const checked = checkService(makeService({ id }), { today: '2026-11-22' });
      expect(checked.kind === 'problems' && checked.problems.map(({ field }) => field))
        .withContext(id)
        .toEqual(['id']);
    }
  });
});
