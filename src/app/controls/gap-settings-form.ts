import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  type Benchmark,
  DEFAULT_GAP_SETTINGS,
  type GapSettings,
  isStandard,
  plainNumber,
} from '../domain/gap-settings.ts';
import { SUBDOMAIN_NAMES, type Subdomain, SUBDOMAINS } from '../domain/lens.ts';
import {
  BENCHMARK_FIELD,
  fieldProblem,
  type SettingField,
  SIMULATION_FIELDS,
  THRESHOLD_FIELDS,
} from './gap-settings-fields.ts';
import { Switch } from './switch.ts';

/** An indicator of the lens whose weight can be moved. */
export interface WeighedIndicator {
  readonly id: string;
  readonly title: string;
  readonly subdomain: Subdomain;
  /** The catalogue's weight. */
  readonly standard: number;
}

const BENCHMARKS = [
  { value: 'england', name: 'All areas together' },
  { value: 'p75', name: '75th percentile' },
  { value: 'value', name: 'Own value' },
] as const;

let count = 0;

/** Every choice behind the gaps. What is out of range is said beside its field and not used. */
@Component({
  selector: 'app-gap-settings-form',
  imports: [NgTemplateOutlet, Switch],
  templateUrl: './gap-settings-form.html',
  styleUrl: './gap-settings-form.scss',
})
export class GapSettingsForm {
  readonly settings = input.required<GapSettings>();
  readonly indicators = input.required<readonly WeighedIndicator[]>();
  /** What would come out while a weight is being moved, in words. */
  readonly trial = input('');
  readonly changed = output<GapSettings>();
  /** Settings under a hand that still moves. */
  readonly tried = output<GapSettings>();

  protected readonly id = `gap-settings-${(count += 1)}`;
  protected readonly benchmarks = BENCHMARKS;
  protected readonly thresholdFields = THRESHOLD_FIELDS;
  protected readonly simulationFields = SIMULATION_FIELDS;
  protected readonly benchmarkField = BENCHMARK_FIELD;
  protected readonly isStandard = computed(() => isStandard(this.settings()));
  /** Own value chosen, though none is given yet. */
  protected readonly isOwn = linkedSignal(() => this.settings().benchmark.type === 'value');
  /** What is wrong, by field; gone with the next settings. */
  protected readonly problems = linkedSignal<GapSettings, Readonly<Record<string, string>>>({
    source: this.settings,
    computation: () => ({}),
  });
  protected readonly parts = computed(() =>
    SUBDOMAINS.map((part) => ({
      part,
      name: SUBDOMAIN_NAMES[part],
      weight: this.settings().parts[part],
      indicators: this.indicators()
        .filter(({ subdomain }) => subdomain === part)
        .map((one) => ({ ...one, weight: weightOf(one, this.settings()) })),
    })),
  );

  protected benchmarkKind(): string {
    return this.isOwn() ? 'value' : this.settings().benchmark.type;
  }

  protected chooseBenchmark(kind: string): void {
    this.isOwn.set(kind === 'value');
    if (kind === 'england' || kind === 'p75') this.#use({ benchmark: { type: kind } });
  }

  protected text(field: SettingField): string {
    const value = field.read(this.settings());
    return value === null ? '' : String(value);
  }

  protected enter(field: SettingField, event: Event): void {
    const text = event.target instanceof HTMLInputElement ? event.target.value : '';
    const problem = fieldProblem(field, text);
    const value = plainNumber(text);
    if (problem !== '' || value === null) {
      this.problems.update((all) => ({ ...all, [field.id]: problem }));
      return;
    }
    this.changed.emit(field.write(this.settings(), value));
  }

  protected movePart(part: Subdomain, event: Event, isDone: boolean): void {
    const weight = valueOf(event);
    if (weight === null) return;
    this.#move({ parts: { ...this.settings().parts, [part]: weight } }, isDone);
  }

  protected moveIndicator({ id, standard }: WeighedIndicator, event: Event, isDone: boolean): void {
    const weight = valueOf(event);
    if (weight === null) return;
    const others = Object.entries(this.settings().weights).filter(([other]) => other !== id);
    const own = weight === standard ? [] : [[id, weight] as const];
    this.#move({ weights: Object.fromEntries([...others, ...own]) }, isDone);
  }

  protected reset(): void {
    this.isOwn.set(false);
    this.changed.emit(DEFAULT_GAP_SETTINGS);
  }

  #move(change: Partial<GapSettings>, isDone: boolean): void {
    const settings = { ...this.settings(), ...change };
    const problem = weightProblem(settings, this.indicators());
    this.problems.update((all) => ({ ...all, weights: problem }));
    if (problem !== '') return;
    if (isDone) this.changed.emit(settings);
    else this.tried.emit(settings);
  }

  #use(change: { readonly benchmark: Benchmark }): void {
    this.changed.emit({ ...this.settings(), ...change });
  }
}

function weightOf({ id, standard }: WeighedIndicator, { weights }: GapSettings): number {
  return Object.hasOwn(weights, id) ? (weights[id] ?? standard) : standard;
}

function valueOf(event: Event): number | null {
  return event.target instanceof HTMLInputElement ? plainNumber(event.target.value) : null;
}

/** Weights that would leave nothing to score. */
function weightProblem(settings: GapSettings, indicators: readonly WeighedIndicator[]): string {
  if (SUBDOMAINS.every((part) => settings.parts[part] === 0)) {
    return 'One part of need at least must have a weight above 0.';
  }
  const empty = SUBDOMAINS.find((part) => {
    const own = indicators.filter(({ subdomain }) => subdomain === part);
    const isOut = own.length > 0 && own.every((one) => weightOf(one, settings) === 0);
    return settings.parts[part] > 0 && isOut;
  });
  return empty === undefined
    ? ''
    : `One figure at least in “${SUBDOMAIN_NAMES[empty]}” must have a weight above 0, or the part itself the weight 0.`;
}
