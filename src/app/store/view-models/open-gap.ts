import { createSelector } from '@ngrx/store';
import { type GapSubject } from '#app/domain/gap-action.ts';
import { type ProvisionSubject } from '#app/statistics/register-provision.ts';
import { selectSelection } from '../selection/selection-feature.ts';

/** The family or lens whose cell may be open. */
export const selectOpenSubject = createSelector(
  selectSelection,
  ({ by, family, lens }): ProvisionSubject | null => {
    if (by === 'conditions') return { kind: 'lens', lens };
    return family === null ? null : { kind: 'family', family };
  },
);

/** The gap whose cell is open, whether or not it is worked out; null while none is. */
export const selectOpenGap = createSelector(
  selectSelection,
  selectOpenSubject,
  ({ why, level }, about): GapSubject | null =>
    why === null || about === null ? null : { place: { code: why, level }, about },
);
