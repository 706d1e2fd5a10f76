import { Component } from '@angular/core';
import { methodFormula } from '../../domain/methods/method-catalogue.ts';
import { FormulaView } from './formula-view.ts';

/** Where 95% limits come from, how areas are compared by them, and the bands of precision. */
@Component({
  selector: 'app-methods-intervals',
  imports: [FormulaView],
  templateUrl: './methods-intervals.html',
  styleUrl: './methods-intervals.scss',
})
export class MethodsIntervals {
  protected readonly wilson = methodFormula('wilson');
  protected readonly effectiveSample = methodFormula('effective-sample');
  protected readonly meanHalfWidth = methodFormula('weighted-mean', 1);
}
