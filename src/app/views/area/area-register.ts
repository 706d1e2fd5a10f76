import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TODAY } from '#app/store/today.ts';
import { selectAreaRegister } from '#app/store/view-models/directory-area-view.ts';

/** Services that are recorded for the place, by family: recorded, known none, or not recorded. */
@Component({
  selector: 'app-area-register',
  imports: [RouterLink],
  templateUrl: './area-register.html',
  styleUrl: './area-register.scss',
})
export class AreaRegisterCard {
  protected readonly view = inject(Store).selectSignal(selectAreaRegister(inject(TODAY)));
}
