import { linkedSignal, type Signal, type WritableSignal } from '@angular/core';

/** Which entries of a list are open. An entry that an address points to opens by itself. */
export class Opened {
  private readonly ids: WritableSignal<ReadonlySet<string>>;

  constructor(anchor: Signal<string | null>) {
    this.ids = linkedSignal<string | null, ReadonlySet<string>>({
      source: anchor,
      computation: (id, before) =>
        new Set([...(before?.value ?? []), ...(id === null ? [] : [id])]),
    });
  }

  has(id: string): boolean {
    return this.ids().has(id);
  }

  /** Keeps in step with an entry the reader opened or closed. */
  set(id: string, open: boolean): void {
    if (this.has(id) === open) return;
    this.ids.update(
      (ids) => new Set(open ? [...ids, id] : [...ids].filter((other) => other !== id)),
    );
  }

  open(ids: readonly string[]): void {
    this.ids.update((before) => new Set([...before, ...ids]));
  }

  closeAll(): void {
    this.ids.set(new Set());
  }
}
