import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { elementSize } from '../../charts/element-size.ts';
import { type MethodFormula } from '../../domain/methods/method.ts';
import { FormulaRow } from './formula-row.ts';

/** A formula as MathML with its spoken text. Too wide for its place, it scrolls, by keyboard as well. */
@Component({
  selector: 'app-formula',
  imports: [FormulaRow, NgTemplateOutlet],
  templateUrl: './formula-view.html',
  styleUrl: './formula-view.scss',
})
export class FormulaView {
  readonly formula = input.required<MethodFormula>();
  /** Names the scrolling box: `Formula: Quantile`. */
  readonly name = input.required<string>();

  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly size = elementSize(this.box);
  /** Asked again whenever the box gets another size, as when the entry around it opens. */
  protected readonly scrolls = computed(() => {
    const { scrollWidth, clientWidth } = this.box().nativeElement;
    return this.size().width > 0 && scrollWidth > clientWidth + 1;
  });
}
