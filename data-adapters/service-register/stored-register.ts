import * as v from 'valibot';
import { AREA_LEVELS } from '#app/domain/area.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type RecordChange } from '#app/domain/record-change.ts';
import { type RegisterCell } from '#app/domain/register-cells.ts';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import {
  ANSWER_NAMES,
  codesOf,
  COMMISSIONER_LEVEL_NAMES,
  DOORS,
  GRADES,
  PROFESSIONS,
  PROVIDER_KIND_NAMES,
  SERVICE_FAMILIES,
  TIERS,
} from '#app/domain/service-lists.ts';

const text = v.string();
const filled = v.pipe(text, v.nonEmpty());
const day = v.pipe(text, v.isoDate());
const amount = v.nullable(v.pipe(v.number(), v.minValue(0)));
const Answer = v.picklist(codesOf(ANSWER_NAMES));
const Place = { code: filled, level: v.picklist(AREA_LEVELS) };
const Verified = v.object({ on: day, byRole: text });

const Doors = v.object(
  Object.fromEntries(DOORS.map((door) => [door, Answer])) as Record<
    (typeof DOORS)[number],
    typeof Answer
  >,
);

/** A service as it is kept. A blank is a blank: nothing is filled in when it is read. */
const ServiceRecord: v.GenericSchema<unknown, Service> = v.object({
  id: filled,
  name: filled,
  family: v.picklist(SERVICE_FAMILIES),
  tier: v.nullable(v.picklist(TIERS)),
  lenses: v.array(v.picklist(LENSES)),
  commissioner: v.object({
    name: text,
    level: v.nullable(v.picklist(codesOf(COMMISSIONER_LEVEL_NAMES))),
  }),
  provider: v.object({ name: text, kind: v.nullable(v.picklist(codesOf(PROVIDER_KIND_NAMES))) }),
  places: v.array(
    v.object({
      ...Place,
      share: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
    }),
  ),
  staff: v.array(
    v.object({ profession: v.picklist(PROFESSIONS), minimum: amount, maximum: amount }),
  ),
  capacity: amount,
  activity: amount,
  medianWaitWeeks: amount,
  doors: Doors,
  howToRefer: text,
  eligibility: text,
  fitNotes: Answer,
  healthAndWorkReports: Answer,
  fundingEnds: v.nullable(day),
  contact: text,
  link: text,
  notes: text,
  verified: v.nullable(Verified),
  quality: v.nullable(v.object({ grade: v.picklist(GRADES), reason: text })),
});

const KnownNoneRecord: v.GenericSchema<unknown, KnownNone> = v.object({
  id: filled,
  place: v.object(Place),
  family: v.picklist(SERVICE_FAMILIES),
  verified: Verified,
  notes: text,
});

const cell: v.GenericSchema<unknown, RegisterCell> = v.nullable(v.union([text, v.number()]));

const History: v.GenericSchema<unknown, readonly RecordChange[]> = v.array(
  v.object({
    at: v.pipe(text, v.isoTimestamp()),
    what: filled,
    changes: v.array(v.object({ head: text, from: cell, to: cell })),
  }),
);

/** A service with what was changed in it, oldest first; kept under the id of the service. */
export const StoredService = v.object({ record: ServiceRecord, history: History });
/** A finding of no service, likewise. */
export const StoredKnownNone = v.object({ record: KnownNoneRecord, history: History });
