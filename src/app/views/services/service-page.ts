import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Lens, LENS_NAMES, LENSES } from '../../domain/lens.ts';
import { isSample } from '../../domain/sample-id.ts';
import { SERVICE_FAMILIES } from '../../domain/service-lists.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { NOW } from '../../store/now.ts';
import { checkServiceForm } from '../../store/register/check-form.ts';
import { DeskEvents, deskFeature, NEW_SERVICE } from '../../store/register/desk-feature.ts';
import { NEW_ID } from '../../store/register/new-id.ts';
import {
  blankForm,
  formOf,
  rebased,
  sameForm,
  type ServiceForm,
} from '../../store/register/record-form.ts';
import { recordChanges, recordRemovals } from '../../store/register/register-commits.ts';
import { TODAY } from '../../store/today.ts';
import {
  historyOf,
  selectCheckContext,
  selectFieldChanges,
  selectPlaceName,
  selectSimilarTo,
  selectStoredRegister,
} from '../../store/view-models/service-form-view.ts';
import { selectRegisterPlace } from '../../store/view-models/services-list-view.ts';
import { SECTIONS } from './form-fields.ts';
import { FormPlaces } from './form-places.ts';
import { FormProblems } from './form-problems.ts';
import { FormSection, type Typing } from './form-section.ts';
import { FormStaff } from './form-staff.ts';
import { byField, shownProblems } from './notes-by-field.ts';
import { RecordHistory } from './record-history.ts';

/** Adds or changes a service. What is typed stays, wherever the person goes, until it is saved. */
@Component({
  selector: 'app-service-page',
  imports: [FormPlaces, FormProblems, FormSection, FormStaff, RecordHistory, RouterLink],
  templateUrl: './service-page.html',
  styleUrl: './service-page.scss',
})
export class ServicePage {
  /** Of the service that is changed; none for a new one. */
  readonly id = input<string>();
  /** A family to begin a new service with, from the address. */
  readonly family = input<string>();

  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #now = inject(NOW);
  protected readonly sections = SECTIONS;
  protected readonly lenses = LENSES.map((lens) => ({ lens, name: LENS_NAMES[lens].title }));

  readonly #stored = this.#store.selectSignal(selectStoredRegister);
  readonly #drafts = this.#store.selectSignal(deskFeature.selectDrafts);
  readonly #context = this.#store.selectSignal(selectCheckContext(inject(TODAY)));
  readonly #placeName = this.#store.selectSignal(selectPlaceName);
  readonly #similarTo = this.#store.selectSignal(selectSimilarTo);
  readonly #changesOf = this.#store.selectSignal(selectFieldChanges);
  readonly #place = this.#store.selectSignal(selectRegisterPlace);
  readonly #newId = inject(NEW_ID)();

