import { Component } from '@angular/core';
import { methodFormula } from '../../domain/methods/method-catalogue.ts';
import { FormulaView } from './formula-view.ts';

/** The need score: parts, standard scores, weights and the coverage rule. */
@Component({
  selector: 'app-methods-need',
  imports: [FormulaView],
  templateUrl: './methods-need.html',
  styleUrl: './methods-need.scss',
})
export class MethodsNeed {
  protected readonly standardScore = methodFormula('standard-score');
  protected readonly score = methodFormula('lens-score');
}
