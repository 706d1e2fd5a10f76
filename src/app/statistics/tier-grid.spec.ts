import { placeNesting } from '#app/domain/place-nesting.ts';
import { ALDER, BIRCH, makeService, REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { tierGrid } from './tier-grid.ts';

const boards = REGISTER_GEOGRAPHY.areas.filter(({ level }) => level === 'icb');
const nesting = placeNesting(REGISTER_GEOGRAPHY);
const england = { code: 'E92000001', level: 'england', share: null } as const;

describe('the tier grid', () => {
  it('counts services of each tier in each place, those without a stated share apart', () => {
    const services = [
      makeService({ tier: 'targeted' }),
      makeService({ id: 's2', tier: 'targeted', places: [england] }),
      makeService({ id: 's3', tier: null, places: [{ ...BIRCH, share: null }] }),
    ];
    const rows = tierGrid({ services, knownNones: [] }, boards, nesting, 'msk');
    expect(rows.map(({ code }) => code)).toEqual([ALDER.code, BIRCH.code]);
    expect(rows.map(({ tiers }) => [tiers.targeted.stated, tiers.targeted.wider])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(rows.map(({ unnamed }) => unnamed.stated)).toEqual([0, 1]);
  });

  it('leaves out services that are not for the lens', () => {
    const services = [makeService({ tier: 'universal', lenses: ['mental'] })];
    const [row] = tierGrid({ services, knownNones: [] }, boards, nesting, 'msk');
    expect(row?.tiers.universal).toEqual({ stated: 0, wider: 0, names: [] });
  });
});
