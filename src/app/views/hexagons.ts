import { computed, inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import { layoutResource } from '#app/charts/layout-resource.ts';
import { selectPage } from '#app/store/selection/selection-feature.ts';
import { selectLayoutName } from '#app/store/view-models/layout-name.ts';

/** The pages that draw the hexagons of the level in view. */
const WITH_MAP: readonly (string | null)[] = ['', 'map'];

/** The layout of the level in view: asked for by the atlas itself, so that it is there with the page. */
@Injectable({ providedIn: 'root' })
export class Hexagons {
  readonly #name = inject(Store).selectSignal(selectLayoutName);
  readonly #page = inject(Store).selectSignal(selectPage);
  readonly layout = layoutResource(() =>
    WITH_MAP.includes(this.#page()) ? this.#name() : undefined,
  );
  /** Cells of areas that exist; a layout of another vintage is not drawn under these figures. */
  readonly cells = computed(() => (this.layout.hasValue() ? this.layout.value() : null));
}
