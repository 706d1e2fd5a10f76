import { type Lens } from '#app/domain/lens.ts';
import { type PlaceKey } from '#app/domain/place-nesting.ts';
import { type ColumnId } from '#app/domain/register-heads.ts';
import {
  blankService,
  type KnownNone,
  type PlaceServed,
  type Service,
  type ServiceDraft,
  type WteRange,
} from '#app/domain/service.ts';
import { DOORS, type Profession } from '#app/domain/service-lists.ts';

/** Fields that are one text, number, date or word of a list: all but conditions, places and staff. */
export type FormText = Exclude<ColumnId, 'record' | 'id' | 'lenses' | 'places' | `staff.${string}`>;

/** A place as the form has it; the share in per cent as typed, blank where it is not stated. */
export interface PlaceEntry extends PlaceKey {
  readonly share: string;
}

/** Whole-time equivalents as typed; both blank where only the profession is known. */
export interface StaffEntry {
  readonly profession: Profession;
  readonly minimum: string;
  readonly maximum: string;
}

/** A service as a person types it: every field is what stands in its box. */
export interface ServiceForm {
  readonly id: string;
  readonly texts: Readonly<Record<FormText, string>>;
  readonly lenses: readonly Lens[];
  readonly places: readonly PlaceEntry[];
  readonly staff: readonly StaffEntry[];
}

/** A finding of no service as a person types it. */
export interface KnownNoneForm {
  readonly id: string;
  readonly place: PlaceKey | null;
  readonly texts: Readonly<
    Record<Extract<FormText, 'family' | 'verifiedOn' | 'verifiedBy' | 'notes'>, string>
  >;
}

/** A form of a service of which nothing is known, but perhaps a place and a family. */
export function blankForm(
  id: string,
  place: PlaceKey | null = null,
  family: ServiceDraft['family'] = null,
): ServiceForm {
  const places: PlaceServed[] = place === null ? [] : [{ ...place, share: null }];
  return formOf({ ...blankService(id), family, places });
}

export function formOf(service: Service | ServiceDraft): ServiceForm {
  const { commissioner, provider, verified, quality, doors } = service;
  const answers = Object.fromEntries(DOORS.map((door) => [`doors.${door}`, doors[door]]));
  return {
    id: service.id,
    lenses: service.lenses,
    places: service.places.map(({ code, level, share }) => ({
      code,
      level,
      share: percent(share),
    })),
    staff: service.staff.map(staffEntry),
    texts: {
      ...(answers as Record<`doors.${keyof typeof doors}`, string>),
      name: service.name,
      family: service.family ?? '',
      tier: service.tier ?? '',
      commissioner: commissioner.name,
      commissionerLevel: commissioner.level ?? '',
      provider: provider.name,
      providerKind: provider.kind ?? '',
      capacity: numberText(service.capacity),
      activity: numberText(service.activity),
      medianWaitWeeks: numberText(service.medianWaitWeeks),
      howToRefer: service.howToRefer,
      eligibility: service.eligibility,
      fitNotes: service.fitNotes,
      healthAndWorkReports: service.healthAndWorkReports,
      fundingEnds: service.fundingEnds ?? '',
      contact: service.contact,
      link: service.link,
      notes: service.notes,
      verifiedOn: verified?.on ?? '',
      verifiedBy: verified?.byRole ?? '',
      grade: quality?.grade ?? '',
      gradeReason: quality?.reason ?? '',
    },
  };
}

export function knownNoneForm({ id, place, family, verified, notes }: KnownNone): KnownNoneForm {
  const { on, byRole } = verified;
  return { id, place, texts: { family, verifiedOn: on, verifiedBy: byRole, notes } };
}

export function blankKnownNone(
  id: string,
  place: PlaceKey | null,
  family: KnownNone['family'] | null,
): KnownNoneForm {
  return { id, place, texts: { family: family ?? '', verifiedOn: '', verifiedBy: '', notes: '' } };
}

/** Whether two forms say the same, box by box. */
export function sameForm(a: ServiceForm | KnownNoneForm, b: ServiceForm | KnownNoneForm): boolean {
  return JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b));
}

/**
 * What a person changed since `base`, made to a newer form: what only one of the two changed is taken
 * from that one, and what both changed stays as the person typed it.
 */
export function rebased(mine: ServiceForm, base: ServiceForm, theirs: ServiceForm): ServiceForm {
  const pick = <T>(own: T, before: T, newer: T): T =>
    JSON.stringify(own) === JSON.stringify(before) ? newer : own;
  const texts = Object.keys(mine.texts).map((key) => {
    const field = key as FormText;
    return [field, pick(mine.texts[field], base.texts[field], theirs.texts[field])] as const;
  });
  return {
    id: mine.id,
    texts: Object.fromEntries(texts) as ServiceForm['texts'],
    lenses: pick(mine.lenses, base.lenses, theirs.lenses),
    places: pick(mine.places, base.places, theirs.places),
    staff: pick(mine.staff, base.staff, theirs.staff),
  };
}

function partsOf(form: ServiceForm | KnownNoneForm): unknown {
  const texts = Object.entries(form.texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return 'staff' in form
    ? [texts, form.lenses, form.places, form.staff]
    : [texts, form.place?.code, form.place?.level];
}

function staffEntry({ profession, minimum, maximum }: WteRange): StaffEntry {
  return { profession, minimum: numberText(minimum), maximum: numberText(maximum) };
}

function percent(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 10_000) / 100);
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}
