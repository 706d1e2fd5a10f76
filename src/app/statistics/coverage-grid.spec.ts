import { placeNesting } from '#app/domain/place-nesting.ts';
import {
  ALDER,
  BIRCH,
  makeKnownNone,
  makeService,
  REGISTER_GEOGRAPHY,
} from '#app/domain/register-fixture.ts';
import { type Register } from '#app/domain/service.ts';
import { coverageGrid } from './coverage-grid.ts';

const boards = REGISTER_GEOGRAPHY.areas.filter(({ level }) => level === 'icb');
const nesting = placeNesting(REGISTER_GEOGRAPHY);
const grid = (register: Partial<Register>, areas = boards) =>
  coverageGrid({ services: [], knownNones: [], ...register }, areas, nesting, '2026-11-22', [
    'vocational-rehabilitation',
    'occupational-health',
  ]);

describe('the coverage grid', () => {
  it('says for every place and family what is recorded, when verified, by whom and how well', () => {
    const { rows } = grid({ services: [makeService()], knownNones: [makeKnownNone()] });
    expect(rows.map((cells) => cells.map(({ state }) => state))).toEqual([
      ['recorded', 'not-recorded'],
      ['known-none', 'not-recorded'],
    ]);
    const [recorded, silent] = rows[0]!;
    expect([recorded?.verified?.byRole, recorded?.verifiedState, recorded?.grade]).toEqual([
      'AHP lead',
      'current',
      'A',
    ]);
    expect([silent?.verified, silent?.verifiedState, silent?.grade]).toEqual([null, null, null]);
    expect(rows[1]![0]?.verified?.on).toBe('2026-10-01');
  });

  it('takes the worst of several records, and none for one that is missing', () => {
    const late = makeService({
      id: 's2',
      verified: { on: '2026-01-01', byRole: 'manager' },
      quality: { grade: 'C', reason: 'estimate' },
    });
    const of = (...services: Register['services']) => grid({ services }).rows[0]![0]!;
    expect([of(makeService(), late).grade, of(makeService(), late).verifiedState]).toEqual([
      'C',
      'overdue',
    ]);
    expect(of(makeService(), late).verified?.on).toBe('2026-01-01');
    const never = makeService({ id: 's3', verified: null, quality: null });
    expect([
      of(late, never).verified,
      of(late, never).grade,
      of(late, never).verifiedState,
    ]).toEqual([null, null, 'never']);
  });

  it('finds overlaps among services with a stated share only', () => {
    const direct = [makeService(), makeService({ id: 's2' })];
    expect(grid({ services: direct }).overlaps.map(({ code }) => code)).toEqual([ALDER.code]);
    const england = { code: 'E92000001', level: 'england', share: null } as const;
    const wider = makeService({ id: 's2', places: [england] });
    const { overlaps, rows } = grid({ services: [makeService(), wider] });
    expect(overlaps).toEqual([]);
    expect([rows[0]![0]?.services, rows[0]![0]?.stated]).toEqual([['s1', 's2'], 1]);
  });

  it('lists holes of both kinds, told apart', () => {
    const { holes } = grid({ services: [makeService()], knownNones: [makeKnownNone()] });
    expect(holes.map(({ code, family, state }) => [code, family, state])).toEqual([
      [ALDER.code, 'occupational-health', 'not-recorded'],
      [BIRCH.code, 'vocational-rehabilitation', 'known-none'],
      [BIRCH.code, 'occupational-health', 'not-recorded'],
    ]);
  });

  it('shows a known none that recorded services contradict', () => {
    const { rows } = grid({
      services: [makeService()],
      knownNones: [makeKnownNone({ place: ALDER })],
    });
    expect(rows[0]![0]?.isContradicted).toBeTrue();
  });
});
