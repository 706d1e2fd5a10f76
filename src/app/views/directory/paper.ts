import { Component, ViewEncapsulation } from '@angular/core';

/** Brings the styles of a page made for paper, which reach the frame of the app around it. */
@Component({
  selector: 'app-paper',
  template: '',
  styleUrl: './paper.scss',
  encapsulation: ViewEncapsulation.None,
  host: { hidden: '' },
})
export class Paper {}
