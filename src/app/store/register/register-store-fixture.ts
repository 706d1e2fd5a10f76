import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import { REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { type CollectionName, type KeptRecord } from '#data-adapters/kept/collections.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { NOW } from '../now.ts';
import { selectionFeature } from '../selection/selection-feature.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { TODAY } from '../today.ts';
import { deskFeature } from './desk-feature.ts';
import { importFeature } from './import-feature.ts';
import { NEW_ID } from './new-id.ts';

export const AT = '2026-11-25T12:00:00.000Z';

/** The real slices of the register, without a database: what is committed stays in memory. */
export function registerProviders(): (Provider | EnvironmentProviders)[] {
  return [
    provideStore(),
    provideState(selectionFeature),
    provideState(snapshotFeature),
    provideState(keptFeature),
    provideState(deskFeature),
    provideState(importFeature),
    { provide: NOW, useValue: () => AT },
    { provide: TODAY, useValue: AT.slice(0, 10) },
    { provide: NEW_ID, useValue: () => 'new-id' },
  ];
}

export function storedService(record: Service, revision = 1): KeptRecord<'services'> {
  return { id: record.id, revision, savedAt: AT, record, history: [] };
}

export function storedNone(record: KnownNone, revision = 1): KeptRecord<'knownNones'> {
  return { id: record.id, revision, savedAt: AT, record, history: [] };
}

/** A database that was read and holds these, and the places of the register's specs. */
export function registerRead(
  services: readonly Service[],
  nones: readonly KnownNone[] = [],
): Store {
  const store: Store = TestBed.inject<Store>(Store);
  const records: { readonly collection: CollectionName; readonly record: KeptRecord }[] = [
    ...services.map((one) => ({ collection: 'services' as const, record: storedService(one) })),
    ...nones.map((one) => ({ collection: 'knownNones' as const, record: storedNone(one) })),
  ];
  store.dispatch(SnapshotEvents.areasAnswered({ geography: REGISTER_GEOGRAPHY }));
  store.dispatch(KeptEvents.read({ now: { records, setAside: [], gone: [] } }));
  return store;
}
