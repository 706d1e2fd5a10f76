import { Component, input } from '@angular/core';

/** How a place without a published figure gets one, how ages are graded, and which boundaries hold. */
@Component({
  selector: 'app-methods-places',
  templateUrl: './methods-places.html',
  styleUrl: './methods-places.scss',
})
export class MethodsPlaces {
  /** Sets of boundaries in words, oldest first; empty while they are not known. */
  readonly vintages = input.required<readonly string[]>();
}
