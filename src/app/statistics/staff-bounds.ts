import { type WteRange } from '#app/domain/service.ts';
import { type Profession } from '#app/domain/service-lists.ts';
import { type Bounds } from './register-provision.ts';

/**
 * Whole-time equivalents of a service, of all its professions or one. A range without a lower end
 * begins at 0, below which there are no staff; one without an upper end leaves the sum open.
 *
 * @returns null where no profession has a figure: not recorded, which is not none.
 */
export function staffBounds(staff: readonly WteRange[], profession?: Profession): Bounds | null {
  const ranges = staff.filter(
    (range) => profession === undefined || range.profession === profession,
  );
  if (!ranges.some(({ minimum, maximum }) => minimum !== null || maximum !== null)) return null;
  let lower = 0;
  let upper: number | null = 0;
  for (const { minimum, maximum } of ranges) {
    if (minimum !== null) lower += minimum;
    upper = upper === null || maximum === null ? null : upper + maximum;
  }
  return { lower, upper };
}
