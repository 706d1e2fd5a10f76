import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type Selection } from '#app/domain/selection.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectPlaceProgrammes } from './place-programmes.ts';

const row = (change: Partial<ProgrammeMembership>): ProgrammeMembership => ({
  programme: 'workwell-pilot',
  areaCode: 'E54000003',
  areaLevel: 'icb',
  status: 'in',
  basis: 'stated',
  since: null,
  source: 'DWP list, 2024',
  note: '',
  ...change,
});

function at(programmes: readonly ProgrammeMembership[], selection: Partial<Selection>) {
  const state = stateAfter([
    placesRead,
    SnapshotEvents.programmesAnswered({ programmes }),
    lookedAt('', selection),
  ]);
  const [workwell, accelerator, connect] = selectPlaceProgrammes(state);
  return { workwell, accelerator, connect };
}

const cedar = { place: 'E54000003' };

describe('the programmes of a place', () => {
  it('are none to be named without a place, or until the list is read', () => {
    expect(at([row({})], {}).workwell).toBeUndefined();
    expect(selectPlaceProgrammes(stateAfter([placesRead, lookedAt('', cedar)]))).toEqual([]);
  });

  it('say that it is in, since when, and from where that is known', () => {
    const { workwell } = at([row({ since: '2024-05-07' })], cedar);
    expect(workwell?.status).toBe('in');
    expect(workwell?.words).toContain('7 May 2024');
    expect(workwell?.sources).toEqual(['DWP list, 2024']);
  });

  it('say unknown where no list says, which is not out', () => {
    const { workwell } = at([row({ status: 'unknown', basis: 'not-listed' })], cedar);
    expect(workwell?.status).toBe('unknown');
    expect(workwell?.words).toContain('unknown');
    expect(workwell?.words).not.toContain('not a member');
    expect(workwell?.sources).toEqual([]);
  });

  it('say unknown where a place is in no row at all', () => {
    const { accelerator } = at([row({})], cedar);
    expect(accelerator?.status).toBe('unknown');
  });

  it('say out only where a source says so, with its note', () => {
    const { workwell } = at([row({ status: 'out', note: 'The list is complete.' })], cedar);
    expect(workwell?.status).toBe('out');
    expect(workwell?.notes).toEqual(['The list is complete.']);
  });

  it('name the predecessors of a merged board that are in, and count the unknown', () => {
    const rows = [
      row({ areaCode: 'E54000001' }),
      row({ areaCode: 'E54000002', status: 'unknown' }),
    ];
    const { workwell } = at(rows, { place: 'E54000004' });
    expect(workwell?.status).toBe('partly in');
    expect(workwell?.words).toContain('Alder');
    expect(workwell?.words).not.toContain('Birch');
    expect(workwell?.words).toContain('1 unknown');
    const both = at(
      rows.map((one) => ({ ...one, status: 'in' as const })),
      { place: 'E54000004' },
    );
    expect(both.workwell?.status).toBe('in');
    expect(both.workwell?.words).toContain('Alder; Birch');
  });

  it('stay unknown where one predecessor is out and the other unknown', () => {
    const rows = [
      row({ areaCode: 'E54000001', status: 'out' }),
      row({ areaCode: 'E54000002', status: 'unknown' }),
    ];
    expect(at(rows, { place: 'E54000004' }).workwell?.status).toBe('unknown');
  });

  it('of a district are its county’s, and its board’s on the boundaries of the announcement', () => {
    const rows = [
      row({ programme: 'connect-to-work', areaCode: 'E10000001', areaLevel: 'utla' }),
      row({ areaCode: 'E54000001' }),
      row({ areaCode: 'E54000002', status: 'out' }),
    ];
    const { connect, workwell } = at(rows, { place: 'E07000001', level: 'ltla' });
    expect(connect?.status).toBe('in');
    expect(workwell?.status).toBe('in');
    expect(at(rows, { place: 'E07000002', level: 'ltla' }).workwell?.status).toBe('out');
  });

  it('of a region name its members', () => {
    const rows = [
      row({ programme: 'connect-to-work', areaCode: 'E10000001', areaLevel: 'utla' }),
      row({
        programme: 'connect-to-work',
        areaCode: 'E08000001',
        areaLevel: 'utla',
        status: 'unknown',
      }),
    ];
    const { connect } = at(rows, { place: 'E12000001', level: 'region' });
    expect(connect?.status).toBe('partly in');
    expect(connect?.words).toContain('Ashshire');
  });

  it('take no inference for membership, and say so', () => {
    const inferred = row({
      programme: 'connect-to-work',
      areaCode: 'E10000001',
      areaLevel: 'utla',
      basis: 'inferred',
    });
    const { connect } = at([inferred], { place: 'E10000001', level: 'utla' });
    expect(connect?.status).toBe('unknown');
    expect(connect?.notes.join()).toContain('inference');
  });

  it('date each member of a merged board', () => {
    const rows = ['E54000001', 'E54000002'].map((areaCode) =>
      row({ areaCode, since: '2024-05-07' }),
    );
    const { workwell } = at(rows, { place: 'E54000004' });
    expect(workwell?.words).toContain('Alder (announced 7 May 2024)');
  });
});
