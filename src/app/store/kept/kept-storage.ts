import { Injectable } from '@angular/core';

/** How much room there is, in bytes; null where the browser does not say. */
export interface Room {
  readonly used: number | null;
  readonly allowed: number | null;
  readonly protection: Protection;
}

/**
 * May the browser remove what is kept when the device runs short of space? `refused`: it was asked
 * and said no; `unknown`: it cannot be asked.
 */
export type Protection = 'protected' | 'not-protected' | 'refused' | 'unknown';

/** Asks the browser about the room for what is kept. It never fails: what is not said is unknown. */
@Injectable({ providedIn: 'root' })
export class KeptStorage {
  async room(): Promise<Room> {
    const [estimate, persisted] = await Promise.all([
      answerOf((storage) => storage.estimate()),
      answerOf((storage) => storage.persisted()),
    ]);
    return {
      used: estimate?.usage ?? null,
      allowed: estimate?.quota ?? null,
      protection: persisted === null ? 'unknown' : persisted ? 'protected' : 'not-protected',
    };
  }

  /** Only on a person's action: some browsers ask them. */
  async protect(): Promise<Protection> {
    const granted = await answerOf((storage) => storage.persist());
    return granted === null ? 'unknown' : granted ? 'protected' : 'refused';
  }
}

/** Null where the browser has no such question, or no answer. */
async function answerOf<T>(ask: (storage: StorageManager) => Promise<T>): Promise<T | null> {
  // Typed as if it were always there: it is not on a page without a secure connection.
  const { storage } = navigator as Partial<Pick<Navigator, 'storage'>>;
  try {
    return storage === undefined ? null : await ask(storage);
  } catch {
    return null;
  }
}
