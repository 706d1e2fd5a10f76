import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { periodLabel } from '#app/domain/period.ts';
import { type Commit } from '#app/store/kept/kept-changes.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { keptFeature } from '#app/store/kept/kept-feature.ts';
import { NOW } from '#app/store/now.ts';
import {
  moveCommit,
  selectStarred,
  type Starred,
  unstarCommit,
} from '#app/store/starred/starred.ts';

/** The cards that were starred, in the person's order, each with the way back to it. */
@Component({
  selector: 'app-starred-list',
  imports: [RouterLink],
  templateUrl: './starred-list.html',
  styleUrl: './starred-list.scss',
})
export class StarredList {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #now = inject(NOW);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #starred = this.#store.selectSignal(selectStarred);
  readonly #undoTitle = this.#store.selectSignal(keptFeature.selectUndoTitle);
  /** Something was done here, which can be undone. */
  readonly #isTouched = signal(false);

  protected readonly rows = computed(() =>
    this.#starred().map((record) => ({
      record,
      link: this.#router.parseUrl(record.address),
      day: periodLabel({ start: record.starredOn, months: 0 }),
    })),
  );
  protected readonly undoTitle = computed(() => (this.#isTouched() ? this.#undoTitle() : null));
  /** What the last button did, said aloud. */
  protected readonly said = signal('');

  protected move(record: Starred, step: -1 | 1): void {
    const commit = moveCommit(this.#starred(), record.id, step, this.#now());
    if (commit === null) return;
    this.#commit(commit);
    const rows = this.rows();
    const at = rows.findIndex((row) => row.record.id === record.id) + 1;
    this.said.set(`“${record.title}” is now ${at} of ${rows.length}.`);
    const isAtEnd = step === -1 ? at === 1 : at === rows.length;
    const [on, back] = step === -1 ? ['up', 'down'] : ['down', 'up'];
    this.#focus(`li:nth-child(${at}) .${isAtEnd ? back : on}`);
  }

  protected unstar(record: Starred): void {
    this.#commit(unstarCommit(this.#starred(), record));
    this.said.set(`“${record.title}” is no longer starred.`);
    this.#focus('h2');
  }

  protected undo(): void {
    this.#store.dispatch(KeptEvents.undone());
    this.#isTouched.set(false);
    this.said.set('Undone.');
    this.#focus('h2');
  }

  #commit(commit: Commit): void {
    this.#isTouched.set(true);
    this.#store.dispatch(KeptEvents.committed({ commit }));
  }

  /** Once the list is drawn: a row that moved is put elsewhere in the page and loses the focus. */
  #focus(selector: string): void {
    afterNextRender(() => this.#host.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
