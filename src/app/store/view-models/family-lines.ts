import { createSelector } from '@ngrx/store';
import { type Area } from '#app/domain/area.ts';
import { type FamilyGapLine } from '#app/domain/family-gap-line.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { FAMILY_NAMES } from '#app/domain/service-lists.ts';
import { oldestVerified, worstGrade } from '#app/domain/verification.ts';
import { type FamilyGapRow } from '#app/statistics/family-gap.ts';
import { shortfallOf, sixDigits } from '#app/statistics/gap-table.ts';
import { type ProvisionSubject } from '#app/statistics/register-provision.ts';
import { columnId } from '../families/family-question.ts';
import { selectShownFamilies } from '../families/families-feature.ts';
import { type GapMarks, selectGapMarks } from './gap-marks.ts';

/** A column of the register's grid: a family or a lens, with a line for each area. */
export interface FamilyColumn {
  readonly id: string;
  readonly name: string;
  readonly subject: ProvisionSubject;
  readonly lines: readonly FamilyGapLine[];
}

/** `Occupational health`, or the title of a lens. */
export function subjectName(subject: ProvisionSubject): string {
  return subject.kind === 'family' ? FAMILY_NAMES[subject.family] : LENS_NAMES[subject.lens].title;
}

/** The register's gaps as lines, column by column in order of the areas; empty until there are any. */
export const selectFamilyColumns = createSelector(
  selectShownFamilies,
  selectGapMarks,
  (shown, marksOf): readonly FamilyColumn[] =>
    (shown?.question.columns ?? []).map(({ subject }, c) => ({
      id: columnId(subject),
      name: subjectName(subject),
      subject,
      lines: (shown?.columns[c]?.rows ?? []).flatMap((row, a) => {
        const area = shown?.question.areas[a];
        if (area === undefined) return [];
        const { code, level } = area;
        return [lineOf(row, area, subject, marksOf({ place: { code, level }, about: subject }))];
      }),
    })),
);

function lineOf(
  { provision, gap, gapClass, reason }: FamilyGapRow,
  area: Area,
  subject: ProvisionSubject,
  marks: GapMarks,
): FamilyGapLine {
  const { state, services, wte, capacity, knownNone } = provision;
  const short = shortfallOf(gap);
  const records = services.map(({ service }) => service);
  const verified = oldestVerified(
    state === 'known-none' && knownNone !== null
      ? [knownNone.verified]
      : records.map((record) => record.verified),
  );
  return {
    code: area.code,
    name: area.shortName,
    subject: subjectName(subject),
    class: gapClass,
    reason,
    state,
    services: services.length,
    wteLower: sixDigits(wte?.lower ?? null),
    wteUpper: sixDigits(wte?.upper ?? null),
    capacityLower: sixDigits(capacity?.lower ?? null),
    capacityUpper: sixDigits(capacity?.upper ?? null),
    expected: sixDigits(gap.expected),
    expectedLower: sixDigits(gap.expectedLower),
    expectedUpper: sixDigits(gap.expectedUpper),
    shortfall: sixDigits(short.value),
    shortfallLower: sixDigits(short.lower),
    shortfallUpper: sixDigits(short.upper),
    pShortfall: sixDigits(gap.pShortfall),
    pJoint: sixDigits(gap.pJoint),
    classShare: sixDigits(gap.classShare),
    needIndex: sixDigits(gap.needIndex),
    verified: verified?.on ?? null,
    grade: worstGrade(records.map(({ quality }) => quality?.grade ?? null)),
    actions: marks.actions.join('; '),
    decisions: marks.decisions.join('; '),
  };
}
