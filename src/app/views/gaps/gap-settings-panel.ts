import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Store } from '@ngrx/store';
import { GapSettingsForm } from '#app/controls/gap-settings-form.ts';
import { type GapSettings } from '#app/domain/gap-settings.ts';
import { selectTrial, selectWeighedIndicators } from '#app/store/gaps/trial.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSettingsView } from '#app/store/view-models/methods-view.ts';

/** The settings in force, folded away, and the form that changes them. */
@Component({
  selector: 'app-gap-settings-panel',
  imports: [GapSettingsForm],
  template: `
    @let view = settings();
    @for (problem of view.problems; track problem) {
      <p class="problem" role="alert">{{ problem }}</p>
    }
    <details>
      <summary>
        Settings:
        @if (view.isStandard) {
          standard
        } @else {
          changed ({{ changed() }})
        }
      </summary>
      <app-gap-settings-form
        [settings]="view.settings"
        [indicators]="indicators()"
        [trial]="trial()"
        (tried)="tried.set($event)"
        (changed)="use($event)"
      />
    </details>
  `,
  styleUrl: './gap-settings-panel.scss',
})
export class GapSettingsPanel {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  readonly #trial = this.#store.selectSignal(selectTrial);

  protected readonly settings = this.#store.selectSignal(selectSettingsView);
  protected readonly indicators = this.#store.selectSignal(selectWeighedIndicators);
  /** Settings under a moving hand; gone once others are in force. */
  protected readonly tried = linkedSignal<GapSettings, GapSettings | null>({
    source: () => this.settings().settings,
    computation: () => null,
  });
  protected readonly trial = computed(() => {
    const tried = this.tried();
    return tried === null ? '' : this.#trial()(tried);
  });
  protected readonly changed = computed(() =>
    this.settings()
      .lines.filter(({ isChanged }) => isChanged)
      .map(({ name, value }) => `${name.toLowerCase()}: ${value}`)
      .join('; '),
  );

  protected use(settings: GapSettings): void {
    this.#navigation.change({ settings });
  }
}
