import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { type BringStep } from '../../store/extracts/bring-state.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { keptFeature } from '../../store/kept/kept-feature.ts';
import { TODAY } from '../../store/today.ts';
import { selectBringSteps, selectIsBringing } from '../../store/view-models/bring-steps-view.ts';
import { BringAccept } from './bring-accept.ts';
import { BringBoundaries } from './bring-boundaries.ts';
import { BringFigures } from './bring-figures.ts';
import { BringFile } from './bring-file.ts';
import { BringIssues } from './bring-issues.ts';
import { BringPlaces } from './bring-places.ts';
import { BringTable } from './bring-table.ts';
import { BroughtList } from './brought-list.ts';

/** From a file a person has to figures among the rest, a step at a time. */
@Component({
  selector: 'app-bring-page',
  imports: [
    BringAccept,
    BringBoundaries,
    BringFigures,
    BringFile,
    BringIssues,
    BringPlaces,
    BringTable,
    BroughtList,
    RouterLink,
  ],
  templateUrl: './bring-page.html',
  styleUrl: './bring-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class BringPage {
  readonly #store = inject(Store);

  protected readonly steps = this.#store.selectSignal(selectBringSteps(inject(TODAY)));
  protected readonly step = this.#store.selectSignal(bringFeature.selectStep);
  protected readonly file = this.#store.selectSignal(bringFeature.selectFile);
  protected readonly finished = this.#store.selectSignal(bringFeature.selectFinished);
  protected readonly undoTitle = this.#store.selectSignal(keptFeature.selectUndoTitle);
  readonly #isBringing = this.#store.selectSignal(selectIsBringing);
  protected readonly isLeaving = signal(false);
  protected readonly undone = signal('');

  readonly #at = computed(() => this.steps().findIndex(({ isHere }) => isHere));
  protected readonly name = computed(() => this.steps()[this.#at()]?.name ?? '');
  protected readonly before = computed(() => this.steps()[this.#at() - 1] ?? null);
  protected readonly next = computed(() => this.steps()[this.#at() + 1] ?? null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  #shown: BringStep | null = null;

  constructor() {
    // A new step is read from its start; the first is where the page begins.
    afterRenderEffect(() => {
      const step = this.step();
      const heading = this.heading().nativeElement;
      if (this.#shown !== null && this.#shown !== step) {
        heading.focus({ preventScroll: true });
        heading.scrollIntoView({ block: 'start' });
      }
      this.#shown = step;
    });
  }

  protected go(step: BringStep): void {
    this.#store.dispatch(BringEvents.stepChosen({ step }));
  }

  protected abandon(): void {
    this.isLeaving.set(false);
    this.#store.dispatch(BringEvents.abandoned());
  }

  protected undo(title: string): void {
    this.#store.dispatch(KeptEvents.undone());
    this.go('file');
    this.undone.set(`Undone: ${title}.`);
  }

  /** Leaving the page loses nothing; closing the tab would. */
  protected warn(event: BeforeUnloadEvent): void {
    if (this.#isBringing()) event.preventDefault();
  }
}
