import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  DEFINITION_GROUPS,
  selectSettingsView,
  selectVintageWords,
} from '../../store/view-models/methods-view.ts';
import { selectMethodsExample } from '../../store/view-models/methods-example-view.ts';
import { Navigation } from '../../store/selection/navigation.ts';
import { DEFAULT_GAP_SETTINGS } from '../../domain/gap-settings.ts';
import { MethodsClasses } from './methods-classes.ts';
import { MethodsExample } from './methods-example.ts';
import { MethodsSettings } from './methods-settings.ts';
import { MethodsDefinitions } from './methods-definitions.ts';
import { MethodsGap } from './methods-gap.ts';
import { MethodsIntervals } from './methods-intervals.ts';
import { MethodsLimits } from './methods-limits.ts';
import { MethodsNeed } from './methods-need.ts';
import { MethodsPlaces } from './methods-places.ts';

/** How every figure, comparison and gap is worked out, and what none of it is fit for. */
@Component({
  selector: 'app-methods-page',
  imports: [
    MethodsClasses,
    MethodsDefinitions,
    MethodsExample,
    MethodsSettings,
    MethodsGap,
    MethodsIntervals,
    MethodsLimits,
    MethodsNeed,
    MethodsPlaces,
    RouterLink,
  ],
  templateUrl: './methods-page.html',
  styleUrl: './methods-page.scss',
})
export class MethodsPage {
  protected readonly settings = inject(Store).selectSignal(selectSettingsView);
  protected readonly example = inject(Store).selectSignal(selectMethodsExample);
  readonly #navigation = inject(Navigation);
  protected readonly groups = DEFINITION_GROUPS;
  protected readonly vintages = inject(Store).selectSignal(selectVintageWords);

  /** The headings of the page, in order. */
  protected readonly contents = [
    { id: 'limits', title: 'What this must not be used for' },
    { id: 'need', title: 'How need is measured' },
    { id: 'intervals', title: 'Where limits come from' },
    { id: 'comparison', title: 'Comparison with England or the region' },
    { id: 'precision', title: 'Precision bands' },
    { id: 'places', title: 'Figures for integrated care boards' },
    { id: 'age', title: 'How old is too old' },
    { id: 'geography', title: 'Boundaries and their dates' },
    { id: 'provision', title: 'Provision, and what it leaves out' },
    { id: 'expected', title: 'Expected provision and the gap' },
    { id: 'classes', title: 'Classes of gap, and the thresholds in force' },
    { id: 'settings', title: 'Settings in force' },
    { id: 'example', title: 'An example with today’s numbers' },
    { id: 'definitions', title: 'Definitions of every indicator' },
  ] as const;

  protected resetSettings(): void {
    this.#navigation.change({ settings: DEFAULT_GAP_SETTINGS });
  }
}
