import { Component, computed, input, output } from '@angular/core';
import { Choice } from '../../controls/choice.ts';
import { Switch } from '../../controls/switch.ts';
import { TextArea } from '../../controls/text-area.ts';
import { TextField } from '../../controls/text-field.ts';
import { type FormText } from '../../store/register/record-form.ts';
import { asked } from './form-fields.ts';

/** What a person typed into one field. */
export interface Typing {
  readonly field: FormText;
  readonly text: string;
}

/** Some fields of a form beside one another, each with its help, problem and warning. */
@Component({
  selector: 'app-form-section',
  imports: [Choice, Switch, TextArea, TextField],
  templateUrl: './form-section.html',
  styleUrl: './form-section.scss',
})
export class FormSection {
  readonly fields = input.required<readonly FormText[]>();
  readonly texts = input.required<Readonly<Partial<Record<FormText, string>>>>();
  /** By field. */
  readonly problems = input.required<ReadonlyMap<string, string>>();
  readonly warnings = input.required<ReadonlyMap<string, string>>();
  /** The field was left, or something was chosen in it. */
  readonly changed = output<Typing>();
  /** At each key. */
  readonly typed = output<Typing>();

  protected readonly asked = computed(() =>
    this.fields().map((field) => ({
      ...asked(field, this.texts().family),
      value: this.texts()[field] ?? '',
      problem: this.problems().get(field) ?? '',
      warning: this.warnings().get(field) ?? '',
    })),
  );
}
