import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { NOW } from '../../store/now.ts';
import { bulkEdit } from '../../store/register/bulk-edit.ts';
import { DeskEvents } from '../../store/register/desk-feature.ts';
import { type FormText } from '../../store/register/record-form.ts';
import { recordRemovals } from '../../store/register/register-commits.ts';
import { TODAY } from '../../store/today.ts';
import {
  selectCheckContext,
  selectPlaceName,
  selectStoredRegister,
} from '../../store/view-models/service-form-view.ts';
import { FormSection, type Typing } from './form-section.ts';

/** What can be set on several records at once. */
const SETS: readonly {
  readonly value: string;
  readonly name: string;
  readonly fields: readonly FormText[];
}[] = [
  { value: 'verified', name: 'Verified when and by whom', fields: ['verifiedOn', 'verifiedBy'] },
  { value: 'family', name: 'Family', fields: ['family'] },
  { value: 'tier', name: 'Tier', fields: ['tier'] },
  { value: 'commissioner', name: 'Commissioner', fields: ['commissioner', 'commissionerLevel'] },
  { value: 'provider', name: 'Provider', fields: ['provider', 'providerKind'] },
  { value: 'grade', name: 'Quality grade', fields: ['grade', 'gradeReason'] },
  { value: 'funding', name: 'Funding end', fields: ['fundingEnds'] },
  { value: 'fit', name: 'Fit notes', fields: ['fitNotes'] },
  { value: 'report', name: 'AHP Health and Work Report', fields: ['healthAndWorkReports'] },
];

/** Changes or removes the chosen records, in one step that can be undone. */
@Component({
  selector: 'app-services-bulk',
  imports: [Choice, FormSection],
  templateUrl: './services-bulk.html',
  styleUrl: './services-bulk.scss',
})
export class ServicesBulk {
  /** Ids. */
  readonly chosen = input.required<readonly string[]>();
  /** Nothing is to be chosen any more. */
  readonly left = output();

  readonly #store = inject(Store);
  readonly #now = inject(NOW);
  readonly #stored = this.#store.selectSignal(selectStoredRegister);
  readonly #context = this.#store.selectSignal(selectCheckContext(inject(TODAY)));
  readonly #placeName = this.#store.selectSignal(selectPlaceName);

  protected readonly sets = [{ value: '', name: 'Choose…' }, ...SETS];
  protected readonly set = signal('');
  protected readonly fields = computed(
    () => SETS.find(({ value }) => value === this.set())?.fields ?? [],
  );
  protected readonly texts = signal<Partial<Record<FormText, string>>>({});
  protected readonly isRemoving = signal(false);
  protected readonly trouble = signal<
    readonly { readonly name: string; readonly message: string }[]
  >([]);
  protected readonly none: ReadonlyMap<string, string> = new Map();
  protected readonly records = computed(() => {
    const count = this.chosen().length;
    return `${count} ${count === 1 ? 'record' : 'records'}`;
  });

  constructor() {
    // Another choice of records asks anew.
    effect(() => {
      this.chosen();
      this.isRemoving.set(false);
      this.trouble.set([]);
    });
  }

  protected choose(value: string): void {
    this.set.set(value);
    this.texts.set(Object.fromEntries(this.fields().map((field) => [field, startOf(field)])));
    this.trouble.set([]);
  }

  protected type({ field, text }: Typing): void {
    this.texts.update((texts) => ({ ...texts, [field]: text }));
  }

  protected apply(event: Event): void {
    event.preventDefault();
    const made = { at: this.#now(), what: 'Changed with others', placeName: this.#placeName() };
    const edit = bulkEdit(this.#stored(), this.chosen(), this.texts(), this.#context(), made);
    this.trouble.set(
      edit.problems.map(({ id, message }) => ({
        name: this.#stored().services.get(id)?.record.name ?? 'Known none',
        message,
      })),
    );
    if (edit.problems.length > 0) return;
    const what = SETS.find(({ value }) => value === this.set())?.name ?? '';
    const records = `${edit.changed} ${edit.changed === 1 ? 'record' : 'records'}`;
    const rest = edit.without === 0 ? '' : `; ${edit.without} known none(s) have no such field`;
    this.#commit(`Set ${what.toLowerCase()} of ${records}`, edit.changes, rest);
    this.choose('');
  }

  protected remove(): void {
    this.#commit(`Removed ${this.records()}`, recordRemovals(this.#stored(), this.chosen()));
  }

  #commit(title: string, changes: ReturnType<typeof recordRemovals>, rest = ''): void {
    if (changes.length > 0) {
      this.#store.dispatch(KeptEvents.committed({ commit: { title, changes } }));
    }
    const what = changes.length > 0 ? title : 'Nothing was different, so nothing was changed';
    this.#store.dispatch(DeskEvents.done({ what: what + rest }));
    this.left.emit();
  }
}

function startOf(field: FormText): string {
  return field === 'fitNotes' || field === 'healthAndWorkReports' ? 'unknown' : '';
}
