import { Component } from '@angular/core';

/** Where 95% limits come from, how areas are compared by them, and the bands of precision. */
@Component({
  selector: 'app-methods-intervals',
  templateUrl: './methods-intervals.html',
  styleUrl: './methods-intervals.scss',
})
export class MethodsIntervals {}
