import { Component, input } from '@angular/core';
import { type Loadable } from '../../store/loadable.ts';
import { type ProgrammeRow } from '../../store/view-models/data-programmes-view.ts';

/** Which places take part in the work-and-health programmes, and for how many no list says. */
@Component({
  selector: 'app-data-programmes',
  templateUrl: './data-programmes.html',
  styleUrl: './data-programmes.scss',
})
export class DataProgrammes {
  readonly programmes = input.required<Loadable<readonly ProgrammeRow[]>>();
}
