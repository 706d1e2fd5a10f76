import * as v from 'valibot';
import { AREA_LEVELS } from '#app/domain/area.ts';
import {
  ACTION_STATUS_NAMES,
  type FrozenBaseline,
  type GapAction,
  type GapSubject,
  type NotNow,
} from '#app/domain/gap-action.ts';
import { LENSES } from '#app/domain/lens.ts';
import { codesOf, SERVICE_FAMILIES } from '#app/domain/service-lists.ts';

const text = v.string();
const filled = v.pipe(text, v.nonEmpty());
const day = v.pipe(text, v.isoDate());
const number = v.nullable(v.number());

const Subject: v.GenericSchema<unknown, GapSubject> = v.object({
  place: v.object({ code: filled, level: v.picklist(AREA_LEVELS) }),
  about: v.variant('kind', [
    v.object({ kind: v.literal('family'), family: v.picklist(SERVICE_FAMILIES) }),
    v.object({ kind: v.literal('lens'), lens: v.picklist(LENSES) }),
  ]),
});

const Baseline: v.GenericSchema<unknown, FrozenBaseline> = v.object({
  measure: filled,
  value: number,
  lower: number,
  upper: number,
  unit: text,
  gapClass: text,
  period: text,
  source: text,
  frozenOn: day,
});

const Action: v.GenericSchema<unknown, GapAction> = v.object({
  id: filled,
  subject: Subject,
  title: filled,
  rootCause: text,
  ownerRole: text,
  due: v.nullable(day),
  status: v.picklist(codesOf(ACTION_STATUS_NAMES)),
  baseline: Baseline,
});

const Decision: v.GenericSchema<unknown, NotNow> = v.object({
  id: filled,
  subject: Subject,
  reason: filled,
  decidedOn: day,
  byRole: text,
});

/** Something to be done about a gap, with the gap as it was; kept under the id of the action. */
export const StoredAction = v.object({ action: Action });
/** A gap left for now, kept under the id of the decision. */
export const StoredNotNow = v.object({ decision: Decision });
