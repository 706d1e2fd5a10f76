import {
  Component,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { type Loadable } from '../../store/loadable.ts';
import { type Commit } from '../../store/kept/kept-changes.ts';
import { type RestorePreview } from '../../store/view-models/kept-restore-view.ts';

type Effect = RestorePreview['groups'][number]['effect'];

const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  added: 'Added',
  replaced: 'Replaced by the one in the file',
  conflict: 'Changed here after the file was made',
  same: 'The same here already',
};

/** What a chosen file would change, and the choice to do so or not. */
@Component({
  selector: 'app-data-kept-restore',
  templateUrl: './data-kept-restore.html',
  styleUrl: './data-kept-restore.scss',
})
export class DataKeptRestore {
  readonly preview = input.required<Loadable<RestorePreview>>();
  readonly confirmed = output<Commit | null>();
  readonly cancelled = output();

  /** Every file begins with the careful choice. */
  protected readonly takeFile = linkedSignal({
    source: () => this.preview().status,
    computation: () => false,
  });
  protected readonly words = EFFECT_WORDS;
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  constructor() {
    // What was asked for is read from its start.
    effect(() => this.panel()?.nativeElement.focus());
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.takeFile.set(event.target.value === 'file');
  }
}
