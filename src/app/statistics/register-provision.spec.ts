import { type Area } from '#app/domain/area.ts';
import { placeNesting } from '#app/domain/place-nesting.ts';
import {
  ALDER,
  ASHBY,
  ASHFORD,
  BEECHTON,
  BIRCH,
  makeKnownNone,
  makeService,
  REGISTER_GEOGRAPHY,
} from '#app/domain/register-fixture.ts';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { type ProvisionSubject, registerProvision } from './register-provision.ts';
import { staffBounds } from './staff-bounds.ts';

const nesting = placeNesting(REGISTER_GEOGRAPHY);
const areasOf = (level: Area['level']) =>
  REGISTER_GEOGRAPHY.areas.filter((area) => area.level === level);
const VR: ProvisionSubject = { kind: 'family', family: 'vocational-rehabilitation' };

function provision(
  services: readonly Service[],
  knownNones: readonly KnownNone[] = [],
  level: Area['level'] = 'icb',
  subject: ProvisionSubject = VR,
) {
  const register = { services, knownNones };
  const found = registerProvision({ register, areas: areasOf(level), subject, nesting });
  return (code: string) => found.find((one) => one.code === code)!;
}

describe('provision from the register', () => {
  it('tells recorded, known none and not recorded apart', () => {
    const of = provision([makeService()], [makeKnownNone()]);
    expect([of(ALDER.code).state, of(BIRCH.code).state]).toEqual(['recorded', 'known-none']);
    expect(provision([])(ALDER.code)).toEqual({
      code: ALDER.code,
      state: 'not-recorded',
      services: [],
      wte: null,
      capacity: null,
      openWte: 0,
      openShare: 0,
      knownNone: null,
    });
  });

  it('adds staff and capacity by stated shares', () => {
    const shared = makeService({
      capacity: 100,
      places: [
        { ...ASHBY, share: 0.25 },
        { ...BEECHTON, share: 0.75 },
      ],
    });
    const of = provision([shared, makeService({ id: 's2' })]);
    expect(of(ALDER.code).wte).toEqual({ lower: 2.5, upper: 5 });
    expect(of(BIRCH.code).wte).toEqual({ lower: 1.5, upper: 3 });
    expect(of(BIRCH.code).capacity).toEqual({ lower: 75, upper: 75 });
  });

  it('is open above where a part is not recorded, never short of it', () => {
    const none = makeService({ id: 's2', staff: [], capacity: null });
    const { wte, openWte, capacity } = provision([makeService({ capacity: 10 }), none])(ALDER.code);
    expect([wte, openWte]).toEqual([{ lower: 2, upper: null }, 1]);
    expect(capacity).toEqual({ lower: 10, upper: null });
    expect(provision([none])(ALDER.code).wte).toBeNull();
  });

  it('gives districts of a served board bounds, and counts the open shares', () => {
    const { wte, openShare, state } = provision([makeService()], [], 'ltla')(ASHBY.code);
    expect([state, openShare, wte]).toEqual(['recorded', 1, { lower: 0, upper: 4 }]);
  });

  it('keeps a recorded zero a zero', () => {
    const zero = makeService({ staff: [{ profession: 'podiatrists', minimum: 0, maximum: 0 }] });
    expect(provision([zero])(ALDER.code).wte).toEqual({ lower: 0, upper: 0 });
  });

  it('counts other families out, and services for the condition or for all in', () => {
    const services = [
      makeService({ id: 'msk', lenses: ['msk'] }),
      makeService({ id: 'all', lenses: ['all'], family: 'occupational-health' }),
      makeService({ id: 'blank', lenses: [] }),
    ];
    const ids = (subject: ProvisionSubject) =>
      provision(services, [], 'icb', subject)(ALDER.code).services.map(({ service }) => service.id);
    expect(ids(VR)).toEqual(['msk', 'blank']);
    expect(ids({ kind: 'lens', lens: 'msk' })).toEqual(['msk', 'all']);
    expect(ids({ kind: 'lens', lens: 'diabetes' })).toEqual(['all']);
    expect(ids({ kind: 'lens', lens: 'all' })).toEqual(['msk', 'all', 'blank']);
  });

  it('takes a known none of the board for its districts, not the other way round', () => {
    const none = makeKnownNone({ place: ALDER });
    expect(provision([], [none], 'ltla')(ASHFORD.code).state).toBe('known-none');
    expect(provision([], [makeKnownNone({ place: ASHBY })])(ALDER.code).state).toBe('not-recorded');
  });

  it('has a known none for a lens only where there is one for every family', () => {
    const lens = { kind: 'lens', lens: 'msk' } as const;
    const all = SERVICE_FAMILIES.map((family) => makeKnownNone({ id: family, family }));
    expect(provision([], all, 'icb', lens)(BIRCH.code).state).toBe('known-none');
    expect(provision([], all.slice(1), 'icb', lens)(BIRCH.code).state).toBe('not-recorded');
  });

  it('keeps a known none that recorded services contradict', () => {
    const { state, knownNone } = provision(
      [makeService()],
      [makeKnownNone({ place: ALDER })],
    )(ALDER.code);
    expect([state, knownNone?.id]).toEqual(['recorded', 'n1']);
  });
});

describe('staff of a service', () => {
  const ranges = [
    { profession: 'physiotherapists', minimum: 2, maximum: 3 },
    { profession: 'podiatrists', minimum: null, maximum: 1 },
    { profession: 'dietitians', minimum: 1, maximum: null },
  ] as const;

  it('adds both ends, and is open where one has no upper end', () => {
    expect(staffBounds(ranges.slice(0, 2))).toEqual({ lower: 2, upper: 4 });
    expect(staffBounds(ranges)).toEqual({ lower: 3, upper: null });
  });

  it('counts one profession alone', () => {
    expect(staffBounds(ranges, 'podiatrists')).toEqual({ lower: 0, upper: 1 });
    expect(staffBounds(ranges, 'osteopaths')).toBeNull();
  });

  it('is not recorded where nobody has a figure', () => {
    expect(staffBounds([{ profession: 'podiatrists', minimum: null, maximum: null }])).toBeNull();
  });
});
