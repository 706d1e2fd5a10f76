import { createSelector } from '@ngrx/store';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { TIER_NAMES, TIERS } from '#app/domain/service-lists.ts';
import { type WordCell, type WordTable } from '#app/domain/word-table.ts';
import { type TierCount, tierGrid } from '#app/statistics/tier-grid.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectAboutRegister, selectCoverageAreas } from './coverage-basis.ts';
import { counted } from './level-words.ts';

/** Services for the lens in view by tier: universal, targeted, specialist × place. */
export const selectTierTable = createSelector(
  selectRegister,
  selectCoverageAreas,
  selectRegisterNesting,
  createSelector(selectSelection, ({ lens }) => lens),
  selectAboutRegister,
  (register, areas, nesting, lens, about): WordTable => {
    const rows = nesting === null ? [] : tierGrid(register, areas, nesting, lens);
    return {
      id: 'tiers',
      title: `Tiers of services for ${LENS_NAMES[lens].inSentence}`,
      heads: ['Place', ...TIERS.map((tier) => TIER_NAMES[tier]), 'Tier not recorded'],
      rows: rows.map(({ code, tiers, unnamed }, a) => ({
        key: code,
        cells: [
          { text: areas[a]?.shortName ?? code },
          ...TIERS.map((tier) => cellOf(tiers[tier], 'Not recorded')),
          cellOf(unnamed, 'None such'),
        ],
      })),
      about: about(`Services for ${LENS_NAMES[lens].inSentence} by tier`),
      empty: 'There is no place at this level.',
    };
  },
);

function cellOf({ stated, wider, names }: TierCount, nothing: string): WordCell {
  const all = stated + wider;
  if (all === 0) return { text: nothing, tone: 'silent' };
  const share = wider === 0 ? '' : ` (${stated} with a stated share)`;
  const shown = names.slice(0, 3).join('; ');
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return { text: `${counted(all, 'service')}${share}`, remark: `${shown}${rest}` };
}
