import { type AreaLevel } from './area.ts';
import { type Lens } from './lens.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import { type Checked, checkId, Notes, TEXT_LIMITS } from './record-notes.ts';
import { type ServiceFamily } from './service-lists.ts';

export const ACTION_STATUS_NAMES = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  constrained: 'Constrained',
  completed: 'Completed',
  discontinued: 'Discontinued',
} as const;
export type ActionStatus = keyof typeof ACTION_STATUS_NAMES;

/** The gap something was decided about: a place, and a family or a lens. */
export interface GapSubject {
  readonly place: { readonly code: string; readonly level: AreaLevel };
  readonly about:
    | { readonly kind: 'family'; readonly family: ServiceFamily }
    | { readonly kind: 'lens'; readonly lens: Lens };
}

/** What the gap was when the action was made. It is never changed afterwards. */
export interface FrozenBaseline {
  /** What was measured, in words: `Shortfall of physiotherapists`. */
  readonly measure: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  /** The class of the gap in words: `likely gap`. */
  readonly gapClass: string;
  /** Label of the period the value speaks for. */
  readonly period: string;
  readonly source: string;
  /** ISO date on which it was frozen. */
  readonly frozenOn: string;
}

/** Something to be done about a gap. */
export interface GapAction {
  readonly id: string;
  readonly subject: GapSubject;
  readonly title: string;
  readonly rootCause: string;
  /** A role, never a person's name. */
  readonly ownerRole: string;
  /** ISO date, null where none is set. */
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly baseline: FrozenBaseline;
}

/** A gap that is left for now, and why. */
export interface NotNow {
  readonly id: string;
  readonly subject: GapSubject;
  readonly reason: string;
  /** ISO date. */
  readonly decidedOn: string;
  readonly byRole: string;
}

/** Checks an action before it is kept: it needs a title and an owner; a new one is due after it was made. */
export function checkGapAction(draft: GapAction): Checked<GapAction> {
  const notes = new Notes();
  checkId(notes, draft.id);
  const title = notes.text('title', oneLine(draft.title), TEXT_LIMITS.line);
  if (title === '') notes.problem('title', 'Say what is to be done.');
  const ownerRole = notes.text('ownerRole', oneLine(draft.ownerRole), TEXT_LIMITS.line);
  if (ownerRole === '') notes.problem('ownerRole', 'Say which role owns the action.');
  const rootCause = notes.text('rootCause', paragraphs(draft.rootCause), TEXT_LIMITS.text);
  if (draft.due !== null) {
    const { frozenOn } = draft.baseline;
    notes.date('due', draft.due, frozenOn, '2100-12-31', 'Give a date up to 2100-12-31.');
  }
  return notes.answer({ ...draft, title, ownerRole, rootCause });
}

/** Checks a decision to leave a gap: it needs its reason and a role. */
export function checkNotNow(draft: NotNow, today: string): Checked<NotNow> {
  const notes = new Notes();
  checkId(notes, draft.id);
  const reason = notes.text('reason', paragraphs(draft.reason), TEXT_LIMITS.text);
  if (reason === '') notes.problem('reason', 'Say why nothing is done about this gap now.');
  const byRole = notes.text('byRole', oneLine(draft.byRole), TEXT_LIMITS.line);
  if (byRole === '') notes.problem('byRole', 'Say in which role this was decided.');
  notes.date('decidedOn', draft.decidedOn, '2000-01-01', today, 'Give today or an earlier day.');
  return notes.answer({ ...draft, reason, byRole });
}
