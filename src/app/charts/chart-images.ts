import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type ImagePart } from '../exports/chart-image.ts';

/** Draws a chart for an image: it may have to wait for the chart library. */
export type DrawPart = () => ImagePart | null | Promise<ImagePart | null>;

/** The drawings inside one figure. Each figure has its own, and the charts in it tell how they draw. */
@Injectable()
export class ChartImages {
  readonly #draws = signal<readonly DrawPart[]>([]);
  readonly hasAny = computed(() => this.#draws().length > 0);

  add(draw: DrawPart): () => void {
    this.#draws.update((draws) => [...draws, draw]);
    return () => this.#draws.update((draws) => draws.filter((one) => one !== draw));
  }

  /** All drawings, in the order they were added. */
  async parts(): Promise<readonly ImagePart[]> {
    const parts = await Promise.all(this.#draws().map(async (draw) => await draw()));
    return parts.filter((part) => part !== null);
  }
}

/** Offers a drawing to the figure around, if there is one. Call in an injection context. */
export function offerImage(draw: DrawPart): void {
  const images = inject(ChartImages, { optional: true });
  if (images !== null) inject(DestroyRef).onDestroy(images.add(draw));
}
