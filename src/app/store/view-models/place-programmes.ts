import { createSelector } from '@ngrx/store';
import { type Area, type Geography } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import {
  type ProgrammeId,
  type ProgrammeMembership,
  statedStatus,
} from '#app/domain/programme-membership.ts';
import { valueOf } from '../loadable.ts';
import { selectGeography, selectPlace, selectVintage } from '../scope.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';

/** A programme at the chosen place: what is known, and from where. */
export interface PlaceProgramme {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly words: string;
  readonly status: 'in' | 'partly in' | 'out' | 'unknown';
  readonly sources: readonly string[];
  readonly notes: readonly string[];
}

const PROGRAMMES = [
  { id: 'workwell-pilot', name: 'WorkWell pilot', level: 'icb' },
  { id: 'growth-accelerator', name: 'Health and growth accelerator', level: 'icb' },
  { id: 'connect-to-work', name: 'Connect to Work', level: 'utla' },
] as const;

export const selectPlaceProgrammes = createSelector(
  snapshotFeature.selectProgrammes,
  selectGeography,
  selectPlace,
  selectVintage,
  (loadable, geography, place, vintage): readonly PlaceProgramme[] => {
    const memberships = valueOf(loadable);
    if (memberships === null || geography === null || place === null || vintage === null) return [];
    return programmesAt(memberships, geography, place, vintage);
  },
);

/** The programmes at a place: through the successions of its boards, never by inference. */
export function programmesAt(
  memberships: readonly ProgrammeMembership[],
  geography: Geography,
  place: Area,
  vintage: string,
): readonly PlaceProgramme[] {
  return PROGRAMMES.map(({ id, name, level }) => {
    const codes =
      level === 'icb' ? icbsOf(geography, place) : authoritiesOf(geography, place, vintage);
    const rows = memberships
      .filter(({ programme, areaCode }) => programme === id && codes.includes(areaCode))
      .map((row) => ({ ...row, status: statedStatus(row) }));
    return { id, name, ...summary(geography, rows, level) };
  });
}

/**
 * The ICBs, on the boundaries the programmes were announced for, that hold any of a place: itself,
 * its predecessors, or those its residents live in.
 */
function icbsOf(geography: Geography, place: Area): readonly string[] {
  const oldest = geography.vintages[0]?.id;
  if (place.level === 'icb') {
    const before = geography.successions.filter(({ newCode }) => newCode === place.code);
    return before.length === 0 ? [place.code] : before.map(({ oldCode }) => oldCode);
  }
  return geography.memberships
    .filter((row) => row.vintage === oldest)
    .filter(
      (row) =>
        (row.parentLevel === 'icb' && row.child === place.code && row.childLevel === place.level) ||
        (row.childLevel === 'icb' && row.parent === place.code && row.parentLevel === place.level),
    )
    .map((row) => (row.parentLevel === 'icb' ? row.parent : row.child));
}

function authoritiesOf(geography: Geography, place: Area, vintage: string): readonly string[] {
  if (place.level === 'utla') return [place.code];
  return geography.memberships
    .filter((row) => row.vintage === null || row.vintage === vintage)
    .filter((row) =>
      place.level === 'ltla'
        ? row.child === place.code && row.childLevel === 'ltla' && row.parentLevel === 'utla'
        : row.parent === place.code && row.parentLevel === place.level && row.childLevel === 'utla',
    )
    .map((row) => (place.level === 'ltla' ? row.parent : row.child));
}

function summary(
  geography: Geography,
  rows: readonly ProgrammeMembership[],
  level: 'icb' | 'utla',
): Omit<PlaceProgramme, 'id' | 'name'> {
  const names = (status: ProgrammeMembership['status']) =>
    rows
      .filter((row) => row.status === status)
      .map((row) => `${nameOf(geography, row.areaCode, level)}${inBrackets(row.since)}`);
  const members = names('in');
  const unknown = names('unknown');
  const sources = [
    ...new Set(rows.filter(({ status }) => status !== 'unknown').map(({ source }) => source)),
  ];
  const notes = [
    ...new Set(rows.flatMap(({ status, note }) => (status === 'out' && note !== '' ? [note] : []))),
  ];
  if (rows.some(({ basis }) => basis === 'inferred')) notes.push(INFERRED);
  const base = { sources, notes: members.length === 0 ? notes : [] };
  if (rows.length === 0)
    return { ...base, status: 'unknown', words: 'not recorded for this level' };
  if (members.length === rows.length) {
    return {
      ...base,
      status: 'in',
      words: rows.length === 1 ? `in${sinceText(rows[0])}` : `in: ${members.join('; ')}`,
    };
  }
  if (members.length > 0) {
    const rest = unknown.length > 0 ? `; ${unknown.length} unknown` : '';
    return { ...base, status: 'partly in', words: `in part: ${members.join('; ')}${rest}` };
  }
  return unknown.length > 0
    ? { ...base, status: 'unknown', words: 'unknown: no complete list is published' }
    : { ...base, status: 'out', words: 'not a member' };
}

const INFERRED =
  'A delivery area may hold it, by its name or lead body: that is an inference, so it counts as unknown.';

function inBrackets(since: string | null): string {
  return since === null ? '' : ` (announced ${periodLabel({ start: since, months: 0 })})`;
}

function sinceText(row: ProgrammeMembership | undefined): string {
  const since = row?.since ?? null;
  return since === null ? '' : `, announced ${periodLabel({ start: since, months: 0 })}`;
}

function nameOf(geography: Geography, code: string, level: 'icb' | 'utla'): string {
  return (
    geography.areas.find((area) => area.code === code && area.level === level)?.shortName ?? code
  );
}
