import { createSelector } from '@ngrx/store';
import { type RecordedState } from '#app/domain/family-gap-text.ts';
import { isSample } from '#app/domain/sample-id.ts';
import { type KnownNone, type Verified } from '#app/domain/service.ts';
import { FAMILY_NAMES, SERVICE_FAMILIES, type ServiceFamily } from '#app/domain/service-lists.ts';
import { VERIFIED_WORDS, verifiedState } from '#app/domain/verification.ts';
import {
  type AreaProvision,
  registerProvision,
  type ServingService,
} from '#app/statistics/register-provision.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectPlace } from '../scope.ts';
import { dayText } from './directory-entry-words.ts';

/** A record of the register, as the page of a place tells it. */
export interface AreaRecord {
  readonly id: string;
  readonly name: string;
  /** `verified on 1 October 2026, by AHP lead; grade A` */
  readonly words: string;
  /** Whether it is to be verified again. */
  readonly isDue: boolean;
  readonly isSample: boolean;
}

/** What the register holds of one family in a place: three different things. */
export interface AreaFamily {
  readonly family: ServiceFamily;
  readonly title: string;
  readonly state: RecordedState;
  readonly services: readonly AreaRecord[];
  /** How many more services stand in the register alone. */
  readonly more: number;
  /** A finding of no service; beside recorded services one of them is wrong. */
  readonly knownNone: AreaRecord | null;
}

export interface AreaRegister {
  readonly families: readonly AreaFamily[];
  /** What a new service of this place begins with. */
  readonly params: { readonly place: string; readonly level: string };
  readonly hasSamples: boolean;
}

/** Services of a family beyond these are counted. */
export const MOST_OF_FAMILY = 12;

/** Families of services at the chosen place; null without one, or while the register is read. */
export function selectAreaRegister(today: string) {
  return createSelector(
    keptFeature.selectStatus,
    selectPlace,
    selectRegister,
    selectRegisterNesting,
    (status, place, register, nesting): AreaRegister | null => {
      if (status === 'reading' || place === null || nesting === null) return null;
      const families = SERVICE_FAMILIES.flatMap((family) =>
        registerProvision({
          register,
          areas: [place],
          nesting,
          subject: { kind: 'family', family },
        }).map((provision) => familyOf(family, provision, today)),
      );
      const all = families.flatMap(({ services, knownNone }) => [...services, knownNone]);
      return {
        families,
        params: { place: place.code, level: place.level },
        hasSamples: all.some((record) => record?.isSample === true),
      };
    },
  );
}

function familyOf(
  family: ServiceFamily,
  { state, services, knownNone }: AreaProvision,
  today: string,
): AreaFamily {
  const shown = services.slice(0, MOST_OF_FAMILY);
  return {
    family,
    title: FAMILY_NAMES[family],
    state,
    services: shown.map((one) => serviceRecord(one, today)),
    more: services.length - shown.length,
    knownNone: knownNone === null ? null : noneRecord(knownNone, today),
  };
}

function serviceRecord({ service, lower, upper }: ServingService, today: string): AreaRecord {
  const { id, name, verified, quality } = service;
  const grade = quality === null ? 'no grade' : `grade ${quality.grade}`;
  const share =
    lower < upper ? ['how much of it this place gets is not recorded'] : shareWords(lower);
  return {
    id,
    name,
    words: [verifiedWords(verified, today), grade, ...share].join('; '),
    isDue: verifiedState(verified, today) !== 'current',
    isSample: isSample(id),
  };
}

function noneRecord({ id, verified }: KnownNone, today: string): AreaRecord {
  return {
    id,
    name: 'Known none',
    words: verifiedWords(verified, today),
    isDue: verifiedState(verified, today) !== 'current',
    isSample: isSample(id),
  };
}

function shareWords(share: number): readonly string[] {
  if (share === 1) return [];
  const percent = share < 0.01 ? 'less than 1' : Math.round(share * 100);
  return [`${percent}% of it is for this place`];
}

function verifiedWords(verified: Verified | null, today: string): string {
  const state = verifiedState(verified, today);
  if (verified === null) return VERIFIED_WORDS[state];
  const by = verified.byRole === '' ? '' : `, by ${verified.byRole}`;
  const on = `${dayText(verified.on)}${by}`;
  return state === 'current' ? `verified on ${on}` : `${VERIFIED_WORDS[state]}, last on ${on}`;
}
