import { readBoundaryFile } from './boundary-file.ts';
import { geoJson, SAMPLE_FEATURES, SAMPLE_GEOGRAPHY } from './sample-boundaries.ts';
import { toBoards } from './to-boards.ts';

const CONTEXT = { geography: SAMPLE_GEOGRAPHY, vintage: '2026' };

function boardsOf(features = SAMPLE_FEATURES, geography = SAMPLE_GEOGRAPHY) {
  return toBoards(readBoundaryFile(geoJson(features), CONTEXT), geography, '2026');
}

describe('boards made of districts', () => {
  it('hold each district whole, in the board with most of its residents', () => {
    const { level, codes, topology } = boardsOf();
    expect(level).toBe('icb');
    expect(codes).toEqual(['E54000001', 'E54000002']);
    expect(topology.objects.areas.geometries.map(({ id, arcs }) => [id, arcs.length])).toEqual([
      ['E54000001', 2],
      ['E54000002', 2],
    ]);
  });

  it('mark the edge of a district towards another board of its own as approximate, and no other', () => {
    const districts = readBoundaryFile(geoJson(SAMPLE_FEATURES), CONTEXT);
    const linesOf = (code: string) =>
      new Set(
        districts.topology.objects.areas.geometries
          .find(({ id }) => id === code)!
          .arcs.flat(2)
          .map((arc) => (arc < 0 ? ~arc : arc)),
      );
    const southeast = linesOf('E07000004');
    const shared = [...linesOf('E07000002')].filter((arc) => southeast.has(arc));
    expect(shared.length).toBe(1);
    const { approximate } = boardsOf().topology.objects;
    expect(approximate.arcs).toEqual(shared.map((arc) => [arc]));
  });

  it('list the districts that straddle, with the shares elsewhere', () => {
    const { straddling, issues } = boardsOf();
    expect(straddling).toEqual([
      {
        code: 'E07000002',
        name: 'Northeast',
        drawnIn: 'E54000001',
        alsoIn: [{ code: 'E54000002', share: 0.3 }],
      },
    ]);
    expect(issues.map(({ message }) => message)).toEqual([
      'Northeast is drawn whole in North, but 30% of its residents are in South: its edge is approximate.',
    ]);
  });

  it('say which districts and boards are missing', () => {
    const { codes, issues } = boardsOf(SAMPLE_FEATURES.slice(0, 2));
    expect(codes).toEqual(['E54000001']);
    expect(issues.filter(({ code }) => code === 'missing-area').map(({ area }) => area)).toEqual([
      'E07000003',
      'E07000004',
      'E54000002',
    ]);
  });

  it('leave out a district whose board is not known', () => {
    const memberships = SAMPLE_GEOGRAPHY.memberships.filter(({ child }) => child !== 'E07000004');
    const { issues } = boardsOf(SAMPLE_FEATURES, { ...SAMPLE_GEOGRAPHY, memberships });
    expect(issues[0]).toEqual(jasmine.objectContaining({ code: 'left-out', area: 'E07000004' }));
  });

  it('cannot be made of anything but districts', () => {
    const boards = boardsOf();
    expect(() => toBoards(boards, SAMPLE_GEOGRAPHY, '2026')).toThrowError(RangeError);
  });
});
