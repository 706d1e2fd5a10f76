import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { HexMap } from '#app/charts/hex-map.ts';
import { MapLegend } from '#app/charts/map-legend.ts';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { GAP_CLASS_WORDS } from '#app/domain/gap-text.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { selectBoundaryNotice, selectPlace } from '#app/store/scope.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { selectStarred } from '#app/store/starred/starred.ts';
import { TODAY } from '#app/store/today.ts';
import { selectDataAge } from '#app/store/view-models/data-age.ts';
import { selectRegionNames } from '#app/store/view-models/map-controls.ts';
import { selectLevelWords, selectOverview } from '#app/store/view-models/overview-view.ts';
import { selectPlaceProgrammes } from '#app/store/view-models/place-programmes.ts';
import { Hexagons } from '../hexagons.ts';
import { BoundaryNotice } from '../place/boundary-notice.ts';
import { ProgrammeList } from '../place/programme-list.ts';
import { SentenceList } from '../place/sentence-list.ts';
import { StarredList } from '../starred/starred-list.ts';

/** Where do I start: five sentences, a small map, the gaps counted, programmes, age of the figures. */
@Component({
  selector: 'app-overview-page',
  imports: [
    BoundaryNotice,
    HexMap,
    MapLegend,
    ProgrammeList,
    RouterLink,
    SentenceList,
    StarredList,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  readonly #store = inject(Store);
  readonly #today = inject(TODAY);
  readonly #navigation = inject(Navigation);

  protected readonly overview = this.#store.selectSignal(selectOverview(this.#today));
  protected readonly place = this.#store.selectSignal(selectPlace);
  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly notice = this.#store.selectSignal(selectBoundaryNotice);
  protected readonly programmes = this.#store.selectSignal(selectPlaceProgrammes);
  protected readonly age = this.#store.selectSignal(selectDataAge(this.#today));
  protected readonly levelWords = this.#store.selectSignal(selectLevelWords);
  protected readonly regionOf = this.#store.selectSignal(selectRegionNames);
  protected readonly layout = inject(Hexagons).layout;
  protected readonly cells = inject(Hexagons).cells;
  protected readonly lens = computed(() => LENS_NAMES[this.selection().lens].inSentence);
  protected readonly placeLevel = computed(() => {
    const place = this.place();
    return place === null ? '' : LEVEL_NAMES[place.level].one;
  });
  readonly #starred = this.#store.selectSignal(selectStarred);
  /** Until anything is, the list of what is starred need not be read. */
  protected readonly isStarred = computed(() => this.#starred().length > 0);
  protected readonly gapWords = GAP_CLASS_WORDS;

  /** Query parameters that open the Map on a sentence's own chart. */
  protected paramsOf(chart: Partial<Selection>): Record<string, string | null> {
    return toParams(chart);
  }

  protected select(code: string | null): void {
    this.#navigation.change({ place: code });
  }

  protected choosePlace(place: Parameters<Navigation['choosePlace']>[0]): void {
    this.#navigation.choosePlace(place);
  }
}
