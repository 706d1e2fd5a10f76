import { areasOf, type Geography, type Membership } from '#app/domain/area.ts';
import {
  type AreaOutline,
  type Boundaries,
  type BoundaryIssue,
  type StraddlingArea,
} from '#app/domain/boundaries.ts';

/**
 * Boundaries of the integrated care boards of a vintage as unions of districts, for boards that have
 * no published layer. A district that lies in several boards is drawn whole in the one with most of
 * its residents; its edges towards the others are approximate, and it is listed.
 * @throws RangeError where other boundaries than districts are given.
 */
export function toBoards(districts: Boundaries, geography: Geography, vintage: string): Boundaries {
  if (districts.level !== 'ltla') throw new RangeError(`boards of ${districts.level} asked for`);
  const boardsOf = boardsByDistrict(geography, vintage);
  const homeOf = (district: string): string | undefined => boardsOf.get(district)?.[0]?.parent;
  const outlines = districts.topology.objects.areas.geometries;
  const byBoard = Map.groupBy(outlines, ({ id }) => homeOf(id));
  const boards = areasOf(geography, 'icb', vintage);
  const areas = boards.flatMap(({ code }): AreaOutline[] => {
    const parts = byBoard.get(code);
    return parts === undefined
      ? []
      : [{ type: 'MultiPolygon', id: code, arcs: parts.flatMap(({ arcs }) => arcs) }];
  });
  const drawn = new Set(areas.map(({ id }) => id));
  const straddling = straddlingAreas(boardsOf, geography);
  return {
    ...districts,
    level: 'icb',
    vintage,
    title: `Unions of districts: ${districts.title}`,
    topology: {
      ...districts.topology,
      objects: {
        areas: { type: 'GeometryCollection', geometries: areas },
        approximate: { type: 'MultiLineString', arcs: approximateArcs(outlines, boardsOf) },
      },
    },
    codes: [...drawn].sort(),
    straddling,
    issues: [
      ...districts.issues.filter(({ code }) => code !== 'missing-area'),
      ...[...boardsOf.keys()].filter((id) => !districts.codes.includes(id)).map(missingDistrict),
      ...outlines.filter(({ id }) => homeOf(id) === undefined).map(({ id }) => homeless(id)),
      ...boards.filter(({ code }) => !drawn.has(code)).map(missingBoard),
      ...straddling.map((area) => drawnWhole(area, geography)),
    ],
  };
}

/** Memberships of each district in boards of the vintage, the one with most residents first. */
function boardsByDistrict(
  geography: Geography,
  vintage: string,
): ReadonlyMap<string, readonly Membership[]> {
  const rows = geography.memberships.filter(
    (row) =>
      row.childLevel === 'ltla' &&
      row.parentLevel === 'icb' &&
      row.vintage === vintage &&
      row.share > 0,
  );
  return Map.groupBy(
    rows.sort((a, b) => b.share - a.share || a.parent.localeCompare(b.parent)),
    ({ child }) => child,
  );
}

/**
 * The lines between districts of different boards where one district has residents in the board of
 * the other: there the true border runs through the district.
 */
function approximateArcs(
  outlines: readonly AreaOutline[],
  boardsOf: ReadonlyMap<string, readonly Membership[]>,
): number[][] {
  const districtsAt = new Map<number, Set<string>>();
  for (const { id, arcs } of outlines) {
    for (const arc of arcs.flat(2)) {
      const key = arc < 0 ? ~arc : arc;
      districtsAt.set(key, (districtsAt.get(key) ?? new Set()).add(id));
    }
  }
  const liesIn = (district: string, board: string | undefined) =>
    boardsOf.get(district)?.some(({ parent }) => parent === board) === true;
  return [...districtsAt].flatMap(([arc, ids]) => {
    const [a, b] = [...ids];
    if (a === undefined || b === undefined) return [];
    const [homeA, homeB] = [boardsOf.get(a)?.[0]?.parent, boardsOf.get(b)?.[0]?.parent];
    return homeA !== homeB && (liesIn(a, homeB) || liesIn(b, homeA)) ? [[arc]] : [];
  });
}

function straddlingAreas(
  boardsOf: ReadonlyMap<string, readonly Membership[]>,
  geography: Geography,
): readonly StraddlingArea[] {
  const names = new Map(
    geography.areas
      .filter(({ level }) => level === 'ltla')
      .map(({ code, shortName }) => [code, shortName]),
  );
  return [...boardsOf].flatMap(([code, [home, ...others]]) =>
    home === undefined || others.length === 0
      ? []
      : [
          {
            code,
            name: names.get(code) ?? code,
            drawnIn: home.parent,
            alsoIn: others.map(({ parent, share }) => ({ code: parent, share })),
          },
        ],
  );
}

function drawnWhole(area: StraddlingArea, geography: Geography): BoundaryIssue {
  const nameOf = (code: string) =>
    geography.areas.find((one) => one.level === 'icb' && one.code === code)?.shortName ?? code;
  const others = area.alsoIn
    .map(({ code, share }) => `${percent(share)} of its residents are in ${nameOf(code)}`)
    .join(' and ');
  const message = `${area.name} is drawn whole in ${nameOf(area.drawnIn)}, but ${others}: its edge is approximate.`;
  return { code: 'approximate', area: area.code, row: null, message };
}

function percent(share: number): string {
  return share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`;
}

function homeless(id: string): BoundaryIssue {
  const message = `No integrated care board is known for district ${id}, so it is not drawn.`;
  return { code: 'left-out', area: id, row: null, message };
}

function missingDistrict(id: string): BoundaryIssue {
  const message = `District ${id} has no boundary here, so its integrated care board is drawn without it.`;
  return { code: 'missing-area', area: id, row: null, message };
}

function missingBoard({ code, name }: { code: string; name: string }): BoundaryIssue {
  const message = `None of the districts of ${name} (${code}) has a boundary here, so it is drawn as a circle.`;
  return { code: 'missing-area', area: code, row: null, message };
}
