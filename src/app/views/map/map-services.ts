import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TODAY } from '#app/store/today.ts';
import { selectMapServices } from '#app/store/view-models/directory-map-view.ts';
import { MapServiceList } from './map-service-list.ts';

/** Services that are recorded for the places in view, and those of no place. */
@Component({
  selector: 'app-map-services',
  imports: [MapServiceList, RouterLink],
  templateUrl: './map-services.html',
  styleUrl: './map-services.scss',
})
export class MapServicesCard {
  protected readonly view = inject(Store).selectSignal(selectMapServices(inject(TODAY)));
}
