import { columnWords } from '../../domain/register-heads.ts';
import {
  ANSWER_NAMES,
  COMMISSIONER_LEVEL_NAMES,
  DOORS,
  FAMILY_HELP,
  FAMILY_NAMES,
  GRADE_NAMES,
  PROVIDER_KIND_NAMES,
  SERVICE_FAMILIES,
  TIER_NAMES,
} from '../../domain/service-lists.ts';
import { type ChoiceOption } from '../../controls/choice.ts';
import { type FormText } from '../../store/register/record-form.ts';

/** One field of the form: how it is asked. */
export interface FieldAsked {
  readonly field: FormText;
  readonly label: string;
  readonly help: string;
  readonly kind: 'line' | 'lines' | 'date' | 'url' | 'number' | 'choice' | 'answer';
  readonly options: readonly ChoiceOption[];
  readonly isWide: boolean;
}

const NOT_RECORDED = { value: '', name: 'Not recorded' };

const OPTIONS: Readonly<Partial<Record<FormText, readonly ChoiceOption[]>>> = {
  family: [{ value: '', name: 'Choose…' }, ...optionsOf(FAMILY_NAMES)],
  tier: [NOT_RECORDED, ...optionsOf(TIER_NAMES)],
  commissionerLevel: [NOT_RECORDED, ...optionsOf(COMMISSIONER_LEVEL_NAMES)],
  providerKind: [NOT_RECORDED, ...optionsOf(PROVIDER_KIND_NAMES)],
  grade: [{ value: '', name: 'No grade' }, ...optionsOf(GRADE_NAMES)],
};
const ANSWERS = optionsOf(ANSWER_NAMES);
const ANSWERED: readonly FormText[] = ['fitNotes', 'healthAndWorkReports'];
const LONG: readonly FormText[] = ['howToRefer', 'eligibility', 'notes'];
const NUMBERS: readonly FormText[] = ['capacity', 'activity', 'medianWaitWeeks'];
const DATES: readonly FormText[] = ['fundingEnds', 'verifiedOn'];
const WIDE: readonly FormText[] = ['name', 'family', ...LONG];

export function asked(field: FormText, family = ''): FieldAsked {
  const { head, help } = columnWords(field);
  const options = ANSWERED.includes(field) || field.startsWith('doors.') ? ANSWERS : OPTIONS[field];
  const found = SERVICE_FAMILIES.find((one) => one === family);
  return {
    field,
    label: head,
    help: field === 'family' && found !== undefined ? sentence(FAMILY_HELP[found]) : help,
    kind: kindOf(field),
    options: options ?? [],
    isWide: WIDE.includes(field),
  };
}

function kindOf(field: FormText): FieldAsked['kind'] {
  if (ANSWERED.includes(field) || field.startsWith('doors.')) return 'answer';
  if (Object.hasOwn(OPTIONS, field)) return 'choice';
  if (LONG.includes(field)) return 'lines';
  if (NUMBERS.includes(field)) return 'number';
  if (DATES.includes(field)) return 'date';
  return field === 'link' ? 'url' : 'line';
}

/** The fields of the form by the question they answer; places and staff stand between. */
export const SECTIONS = {
  what: ['name', 'family', 'tier'],
  who: ['commissioner', 'commissionerLevel', 'provider', 'providerKind'],
  much: ['capacity', 'activity', 'medianWaitWeeks'],
  doors: DOORS.map((door) => `doors.${door}` as const),
  way: ['howToRefer', 'eligibility'],
  work: ['fitNotes', 'healthAndWorkReports'],
  reach: ['fundingEnds', 'contact', 'link', 'notes'],
  sure: ['verifiedOn', 'verifiedBy', 'grade', 'gradeReason'],
} as const satisfies Readonly<Record<string, readonly FormText[]>>;

function optionsOf(names: Readonly<Record<string, string>>): readonly ChoiceOption[] {
  return Object.entries(names).map(([value, name]) => ({ value, name }));
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
