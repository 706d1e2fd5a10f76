import { type CheckContext } from './check-service.ts';
import { checkVerified } from './check-verified.ts';
import { paragraphs } from './plain-text.ts';
import { type Checked, checkId, Notes, TEXT_LIMITS } from './record-notes.ts';
import { type KnownNone, type KnownNoneDraft } from './service.ts';

/** Checks a finding of no service before it is kept: it needs its place, family, day and role. */
export function checkKnownNone(draft: KnownNoneDraft, context: CheckContext): Checked<KnownNone> {
  const notes = new Notes();
  const { id, family, place } = draft;
  checkId(notes, id);
  if (family === null) notes.problem('family', 'Choose the family that is known to be absent.');
  if (place === null) {
    notes.problem('place', 'Choose the place where there is no such service.');
  } else if (context.knowsPlace?.(place) === false) {
    notes.problem('place', `There is no place ${place.code}. Choose a place from the list.`);
  }
  const verified = checkVerified(notes, draft.verified, context.today);
  if (verified === null) {
    notes.problem('verified', 'Say when and in which role it was verified that there is none.');
  }
  const text = notes.text('notes', paragraphs(draft.notes), TEXT_LIMITS.text);
  return family === null || place === null || verified === null
    ? notes.refusal()
    : notes.answer({ id, family, place, verified, notes: text });
}
