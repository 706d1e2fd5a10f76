import { type Area } from '#app/domain/area.ts';
import { type Lens } from '#app/domain/lens.ts';
import { type PlaceNesting } from '#app/domain/place-nesting.ts';
import { type Register } from '#app/domain/service.ts';
import { type Tier } from '#app/domain/service-lists.ts';
import { registerProvision } from './register-provision.ts';

/** Services of a tier in a place: with a stated share of it, and others that serve a wider place or a part. */
export interface TierCount {
  readonly stated: number;
  readonly wider: number;
  readonly names: readonly string[];
}

export interface TierRow {
  readonly code: string;
  readonly tiers: Readonly<Record<Tier, TierCount>>;
  /** Services of which no tier is recorded. */
  readonly unnamed: TierCount;
}

/** Services for a lens by tier and place. A tier without a service is not recorded, which is not none. */
export function tierGrid(
  register: Register,
  areas: readonly Area[],
  nesting: PlaceNesting,
  lens: Lens,
): readonly TierRow[] {
  const subject = { kind: 'lens', lens } as const;
  return registerProvision({ register, areas, nesting, subject }).map(({ code, services }) => {
    const of = (wanted: Tier | null): TierCount => {
      const own = services.filter(({ service }) => service.tier === wanted);
      return {
        stated: own.filter(({ lower }) => lower > 0).length,
        wider: own.filter(({ lower }) => lower === 0).length,
        names: own.map(({ service }) => service.name),
      };
    };
    const tiers = {
      universal: of('universal'),
      targeted: of('targeted'),
      specialist: of('specialist'),
    };
    return { code, tiers, unnamed: of(null) };
  });
}
