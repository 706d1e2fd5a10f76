import { checkGapAction, checkNotNow, type GapAction, type NotNow } from './gap-action.ts';
import { ALDER } from './register-fixture.ts';

const subject = { place: ALDER, about: { kind: 'family', family: 'occupational-health' } } as const;
const action: GapAction = {
  id: 'a1',
  subject,
  title: 'Ask for two more posts',
  rootCause: 'No funding',
  ownerRole: 'AHP lead',
  due: '2027-03-31',
  status: 'not-started',
  baseline: {
    measure: 'Shortfall of staff',
    value: 2,
    lower: 1,
    upper: 3,
    unit: 'WTE',
    gapClass: 'likely gap',
    period: '2026',
    source: 'Service register',
    frozenOn: '2026-11-22',
  },
};
const notNow: NotNow = {
  id: 'n1',
  subject,
  reason: 'Waiting for the merger',
  decidedOn: '2026-11-22',
  byRole: 'Commissioner',
};

describe('an action about a gap', () => {
  it('is kept with its baseline untouched', () => {
    const checked = checkGapAction(action);
    expect(checked.kind === 'fits' && checked.record).toEqual(action);
  });

  it('needs a title and an owner, and is due after it was made', () => {
    const checked = checkGapAction({ ...action, title: ' ', ownerRole: '', due: '2026-01-01' });
    const fields = checked.kind === 'problems' ? checked.problems.map(({ field }) => field) : [];
    expect(fields).toEqual(['title', 'ownerRole', 'due']);
  });
});

describe('a gap left for now', () => {
  it('is kept with its reason', () => {
    expect(checkNotNow(notNow, '2026-11-22').kind).toBe('fits');
  });

  it('needs a reason and a role', () => {
    const checked = checkNotNow({ ...notNow, reason: '', byRole: '' }, '2026-11-22');
    const fields = checked.kind === 'problems' ? checked.problems.map(({ field }) => field) : [];
    expect(fields).toEqual(['reason', 'byRole']);
  });
});
