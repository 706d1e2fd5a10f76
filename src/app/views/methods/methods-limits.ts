import { Component } from '@angular/core';

/** What the atlas must not be used for. */
@Component({
  selector: 'app-methods-limits',
  templateUrl: './methods-limits.html',
  styleUrl: './methods-limits.scss',
})
export class MethodsLimits {}
