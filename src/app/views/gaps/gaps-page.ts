import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { type GapCellClass } from '#app/charts/gap-class.ts';
import { GapGrid, type GapGridPlace, type GapGridRow } from '#app/charts/gap-grid.ts';
import { Switch } from '#app/controls/switch.ts';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { GAPS_BY, STAFF_SOURCES } from '#app/domain/gap-scope.ts';
import { LENS_NAMES, readLens } from '#app/domain/lens.ts';
import { codesOf } from '#app/domain/service-lists.ts';
import { gapCsv } from '#app/exports/gap-csv.ts';
import { saveFile } from '#app/exports/save-file.ts';
import { selectIsOfRegister } from '#app/store/families/family-question.ts';
import { GapPageEvents } from '#app/store/gaps/gap-events.ts';
import { selectGapLines } from '#app/store/gaps/gaps-feature.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import {
  type GapCellView,
  selectGapAbout,
  selectGapColumns,
  selectGapCounts,
  selectGapGrid,
  selectGapProgress,
  selectGapTroubles,
  selectIsStale,
} from '#app/store/view-models/gap-grid-view.ts';
import { selectRobustnessView } from '#app/store/view-models/robustness-view.ts';
import { GapsNav } from '../coverage/gaps-nav.ts';
import { ClassCounts } from './class-counts.ts';
import { DecisionList } from './decision-list.ts';
import { FamilyGaps } from './family-gaps.ts';
import { GapSettingsPanel } from './gap-settings-panel.ts';
import { panelFocus } from './panel-focus.ts';
import { RobustnessTable } from './robustness-table.ts';
import { WhyPanel } from './why-panel.ts';

const GRID_CLASSES: Readonly<Record<GapCellView['class'], GapCellClass>> = {
  gapLikely: 'likely',
  gapPossible: 'possible',
  gapNotShown: 'not-shown',
  insufficientData: 'not-assessable',
};

function optionsOf<Code extends string>(names: Readonly<Record<Code, string>>) {
  return codesOf(names).map((value) => ({ value, name: names[value] }));
}

/** Where is provision short of need: places by lenses or families, and why. */
@Component({
  selector: 'app-gaps-page',
  imports: [
    ClassCounts,
    DecisionList,
    FamilyGaps,
    GapGrid,
    GapSettingsPanel,
    GapsNav,
    RobustnessTable,
    Switch,
    WhyPanel,
  ],
  templateUrl: './gaps-page.html',
  styleUrl: './gaps-page.scss',
})
export class GapsPage {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly troubles = this.#store.selectSignal(selectGapTroubles);
  protected readonly isStale = this.#store.selectSignal(selectIsStale);
  protected readonly robustness = this.#store.selectSignal(selectRobustnessView);
  protected readonly counts = this.#store.selectSignal(selectGapCounts);
  protected readonly isOfRegister = this.#store.selectSignal(selectIsOfRegister);
  protected readonly bys = optionsOf(GAPS_BY);
  protected readonly staffs = optionsOf(STAFF_SOURCES);
  readonly #grid = this.#store.selectSignal(selectGapGrid);
  protected readonly progress = this.#store.selectSignal(selectGapProgress);
  readonly #about = this.#store.selectSignal(selectGapAbout);
  protected readonly columns = this.#store.selectSignal(selectGapColumns);
  protected readonly rows = computed<readonly GapGridRow[]>(() =>
    this.#grid().map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, class: GRID_CLASSES[cell.class] })),
    })),
  );
  protected readonly open = computed<GapGridPlace | null>(() => {
    const { why, lens } = this.selection();
    const isHere = why !== null && this.rows().some(({ code }) => code === why);
    return isHere ? { code: why, lens } : null;
  });
  protected readonly levelWords = computed(() => LEVEL_NAMES[this.selection().level].many);
  protected readonly lensName = computed(() => LENS_NAMES[this.selection().lens].title);
  private readonly panel = viewChild<unknown, ElementRef<HTMLElement>>('panel', {
    read: ElementRef,
  });
  private readonly grid = viewChild(GapGrid);
  readonly #focus = panelFocus(this.panel, this.grid, () => this.open() !== null);

  protected chooseBy(text: string): void {
    const by = codesOf(GAPS_BY).find((one) => one === text);
    if (by !== undefined) this.#navigation.change({ by, why: null, family: null });
  }

  protected chooseStaff(text: string): void {
    const staff = codesOf(STAFF_SOURCES).find((one) => one === text);
    if (staff !== undefined) this.#navigation.change({ staff, why: null });
  }

  protected openWhy({ code, lens }: GapGridPlace): void {
    const known = readLens(lens);
    if (known === null) return;
    this.#focus.toPanel();
    this.#navigation.change({ why: code, lens: known, place: code });
  }

  protected closeWhy(): void {
    this.#focus.toCell();
    this.#navigation.change({ why: null });
  }

  protected stop(): void {
    this.#store.dispatch(GapPageEvents.stopped());
  }

  protected askAgain(): void {
    this.#store.dispatch(GapPageEvents.askedAgain());
  }

  protected readonly canDownload = computed(
    () => !this.isStale() && this.#lines[this.selection().lens]() !== null,
  );

  protected download(): void {
    const { lens, level } = this.selection();
    const lines = this.#lines[lens]();
    if (lines === null) return;
    const isChecked = this.robustness().status === 'loaded';
    saveFile(`gaps-${level}-${lens}.csv`, gapCsv(this.#about(), lines, isChecked));
  }

  readonly #lines = {
    all: this.#store.selectSignal(selectGapLines('all')),
    cardiovascular: this.#store.selectSignal(selectGapLines('cardiovascular')),
    mental: this.#store.selectSignal(selectGapLines('mental')),
    diabetes: this.#store.selectSignal(selectGapLines('diabetes')),
    msk: this.#store.selectSignal(selectGapLines('msk')),
  };
}
