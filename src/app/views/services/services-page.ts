import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { FAMILY_NAMES, SERVICE_FAMILIES } from '../../domain/service-lists.ts';
import { keptFeature } from '../../store/kept/kept-feature.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { NOW } from '../../store/now.ts';
import { DeskEvents, deskFeature } from '../../store/register/desk-feature.ts';
import { selectHasSamples } from '../../store/register/has-samples.ts';
import { selectRegister } from '../../store/register/register.ts';
import { sampleLoading } from '../../store/register/sample-commits.ts';
import { TODAY } from '../../store/today.ts';
import { selectStoredRegister } from '../../store/view-models/service-form-view.ts';
import {
  ORDERS,
  selectIsHere,
  selectRegisterPlace,
  selectServiceRows,
  SHOWS,
  shownRows,
} from '../../store/view-models/services-list-view.ts';
import { ServicesBulk } from './services-bulk.ts';
import { ServicesDrafts } from './services-drafts.ts';
import { ServicesFiles } from './services-files.ts';
import { ServicesTable } from './services-table.ts';
import { ServicesUndo } from './services-undo.ts';

const FAMILIES = [
  { value: '', name: 'All families' },
  ...SERVICE_FAMILIES.map((family) => ({ value: family, name: FAMILY_NAMES[family] })),
];

/** What is recorded of services: found, looked through, changed several at once. */
@Component({
  selector: 'app-services-page',
  imports: [
    Choice,
    RouterLink,
    ServicesBulk,
    ServicesDrafts,
    ServicesFiles,
    ServicesTable,
    ServicesUndo,
    TextField,
  ],
  templateUrl: './services-page.html',
  styleUrl: './services-page.scss',
})
export class ServicesPage {
  /** What the list is narrowed to, from the address. */
  readonly family = input<string>();
  readonly words = input<string>();
  readonly show = input<string>();
  readonly by = input<string>();
  /** `everywhere`: also records that have nothing to do with the place of the scope bar. */
  readonly where = input<string>();

  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #now = inject(NOW);
  protected readonly families = FAMILIES;
  protected readonly shows = SHOWS;
  protected readonly orders = ORDERS;

  protected readonly status = this.#store.selectSignal(keptFeature.selectStatus);
  protected readonly failure = this.#store.selectSignal(keptFeature.selectFailure);
  protected readonly hasSamples = this.#store.selectSignal(selectHasSamples);
  protected readonly done = this.#store.selectSignal(deskFeature.selectDone);
  protected readonly place = this.#store.selectSignal(selectRegisterPlace);
  readonly #isHere = this.#store.selectSignal(selectIsHere);
  readonly #register = this.#store.selectSignal(selectRegister);
  readonly #stored = this.#store.selectSignal(selectStoredRegister);
  readonly #rows = this.#store.selectSignal(selectServiceRows(inject(TODAY)));

  protected readonly count = computed(() => this.#rows().length);
  protected readonly overdue = computed(
    () => this.#rows().filter(({ verified }) => verified !== 'current').length,
  );
  protected readonly places = computed(() => [
    { value: '', name: `Those that concern ${this.place()?.shortName ?? 'the place'}` },
    { value: 'everywhere', name: 'Everywhere' },
  ]);
  protected readonly shown = computed(() =>
    shownRows(
      this.#rows(),
      {
        family: this.family() ?? '',
        words: this.words() ?? '',
        show: this.show() ?? '',
        by: this.by() ?? '',
      },
      this.where() === 'everywhere' ? null : this.#isHere(),
    ),
  );
  /** Ids of the chosen records; what is gone, or not shown, is not chosen any more. */
  readonly #picked = linkedSignal<ReadonlySet<string>>(() => {
    this.#register();
    return new Set();
  });
  protected readonly chosen = computed(() => {
    const picked = this.#picked();
    return this.shown()
      .map(({ id }) => id)
      .filter((id) => picked.has(id));
  });
  protected readonly summary = computed(() => {
    const [shown, all] = [this.shown().length, this.count()];
    const records = `${all} ${all === 1 ? 'record' : 'records'}`;
    const due = this.overdue();
    const marked = due === 0 ? '' : `, ${due} to be verified again`;
    return shown === all ? `${records}${marked}` : `${shown} of ${records}${marked}`;
  });

  protected narrow(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value === '' ? null : value]),
    );
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected widen(): void {
    this.narrow({ family: '', words: '', show: '', where: 'everywhere' });
  }

  protected pick(ids: readonly string[]): void {
    this.#picked.set(new Set(ids));
  }

  protected loadSamples(): void {
    const commit = sampleLoading(this.#stored(), this.#now());
    this.#store.dispatch(KeptEvents.committed({ commit }));
    this.#store.dispatch(DeskEvents.done({ what: commit.title }));
  }

  protected retry(): void {
    this.#store.dispatch(KeptEvents.retried());
  }
}