  protected readonly key = computed(() => this.id() ?? NEW_SERVICE);
  readonly #entry = computed(() => this.#stored().services.get(this.id() ?? ''));
  readonly #draft = computed(() => {
    const key = this.key();
    const draft = Object.hasOwn(this.#drafts(), key) ? this.#drafts()[key] : undefined;
    return draft?.kind === 'service' ? draft : null;
  });
  /** The record the form began from; null for a new one. */
  readonly #base = computed(() => {
    const draft = this.#draft();
    return draft === null ? (this.#entry()?.record ?? null) : draft.base;
  });
  readonly #untouched = computed((): ServiceForm => {
    const base = this.#base();
    if (base !== null) return formOf(base);
    const family = SERVICE_FAMILIES.find((one) => one === this.family()) ?? null;
    return blankForm(this.#newId, this.#place(), family);
  });
  protected readonly form = computed(() => this.#draft()?.form ?? this.#untouched());
  protected readonly isChanged = computed(() => this.#draft() !== null);
  protected readonly isSample = computed(() => isSample(this.form().id));
  protected readonly title = computed(() => this.#base()?.name ?? null);
  protected readonly history = computed(() => historyOf(this.#entry()));
  readonly #checked = computed(() => checkServiceForm(this.form(), this.#context()));

  readonly #isTried = signal(false);
  readonly #left = signal<ReadonlySet<string>>(new Set());
  protected readonly problems = computed(() =>
    shownProblems(this.#checked().problems, this.#isTried(), this.#left()),
  );
  protected readonly warnings = computed(() => byField(this.#checked().warnings));
  protected readonly summary = computed(() => (this.#isTried() ? this.#checked().problems : []));

  /** The name as it is being typed, before the field is left. */
  readonly #typedName = signal<string | null>(null);
  protected readonly similar = computed(() => {
    const { texts, ...form } = this.form();
    return this.#similarTo()({
      ...form,
      texts: { ...texts, name: this.#typedName() ?? texts.name },
    });
  });

  /** What another tab changed in this service since the form was begun. */
  protected readonly elsewhere = computed(() => {
    const [base, now] = [this.#draft()?.base ?? null, this.#entry()?.record];
    if (base === null || now === undefined) return [];
    return this.#changesOf()({ kind: 'service', record: base }, { kind: 'service', record: now });
  });
  protected readonly isGone = computed(
    () => this.#draft() !== null && this.#base() !== null && this.#entry() === undefined,
  );
  protected readonly isRemoving = signal(false);
  private readonly box = viewChild(FormProblems);

  protected typing({ field, text }: Typing): void {
    if (field === 'name') this.#typedName.set(text);
  }

  protected text({ field, text }: Typing): void {
    if (field === 'name') this.#typedName.set(null);
    this.#left.update((left) => new Set([...left, field]));
    this.change({ texts: { ...this.form().texts, [field]: text } });
  }

  protected lens(event: Event, lens: Lens): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.form().lenses.filter((one) => one !== lens);
    this.change({ lenses: event.target.checked ? [...others, lens] : others });
  }

  protected change(part: Partial<ServiceForm>): void {
    this.#left.update((left) => new Set([...left, ...Object.keys(part)]));
    const form = { ...this.form(), ...part };
    this.#keep(form);
  }

  #keep(form: ServiceForm, base = this.#base()): void {
    const key = this.key();
    const plain = base === null ? this.#untouched() : formOf(base);
    if (sameForm(form, plain)) this.#store.dispatch(DeskEvents.draftDropped({ key }));
    else {
      const draft = { kind: 'service' as const, base, form };
      this.#store.dispatch(DeskEvents.draftChanged({ key, draft }));
    }
  }

  /** Takes in what was changed elsewhere; what both changed stays as it is typed here. */
  protected takeIn(): void {
    const now = this.#entry()?.record;
    const base = this.#base();
    if (now === undefined || base === null) return;
    this.#keep(rebased(this.form(), formOf(base), formOf(now)), now);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.#isTried.set(true);
    const { record } = this.#checked();
    if (record === null) {
      // The summary is there once the page has been drawn.
      setTimeout(() => this.box()?.focus());
      return;
    }
    if (this.elsewhere().length > 0) return;
    const isNew = this.#entry() === undefined;
    const what = isNew ? 'Added' : 'Changed';
    const made = { at: this.#now(), what, placeName: this.#placeName() };
    const changes = recordChanges(this.#stored(), { kind: 'service', record }, made);
    this.#finish(`${what} “${record.name}”`, changes);
  }

  protected drop(): void {
    this.#store.dispatch(DeskEvents.draftDropped({ key: this.key() }));
    this.#store.dispatch(DeskEvents.done({ what: '' }));
    this.#leave();
  }

  protected remove(): void {
    const changes = recordRemovals(this.#stored(), [this.id() ?? '']);
    this.#finish(`Removed “${this.title() ?? ''}”`, changes);
  }

  #finish(title: string, changes: ReturnType<typeof recordRemovals>): void {
    this.#leave();
    if (changes.length > 0) {
      this.#store.dispatch(KeptEvents.committed({ commit: { title, changes } }));
    }
    this.#store.dispatch(DeskEvents.draftDropped({ key: this.key() }));
    const what = changes.length > 0 ? title : 'Nothing was different, so nothing was saved';
    this.#store.dispatch(DeskEvents.done({ what }));
  }

  #leave(): void {
    void this.#router.navigate(['/services'], { queryParamsHandling: 'preserve' });
  }
}
