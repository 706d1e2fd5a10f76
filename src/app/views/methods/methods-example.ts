import { Component, input } from '@angular/core';
import { type Loadable } from '../../store/loadable.ts';
import { type MethodsExample as Example } from '../../store/view-models/methods-example-view.ts';

/** The arithmetic of need and gap worked through with a place's own numbers. */
@Component({
  selector: 'app-methods-example',
  templateUrl: './methods-example.html',
  styleUrl: './methods-example.scss',
})
export class MethodsExample {
  readonly example = input.required<Loadable<Example | null>>();
}
