import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { PlacePicker } from '../../controls/place-picker.ts';
import { type Area } from '../../domain/area.ts';
import { FAMILY_NAMES, SERVICE_FAMILIES } from '../../domain/service-lists.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { NOW } from '../../store/now.ts';
import { checkKnownNoneForm } from '../../store/register/check-form.ts';
import { DeskEvents, deskFeature, NEW_NONE } from '../../store/register/desk-feature.ts';
import { NEW_ID } from '../../store/register/new-id.ts';
import {
  blankKnownNone,
  type KnownNoneForm,
  knownNoneForm,
  sameForm,
} from '../../store/register/record-form.ts';
import { recordChanges, recordRemovals } from '../../store/register/register-commits.ts';
import { selectRegisterGeography } from '../../store/register/register.ts';
import { TODAY } from '../../store/today.ts';
import {
  historyOf,
  selectCheckContext,
  selectFieldChanges,
  selectPlaceName,
  selectStoredRegister,
} from '../../store/view-models/service-form-view.ts';
import { selectRegisterPlace } from '../../store/view-models/services-list-view.ts';
import { FormProblems } from './form-problems.ts';
import { FormSection, type Typing } from './form-section.ts';
import { byField, shownProblems } from './notes-by-field.ts';
import { RecordHistory } from './record-history.ts';

/** Adds or changes a finding that a place has no service of a family. */
@Component({
  selector: 'app-none-page',
  imports: [FormProblems, FormSection, PlacePicker, RecordHistory, RouterLink],
  templateUrl: './none-page.html',
  styleUrl: './service-page.scss',
})
export class NonePage {
  /** Of the finding that is changed; none for a new one. */
  readonly id = input<string>();
  /** A family to begin with, from the address; the place is that of the scope bar. */
  readonly family = input<string>();

  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #now = inject(NOW);
  readonly #stored = this.#store.selectSignal(selectStoredRegister);
  readonly #drafts = this.#store.selectSignal(deskFeature.selectDrafts);
  readonly #context = this.#store.selectSignal(selectCheckContext(inject(TODAY)));
  readonly #placeName = this.#store.selectSignal(selectPlaceName);
  readonly #changesOf = this.#store.selectSignal(selectFieldChanges);
  readonly #place = this.#store.selectSignal(selectRegisterPlace);
  protected readonly geography = this.#store.selectSignal(selectRegisterGeography);
  readonly #newId = inject(NEW_ID)();

  protected readonly fields = ['family'] as const;
  protected readonly others = ['verifiedOn', 'verifiedBy', 'notes'] as const;
  protected readonly key = computed(() => this.id() ?? NEW_NONE);
  readonly #entry = computed(() => this.#stored().knownNones.get(this.id() ?? ''));
  readonly #draft = computed(() => {
    const key = this.key();
    const draft = Object.hasOwn(this.#drafts(), key) ? this.#drafts()[key] : undefined;
    return draft?.kind === 'known-none' ? draft : null;
  });
  readonly #base = computed(() => {
    const draft = this.#draft();
    return draft === null ? (this.#entry()?.record ?? null) : draft.base;
  });
  readonly #untouched = computed((): KnownNoneForm => {
    const base = this.#base();
    if (base !== null) return knownNoneForm(base);
    const family = SERVICE_FAMILIES.find((one) => one === this.family()) ?? null;
    const place = this.#place();
    const key = place === null ? null : { code: place.code, level: place.level };
    return blankKnownNone(this.#newId, key, family);
  });
  protected readonly form = computed(() => this.#draft()?.form ?? this.#untouched());
  protected readonly isNew = computed(() => this.#base() === null);
  protected readonly isChanged = computed(() => this.#draft() !== null);
  protected readonly history = computed(() => historyOf(this.#entry()));
  protected readonly area = computed(() => {
    const place = this.form().place;
    const areas = this.geography()?.areas ?? [];
    return areas.find(({ code, level }) => code === place?.code && level === place.level) ?? null;
  });
  readonly #checked = computed(() => checkKnownNoneForm(this.form(), this.#context()));
  readonly #isTried = signal(false);
  readonly #left = signal<ReadonlySet<string>>(new Set());
  protected readonly problems = computed(() =>
    shownProblems(this.#checked().problems, this.#isTried(), this.#left()),
  );
  protected readonly warnings = computed(() => byField(this.#checked().warnings));
  protected readonly summary = computed(() => (this.#isTried() ? this.#checked().problems : []));
  /** Services of the family that are recorded for this very place: they contradict the finding. */
  protected readonly against = computed(() => {
    const { place, texts } = this.form();
    return [...this.#stored().services.values()]
      .map(({ record }) => record)
      .filter(
        ({ family, places }) =>
          family === texts.family &&
          places.some(({ code, level }) => code === place?.code && level === place.level),
      )
      .slice(0, 5);
  });
  protected readonly elsewhere = computed(() => {
    const [base, now] = [this.#draft()?.base ?? null, this.#entry()?.record];
    if (base === null || now === undefined) return [];
    return this.#changesOf()(
      { kind: 'known-none', record: base },
      { kind: 'known-none', record: now },
    );
  });
  private readonly box = viewChild(FormProblems);

  protected text({ field, text }: Typing): void {
    this.#left.update((left) => new Set([...left, field]));
    this.#keep({ ...this.form(), texts: { ...this.form().texts, [field]: text } });
  }

  protected choosePlace(area: Area | null): void {
    const place = area === null ? null : { code: area.code, level: area.level };
    this.#keep({ ...this.form(), place });
  }

  #keep(form: KnownNoneForm): void {
    const [key, base] = [this.key(), this.#base()];
    if (sameForm(form, this.#untouched())) this.#store.dispatch(DeskEvents.draftDropped({ key }));
    else {
      const draft = { kind: 'known-none' as const, base, form };
      this.#store.dispatch(DeskEvents.draftChanged({ key, draft }));
    }
  }

  /** Goes on from what was changed elsewhere: what is typed here then changes that. */
  protected goOn(): void {
    const base = this.#entry()?.record;
    if (base === undefined) return;
    const draft = { kind: 'known-none' as const, base, form: this.form() };
    this.#store.dispatch(DeskEvents.draftChanged({ key: this.key(), draft }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.#isTried.set(true);
    const { record } = this.#checked();
    if (record === null) {
      setTimeout(() => this.box()?.focus());
      return;
    }
    if (this.elsewhere().length > 0) return;
    const what = this.#entry() === undefined ? 'Added' : 'Changed';
    const made = { at: this.#now(), what, placeName: this.#placeName() };
    const changes = recordChanges(this.#stored(), { kind: 'known-none', record }, made);
    const where = this.#placeName()(record.place) ?? record.place.code;
    this.#finish(`${what} the known none of ${FAMILY_NAMES[record.family]} in ${where}`, changes);
  }

  protected drop(): void {
    this.#store.dispatch(DeskEvents.draftDropped({ key: this.key() }));
    this.#store.dispatch(DeskEvents.done({ what: '' }));
    this.#leave();
  }

  protected remove(): void {
    this.#finish('Removed a known none', recordRemovals(this.#stored(), [this.id() ?? '']));
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
