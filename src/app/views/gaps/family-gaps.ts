import { Component, computed, ElementRef, inject, linkedSignal, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { type GapCellClass } from '#app/charts/gap-class.ts';
import { GapGrid, type GapGridPlace, type GapGridRow } from '#app/charts/gap-grid.ts';
import { Switch } from '#app/controls/switch.ts';
import { TextField } from '#app/controls/text-field.ts';
import { type FamilyGapClass } from '#app/domain/family-gap-text.ts';
import { SETTING_LIMITS } from '#app/domain/gap-settings.ts';
import { LENS_NAMES, readLens } from '#app/domain/lens.ts';
import { readRegisterBenchmark, registerBenchmarkText } from '#app/domain/register-benchmark.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { familyGapCsv } from '#app/exports/family-gap-csv.ts';
import { saveFile } from '#app/exports/save-file.ts';
import { selectRegisterBenchmark } from '#app/store/families/family-question.ts';
import { GapPageEvents } from '#app/store/gaps/gap-events.ts';
import { selectHasSamples } from '#app/store/register/has-samples.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { selectFamilyAbout, selectRegisterSource } from '#app/store/view-models/family-about.ts';
import {
  selectFamilyCounts,
  selectFamilyGrid,
  selectFamilyProgress,
  selectFamilyTrouble,
  selectIsFamilyStale,
} from '#app/store/view-models/family-grid-view.ts';
import { selectFamilyColumns } from '#app/store/view-models/family-lines.ts';
import { ClassCounts } from './class-counts.ts';
import { FamilyWhyPanel } from './family-why-panel.ts';
import { GapSettingsPanel } from './gap-settings-panel.ts';
import { panelFocus } from './panel-focus.ts';

const GRID_CLASSES: Readonly<Record<FamilyGapClass, GapCellClass>> = {
  gapLikely: 'likely',
  gapPossible: 'possible',
  gapNotShown: 'not-shown',
  knownNone: 'known-none',
  notAssessable: 'not-assessable',
};

const BENCHMARKS = [
  { value: 'recorded', name: 'Mean' },
  { value: 'recorded-p75', name: '75th percentile' },
  { value: 'value', name: 'Own value' },
];

/** Where are recorded services short of need: places by families, or by lenses, from the register. */
@Component({
  selector: 'app-family-gaps',
  imports: [ClassCounts, FamilyWhyPanel, GapGrid, GapSettingsPanel, Switch, TextField],
  templateUrl: './family-gaps.html',
  styleUrl: './gaps-page.scss',
})
export class FamilyGaps {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly counts = this.#store.selectSignal(selectFamilyCounts);
  protected readonly progress = this.#store.selectSignal(selectFamilyProgress);
  protected readonly trouble = this.#store.selectSignal(selectFamilyTrouble);
  protected readonly isStale = this.#store.selectSignal(selectIsFamilyStale);
  protected readonly source = this.#store.selectSignal(selectRegisterSource);
  protected readonly hasSamples = this.#store.selectSignal(selectHasSamples);
  protected readonly benchmark = this.#store.selectSignal(selectRegisterBenchmark);
  readonly #about = this.#store.selectSignal(selectFamilyAbout);
  readonly #grid = this.#store.selectSignal(selectFamilyGrid);
  protected readonly columns = this.#store.selectSignal(selectFamilyColumns);
  protected readonly benchmarks = BENCHMARKS;
  protected readonly isByFamily = computed(() => this.selection().by === 'families');
  protected readonly lensName = computed(() => LENS_NAMES[this.selection().lens].inSentence);
  protected readonly rows = computed<readonly GapGridRow[]>(() =>
    this.#grid().map((row) => ({
      ...row,
      cells: row.cells.map(({ column, text, mark, title, class: of }) => ({
        lens: column,
        class: GRID_CLASSES[of],
        shortfallText: text,
        mark,
        title,
      })),
    })),
  );
  protected readonly open = computed<GapGridPlace | null>(() => {
    const { why, by, family, lens } = this.selection();
    const column = by === 'families' ? family : lens;
    const isHere = why !== null && this.rows().some(({ code }) => code === why);
    return isHere && column !== null ? { code: why, lens: column } : null;
  });
  protected readonly here = computed(() => {
    const { by, family, lens } = this.selection();
    return by === 'families' ? family : lens;
  });
  /** Own value chosen and not entered yet. */
  protected readonly kind = linkedSignal<string>(() => this.benchmark().type);
  protected readonly own = computed(() => {
    const benchmark = this.benchmark();
    return benchmark.type === 'value' ? String(benchmark.value) : '';
  });
  protected readonly refused = linkedSignal({ source: this.kind, computation: () => '' });

  private readonly panel = viewChild<unknown, ElementRef<HTMLElement>>('panel', {
    read: ElementRef,
  });
  private readonly grid = viewChild(GapGrid);
  readonly #focus = panelFocus(this.panel, this.grid, () => this.open() !== null);

  protected chooseBenchmark(kind: string): void {
    this.kind.set(kind);
    if (kind !== 'value') this.#navigation.change({ against: kind });
  }

  protected chooseOwn(text: string): void {
    const benchmark = readRegisterBenchmark(text);
    const { min, max } = SETTING_LIMITS.benchmark;
    if (benchmark?.type !== 'value') {
      this.refused.set(`Give a number from ${min} to ${max}.`);
      return;
    }
    this.refused.set('');
    this.#navigation.change({ against: registerBenchmarkText(benchmark) });
  }

  protected openWhy({ code, lens: column }: GapGridPlace): void {
    const family = SERVICE_FAMILIES.find((one) => one === column);
    const lens = readLens(column);
    if (family === undefined && lens === null) return;
    this.#focus.toPanel();
    this.#navigation.change({
      why: code,
      place: code,
      ...(family === undefined ? { lens: lens ?? this.selection().lens } : { family }),
    });
  }

  protected closeWhy(): void {
    this.#focus.toCell();
    this.#navigation.change({ why: null, family: null });
  }

  protected stop(): void {
    this.#store.dispatch(GapPageEvents.stopped());
  }

  protected askAgain(): void {
    this.#store.dispatch(GapPageEvents.askedAgain());
  }

  protected download(): void {
    const { by, level, lens } = this.selection();
    const name = by === 'families' ? `families-${lens}` : 'register-lenses';
    const lines = this.columns().flatMap((column) => column.lines);
    saveFile(`gaps-${level}-${name}.csv`, familyGapCsv(this.#about(), lines));
  }
}
