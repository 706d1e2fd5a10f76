import { Component } from '@angular/core';
import { SOURCES } from '../../domain/source-catalogue.ts';

/** On which terms the figures may be used, and the words to print with them. */
@Component({
  selector: 'app-data-licence',
  templateUrl: './data-licence.html',
  styleUrl: './data-licence.scss',
})
export class DataLicence {
  protected readonly attributions = [...new Set(SOURCES.map(({ attribution }) => attribution))];
}
