import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { METHOD_GROUPS } from '../../domain/methods/method-catalogue.ts';
import {
  DEFINITION_GROUPS,
  selectSettingsView,
  selectVintageWords,
} from '../../store/view-models/methods-view.ts';
import { selectMethodsExample } from '../../store/view-models/methods-example-view.ts';
import { Navigation } from '../../store/selection/navigation.ts';
import { DEFAULT_GAP_SETTINGS } from '../../domain/gap-settings.ts';
import { MethodList } from './method-list.ts';
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
    MethodList,
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
  /** The anchor in the address: `method-wilson`. */
  protected readonly anchor = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  /** The headings of the page, in order; parts are headings below them. */
  protected readonly contents: readonly Heading[] = [
    heading('limits', 'What this must not be used for'),
    heading('need', 'How need is measured'),
    heading('intervals', 'Where limits come from'),
    heading('comparison', 'Comparison with England or the region'),
    heading('precision', 'Precision bands'),
    heading('places', 'Figures for integrated care boards'),
    heading('age', 'How old is too old'),
    heading('geography', 'Boundaries and their dates'),
    heading('provision', 'Provision, and what it leaves out'),
    heading('expected', 'Expected provision and the gap'),
    heading('classes', 'Classes of gap, and the thresholds in force'),
    heading('settings', 'Settings in force'),
    heading('example', 'An example with today’s numbers'),
    heading(
      'methods',
      'Every method, one by one',
      METHOD_GROUPS.map(({ id, title }) => ({ id: `methods-${id}`, title })),
    ),
    heading('definitions', 'Definitions of every indicator', DEFINITION_GROUPS),
  ];

  protected resetSettings(): void {
    this.#navigation.change({ settings: DEFAULT_GAP_SETTINGS });
  }
}

interface Heading {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

function heading(id: string, title: string, parts: Heading['parts'] = []): Heading {
  return { id, title, parts };
}
