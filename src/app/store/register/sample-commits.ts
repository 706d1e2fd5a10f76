import { isSample } from '#app/domain/sample-id.ts';
import { recordsOf } from '#app/domain/register-merge.ts';
import { sampleRegister } from '#app/domain/sample-register.ts';
import { type Commit } from '../kept/kept-changes.ts';
import { recordChanges, recordRemovals, type StoredRegister } from './register-commits.ts';

/**
 * What loads the sample register, in place of any sample record that was there.
 * @param at ISO instant; verification days are counted back from its day.
 */
export function sampleLoading(stored: StoredRegister, at: string): Commit {
  const made = { at, what: 'Loaded with the sample register', placeName: () => null };
  const records = recordsOf(sampleRegister(at.slice(0, 10)));
  return {
    title: 'Loaded the sample register',
    changes: records.flatMap((record) => recordChanges(stored, record, made)),
  };
}

/** What takes every sample record out, and nothing else. */
export function sampleRemoval(stored: StoredRegister): Commit {
  const ids = [...stored.services.keys(), ...stored.knownNones.keys()].filter(isSample);
  return { title: 'Removed the sample register', changes: recordRemovals(stored, ids) };
}
