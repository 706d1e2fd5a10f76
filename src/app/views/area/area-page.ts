import { Component, computed, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { selectBoundaryNotice, selectComparator } from '#app/store/scope.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { snapshotFeature } from '#app/store/snapshot/snapshot-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectAreaHeader, selectUnknownArea } from '#app/store/view-models/area-header-view.ts';
import { selectOverview } from '#app/store/view-models/overview-view.ts';
import { selectPlaceProgrammes } from '#app/store/view-models/place-programmes.ts';
import { CARDS_IN_ADDRESS } from '../address-memory.ts';
import { BoundaryNotice } from '../place/boundary-notice.ts';
import { ProgrammeList } from '../place/programme-list.ts';
import { SentenceList } from '../place/sentence-list.ts';
import { AreaInequalityCards } from './area-inequality.ts';
import { AreaPeersCard } from './area-peers.ts';
import { AreaPeople } from './area-people.ts';
import { AreaRegisterCard } from './area-register.ts';
import { AreaServicesCard } from './area-services.ts';
import { AreaSpine } from './area-spine.ts';
import { AreaTrendCards } from './area-trends.ts';

/** The parts of the page, in the order of a first reading. */
const PARTS = [
  { id: 'sentences', name: 'Five sentences' },
  { id: 'indicators', name: 'Indicators' },
  { id: 'trends', name: 'Trends' },
  { id: 'differences', name: 'Differences between people' },
  { id: 'services', name: 'Services and programmes' },
  { id: 'people', name: 'People by age' },
  { id: 'peers', name: 'Similar areas' },
] as const;

/** What is this place like: everything known of one place, each part with its table and its link. */
@Component({
  selector: 'app-area-page',
  imports: [
    AreaInequalityCards,
    AreaPeersCard,
    AreaPeople,
    AreaRegisterCard,
    AreaServicesCard,
    AreaSpine,
    AreaTrendCards,
    BoundaryNotice,
    ProgrammeList,
    RouterLink,
    SentenceList,
  ],
  providers: [CARDS_IN_ADDRESS],
  templateUrl: './area-page.html',
  styleUrl: './area-page.scss',
})
export class AreaPage {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  readonly #title = inject(Title);

  protected readonly parts = PARTS;
  protected readonly geography = this.#store.selectSignal(snapshotFeature.selectGeography);
  protected readonly header = this.#store.selectSignal(selectAreaHeader);
  protected readonly unknown = this.#store.selectSignal(selectUnknownArea);
  protected readonly notice = this.#store.selectSignal(selectBoundaryNotice);
  protected readonly programmes = this.#store.selectSignal(selectPlaceProgrammes);
  protected readonly overview = this.#store.selectSignal(selectOverview(inject(TODAY)));
  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly comparator = this.#store.selectSignal(selectComparator);
  protected readonly lens = computed(() => LENS_NAMES[this.selection().lens].inSentence);
  /** On other pages the place is in the query, with its level. */
  protected readonly scope = computed((): Partial<Selection> => {
    const { place, level } = this.selection();
    return { place, level };
  });
  protected readonly scopeParams = computed(() => toParams(this.scope()));

  constructor() {
    // The tab is named after the place. The router names it after the route at each navigation.
    effect(() => {
      this.selection();
      const name = this.header()?.place.shortName;
      if (name !== undefined) this.#title.setTitle(`${name} · AHP Need Atlas`);
    });
  }

  protected choosePlace(area: Area): void {
    this.#navigation.choosePlace(area);
  }

  protected hintOf({ level, code, odsCode, validTo }: Area): string {
    const ended = validTo === null ? '' : `, until ${periodLabel({ start: validTo, months: 0 })}`;
    return `${LEVEL_NAMES[level].one}, ${odsCode ?? code}${ended}`;
  }

  protected print(): void {
    globalThis.print();
  }
}
