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
import { weightOf, weightProblem, type WeighedIndicator } from './gap-settings-weights.ts';
import { Switch } from './switch.ts';

const BENCHMARKS = [
  { value: 'england', name: 'All areas together' },
  { value: 'p75', name: '75th percentile' },
  { value: 'value', name: 'Own value' },
] as const;

/** What was entered and cannot be used, and why. */
interface Refused {
  readonly text: string;
  readonly problem: string;
}

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
  /** Nothing to go back from. The button stays where it is, so that the focus does. */
  protected readonly isUntouched = computed(
    () => isStandard(this.settings()) && !this.isOwn() && Object.keys(this.refused()).length === 0,
  );
  /** Own value chosen, though none is given yet. */
  protected readonly isOwn = linkedSignal(() => this.settings().benchmark.type === 'value');
  /** What was entered and cannot be used, by field: kept until the setting of the field changes. */
  protected readonly refused = linkedSignal<GapSettings, Readonly<Record<string, Refused>>>({
    source: this.settings,
    computation: (now, before) =>
      before === undefined ? {} : stillRefused(before.value, before.source, now),
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
    this.#accept(BENCHMARK_FIELD.id);
    if (kind === 'england' || kind === 'p75') this.#use({ benchmark: { type: kind } });
  }

  protected text(field: SettingField): string {
    const refused = this.refused()[field.id];
    const value = field.read(this.settings());
    return refused?.text ?? (value === null ? '' : String(value));
  }

  protected enter(field: SettingField, event: Event): void {
    const text = event.target instanceof HTMLInputElement ? event.target.value : '';
    const problem = fieldProblem(field, text);
    const value = plainNumber(text);
    if (problem !== '' || value === null) {
      this.#refuse(field.id, { text, problem });
      return;
    }
    this.#accept(field.id);
    this.changed.emit(field.write(this.settings(), value));
  }

  protected movePart(part: Subdomain, event: Event, isDone: boolean): void {
    const weight = valueOf(event);
    if (weight === null) return;
    const { parts } = this.settings();
    const isUsed = this.#move({ parts: { ...parts, [part]: weight } }, isDone);
    if (isDone && !isUsed) putBack(event, parts[part]);
  }

  protected moveIndicator(one: WeighedIndicator, event: Event, isDone: boolean): void {
    const { id, standard } = one;
    const weight = valueOf(event);
    if (weight === null) return;
    const others = Object.entries(this.settings().weights).filter(([other]) => other !== id);
    const own = weight === standard ? [] : [[id, weight] as const];
    const isUsed = this.#move({ weights: Object.fromEntries([...others, ...own]) }, isDone);
    if (isDone && !isUsed) putBack(event, weightOf(one, this.settings()));
  }

  protected reset(): void {
    if (this.isUntouched()) return;
    this.isOwn.set(false);
    this.refused.set({});
    this.changed.emit(DEFAULT_GAP_SETTINGS);
  }

  /** Whether settings with these weights can be used. */
  #move(change: Partial<GapSettings>, isDone: boolean): boolean {
    const settings = { ...this.settings(), ...change };
    const problem = weightProblem(settings, this.indicators());
    if (problem !== '') {
      this.#refuse('weights', { text: '', problem });
      return false;
    }
    this.#accept('weights');
    if (isDone) this.changed.emit(settings);
    else this.tried.emit(settings);
    return true;
  }

  #refuse(id: string, refused: Refused): void {
    this.refused.update((all) => ({ ...all, [id]: refused }));
  }

  #accept(id: string): void {
    this.refused.update((all) =>
      Object.fromEntries(Object.entries(all).filter(([other]) => other !== id)),
    );
  }

  #use(change: { readonly benchmark: Benchmark }): void {
    this.changed.emit({ ...this.settings(), ...change });
  }
}

/** Of what was refused, all whose setting has not changed since. */
function stillRefused(
  refused: Readonly<Record<string, Refused>>,
  before: GapSettings,
  now: GapSettings,
): Readonly<Record<string, Refused>> {
  const fields = [BENCHMARK_FIELD, ...SIMULATION_FIELDS, ...THRESHOLD_FIELDS].filter(
    (field) => field.read(before) === field.read(now),
  );
  return Object.fromEntries(
    Object.entries(refused).filter(([id]) => fields.some((field) => field.id === id)),
  );
}

/** Puts a slider back where the setting in force has it. */
function putBack({ target }: Event, weight: number): void {
  if (target instanceof HTMLInputElement) target.value = String(weight);
}

function valueOf(event: Event): number | null {
  return event.target instanceof HTMLInputElement ? plainNumber(event.target.value) : null;
}
