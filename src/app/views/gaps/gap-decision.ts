import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
} from '@angular/core';
import { Store } from '@ngrx/store';
import { TextField } from '#app/controls/text-field.ts';
import {
  checkGapAction,
  checkNotNow,
  type FrozenBaseline,
  type GapSubject,
} from '#app/domain/gap-action.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { type Change } from '#app/store/kept/kept-changes.ts';
import { NOW } from '#app/store/now.ts';
import { actionChange, notNowChange } from '#app/store/register/register-commits.ts';
import { TODAY } from '#app/store/today.ts';
import { baselineText } from '#app/store/view-models/gap-decisions-view.ts';
import { selectGapMarks, subjectKey } from '#app/store/view-models/gap-marks.ts';
import { type GapDraft, GapDrafts } from './gap-drafts.ts';

/**
 * Where every gap ends: an action with the gap frozen as it is, or the reason why not now. What is
 * being written stays when the gap beneath is worked out anew, and the form says so.
 */
@Component({
  selector: 'app-gap-decision',
  imports: [TextField],
  templateUrl: './gap-decision.html',
  styleUrl: './gap-decision.scss',
})
export class GapDecision {
  readonly #store = inject(Store);
  readonly #drafts = inject(GapDrafts);
  readonly #now = inject(NOW);
  readonly #today = inject(TODAY);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly subject = input.required<GapSubject>();
  /** The gap as it is now; null while it is not worked out. */
  readonly baseline = input.required<FrozenBaseline | null>();

  readonly #key = computed(() => subjectKey(this.subject()));
  readonly #marksOf = this.#store.selectSignal(selectGapMarks);
  protected readonly marks = computed(() => this.#marksOf()(this.subject()));
  /** The gap in words; blank while it is not worked out. */
  protected readonly baselineWords = computed(() => {
    const baseline = this.baseline();
    return baseline === null ? '' : baselineText(baseline);
  });
  /** What is being written about this gap, null where nothing is. */
  protected readonly draft = computed(() => this.#drafts.of(this.subject()));
  protected readonly said = linkedSignal({ source: this.#key, computation: () => '' });
  /** What became of the figures since the form was opened; blank where they are the same. */
  protected readonly moved = computed(() => {
    const [before, now] = [this.draft()?.openedOn ?? '', this.baselineWords()];
    if (now === '') {
      return 'The figures beneath have changed, and the gap is not worked out anew yet. What you wrote stays, and an action can be kept once it is.';
    }
    return now === before
      ? ''
      : `The figures beneath have changed since you opened this form. It was: ${before}. It is now: ${now}. What you wrote stays: read it again before you keep it.`;
  });

  readonly #action = computed(() => {
    const [draft, baseline] = [this.draft(), this.baseline()];
    if (draft?.kind !== 'action' || baseline === null) return null;
    const { id, title, rootCause, ownerRole } = draft;
    const due = draft.due === '' ? null : draft.due;
    const subject = this.subject();
    const status = 'not-started';
    return checkGapAction({ id, subject, title, rootCause, ownerRole, due, status, baseline });
  });
  readonly #decision = computed(() => {
    const draft = this.draft();
    if (draft?.kind !== 'not-now') return null;
    const { id, reason, byRole } = draft;
    const subject = this.subject();
    return checkNotNow({ id, subject, reason, decidedOn: this.#today, byRole }, this.#today);
  });
  readonly #checked = computed(() => this.#action() ?? this.#decision());

  protected problem(field: string): string {
    const checked = this.#checked();
    if (checked?.kind !== 'problems' || this.draft()?.isTried !== true) return '';
    return checked.problems.find((note) => note.field === field)?.message ?? '';
  }

  protected warning(field: string): string {
    return this.#checked()?.warnings.find((note) => note.field === field)?.message ?? '';
  }

  protected text(event: Event): string {
    return event.target instanceof HTMLTextAreaElement ? event.target.value : '';
  }

  protected open(kind: GapDraft['kind']): void {
    this.#drafts.open(this.subject(), kind, this.baselineWords());
    this.said.set('');
    this.#focus('input, textarea');
  }

  protected write(change: Partial<GapDraft>): void {
    this.#drafts.change(this.subject(), change);
  }

  protected close(said = ''): void {
    this.#drafts.close(this.subject());
    this.said.set(said);
    this.#focus('.buttons button');
  }

  protected keepAction(event: Event): void {
    event.preventDefault();
    const checked = this.#action();
    if (checked === null) {
      this.said.set('Not kept yet: the gap it is about is not worked out. Try again in a moment.');
      return;
    }
    if (checked.kind === 'problems') {
      this.#refuse();
      return;
    }
    const { record } = checked;
    this.#commit(`Added the action “${record.title}”`, actionChange(record, null, this.#now()));
    this.close('The action is kept. It stands under the grid, with the gap as it is now.');
  }

  protected keepNotNow(event: Event): void {
    event.preventDefault();
    const checked = this.#decision();
    if (checked?.kind !== 'fits') {
      this.#refuse();
      return;
    }
    this.#commit('Left a gap for now', notNowChange(checked.record, null, this.#now()));
    this.close('The decision is kept. It stands under the grid.');
  }

  #commit(title: string, change: Change): void {
    this.#store.dispatch(KeptEvents.committed({ commit: { title, changes: [change] } }));
  }

  #refuse(): void {
    this.write({ isTried: true });
    this.#focus('[aria-invalid="true"]');
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
