import { Component, type ElementRef, inject, input, DOCUMENT, viewChild } from '@angular/core';
import { type ColumnId, columnWords } from '../../domain/register-heads.ts';
import { type FormNote } from '../../store/register/check-form.ts';

/** What stands in the way of saving: each takes the reader to its field. */
@Component({
  selector: 'app-form-problems',
  template: `
    <div #box class="failed" role="alert" tabindex="-1">
      <p>
        <strong>
          {{
            notes().length === 1
              ? 'One thing is to be mended'
              : notes().length + ' things are to be mended'
          }}
          before this can be saved.
        </strong>
      </p>
      <ul>
        @for (note of notes(); track note.field + note.message) {
          <li>
            <button type="button" (click)="show(note.field)">
              {{ nameOf(note.field) }}
            </button>
            {{ note.message }}
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './form-problems.scss',
})
export class FormProblems {
  readonly notes = input.required<readonly FormNote[]>();
  readonly #document = inject(DOCUMENT);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.scrollIntoView({ block: 'start' });
  }

  protected nameOf(field: FormNote['field']): string {
    if (field.startsWith('places')) return columnWords('places').head;
    return field === 'staff' ? 'Professions' : columnWords(field as ColumnId).head;
  }

  protected show(field: FormNote['field']): void {
    const place = this.#document.getElementById(`form-${field}`);
    const box = place?.querySelector<HTMLElement>('input:checked, input, select, textarea');
    place?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }
}
