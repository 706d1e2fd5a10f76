import { checkKnownNone } from '#app/domain/check-known-none.ts';
import { type CheckContext, checkService } from '#app/domain/check-service.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type Checked, type FieldNote } from '#app/domain/record-notes.ts';
import { type ColumnId } from '#app/domain/register-heads.ts';
import { type KnownNone, type Service, type ServiceDraft } from '#app/domain/service.ts';
import {
  ANSWER_NAMES,
  codesOf,
  COMMISSIONER_LEVEL_NAMES,
  type Door,
  DOORS,
  GRADES,
  PROVIDER_KIND_NAMES,
  SERVICE_FAMILIES,
  TIERS,
} from '#app/domain/service-lists.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type FormText, type KnownNoneForm, type ServiceForm } from './record-form.ts';

/** A field of the form that a note is about: a column, or one place or profession of it. */
export type FormField = ColumnId | 'staff' | `places.${string}`;

/** A note at its field of the form. */
export interface FormNote {
  readonly field: FormField;
  readonly message: string;
}

export interface CheckedForm<Record> {
  /** The record, null where something stands in the way. */
  readonly record: Record | null;
  readonly problems: readonly FormNote[];
  readonly warnings: readonly FormNote[];
}

/** Reads and checks a service as typed. Problems come in the order of the form. */
export function checkServiceForm(form: ServiceForm, context: CheckContext): CheckedForm<Service> {
  const typed = new Typed(form.texts);
  const draft = serviceOf(form, typed);
  return together(checkService(draft, context), typed.problems);
}

export function checkKnownNoneForm(
  { id, place, texts }: KnownNoneForm,
  context: CheckContext,
): CheckedForm<KnownNone> {
  const typed = new Typed(texts);
  const family = oneOf(SERVICE_FAMILIES, texts.family);
  const notes = texts.notes;
  const checked = checkKnownNone({ id, place, family, verified: typed.verified(), notes }, context);
  return together(checked, typed.problems);
}

/** What is typed so far, as the search for similar services compares it. */
export function comparedOf(form: ServiceForm): ServiceDraft {
  return serviceOf(form, new Typed(form.texts));
}

function serviceOf({ id, texts, lenses, places, staff }: ServiceForm, typed: Typed): ServiceDraft {
  const grade = oneOf(GRADES, texts.grade);
  if (grade === null && texts.gradeReason.trim() !== '') {
    typed.note('grade', 'Choose a grade, or take its reason out.');
  }
  return {
    id,
    name: texts.name,
    family: oneOf(SERVICE_FAMILIES, texts.family),
    tier: oneOf(TIERS, texts.tier),
    lenses: LENSES.filter((lens) => lenses.includes(lens)),
    commissioner: {
      name: texts.commissioner,
      level: oneOf(codesOf(COMMISSIONER_LEVEL_NAMES), texts.commissionerLevel),
    },
    provider: {
      name: texts.provider,
      kind: oneOf(codesOf(PROVIDER_KIND_NAMES), texts.providerKind),
    },
    places: places.map(({ code, level, share }) => {
      const value = typed.number(
        `places.${code}`,
        share.replace(/%\s*$/, ''),
        'a share, such as 40',
      );
      return { code, level, share: value === null ? null : value / 100 };
    }),
    staff: staff.map(({ profession, minimum, maximum }) => ({
      profession,
      minimum: typed.number(`staff.${profession}`, minimum, 'a number, such as 2.5'),
      maximum: typed.number(`staff.${profession}`, maximum, 'a number, such as 2.5'),
    })),
    capacity: typed.number('capacity', texts.capacity, 'a whole number, such as 250'),
    activity: typed.number('activity', texts.activity, 'a whole number, such as 250'),
    medianWaitWeeks: typed.number('medianWaitWeeks', texts.medianWaitWeeks, 'weeks, such as 6.5'),
    doors: Object.fromEntries(
      DOORS.map((door) => [door, answerOf(texts[`doors.${door}`])]),
    ) as Record<Door, Service['fitNotes']>,
    howToRefer: texts.howToRefer,
    eligibility: texts.eligibility,
    fitNotes: answerOf(texts.fitNotes),
    healthAndWorkReports: answerOf(texts.healthAndWorkReports),
    fundingEnds: texts.fundingEnds === '' ? null : texts.fundingEnds,
    contact: texts.contact,
    link: texts.link,
    notes: texts.notes,
    verified: typed.verified(),
    quality: grade === null ? null : { grade, reason: texts.gradeReason },
  };
}

/** What is typed, with what cannot be read of it. */
class Typed {
  readonly problems: FormNote[] = [];
  readonly #texts: Readonly<Record<'verifiedOn' | 'verifiedBy', string>>;

  constructor(texts: Readonly<Record<'verifiedOn' | 'verifiedBy', string>>) {
    this.#texts = texts;
  }

  note(field: FormField, message: string): void {
    this.problems.push({ field, message });
  }

  number(field: FormField, text: string, what: string): number | null {
    const value = readNumber(text);
    if (value !== 'not-a-number') return value;
    this.note(field, `“${text.slice(0, 40)}” is not a number. Give ${what}, or leave it blank.`);
    return null;
  }

  /** A role without a day is not verified, and says so. */
  verified(): Service['verified'] {
    const { verifiedOn, verifiedBy } = this.#texts;
    if (verifiedOn !== '') return { on: verifiedOn, byRole: verifiedBy };
    if (verifiedBy.trim() !== '') {
      this.note('verifiedOn', 'Give the day on which it was verified, or take the role out.');
    }
    return null;
  }
}

/** What the check says joins what could not be read, once a field. */
function together<Record>(
  checked: Checked<Record>,
  unread: readonly FormNote[],
): CheckedForm<Record> {
  const said = new Set(unread.map(({ field }) => field));
  const found = checked.kind === 'fits' ? [] : checked.problems.map(atField);
  const problems = [...unread, ...found.filter(({ field }) => !said.has(field))].sort(
    (a, b) => orderOf(a.field) - orderOf(b.field),
  );
  return {
    record: checked.kind === 'fits' && problems.length === 0 ? checked.record : null,
    problems,
    warnings: checked.warnings.map(atField),
  };
}

const FIELD_OF_NOTE: Readonly<Record<string, FormField>> = {
  place: 'places',
  verified: 'verifiedOn',
  'verified.on': 'verifiedOn',
  'verified.byRole': 'verifiedBy',
  'quality.reason': 'gradeReason',
};

function atField({ field, message }: FieldNote): FormNote {
  return { field: FIELD_OF_NOTE[field] ?? (field as FormField), message };
}

/** The order in which the form asks. */
const ORDER: readonly (FormText | 'lenses' | 'places' | 'staff')[] = [
  'name',
  'family',
  'tier',
  'lenses',
  'commissioner',
  'commissionerLevel',
  'provider',
  'providerKind',
  'places',
  'staff',
  'capacity',
  'activity',
  'medianWaitWeeks',
  'howToRefer',
  'eligibility',
  'fitNotes',
  'healthAndWorkReports',
  'fundingEnds',
  'contact',
  'link',
  'verifiedOn',
  'verifiedBy',
  'grade',
  'gradeReason',
  'notes',
];

function orderOf(field: FormField): number {
  return (ORDER as readonly string[]).indexOf(field.replace(/^(places|staff)\..*$/, '$1'));
}

function oneOf<Code extends string>(codes: readonly Code[], text: string): Code | null {
  return codes.find((code) => code === text) ?? null;
}

function answerOf(text: string): Service['fitNotes'] {
  return oneOf(codesOf(ANSWER_NAMES), text) ?? 'unknown';
}
