import { Component, computed, inject, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { RouterLink } from '@angular/router';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectGapTableInView } from '#app/store/view-models/map-view.ts';
import { selectOpenGap } from '#app/store/view-models/open-gap.ts';
import { selectWhy } from '#app/store/view-models/why-view.ts';
import { GapDecision } from './gap-decision.ts';
import { NeedFigures } from './need-figures.ts';

/** Why a place's gap is what it is: arithmetic in words, inputs with their age, evidence beside it. */
@Component({
  selector: 'app-why-panel',
  imports: [GapDecision, NeedFigures, RouterLink],
  templateUrl: './why-panel.html',
  styleUrl: './why-panel.scss',
})
export class WhyPanel {
  readonly closed = output();
  protected readonly why = inject(Store).selectSignal(selectWhy(inject(TODAY)));
  protected readonly gap = inject(Store).selectSignal(selectOpenGap);
  readonly #selection = inject(Store).selectSignal(selectSelection);
  protected readonly area = computed(() => this.#selection().why);
  readonly #table = inject(Store).selectSignal(selectGapTableInView);
  /** Why there is no answer; blank where there is one, or it is on its way. */
  protected readonly trouble = computed(() => {
    const table = this.#table();
    return table.status === 'failed' ? table.message : '';
  });
  protected readonly changes = computed(() => {
    const changes = this.why()?.changes;
    return changes?.status === 'loaded' ? changes.value : [];
  });
}
