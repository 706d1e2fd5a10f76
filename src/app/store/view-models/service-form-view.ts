import { createSelector } from '@ngrx/store';
import { type CheckContext } from '#app/domain/check-service.ts';
import { type FieldChange, fieldChanges, type RegisterRecord } from '#app/domain/register-merge.ts';
import { SimilarServices } from '#app/domain/similar-services.ts';
import { type RecordChange } from '#app/domain/record-change.ts';
import { comparedOf } from '../register/check-form.ts';
import { type ServiceForm } from '../register/record-form.ts';
import {
  selectPlaceFinder,
  selectRegister,
  selectStoredKnownNones,
  selectStoredServices,
} from '../register/register.ts';
import { storedRegister } from '../register/register-commits.ts';

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
    // Without a family, names and places still tell.
    return family === null
      ? all.to({ ...typed, family: 'vocational-rehabilitation' })
      : all.to({ ...typed, family });
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
