import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SettingsView } from '../../store/view-models/methods-view.ts';

/** Every setting in force, and the way back to the standard ones. */
@Component({
  selector: 'app-methods-settings',
  imports: [RouterLink],
  templateUrl: './methods-settings.html',
  styleUrl: './methods-settings.scss',
})
export class MethodsSettings {
  readonly view = input.required<SettingsView>();
  readonly resetAsked = output();
}
