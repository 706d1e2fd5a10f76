import { Component, computed, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { Switch } from '../../controls/switch.ts';
import { TextField } from '../../controls/text-field.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import {
  withFigureColumn,
  withFixed,
  withLabel,
  withoutFigure,
  withSays,
  withSetting,
} from '../../store/extracts/edit-mapping.ts';
import { columnName, figureSays, selectColumns } from '../../store/view-models/bring-table-view.ts';
import { FIGURE_WORDS, LABEL_WORDS, SAID_WORDS } from '../../store/view-models/bring-words.ts';

type Mapping = NonNullable<ReturnType<typeof bringFeature.selectMapping>>;
type LabelRole = keyof Mapping['labels'];
type FigureRole = Exclude<keyof Mapping['figures'][number], 'says'>;
type SaidRole = keyof Mapping['fixed'];

/** Labels asked for in view; the rest are behind a click. */
const FIRST_LABELS = ['areaCode', 'areaName', 'area', 'period', 'indicator'] as const;
const MORE_LABELS = ['areaType', 'sex', 'age', 'category', 'unit', 'measure', 'note'] as const;
const FIGURE_ROLES = ['value', 'lower', 'upper', 'margin', 'count', 'denominator', 'note'] as const;
const FIXED_ROLES = ['period', 'indicator', 'areaName', 'unit', 'sex', 'age'] as const;
const SAID_ROLES = ['period', 'indicator', 'category', 'sex', 'age', 'unit', 'areaName'] as const;
const FILLED = [
  'areaCode',
  'areaName',
  'area',
  'areaType',
  'period',
  'indicator',
  'sex',
  'age',
  'category',
] as const;
const MOST_FIGURES = 60;

/** What stands in which column, and what holds for every row. */
@Component({
  selector: 'app-bring-columns',
  imports: [Choice, Switch, TextField],
  templateUrl: './bring-columns.html',
  styleUrl: './bring-form.scss',
})
export class BringColumns {
  readonly #store = inject(Store);
  readonly #columns = this.#store.selectSignal(selectColumns);
  protected readonly mapping = this.#store.selectSignal(bringFeature.selectMapping);

  protected readonly firstLabels = FIRST_LABELS;
  protected readonly moreLabels = MORE_LABELS;
  protected readonly figureRoles = FIGURE_ROLES;
  protected readonly fixedRoles = FIXED_ROLES;
  protected readonly saidRoles = SAID_ROLES;
  protected readonly labelWords = LABEL_WORDS;
  protected readonly figureWords = FIGURE_WORDS;
  protected readonly saidWords = SAID_WORDS;
  protected readonly saysOf = figureSays;
  protected readonly layouts = [
    { value: 'long', name: 'One' },
    { value: 'wide', name: 'Several' },
  ];

  protected readonly options = computed(() => [
    { value: '', name: 'None' },
    ...this.#columns().map((column) => ({ value: column.at, name: columnName(column) })),
  ]);
  /** The figure of a wide table that is being corrected. */
  protected readonly editing = signal<number | null>(null);
  /** Wide although it has one figure yet, or none. */
  readonly #asWide = signal(false);
  /** The figures of a wide table that was called long, to go back to. */
  #others: Mapping['figures'] = [];
  protected readonly isWide = computed(
    () => this.#asWide() || (this.mapping()?.figures.length ?? 1) > 1,
  );
  protected readonly shownFigures = computed(() =>
    (this.mapping()?.figures ?? []).slice(0, MOST_FIGURES),
  );
  /** Labels with a column that may be named once and blank below. */
  protected readonly fillable = computed(() => {
    const mapping = this.mapping();
    return mapping === null ? [] : FILLED.filter((role) => mapping.labels[role] !== undefined);
  });

  protected label(role: LabelRole): string {
    return this.mapping()?.labels[role]?.at ?? '';
  }

  protected figure(at: number, role: FigureRole): string {
    return this.mapping()?.figures[at]?.[role]?.at ?? '';
  }

  protected says(at: number, role: SaidRole): string {
    return this.mapping()?.figures[at]?.says[role] ?? '';
  }

  protected fixed(role: SaidRole): string {
    return this.mapping()?.fixed[role] ?? '';
  }

  protected setLabel(role: LabelRole, at: string): void {
    this.#change((mapping) => withLabel(mapping, role, this.#refOf(at)));
  }

  protected setFigure(index: number, role: FigureRole, at: string): void {
    this.#change((mapping) => withFigureColumn(mapping, index, role, this.#refOf(at)));
  }

  protected setSays(index: number, role: SaidRole, text: string): void {
    this.#change((mapping) => withSays(mapping, index, role, text));
  }

  protected setFixed(role: SaidRole, text: string): void {
    this.#change((mapping) => withFixed(mapping, role, text));
  }

  protected setLayout(layout: string): void {
    this.#asWide.set(layout === 'wide');
    this.editing.set(null);
    this.#change((mapping) => {
      if (layout === 'wide') {
        return this.#others.length > 1 ? { ...mapping, figures: this.#others } : mapping;
      }
      this.#others = mapping.figures;
      return {
        ...mapping,
        figures: mapping.figures.slice(0, 1).map((one) => ({ ...one, says: {} })),
      };
    });
  }

  protected addFigure(): void {
    const mapping = this.mapping();
    const used = new Set(mapping?.figures.map(({ value }) => value.at));
    const [free] = this.#columns()
      .filter(({ at }) => !used.has(at))
      .slice(-1);
    if (mapping === null || free === undefined) return;
    this.editing.set(mapping.figures.length);
    this.#change((now) => withFigureColumn(now, now.figures.length, 'value', free));
  }

  protected removeFigure(index: number): void {
    this.editing.set(null);
    this.#change((mapping) => withoutFigure(mapping, index));
  }

  protected edit(index: number): void {
    this.editing.update((now) => (now === index ? null : index));
  }

  protected fill(role: (typeof FILLED)[number], event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { checked } = event.target;
    this.#change((mapping) => {
      const others = mapping.fillDown.filter((other) => other !== role);
      return withSetting(mapping, 'fillDown', checked ? [...others, role] : others);
    });
  }

  #refOf(at: string) {
    return this.#columns().find((column) => column.at === at) ?? null;
  }

  #change(edit: (mapping: Mapping) => Mapping): void {
    const mapping = this.mapping();
    if (mapping !== null) {
      this.#store.dispatch(BringEvents.mappingChanged({ mapping: edit(mapping) }));
    }
  }
}
