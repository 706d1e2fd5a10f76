import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AreaLevel } from '../../domain/area.ts';
import { numberText } from '../../domain/figure-text.ts';
import { type IndicatorKind } from '../../domain/indicator.ts';
import { LENS_NAMES, LENSES } from '../../domain/lens.ts';
import { type Loadable } from '../../store/loadable.ts';
import { type IndicatorRow } from '../../store/view-models/data-view.ts';
import { KIND_WORDS, LEVEL_SHORT } from '../../store/view-models/indicator-words.ts';

const ANY = 'any';
const KINDS: readonly IndicatorKind[] = ['need', 'context', 'provision', 'supply'];

/** Every bundled indicator with its places, periods, age and gaps; narrowed by text, use and lens. */
@Component({
  selector: 'app-data-indicators',
  imports: [RouterLink],
  templateUrl: './data-indicators.html',
  styleUrl: './data-indicators.scss',
})
export class DataIndicators {
  readonly indicators = input.required<Loadable<readonly IndicatorRow[]>>();
  /** Titles of indicators whose figures cannot be read now. */
  readonly unreadable = input.required<readonly string[]>();
  /** Titles of indicators with no bundled figure at all. */
  readonly withoutFigures = input.required<readonly string[]>();

  protected readonly text = signal('');
  protected readonly kind = signal<string>(ANY);
  protected readonly lens = signal<string>(ANY);

  protected readonly kinds = KINDS.map((id) => ({ id, name: KIND_WORDS[id] }));
  protected readonly lenses = LENSES.map((id) => ({ id, name: LENS_NAMES[id].title }));
  protected readonly kindWords = KIND_WORDS;

  protected readonly shown = computed(() => {
    const list = this.indicators();
    if (list.status !== 'loaded') return [];
    const words = this.text().toLowerCase().split(/\s+/);
    return list.value.filter(
      ({ title, source, kind, lenses }) =>
        words.every((word) => `${title} ${source}`.toLowerCase().includes(word)) &&
        (this.kind() === ANY || kind === this.kind()) &&
        (this.lens() === ANY || lenses.some((lens) => lens === this.lens())),
    );
  });

  protected clear(): void {
    this.text.set('');
    this.kind.set(ANY);
    this.lens.set(ANY);
  }

  protected levelsText(levels: readonly AreaLevel[]): string {
    return levels.map((level) => LEVEL_SHORT[level]).join(', ');
  }

  protected count(n: number): string {
    return numberText(n, 0);
  }
}
