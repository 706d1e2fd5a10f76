import { Component, computed, input, output } from '@angular/core';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { PROFESSION_NAMES, PROFESSIONS } from '../../domain/service-lists.ts';
import { type StaffEntry } from '../../store/register/record-form.ts';

/** The professions of a service, each with its whole-time equivalents from minimum to maximum. */
@Component({
  selector: 'app-form-staff',
  imports: [Choice, TextField],
  template: `
    <p class="help">
      Whole-time equivalents (WTE): the same number twice where it is known, a minimum and a maximum
      where it is not, one of the two where only that is known, and blanks where you only know that
      the profession works here.
    </p>
    @for (row of rows(); track row.profession) {
      <div class="row" [id]="'form-staff.' + row.profession">
        <p class="what">
          <strong>{{ row.name }}</strong>
        </p>
        <app-text-field
          inputmode="decimal"
          [label]="row.name + ': WTE at least'"
          [value]="row.minimum"
          [problem]="row.problem"
          (changed)="change(row.profession, { minimum: $event })"
        />
        <app-text-field
          inputmode="decimal"
          [label]="row.name + ': WTE at most'"
          [value]="row.maximum"
          (changed)="change(row.profession, { maximum: $event })"
        />
        <button type="button" (click)="remove(row.profession)">
          Take out<span class="visually-hidden"> {{ row.name }}</span>
        </button>
      </div>
    }
    <div id="form-staff">
      @if (others().length > 1) {
        <app-choice label="Add a profession" [options]="others()" value="" (chosen)="add($event)" />
      }
      @if (problems().get('staff'); as problem) {
        <p class="problem">{{ problem }}</p>
      }
    </div>
  `,
  styleUrl: './form-rows.scss',
})
export class FormStaff {
  readonly staff = input.required<readonly StaffEntry[]>();
  readonly problems = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<readonly StaffEntry[]>();

  protected readonly rows = computed(() =>
    this.staff().map((row) => ({
      ...row,
      name: PROFESSION_NAMES[row.profession],
      problem: this.problems().get(`staff.${row.profession}`) ?? '',
    })),
  );
  protected readonly others = computed(() => [
    { value: '', name: 'Choose…' },
    ...PROFESSIONS.filter((one) => this.staff().every(({ profession }) => profession !== one)).map(
      (one) => ({ value: one, name: PROFESSION_NAMES[one] }),
    ),
  ]);

  protected add(text: string): void {
    const profession = PROFESSIONS.find((one) => one === text);
    if (profession === undefined) return;
    this.changed.emit([...this.staff(), { profession, minimum: '', maximum: '' }]);
  }

  protected remove(profession: string): void {
    this.changed.emit(this.staff().filter((row) => row.profession !== profession));
  }

  protected change(profession: string, change: Partial<StaffEntry>): void {
    this.changed.emit(
      this.staff().map((row) => (row.profession === profession ? { ...row, ...change } : row)),
    );
  }
}
