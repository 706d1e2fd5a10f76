import { type Profession } from './service-lists.ts';

/**
 * The allied health professions that may certify a fit note. Since 1 July 2022 nurses, occupational
 * therapists, pharmacists and physiotherapists may, besides doctors; every allied health profession
 * may use the AHP Health and Work Report.
 */
export const FIT_NOTE_PROFESSIONS: readonly Profession[] = [
  'occupational-therapists',
  'physiotherapists',
];

export function mayCertify(profession: Profession): boolean {
  return FIT_NOTE_PROFESSIONS.includes(profession);
}
