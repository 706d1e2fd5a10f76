import { oneLine } from './plain-text.ts';
import { type Notes, TEXT_LIMITS } from './record-notes.ts';
import { type Quality, type Verified } from './service.ts';

/** When and by whom a record was checked: both or neither, and not in the future. */
export function checkVerified(
  notes: Notes,
  verified: Verified | null,
  today: string,
): Verified | null {
  if (verified === null) return null;
  const byRole = notes.text('verified.byRole', oneLine(verified.byRole), TEXT_LIMITS.line);
  if (byRole === '') {
    notes.problem(
      'verified.byRole',
      'Say in which role the record was verified, such as “AHP lead”.',
    );
  }
  notes.date(
    'verified.on',
    verified.on,
    '2000-01-01',
    today,
    'The day of verification is in the future. Give today or an earlier day.',
  );
  return { on: verified.on, byRole };
}

/** A grade needs its reason. */
export function checkQuality(notes: Notes, quality: Quality | null): Quality | null {
  if (quality === null) return null;
  const reason = notes.text('quality.reason', oneLine(quality.reason), TEXT_LIMITS.line);
  if (reason === '') {
    notes.problem('quality.reason', 'Say in a few words why the record has this grade.');
  }
  return { grade: quality.grade, reason };
}
