import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { numberText } from '#app/domain/figure-text.ts';
import {
  ACTION_STATUS_NAMES,
  type ActionStatus,
  type FrozenBaseline,
  type GapAction,
  type GapSubject,
  type NotNow,
} from '#app/domain/gap-action.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { selectHasSamples } from '../register/has-samples.ts';
import { selectRegisterGeography } from '../register/register.ts';
import { SAMPLE_LINE } from './family-about.ts';
import { dayText } from './family-words.ts';
import { subjectName } from './family-lines.ts';

/** Something to be done about a gap, in words; the gap is as it was when the action was made. */
export interface ActionRow {
  readonly id: string;
  readonly place: string;
  readonly about: string;
  readonly title: string;
  readonly rootCause: string;
  readonly owner: string;
  readonly due: string;
  readonly status: ActionStatus;
  readonly statusName: string;
  readonly baseline: string;
  readonly period: string;
  readonly record: GapAction;
}

/** A gap that is left for now, in words. */
export interface DecisionRow {
  readonly id: string;
  readonly place: string;
  readonly about: string;
  readonly reason: string;
  readonly decided: string;
  readonly by: string;
  readonly record: NotNow;
}

export const selectStoredActions = selectKept('actions');
export const selectStoredNotNow = selectKept('notNow');

const selectPlaceNames = createSelector(selectRegisterGeography, (geography) => {
  const names = new Map(
    (geography?.areas ?? []).map(({ level, code, shortName }) => [`${level}|${code}`, shortName]),
  );
  return ({ place: { level, code } }: GapSubject): string => {
    const name = names.get(`${level}|${code}`) ?? code;
    return level === 'icb' ? name : `${name} (${LEVEL_NAMES[level].one})`;
  };
});

/** Actions by place. */
export const selectActionRows = createSelector(
  selectStoredActions,
  selectPlaceNames,
  (stored, nameOf): readonly ActionRow[] =>
    stored
      .map(({ id, action }) => ({
        id,
        place: nameOf(action.subject),
        about: subjectName(action.subject.about),
        title: action.title,
        rootCause: action.rootCause,
        owner: action.ownerRole,
        due: action.due === null ? 'no date' : dayText(action.due),
        status: action.status,
        statusName: ACTION_STATUS_NAMES[action.status],
        baseline: baselineText(action.baseline),
        period: `${action.baseline.period} · frozen on ${dayText(action.baseline.frozenOn)}`,
        record: action,
      }))
      .sort((a, b) => a.place.localeCompare(b.place, 'en-GB')),
);

/** Decisions to leave a gap, by place. */
export const selectDecisionRows = createSelector(
  selectStoredNotNow,
  selectPlaceNames,
  (stored, nameOf): readonly DecisionRow[] =>
    stored
      .map(({ id, decision }) => ({
        id,
        place: nameOf(decision.subject),
        about: subjectName(decision.subject.about),
        reason: decision.reason,
        decided: dayText(decision.decidedOn),
        by: decision.byRole,
        record: decision,
      }))
      .sort((a, b) => a.place.localeCompare(b.place, 'en-GB')),
);

/** `likely gap; shortfall 12.0 WTE (4.0 to 21.0)`. */
export function baselineText({ gapClass, value, lower, upper, unit }: FrozenBaseline): string {
  if (value === null) return `${gapClass}; no figure`;
  const text = (number: number) => numberText(number, 1);
  const interval = lower === null || upper === null ? '' : ` (${text(lower)} to ${text(upper)})`;
  return `${gapClass}; shortfall ${text(value)} ${unit}${interval}`;
}

/** Lines about a file of actions and decisions. */
export const selectDecisionsAbout = createSelector(
  selectHasSamples,
  (samples): readonly string[] => [
    ...(samples ? [SAMPLE_LINE] : []),
    'Actions and decisions about gaps, entered in this browser; roles, never people',
    'Each baseline is the gap as it was on the day it was frozen, with its 95% interval; it is not worked out again',
  ],
);
