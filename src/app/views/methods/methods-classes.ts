import { Component, computed, input } from '@angular/core';
import { numberText } from '../../domain/figure-text.ts';
import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from '../../domain/gap-text.ts';
import { type SettingsView } from '../../store/view-models/methods-view.ts';

/** The classes of gap with the thresholds in force, never typed here. */
@Component({
  selector: 'app-methods-classes',
  templateUrl: './methods-classes.html',
  styleUrl: './methods-classes.scss',
})
export class MethodsClasses {
  readonly settings = input.required<SettingsView>();

  protected readonly words = GAP_CLASS_WORDS;
  protected readonly reasons = Object.values(INSUFFICIENT_WORDS);
  protected readonly limits = computed(() => {
    const { thresholds } = this.settings().settings;
    return {
      likelyJoint: percent(thresholds.likelyJoint),
      likelyShortfall: percent(thresholds.likelyShortfall),
      likelyGap: `${numberText(-thresholds.likelyGapPercent, 0)}%`,
      possibleJoint: percent(thresholds.possibleJoint),
      possibleShortfall: percent(thresholds.possibleShortfall),
    };
  });
}

function percent(share: number): string {
  return `${numberText(100 * share, 0)}%`;
}
