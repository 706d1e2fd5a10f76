import { type Action } from '@ngrx/store';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import { KeptEvents } from '../kept/kept-events.ts';

/** For specs: the database was read, and holds these records. */
export function registerRead(
  services: readonly Service[],
  knownNones: readonly KnownNone[] = [],
): Action {
  const kept = { revision: 1, savedAt: '2026-11-20T09:00:00.000Z', history: [] } as const;
  return KeptEvents.read({
    now: {
      records: [
        ...services.map((record) => ({
          collection: 'services' as const,
          record: { ...kept, id: record.id, record },
        })),
        ...knownNones.map((record) => ({
          collection: 'knownNones' as const,
          record: { ...kept, id: record.id, record },
        })),
      ],
      setAside: [],
      gone: [],
    },
  });
}
