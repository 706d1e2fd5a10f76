import { LENS_NAMES, LENSES } from './lens.ts';
import {
  codeCell,
  type PlaceName,
  placeText,
  rangeCell,
  type RegisterCell,
  textCell,
} from './register-cells.ts';
import { type ColumnId, columnWords } from './register-heads.ts';
import { type KnownNone, type Service } from './service.ts';
import {
  ANSWER_NAMES,
  codesOf,
  COMMISSIONER_LEVEL_NAMES,
  DOORS,
  FAMILY_NAMES,
  GRADE_NAMES,
  PROFESSIONS,
  PROVIDER_KIND_NAMES,
  TIER_NAMES,
} from './service-lists.ts';

/** One column of the register, as tables, files and lists of changes show it. */
export interface RegisterColumn {
  readonly id: ColumnId;
  readonly head: string;
  /** What to write in it, for the guide sheet and the form. */
  readonly help: string;
  /** Words to choose from; empty where anything may be written. */
  readonly choices: readonly string[];
  readonly cell: (service: Service, placeName: PlaceName) => RegisterCell;
}

export const RECORD_WORDS = { service: 'Service', 'known-none': 'Known none' } as const;

/** Columns in the order they are written. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  column('record', () => RECORD_WORDS.service, Object.values(RECORD_WORDS)),
  column('id', ({ id }) => id),
  column('name', ({ name }) => name),
  column('family', ({ family }) => FAMILY_NAMES[family], Object.values(FAMILY_NAMES)),
  column('tier', ({ tier }) => codeCell(TIER_NAMES, tier), Object.values(TIER_NAMES)),
  column(
    'lenses',
    ({ lenses }) => textCell(lenses.map((lens) => LENS_NAMES[lens].title).join('; ')),
    LENSES.map((lens) => LENS_NAMES[lens].title),
  ),
  column('commissioner', ({ commissioner }) => textCell(commissioner.name)),
  column(
    'commissionerLevel',
    ({ commissioner }) => codeCell(COMMISSIONER_LEVEL_NAMES, commissioner.level),
    Object.values(COMMISSIONER_LEVEL_NAMES),
  ),
  column('provider', ({ provider }) => textCell(provider.name)),
  column(
    'providerKind',
    ({ provider }) => codeCell(PROVIDER_KIND_NAMES, provider.kind),
    Object.values(PROVIDER_KIND_NAMES),
  ),
  column('places', ({ places }, placeName) =>
    textCell(places.map((place) => placeText(place, placeName)).join('; ')),
  ),
  ...PROFESSIONS.map((profession) =>
    column(`staff.${profession}`, ({ staff }) =>
      rangeCell(staff.find((range) => range.profession === profession)),
    ),
  ),
  column('capacity', ({ capacity }) => capacity),
  column('activity', ({ activity }) => activity),
  column('medianWaitWeeks', ({ medianWaitWeeks }) => medianWaitWeeks),
  ...DOORS.map((door) =>
    column(`doors.${door}`, ({ doors }) => ANSWER_NAMES[doors[door]], Object.values(ANSWER_NAMES)),
  ),
  column('howToRefer', ({ howToRefer }) => textCell(howToRefer)),
  column('eligibility', ({ eligibility }) => textCell(eligibility)),
  column('fitNotes', ({ fitNotes }) => ANSWER_NAMES[fitNotes], Object.values(ANSWER_NAMES)),
  column(
    'healthAndWorkReports',
    ({ healthAndWorkReports }) => ANSWER_NAMES[healthAndWorkReports],
    Object.values(ANSWER_NAMES),
  ),
  column('fundingEnds', ({ fundingEnds }) => fundingEnds),
  column('contact', ({ contact }) => textCell(contact)),
  column('link', ({ link }) => textCell(link)),
  column('notes', ({ notes }) => textCell(notes)),
  column('verifiedOn', ({ verified }) => verified?.on ?? null),
  column('verifiedBy', ({ verified }) => verified?.byRole ?? null),
  column('grade', ({ quality }) => quality?.grade ?? null, codesOf(GRADE_NAMES)),
  column('gradeReason', ({ quality }) => quality?.reason ?? null),
];

function column(
  id: ColumnId,
  cell: RegisterColumn['cell'],
  choices: readonly string[] = [],
): RegisterColumn {
  return { id, ...columnWords(id), choices, cell };
}

/** The cells of a service by column, as files hold them. */
export function serviceCells(service: Service, placeName: PlaceName): readonly RegisterCell[] {
  return REGISTER_COLUMNS.map(({ cell }) => cell(service, placeName));
}

/** The cells of a finding of no service by column. */
export function knownNoneCells(none: KnownNone, placeName: PlaceName): readonly RegisterCell[] {
  const cells: Readonly<Partial<Record<ColumnId, RegisterCell>>> = {
    record: RECORD_WORDS['known-none'],
    id: none.id,
    family: FAMILY_NAMES[none.family],
    places: placeText({ ...none.place, share: null }, placeName),
    notes: textCell(none.notes),
    verifiedOn: none.verified.on,
    verifiedBy: none.verified.byRole,
  };
  return REGISTER_COLUMNS.map(({ id }) => cells[id] ?? null);
}
