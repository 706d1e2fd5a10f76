import { Injectable, signal } from '@angular/core';
import { type GapSubject } from '#app/domain/gap-action.ts';
import { subjectKey } from '#app/store/view-models/gap-marks.ts';

/** An action or a decision that somebody has begun to write. */
export interface GapDraft {
  readonly id: string;
  readonly kind: 'action' | 'not-now';
  readonly title: string;
  readonly ownerRole: string;
  /** ISO date; blank where none is set. */
  readonly due: string;
  readonly rootCause: string;
  readonly reason: string;
  readonly byRole: string;
  /** The gap in words as it was when the form was opened. */
  readonly openedOn: string;
  /** Somebody has tried to keep it, and is told what is missing. */
  readonly isTried: boolean;
}

/**
 * What is half-written about gaps, one draft a gap, while the atlas is open: figures beneath that
 * are worked out anew, another cell or another page take none of it away.
 */
@Injectable({ providedIn: 'root' })
export class GapDrafts {
  readonly #drafts = signal<ReadonlyMap<string, GapDraft>>(new Map());

  of(subject: GapSubject): GapDraft | null {
    return this.#drafts().get(subjectKey(subject)) ?? null;
  }

  open(subject: GapSubject, kind: GapDraft['kind'], openedOn: string): void {
    const blank = { title: '', ownerRole: '', due: '', rootCause: '', reason: '', byRole: '' };
    this.#put(subject, { id: crypto.randomUUID(), kind, ...blank, openedOn, isTried: false });
  }

  change(subject: GapSubject, change: Partial<GapDraft>): void {
    const draft = this.of(subject);
    if (draft !== null) this.#put(subject, { ...draft, ...change });
  }

  close(subject: GapSubject): void {
    const rest = new Map(this.#drafts());
    rest.delete(subjectKey(subject));
    this.#drafts.set(rest);
  }

  #put(subject: GapSubject, draft: GapDraft): void {
    this.#drafts.set(new Map(this.#drafts()).set(subjectKey(subject), draft));
  }
}
