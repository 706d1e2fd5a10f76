import { recordsOf } from '#app/domain/register-merge.ts';
import { sampleRegister } from '#app/domain/sample-register.ts';
import { type Commit } from '../kept/kept-changes.ts';
import { recordChanges, type StoredRegister } from './register-commits.ts';

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
