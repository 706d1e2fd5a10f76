import { createSelector } from '@ngrx/store';
import { type CheckContext } from '#app/domain/check-service.ts';
import { type FieldChange, fieldChanges, type RegisterRecord } from '#app/domain/register-merge.ts';
import { SimilarServices } from '#app/domain/similar-services.ts';
import { type RecordChange } from '#app/domain/record-change.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { comparedOf } from '../register/check-form.ts';
import { type ServiceForm } from '../register/record-form.ts';
import {
  selectPlaceFinder,
  selectRegister,
  selectStoredKnownNones,
  selectStoredServices,
} from '../register/register.ts';
import { storedRegister } from '../register/register-commits.ts';

/** So many are named at most. */
const MOST_SIMILAR = 5;

export const selectStoredRegister = createSelector(
  selectStoredServices,
  selectStoredKnownNones,
  storedRegister,
);

/** What records are checked against; every well-formed place is taken while places are not read. */
export const selectCheckContext = (today: string) =>
  createSelector(selectPlaceFinder, (finder): CheckContext => ({
    today,
    ...(finder !== null && { knowsPlace: finder.knows }),
  }));

/** Names of places; null where they are not known. */
export const selectPlaceName = createSelector(
  selectPlaceFinder,
  (finder) => finder?.name ?? (() => null),
);

/** Finds records that may be of the service that is being typed. */
export const selectSimilarTo = createSelector(selectRegister, ({ services }) => {
  const all = new SimilarServices(services);
  return (form: ServiceForm) => {
    const { family, ...typed } = comparedOf(form);
    if (typed.name.trim() === '') return [];
    if (family !== null) return all.to({ ...typed, family });
    // While no family is chosen, a record of any family may be the same.
    const found = SERVICE_FAMILIES.flatMap((one) => all.to({ ...typed, family: one })).map(
      ({ why, ...other }) => ({ ...other, why: why.replace(' and family', '') }),
    );
    return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, MOST_SIMILAR);
  };
});

/** What is different in a record now from what a form began with. */
export const selectFieldChanges = createSelector(
  selectPlaceName,
  (placeName) =>
    (before: RegisterRecord, after: RegisterRecord): readonly FieldChange[] =>
      fieldChanges(before, after, placeName),
);

/** The history of a record, newest first. */
export function historyOf(
  record: { readonly history: readonly RecordChange[] } | undefined,
): readonly RecordChange[] {
  return record?.history.toReversed() ?? [];
}
