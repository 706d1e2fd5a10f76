import {
  type InequalityGroup,
  inequalityKey,
  type InequalityView,
} from '../domain/inequality-view.ts';

/** A line of the chart: the title of a split, or one of its groups. */
export type InequalityRow =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'group'; readonly key: string; readonly group: InequalityGroup };

/** Height of a line, and of the bar in it, in pixels. */
export const ROW = 30;
export const BAR = 15;

export function rowsOf({ panels }: InequalityView): readonly InequalityRow[] {
  return panels.flatMap((panel): InequalityRow[] => [
    { kind: 'title', text: panel.title },
    ...panel.groups.map((group) => ({
      kind: 'group' as const,
      key: inequalityKey(panel, group),
      group,
    })),
  ]);
}

/** Where a line stands on the upright axis: lines run down, values up. */
export function placeOf(index: number): number {
  return -(index + 0.5);
}
