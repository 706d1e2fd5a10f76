/** Whom a service line is for, in the words figures carry. */
export type WaitingAge = 'Adults' | 'Children and young people';

/** Professions that a service line can hold, by the singular of their name. */
export type LineProfession =
  | 'dietitian'
  | 'occupational-therapist'
  | 'orthoptist'
  | 'paramedic'
  | 'physiotherapist'
  | 'podiatrist'
  | 'prosthetist-orthotist'
  | 'speech-and-language-therapist';

/**
 * `ahp`: allied health professionals give most of the care; `shared`: they are one part of a team;
 * `no`: mostly other staff.
 */
export type AhpShare = 'ahp' | 'shared' | 'no';

/**
 * One service line of the community waiting-time workbook. `nationalOnly`: the workbook prints it
 * for England alone and without weeks waited, to protect the people in it.
 */
export interface ServiceLine {
  readonly age: WaitingAge;
  /** The publisher's words, without the `(A)` or `(CYP)` in front. */
  readonly name: string;
  readonly ahp: AhpShare;
  readonly professions: readonly LineProfession[];
  readonly nationalOnly: boolean;
}

const DIETITIAN = 'dietitian';
const OT = 'occupational-therapist';
const PHYSIO = 'physiotherapist';
const PODIATRIST = 'podiatrist';
const ORTHOTIST = 'prosthetist-orthotist';
const SLT = 'speech-and-language-therapist';

type Row = readonly [name: string, ahp: AhpShare, ...professions: LineProfession[]];

const ADULT_LINES: readonly Row[] = [
  ['Adult safeguarding', 'no'],
  ['Audiology', 'no'],
  ['Clinical support to social care, care homes and domiciliary care', 'no'],
  ['Community nursing services', 'no'],
  ['Home oxygen assessment services', 'no'],
  ['Intermediate care and reablement', 'shared', OT, PHYSIO],
  ['Musculoskeletal service', 'ahp', PHYSIO, PODIATRIST],
  ['Neurorehabilitation (multi-disciplinary)', 'ahp', OT, PHYSIO, SLT],
  ['Nursing and Therapy support for LTCs: Continence/ colostomy', 'no'],
  ['Nursing and Therapy support for LTCs: Diabetes', 'shared', DIETITIAN, PODIATRIST],
  ['Nursing and Therapy support for LTCs: Falls', 'shared', OT, PHYSIO],
  ['Nursing and Therapy support for LTCs: Heart failure', 'shared', PHYSIO],
  ['Nursing and Therapy support for LTCs: Lymphoedema', 'shared', OT, PHYSIO],
  ['Nursing and Therapy support for LTCs: MND', 'shared', DIETITIAN, OT, PHYSIO, SLT],
  ['Nursing and Therapy support for LTCs: MS', 'shared', OT, PHYSIO, SLT],
  ['Nursing and Therapy support for LTCs: Respiratory/COPD', 'shared', OT, PHYSIO],
  ['Nursing and Therapy support for LTCs: Stroke', 'shared', DIETITIAN, OT, PHYSIO, SLT],
  ['Nursing and Therapy support for LTCs: TB', 'no'],
  ['Nursing and Therapy support for LTCs: Tissue viability', 'no'],
  ['Podiatry and podiatric surgery', 'ahp', PODIATRIST],
  ['Rehabilitation bed-based care', 'ahp', OT, PHYSIO],
  ['Rehabilitation services (integrated)', 'ahp', OT, PHYSIO],
  ['Therapy interventions: Dietetics', 'ahp', DIETITIAN],
  ['Therapy interventions: Occupational therapy', 'ahp', OT],
  ['Therapy interventions: Orthotics', 'ahp', ORTHOTIST],
  ['Therapy interventions: Physiotherapy', 'ahp', PHYSIO],
  ['Therapy interventions: Speech and language', 'ahp', SLT],
  ['Urgent Community Response/Rapid Response team', 'shared', OT, 'paramedic', PHYSIO],
  ['Weight management and obesity services', 'shared', DIETITIAN],
  ['Wheelchair, orthotics, prosthetics and equipment', 'ahp', OT, PHYSIO, ORTHOTIST],
];

/** Vision screening of children is led by orthoptists (UK National Screening Committee). */
const CHILD_LINES: readonly Row[] = [
  ['Antenatal, new-born and children screening and immunisation services', 'no'],
  ['Audiology', 'no'],
  ['Child health information service', 'no'],
  ['Community nursing services (planned care and rapid response teams)', 'no'],
  ['Community paediatric service', 'no'],
  ['Looked after children teams', 'no'],
  ['New-born hearing screening', 'no'],
  ['Nursing and Therapy teams support for long term conditions', 'shared', OT, PHYSIO],
  ['Rapid Response Services', 'shared', PHYSIO],
  ['Safeguarding', 'no'],
  ['Therapy interventions: Dietetics', 'ahp', DIETITIAN],
  ['Therapy interventions: Occupational therapy', 'ahp', OT],
  ['Therapy interventions: Orthotics', 'ahp', ORTHOTIST],
  ['Therapy interventions: Physiotherapy', 'ahp', PHYSIO],
  ['Therapy interventions: Speech and language', 'ahp', SLT],
  ['Vision screening', 'shared', 'orthoptist'],
  ['Wheelchair, orthotics, prosthetics and equipment', 'ahp', OT, PHYSIO, ORTHOTIST],
];

const NATIONAL_ONLY = ['Adult safeguarding', 'Looked after children teams', 'Safeguarding'];

/**
 * The 47 service lines of the workbook of 2025/26 and who gives the care. The flags are this
 * project's reading of each line's title, not the publisher's.
 */
export const SERVICE_LINES: readonly ServiceLine[] = [
  ...ADULT_LINES.map((row) => toLine('Adults', row)),
  ...CHILD_LINES.map((row) => toLine('Children and young people', row)),
];

/** The line of that age and name, whatever its spacing and capitals; null where there is none. */
export function serviceLine(age: WaitingAge, name: string): ServiceLine | null {
  const wanted = serviceLineId(name);
  return (
    SERVICE_LINES.find((line) => line.age === age && serviceLineId(line.name) === wanted) ?? null
  );
}

/** A line's name as part of an indicator key: `podiatry-and-podiatric-surgery`. */
export function serviceLineId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function toLine(age: WaitingAge, [name, ahp, ...professions]: Row): ServiceLine {
  return { age, name, ahp, professions, nationalOnly: NATIONAL_ONLY.includes(name) };
}
