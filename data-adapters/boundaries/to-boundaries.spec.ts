import { ForeignFileError } from '#data-adapters/adapter.ts';
import { shapesOf } from './area-shape.ts';
import { feature, SAMPLE_FEATURES, SAMPLE_GEOGRAPHY, square } from './sample-boundaries.ts';
import { toBoundaries } from './to-boundaries.ts';

function build(features = SAMPLE_FEATURES) {
  const raw = features.map(({ properties, geometry }, i) => ({ row: i + 1, properties, geometry }));
  const { records, issues } = shapesOf(raw, { code: 'LAD24CD', name: 'LAD24NM' });
  const place = { geography: SAMPLE_GEOGRAPHY, level: 'ltla', vintage: '2026' } as const;
  return toBoundaries(records, place, { title: 'Districts', year: 2024, issues });
}

describe('boundaries', () => {
  it('say their level, source, licence and codes, and have an outline for each', () => {
    const built = build();
    expect(built).toEqual(
      jasmine.objectContaining({
        level: 'ltla',
        vintage: '2026',
        title: 'Districts',
        licence: 'Open Government Licence v3.0',
        codes: ['E07000001', 'E07000002', 'E07000003', 'E07000004'],
        straddling: [],
        issues: [],
      }),
    );
    expect(built.sourceLine).toBe(
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2024.',
    );
    const { areas, approximate } = built.topology.objects;
    expect(areas.geometries.map(({ id }) => id)).toEqual([...built.codes]);
    expect(approximate.arcs).toEqual([]);
  });

  it('have one line for a border that two areas share', () => {
    const { areas } = build().topology.objects;
    const uses = areas.geometries.flatMap(({ arcs }) => arcs.flat(2)).map((n) => (n < 0 ? ~n : n));
    // Four squares: an outer line each, and four borders used twice.
    expect(new Set(uses).size).toBe(8);
    expect(uses.length).toBe(12);
  });

  it('are in order of code, whatever the order they came in', () => {
    expect(JSON.stringify(build([...SAMPLE_FEATURES].reverse()).codes)).toBe(
      JSON.stringify(build().codes),
    );
  });

  it('list codes that are not known, and areas that are missing', () => {
    const [first] = SAMPLE_FEATURES;
    const stray = feature({ LAD24CD: 'E07000999', LAD24NM: 'Atlantis' }, [square(0, 52)]);
    const { codes, issues } = build([first!, stray]);
    expect(codes).toEqual(['E07000001']);
    expect(issues.map(({ code, area, row }) => ({ code, area, row }))).toEqual([
      { code: 'unknown-area', area: 'E07000999', row: 2 },
      { code: 'missing-area', area: 'E07000002', row: null },
      { code: 'missing-area', area: 'E07000003', row: null },
      { code: 'missing-area', area: 'E07000004', row: null },
    ]);
    expect(issues[0]!.message).toBe(
      'E07000999 (Atlantis) is not one of the lower-tier local authorities known here, so it is not drawn.',
    );
    expect(issues[1]!.message).toContain('Northeast (E07000002) has no boundary here');
  });

  it('draw an area that is there twice once, and say whether its shapes differ', () => {
    const again = feature({ LAD24CD: 'E07000001' }, [square(-2, 53)]);
    const other = feature({ LAD24CD: 'E07000002' }, [square(0, 53)]);
    const { issues, topology } = build([...SAMPLE_FEATURES, again, other]);
    expect(issues.map(({ code, area }) => [code, area])).toEqual([
      ['duplicate', 'E07000001'],
      ['conflict', 'E07000002'],
    ]);
    expect(topology).toEqual(build().topology);
  });

  it('take a later code for the same ground, and never an abolished part of it', () => {
    const renamed = (LAD24CD: string) =>
      build([feature({ LAD24CD }, [square(-2, 53)]), ...SAMPLE_FEATURES.slice(1)]);
    expect(renamed('E07000091').codes).toContain('E07000001');
    expect(renamed('E07000091').issues.map(({ code }) => code)).toEqual(['renamed']);
    expect(renamed('E07000092').codes).not.toContain('E07000001');
    expect(renamed('E07000092').issues[0]!.code).toBe('unknown-area');
  });

  it('keep an area smaller than an island that is left out, and drop specks beside a larger part', () => {
    const tiny = [
      [-1.5, 53.5],
      [-1.4999, 53.5],
      [-1.4999, 53.5001],
      [-1.5, 53.5],
    ] as const;
    const alone = build([feature({ LAD24CD: 'E07000001' }, [tiny]), ...SAMPLE_FEATURES.slice(2)]);
    expect(alone.topology.objects.areas.geometries[0]!.arcs).toHaveSize(1);
    const coordinates = [[square(-2, 53)], [tiny.map(([x, y]) => [x + 1.6, y])]];
    const beside = {
      ...feature({ LAD24CD: 'E07000001' }, []),
      geometry: { type: 'MultiPolygon', coordinates },
    };
    expect(build([beside]).topology.objects.areas.geometries[0]!.arcs).toHaveSize(1);
  });

  it('are refused where no area is known, with the first reason', () => {
    const metres = [
      [430_000, 380_000],
      [431_000, 380_000],
      [431_000, 381_000],
      [430_000, 380_000],
    ] as const;
    expect(() => build([feature({ LAD24CD: 'E07000001' }, [metres])])).toThrowError(
      ForeignFileError,
      /^Districts holds no boundary of the 4 lower-tier local authorities that are drawn here: .*metres.*\.$/,
    );
  });
});
