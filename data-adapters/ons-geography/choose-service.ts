import { type BoundaryLevel } from '#app/domain/boundaries.ts';
import { RESOLUTIONS, type BoundaryService } from './service-name.ts';

/** ISO dates between which boundaries must be of; `from` null: however old. */
export interface BoundaryWindow {
  readonly from: string | null;
  readonly to: string;
}

/**
 * The service to ask for a level: the newest within the window, of these the coarsest, of these the
 * one for England alone, of these the latest version. Undefined where none fits.
 */
export function chooseService(
  services: readonly BoundaryService[],
  level: BoundaryLevel,
  { from, to }: BoundaryWindow,
): BoundaryService | undefined {
  return services
    .filter((service) => service.level === level)
    .filter(({ date }) => date <= month(to) && (from === null || date >= month(from)))
    .sort(
      (a, b) =>
        b.date.localeCompare(a.date) ||
        RESOLUTIONS.indexOf(a.resolution) - RESOLUTIONS.indexOf(b.resolution) ||
        a.extent.localeCompare(b.extent) ||
        b.version - a.version ||
        a.name.localeCompare(b.name),
    )[0];
}

function month(date: string): string {
  return date.slice(0, 7);
}
