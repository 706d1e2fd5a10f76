import { Directive } from '@angular/core';
import { type Formula } from '../../domain/methods/formula.ts';

/** Types the pieces that a template of a formula is given. */
@Directive({ selector: 'ng-template[appFormulaRow]' })
export class FormulaRow {
  /** Read by the compiler alone. */
  static ngTemplateContextGuard(
    row: FormulaRow,
    context: unknown,
  ): context is { readonly $implicit: Formula } {
    return row instanceof FormulaRow && context !== undefined;
  }
}
