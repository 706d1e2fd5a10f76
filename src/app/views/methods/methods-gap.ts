import { Component, input } from '@angular/core';
import { type SettingsView } from '../../store/view-models/methods-view.ts';
import { numberText } from '../../domain/figure-text.ts';

/** Provision and its scope, what need would expect, and how sure the gap is. */
@Component({
  selector: 'app-methods-gap',
  templateUrl: './methods-gap.html',
  styleUrl: './methods-gap.scss',
})
export class MethodsGap {
  readonly settings = input.required<SettingsView>();

  protected count(n: number): string {
    return numberText(n, 0);
  }
}
