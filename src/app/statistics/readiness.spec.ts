import { makeService } from '#app/domain/register-fixture.ts';
import { readiness } from './readiness.ts';

const staffed = (profession: 'physiotherapists' | 'podiatrists') => [
  { profession, minimum: null, maximum: null },
];

describe('readiness by profession', () => {
  it('counts yes, no and unknown apart: unknown is not no', () => {
    const rows = readiness([
      makeService({ fitNotes: 'yes', healthAndWorkReports: 'no' }),
      makeService({ id: 's2', fitNotes: 'unknown', healthAndWorkReports: 'yes' }),
    ]);
    const row = rows.find(({ profession }) => profession === 'physiotherapists');
    expect(row?.fitNotes).toEqual({ yes: 1, no: 0, unknown: 1 });
    expect(row?.reports).toEqual({ yes: 1, no: 1, unknown: 0 });
  });

  it('has no fit notes for a profession that may not certify them, whatever the service does', () => {
    const rows = readiness([makeService({ staff: staffed('podiatrists'), fitNotes: 'yes' })]);
    const row = rows.find(({ profession }) => profession === 'podiatrists');
    expect([row?.services, row?.fitNotes]).toEqual([1, null]);
    expect(row?.reports.unknown).toBe(1);
  });

  it('keeps services without a recorded profession in a row of their own', () => {
    const [last] = readiness([makeService({ staff: [] })]).slice(-1);
    expect([last?.profession, last?.services]).toEqual([null, 1]);
    expect(readiness([makeService()]).some(({ profession }) => profession === null)).toBeFalse();
  });
});
