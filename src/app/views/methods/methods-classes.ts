import { Component, computed, input } from '@angular/core';
import { shareText, underText } from '../../domain/gap-settings-text.ts';
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
      likelyJoint: shareText(thresholds.likelyJoint),
      likelyShortfall: shareText(thresholds.likelyShortfall),
      likelyGap: underText(thresholds),
      possibleJoint: shareText(thresholds.possibleJoint),
      possibleShortfall: shareText(thresholds.possibleShortfall),
    };
  });
}
