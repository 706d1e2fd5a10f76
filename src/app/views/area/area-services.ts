import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TODAY } from '#app/store/today.ts';
import {
  selectAreaServices,
  type ServiceTable,
} from '#app/store/view-models/area-services-view.ts';

interface NamedTable {
  readonly id: string;
  readonly title: string;
  /** What to bear in mind, with a remark that all rows share. */
  readonly caution: string;
  readonly table: ServiceTable;
}

/** What is published of services here: staff in primary care networks, and who waits. */
@Component({
  selector: 'app-area-services',
  imports: [RouterLink],
  templateUrl: './area-services.html',
  styleUrl: './area-services.scss',
})
export class AreaServicesCard {
  protected readonly services = inject(Store).selectSignal(selectAreaServices(inject(TODAY)));
  protected readonly tables = computed((): readonly NamedTable[] => {
    const found = this.services();
    return [
      ...named('staff', 'AHPs in primary care networks', STAFF, found?.staff ?? null),
      ...named('waits', 'Adults waiting for community services', WAITS, found?.waits ?? null),
    ];
  });

  protected hasRemarks({ rows }: ServiceTable): boolean {
    return rows.some(({ remarks }) => remarks !== '');
  }

  protected percent(share: number): string {
    return `${Math.max(1, Math.round(share * 100))}%`;
  }
}

const STAFF =
  'Primary care networks only: most AHPs work in trusts and community services. A profession without a row is not counted, which is not the same as none.';
const WAITS = 'A queue, not capacity. A provider that did not submit is missing, not empty.';

function named(
  id: string,
  title: string,
  caution: string,
  table: ServiceTable | null,
): readonly NamedTable[] {
  if (table === null) return [];
  const said = caution.startsWith(table.remark) ? caution : `${caution} ${table.remark}`;
  return [{ id, title, caution: said, table }];
}
