import { numberText } from '#app/domain/figure-text.ts';
import { GAP_CLASS_WORDS } from '#app/domain/gap-text.ts';
import { type GapRow } from '#app/statistics/gap-table.ts';
import { type ClassChange } from '#app/statistics/what-would-change.ts';

/** Classes from the fewest grounds for a gap to the most. */
const SURER: readonly GapRow['gap']['gapClass'][] = ['gapNotShown', 'gapPossible', 'gapLikely'];

/**
 * The smallest changes that would move a class, a sentence each. Staff are rounded away from the
 * bound, so that the number given does move it.
 */
export function changeSentences(
  changes: readonly ClassChange[],
  { provision, gap }: GapRow,
): readonly string[] {
  if (gap.gapClass === 'insufficientData') return [];
  const wte = provision.kind === 'measured' ? provision.value : null;
  const sentences = changes.flatMap((change): readonly string[] => {
    if (change.wte !== null && wte !== null) {
      const isMore = SURER.indexOf(change.to) < SURER.indexOf(gap.gapClass);
      return [staffSentence(change.to, change.wte, wte, isMore)];
    }
    return change.need === null ? [] : [needSentence(change.to, change.need)];
  });
  const needs = changes.some(({ need }) => need !== null);
  return needs
    ? sentences
    : [
        ...sentences,
        'No shift of all need figures together, by two standard deviations or as far as they can go, would move it.',
      ];
}

function staffSentence(to: ClassChange['to'], bound: number, wte: number, isMore: boolean): string {
  const tenths = isMore ? Math.ceil(10 * bound + 1e-9) : Math.floor(10 * bound - 1e-9);
  const there = tenths / 10;
  const by = numberText(Math.abs(there - wte), 1);
  return `Staff: ${numberText(there, 1)} WTE, ${by} ${isMore ? 'more' : 'fewer'} than recorded, would make it “${GAP_CLASS_WORDS[to]}”.`;
}

function needSentence(to: ClassChange['to'], need: NonNullable<ClassChange['need']>): string {
  const { shift, score, needIndex, expected } = need;
  const way = shift < 0 ? 'lower' : 'higher';
  return `Need: if every figure here were ${numberText(Math.abs(shift), 2)} standard deviations ${way} in need (score ${numberText(score, 0)}, need ratio ${numberText(needIndex, 2)}, expected ${numberText(expected, 1)} WTE), it would be “${GAP_CLASS_WORDS[to]}”.`;
}
