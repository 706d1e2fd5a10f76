import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Store } from '@ngrx/store';
import { TextField } from '#app/controls/text-field.ts';
import {
  checkGapAction,
  checkNotNow,
  type FrozenBaseline,
  type GapAction,
  type GapSubject,
  type NotNow,
} from '#app/domain/gap-action.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { type Change } from '#app/store/kept/kept-changes.ts';
import { NOW } from '#app/store/now.ts';
import { actionChange, notNowChange } from '#app/store/register/register-commits.ts';
import { TODAY } from '#app/store/today.ts';
import { baselineText } from '#app/store/view-models/gap-decisions-view.ts';
import { selectGapMarks, subjectKey } from '#app/store/view-models/gap-marks.ts';

type Mode = 'action' | 'not-now' | null;

/** Where every gap ends: an action with the gap frozen as it is, or the reason why not now. */
@Component({
  selector: 'app-gap-decision',
  imports: [TextField],
  templateUrl: './gap-decision.html',
  styleUrl: './gap-decision.scss',
})
export class GapDecision {
  readonly #store = inject(Store);
  readonly #now = inject(NOW);
  readonly #today = inject(TODAY);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly subject = input.required<GapSubject>();
  readonly baseline = input.required<FrozenBaseline>();

  readonly #key = computed(() => subjectKey(this.subject()));
  readonly #marksOf = this.#store.selectSignal(selectGapMarks);
  protected readonly marks = computed(() => this.#marksOf()(this.subject()));
  protected readonly baselineWords = computed(() => baselineText(this.baseline()));
  /** The form that is open; another gap has none open. */
  protected readonly mode = linkedSignal<string, Mode>({
    source: this.#key,
    computation: () => null,
  });
  protected readonly said = linkedSignal({ source: this.#key, computation: () => '' });
  protected readonly title = signal('');
  protected readonly ownerRole = signal('');
  protected readonly due = signal('');
  protected readonly rootCause = signal('');
  protected readonly reason = signal('');
  protected readonly byRole = signal('');
  readonly #id = signal('');
  readonly #isTried = signal(false);

  readonly #action = computed(() => {
    const draft: GapAction = {
      id: this.#id(),
      subject: this.subject(),
      title: this.title(),
      rootCause: this.rootCause(),
      ownerRole: this.ownerRole(),
      due: this.due() === '' ? null : this.due(),
      status: 'not-started',
      baseline: this.baseline(),
    };
    return checkGapAction(draft);
  });
  readonly #decision = computed(() => {
    const draft: NotNow = {
      id: this.#id(),
      subject: this.subject(),
      reason: this.reason(),
      decidedOn: this.#today,
      byRole: this.byRole(),
    };
    return checkNotNow(draft, this.#today);
  });
  readonly #checked = computed(() =>
    this.mode() === 'action' ? this.#action() : this.#decision(),
  );

  protected problem(field: string): string {
    const checked = this.#checked();
    if (!this.#isTried() || checked.kind === 'fits') return '';
    return checked.problems.find((note) => note.field === field)?.message ?? '';
  }

  protected warning(field: string): string {
    return this.#checked().warnings.find((note) => note.field === field)?.message ?? '';
  }

  protected text(event: Event): string {
    return event.target instanceof HTMLTextAreaElement ? event.target.value : '';
  }

  protected open(mode: Mode): void {
    this.#id.set(crypto.randomUUID());
    this.#isTried.set(false);
    for (const field of [this.title, this.ownerRole, this.due, this.rootCause]) field.set('');
    for (const field of [this.reason, this.byRole]) field.set('');
    this.said.set('');
    this.mode.set(mode);
    this.#focus('input, textarea');
  }

  protected close(said = ''): void {
    this.mode.set(null);
    this.said.set(said);
    this.#focus('.buttons button');
  }

  protected keepAction(event: Event): void {
    event.preventDefault();
    const checked = this.#action();
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
    if (checked.kind === 'problems') {
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
    this.#isTried.set(true);
    this.#focus('[aria-invalid="true"]');
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
