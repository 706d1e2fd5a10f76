import { Component, input } from '@angular/core';
import { type DefinitionGroup } from '../../store/view-models/methods-view.ts';

/** What every indicator means. Each has an anchor: `#indicator-inactivity-rate`. */
@Component({
  selector: 'app-methods-definitions',
  templateUrl: './methods-definitions.html',
  styleUrl: './methods-definitions.scss',
})
export class MethodsDefinitions {
  readonly groups = input.required<readonly DefinitionGroup[]>();
}
