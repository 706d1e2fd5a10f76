import { afterRenderEffect, type ElementRef, type Signal } from '@angular/core';
import { type GapGrid } from '#app/charts/gap-grid.ts';

/** Takes the reader to a panel that opens, and back to the cell once it is closed. */
export interface PanelFocus {
  readonly toPanel: () => void;
  readonly toCell: () => void;
}

/**
 * The panel may lie below the grid on a phone: opening one takes the reader to it, and closing it back
 * to the cell, once the address has changed and the page with it.
 */
export function panelFocus(
  panel: Signal<ElementRef<HTMLElement> | undefined>,
  grid: Signal<GapGrid | undefined>,
  isOpen: () => boolean,
): PanelFocus {
  let next: 'panel' | 'cell' | null = null;
  afterRenderEffect(() => {
    const element = panel();
    const open = isOpen();
    if (next !== (open ? 'panel' : 'cell')) return;
    if (open) element?.nativeElement.focus({ preventScroll: false });
    else grid()?.focus();
    if (element !== undefined || !open) next = null;
  });
  return {
    toPanel: () => {
      next = 'panel';
    },
    toCell: () => {
      next = 'cell';
    },
  };
}
