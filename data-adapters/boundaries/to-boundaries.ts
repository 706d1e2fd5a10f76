import { LEVEL_NAMES, type Area } from '#app/domain/area.ts';
import {
  BOUNDARY_LICENCE,
  boundarySourceLine,
  type Boundaries,
  type BoundaryIssue,
} from '#app/domain/boundaries.ts';
import { ForeignFileError, type RowIssue } from '#data-adapters/adapter.ts';
import { type AreaShape } from './area-shape.ts';
import { buildTopology } from './build-topology.ts';
import { knownAreas, type BoundaryPlace } from './known-areas.ts';
import { type Polygons } from './polygons.ts';

/** Where shapes came from. */
export interface BoundaryOrigin {
  /** Name of the layer or the file. */
  readonly title: string;
  /** Year the boundaries are of; null if unknown. */
  readonly year: number | null;
  /** What was found wrong on the way. */
  readonly issues: readonly RowIssue[];
}

/**
 * Official boundaries of a level from its shapes: known areas only, each once, simplified and
 * quantised. What is unknown, double or missing is listed.
 * @throws ForeignFileError where no shape is of a known area.
 */
export function toBoundaries(
  shapes: readonly AreaShape[],
  place: BoundaryPlace,
  origin: BoundaryOrigin,
): Boundaries {
  const known = knownAreas(place);
  const issues: BoundaryIssue[] = origin.issues.map(asBoundaryIssue);
  const drawn = new Map<string, { readonly polygons: Polygons; readonly row: number }>();
  for (const shape of shapes) {
    const area = known.find(shape.code);
    if (area === undefined) {
      issues.push(unknown(shape, place));
      continue;
    }
    const before = drawn.get(area.code);
    if (before !== undefined) {
      issues.push(twice(shape, area, isSame(before.polygons, shape.polygons)));
      continue;
    }
    if (area.code !== shape.code) issues.push(renamed(shape, area));
    drawn.set(area.code, shape);
  }
  const missing = known.areas.filter(({ code }) => !drawn.has(code));
  if (drawn.size === 0) {
    const { many } = LEVEL_NAMES[place.level];
    throw new ForeignFileError(
      `${origin.title} holds no boundary of the ${known.areas.length} ${many} that are drawn here${firstOf(issues)}.`,
    );
  }
  issues.push(...missing.map(isMissing));
  const codes = [...drawn.keys()].sort();
  const outlines = new Map(codes.map((code) => [code, drawn.get(code)?.polygons ?? []]));
  return {
    level: place.level,
    vintage: place.vintage,
    title: origin.title,
    sourceLine: boundarySourceLine(origin.year),
    licence: BOUNDARY_LICENCE,
    topology: buildTopology(outlines),
    codes,
    straddling: [],
    issues,
  };
}

/** The first issue, to say why nothing could be drawn. */
function firstOf(issues: readonly BoundaryIssue[]): string {
  const first = issues.find(({ code }) => code === 'bad-shape') ?? issues[0];
  return first === undefined ? '' : `: ${first.message.replace(/\.$/, '')}`;
}

function asBoundaryIssue({ row, code, message }: RowIssue): BoundaryIssue {
  const kind =
    code === 'bad-shape' || code === 'left-out' || code === 'unknown-area' ? code : 'left-out';
  return { code: kind, area: null, row, message };
}

function unknown(shape: AreaShape, place: BoundaryPlace): BoundaryIssue {
  const name = shape.name === '' ? '' : ` (${shape.name})`;
  const message = `${shape.code}${name} is not one of the ${LEVEL_NAMES[place.level].many} known here, so it is not drawn.`;
  return { code: 'unknown-area', area: shape.code, row: shape.row, message };
}

function twice(shape: AreaShape, area: Area, same: boolean): BoundaryIssue {
  const message = same
    ? `${area.name} (${shape.code}) is there twice; it is drawn once.`
    : `${area.name} (${shape.code}) is there twice with different shapes; the first is drawn.`;
  return { code: same ? 'duplicate' : 'conflict', area: area.code, row: shape.row, message };
}

function renamed(shape: AreaShape, area: Area): BoundaryIssue {
  const message = `${shape.code} is another code for ${area.name}, drawn as ${area.code}; its boundary may differ a little.`;
  return { code: 'renamed', area: area.code, row: shape.row, message };
}

function isMissing({ code, name }: Area): BoundaryIssue {
  const message = `${name} (${code}) has no boundary here, so it is drawn as a circle.`;
  return { code: 'missing-area', area: code, row: null, message };
}

function isSame(a: Polygons, b: Polygons): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
