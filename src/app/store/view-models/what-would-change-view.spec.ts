import { type GapClass } from '#app/statistics/classify-gap.ts';
import { type ClassChange } from '#app/statistics/what-would-change.ts';
import { makeGap, makeGapTable, makeUnassessed } from '../gap-table-fixture.ts';
import { changeSentences } from './what-would-change-view.ts';

/** Cedar, with 40 WTE. */
const row = (gapClass: GapClass = 'gapPossible') => makeGapTable([makeGap({ gapClass })]).rows[0]!;
const staff = (to: GapClass, wte: number): ClassChange => ({ to, wte, need: null });
const need = (to: GapClass, shift: number): ClassChange => ({
  to,
  wte: null,
  need: { shift, score: 112.4, needIndex: 1.104, expected: 51.26 },
});
const NO_SHIFT =
  'No shift of all need figures together, by two standard deviations or as far as they can go, would move it.';

describe('what would change a class in words', () => {
  it('rounds staff away from the bound, so that the number given does move it', () => {
    const sentences = changeSentences(
      [staff('gapNotShown', 44.12), staff('gapLikely', 36.88)],
      row(),
    );
    expect(sentences.slice(0, 2)).toEqual([
      'Staff: 44.2 WTE, 4.2 more than recorded, would make it “gap not shown”.',
      'Staff: 36.8 WTE, 3.2 fewer than recorded, would make it “likely gap”.',
    ]);
  });

  it('goes a tenth beyond a bound that is a tenth itself', () => {
    const sentences = changeSentences(
      [staff('gapNotShown', 44.1), staff('gapLikely', 36.9)],
      row(),
    );
    expect(sentences[0]).toContain('44.2 WTE, 4.2 more');
    expect(sentences[1]).toContain('36.8 WTE, 3.2 fewer');
  });

  it('says more and fewer by the class it leads to, even at the number recorded', () => {
    const at = (to: GapClass, from: GapClass) => changeSentences([staff(to, 40)], row(from))[0];
    expect(at('gapPossible', 'gapNotShown')).toContain('39.9 WTE, 0.1 fewer than recorded');
    expect(at('gapPossible', 'gapLikely')).toContain('40.1 WTE, 0.1 more than recorded');
    expect(at('gapNotShown', 'gapLikely')).toContain('more');
    expect(at('gapLikely', 'gapNotShown')).toContain('fewer');
  });

  it('says how far every figure would have to move, which way, and what that makes of need', () => {
    expect(changeSentences([need('gapNotShown', -0.341), need('gapLikely', 0.2)], row())).toEqual([
      'Need: if every figure here were 0.34 standard deviations lower in need (score 112, need ratio 1.10, expected 51.3 WTE), it would be “gap not shown”.',
      'Need: if every figure here were 0.20 standard deviations higher in need (score 112, need ratio 1.10, expected 51.3 WTE), it would be “likely gap”.',
    ]);
  });

  it('says so where no shift of need moves it', () => {
    expect(changeSentences([], row())).toEqual([NO_SHIFT]);
    expect(changeSentences([staff('gapLikely', 36.88)], row()).at(-1)).toBe(NO_SHIFT);
    expect(changeSentences([need('gapLikely', 0.2)], row())).not.toContain(NO_SHIFT);
  });

  it('says nothing of a place that cannot be assessed', () => {
    const [, unassessed] = makeGapTable([makeGap(), makeUnassessed()]).rows;
    expect(changeSentences([], unassessed!)).toEqual([]);
  });
});
