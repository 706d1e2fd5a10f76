import { type Area, type Geography } from '#app/domain/area.ts';
import { placeNesting } from '#app/domain/place-nesting.ts';
import { type Register } from '#app/domain/service.ts';
import { familyGap, type FamilyGaps, type FamilyGapSettings } from './family-gap.ts';
import { type GapInputs } from './gap-inputs.ts';
import { type ProvisionSubject, registerProvision } from './register-provision.ts';
import { type Progress } from './simulate-lenses.ts';

/** A family with the need of a lens, or a lens with its own. */
export interface RegisterColumn {
  readonly subject: ProvisionSubject;
  readonly simulated: GapInputs['simulated'];
}

/** Everything that the gaps of the register hang on. */
export interface RegisterQuestion {
  readonly columns: readonly RegisterColumn[];
  readonly register: Register;
  /** The areas of the columns, in their order. */
  readonly areas: readonly Area[];
  /** How the places of the services lie to them. */
  readonly geography: Pick<Geography, 'areas' | 'memberships' | 'successions'>;
  readonly settings: FamilyGapSettings;
}

/**
 * The gaps of several families or lenses over the areas of a level, from the service register.
 *
 * @param today ISO date by which records are overdue.
 * @param progress told after each column.
 * @returns one answer a column, in order.
 */
export function registerGaps(
  { columns, register, areas, geography, settings }: RegisterQuestion,
  today: string,
  progress: Progress = () => undefined,
): readonly FamilyGaps[] {
  const nesting = placeNesting(geography);
  return columns.map(({ subject, simulated }, c) => {
    const provisions = registerProvision({ register, areas, subject, nesting });
    const gaps = familyGap({ simulated }, provisions, settings, today);
    progress(c + 1, columns.length);
    return gaps;
  });
}
