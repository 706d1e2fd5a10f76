import * as v from 'valibot';
import { type Boundaries } from '#app/domain/boundaries.ts';

const number = v.pipe(v.number(), v.finite());
const pair = v.strictTuple([number, number]);
const index = v.pipe(v.number(), v.integer());
const text = v.string();

const Topology = v.pipe(
  v.object({
    type: v.literal('Topology'),
    transform: v.object({ scale: pair, translate: pair }),
    arcs: v.array(v.pipe(v.array(pair), v.minLength(2))),
    objects: v.object({
      areas: v.object({
        type: v.literal('GeometryCollection'),
        geometries: v.array(
          v.object({
            type: v.literal('MultiPolygon'),
            id: text,
            arcs: v.array(v.array(v.pipe(v.array(index), v.minLength(1)))),
          }),
        ),
      }),
      approximate: v.object({
        type: v.literal('MultiLineString'),
        arcs: v.array(v.pipe(v.array(index), v.minLength(1))),
      }),
    }),
  }),
  v.check(({ arcs, objects }) =>
    [objects.areas.geometries.map((area) => area.arcs), objects.approximate.arcs]
      .flat(4)
      .every((arc) => (arc < 0 ? ~arc : arc) < arcs.length),
  ),
);

const Stored = v.object({
  level: v.picklist(['region', 'nhs-region', 'icb', 'utla', 'ltla']),
  vintage: text,
  title: text,
  sourceLine: text,
  licence: text,
  topology: Topology,
  codes: v.array(text),
  straddling: v.array(
    v.object({
      code: text,
      name: text,
      drawnIn: text,
      alsoIn: v.array(v.object({ code: text, share: number })),
    }),
  ),
  issues: v.array(
    v.object({
      code: v.picklist([
        'unknown-area',
        'missing-area',
        'left-out',
        'bad-shape',
        'duplicate',
        'conflict',
        'renamed',
        'approximate',
      ]),
      area: v.nullable(text),
      row: v.nullable(index),
      message: text,
    }),
  ),
});

/** Boundaries kept on this device, checked when read back; null where they are not whole. */
export function readStoredBoundaries(stored: unknown): Boundaries | null {
  const read = v.safeParse(Stored, stored, { abortEarly: true });
  return read.success ? read.output : null;
}
