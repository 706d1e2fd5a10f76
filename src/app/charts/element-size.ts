import { effect, signal, type ElementRef, type Signal } from '@angular/core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in CSS pixels, kept up to date. Call in an injection context. */
export function elementSize(element: Signal<ElementRef<Element> | undefined>): Signal<Size> {
  const size = signal<Size>({ width: 0, height: 0 });
  effect((onCleanup) => {
    const target = element()?.nativeElement;
    if (target === undefined) return;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box !== undefined) size.set({ width: box.width, height: box.height });
    });
    observer.observe(target);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  return size.asReadonly();
}
