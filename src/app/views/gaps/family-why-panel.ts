import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TODAY } from '#app/store/today.ts';
import { selectFamilyTrouble } from '#app/store/view-models/family-grid-view.ts';
import { selectFamilyWhy } from '#app/store/view-models/family-why-view.ts';
import { selectOpenGap } from '#app/store/view-models/open-gap.ts';
import { GapDecision } from './gap-decision.ts';
import { NeedFigures } from './need-figures.ts';

/** Why the register's gap is what it is: services counted, ages, grades, arithmetic and need. */
@Component({
  selector: 'app-family-why-panel',
  imports: [GapDecision, NeedFigures, RouterLink],
  templateUrl: './family-why-panel.html',
  styleUrl: './why-panel.scss',
})
export class FamilyWhyPanel {
  readonly closed = output();
  readonly #store = inject(Store);
  protected readonly why = this.#store.selectSignal(selectFamilyWhy(inject(TODAY)));
  protected readonly gap = this.#store.selectSignal(selectOpenGap);
  protected readonly trouble = this.#store.selectSignal(selectFamilyTrouble);
  protected readonly params = computed(() => {
    const { place = null, level = null, family = null } = this.why()?.record ?? {};
    return { place, level, family };
  });
}
