import { Component, input, output, signal } from '@angular/core';

let count = 0;

/** A place to drop a file, and a button that chooses one: one file at a time. */
@Component({
  selector: 'app-file-drop',
  template: `
    <div
      class="drop"
      [class.over]="isOver()"
      (dragover)="over($event)"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <label class="button" [for]="id">{{ label() }}</label>
      <input
        #input
        type="file"
        [id]="id"
        [accept]="accept()"
        [attr.aria-describedby]="id + '-hint'"
        (change)="choose($event)"
      />
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
      @if (tooMany()) {
        <p class="problem" role="alert">Bring one file at a time.</p>
      }
    </div>
  `,
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly accept = input.required<string>();
  readonly chosen = output<File>();

  protected readonly id = `file-${(count += 1)}`;
  protected readonly isOver = signal(false);
  protected readonly tooMany = signal(false);

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.#take(event.dataTransfer?.files);
  }

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#take(event.target.files);
    // The same file can be chosen again.
    event.target.value = '';
  }

  #take(files: FileList | null | undefined): void {
    const [file, ...others] = [...(files ?? [])];
    this.tooMany.set(others.length > 0);
    if (file !== undefined && others.length === 0) this.chosen.emit(file);
  }
}
