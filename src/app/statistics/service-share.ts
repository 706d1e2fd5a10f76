import { type PlaceKey, type PlaceNesting } from '#app/domain/place-nesting.ts';
import { type PlaceServed, type Service } from '#app/domain/service.ts';

/** How much of a service (0 to 1) is spent on an area, at least and at most. */
export interface ServiceShare {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The share of a service that an area gets, from what was stated and nothing else.
 *
 * - The area is listed: its stated share; all of the service where it is the only place listed; else
 *   between nothing and what the other places of its level leave.
 * - Places inside the area are listed: the sum of their shares.
 * - Only a wider place is listed, such as the area's board: between nothing and that place's share,
 *   less what is stated for other places in it. It is not divided by population or in any other way.
 * - A listed place overlaps with the area: between nothing and that place's share.
 *
 * @returns null where the service does not serve the area at all.
 */
export function serviceShare(
  { places }: Pick<Service, 'places'>,
  area: PlaceKey,
  { nesting }: PlaceNesting,
): ServiceShare | null {
  const related = places.map((place) => ({ place, lies: nesting(area, place) }));
  const listed = related.find(({ lies }) => lies === 'same');
  if (listed !== undefined) return serving(ownShare(listed.place, places));
  const of = (wanted: string) =>
    related.flatMap(({ place, lies }) => (lies === wanted ? [place] : []));
  const [within, wider, part] = [outermost(of('holds'), nesting), of('inside'), of('part')];
  const lower = sum(within.map((place) => ownShare(place, places).lower));
  const others = [...within, ...part];
  const upper =
    wider.length > 0
      ? Math.min(...wider.map((place) => leftIn(place, area, places, nesting)))
      : sum(others.map((place) => ownShare(place, places).upper));
  return serving({ lower, upper: Math.max(lower, upper) });
}

type Nests = PlaceNesting['nesting'];

/** Shares are kept to four decimals; anything less is rounding. */
function serving({ lower, upper }: ServiceShare): ServiceShare | null {
  const kept = (share: number) => Math.round(Math.min(1, share) * 10_000) / 10_000;
  return kept(upper) > 0 ? { lower: kept(lower), upper: kept(upper) } : null;
}

/** The share of a listed place itself. */
function ownShare(place: PlaceServed, places: readonly PlaceServed[]): ServiceShare {
  const { share, level } = place;
  if (share !== null) return { lower: share, upper: share };
  if (places.length === 1) return { lower: 1, upper: 1 };
  const others = places.flatMap((one) =>
    one.level === level && one.share !== null ? [one.share] : [],
  );
  return { lower: 0, upper: Math.max(0, 1 - sum(others)) };
}

/** The most of a wider place's share that is not stated for places apart from the area. */
function leftIn(
  wider: PlaceServed,
  area: PlaceKey,
  places: readonly PlaceServed[],
  nesting: Nests,
): number {
  const apart = places.filter(
    (one) => one !== wider && nesting(one, wider) === 'inside' && nesting(one, area) === 'apart',
  );
  const spent = sum(outermost(apart, nesting).map((place) => ownShare(place, places).lower));
  return Math.max(0, ownShare(wider, places).upper - spent);
}

/** Places that do not lie in another of them. */
function outermost(places: readonly PlaceServed[], nesting: Nests): readonly PlaceServed[] {
  return places.filter(
    (place, i) =>
      !places.some((other, j) => {
        const lies = nesting(place, other);
        return other !== place && (lies === 'inside' || (lies === 'same' && j < i));
      }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
