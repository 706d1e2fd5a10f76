import { Component } from '@angular/core';

/** The need score: parts, standard scores, weights and the coverage rule. */
@Component({
  selector: 'app-methods-need',
  templateUrl: './methods-need.html',
  styleUrl: './methods-need.scss',
})
export class MethodsNeed {}
