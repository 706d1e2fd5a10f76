import fc from 'fast-check';
import { placeNesting } from '#app/domain/place-nesting.ts';
import {
  ALDER,
  ASHBY,
  ASHFORD,
  ASHSHIRE,
  BEECHTON,
  BIRCH,
  REGISTER_GEOGRAPHY,
  STRADDLE,
} from '#app/domain/register-fixture.ts';
import { type PlaceServed } from '#app/domain/service.ts';
import { serviceShare } from './service-share.ts';

const nesting = placeNesting(REGISTER_GEOGRAPHY);
type Place = Pick<PlaceServed, 'code' | 'level'>;
const share = (area: Place, ...places: readonly (readonly [Place, number | null])[]) => {
  const found = serviceShare(
    { places: places.map(([of, part]) => ({ ...of, share: part })) },
    area,
    nesting,
  );
  return found === null ? null : [found.lower, found.upper];
};

describe('the share of a service that an area gets', () => {
  it('is all of it for the only place listed, and the stated share where one is stated', () => {
    expect(share(ASHBY, [ASHBY, null])).toEqual([1, 1]);
    expect(share(ASHBY, [ASHBY, 0.4], [ASHFORD, 0.6])).toEqual([0.4, 0.4]);
  });

  it('lies between nothing and the rest where other shares are stated', () => {
    expect(share(ASHBY, [ASHBY, null], [ASHFORD, 0.6])).toEqual([0, 0.4]);
    expect(share(ASHBY, [ASHBY, null], [ASHFORD, null])).toEqual([0, 1]);
  });

  it('is never guessed for a district of a board that is served', () => {
    expect(share(ASHBY, [ALDER, null])).toEqual([0, 1]);
    expect(share(ASHBY, [ALDER, 0.5], [BIRCH, 0.5])).toEqual([0, 0.5]);
  });

  it('leaves to a district what the board gets beyond its other districts', () => {
    expect(share(ASHBY, [ALDER, 1], [ASHFORD, 0.7])).toEqual([0, 0.3]);
    expect(share(ASHFORD, [ALDER, 1], [ASHFORD, 0.7])).toEqual([0.7, 0.7]);
    expect(share(ASHBY, [ALDER, 0.7], [ASHFORD, 0.7])).toBeNull();
  });

  it('adds up the districts of a board, once where a county holds them', () => {
    expect(share(ALDER, [ASHBY, 0.2], [ASHFORD, 0.3])).toEqual([0.2 + 0.3, 0.5]);
    expect(share(ALDER, [ASHSHIRE, 0.5], [ASHFORD, 0.3])).toEqual([0.5, 0.5]);
    expect(share(ALDER, [ASHBY, 0.2], [BEECHTON, 0.8])).toEqual([0.2, 0.2]);
  });

  it('counts a district in two boards between nothing and its share in each', () => {
    expect(share(ALDER, [STRADDLE, null])).toEqual([0, 1]);
    expect(share(ALDER, [ASHBY, 0.2], [STRADDLE, 0.3])).toEqual([0.2, 0.5]);
  });

  it('is none where nothing of the area is served', () => {
    expect(share(BEECHTON, [ASHBY, null])).toBeNull();
    expect(share(ASHBY)).toBeNull();
  });

  it('takes a council of both tiers for one place', () => {
    expect(share(BEECHTON, [{ ...BEECHTON, level: 'utla' }, 0.25], [ASHBY, 0.75])).toEqual([
      0.25, 0.25,
    ]);
  });

  it('never gives the districts more than there is, at their least', () => {
    const places = [ASHBY, ASHFORD, BEECHTON, STRADDLE, ASHSHIRE, ALDER, BIRCH];
    const part = fc.option(fc.double({ min: 0.01, max: 0.25, noNaN: true }), { nil: null });
    const served = fc
      .subarray(
        places.map((_, i) => i),
        { minLength: 1 },
      )
      .chain((picked) =>
        fc.tuple(...picked.map((i) => part.map((one) => [places[i]!, one] as const))),
      );
    fc.assert(
      fc.property(served, (of) => {
        const found = [ASHBY, ASHFORD, BEECHTON, STRADDLE].map((area) => share(area, ...of));
        for (const bounds of found) {
          if (bounds !== null) expect(bounds[0]).toBeLessThanOrEqual(bounds[1]!);
        }
        const least = found.reduce((sum, bounds) => sum + (bounds === null ? 0 : bounds[0]!), 0);
        expect(least).toBeLessThanOrEqual(1 + 1e-3);
      }),
    );
  });
});
