import { measured, missing } from '../domain/figure.ts';
import { makeSpine } from '../exports/place-views-fixture.ts';
import { spinePlaces } from './spine-places.ts';

describe('places on a spine', () => {
  const rows = makeSpine().groups.flatMap((group) => group.rows);
  const row = (id: string) => rows.find((one) => one.id === id)!;

  it('put worse on the left, whichever way is better', () => {
    expect(spinePlaces(row('back-pain'))!.value).toBeLessThan(0.5);
    expect(spinePlaces(row('active'))!.value).toBeGreaterThan(0.5);
  });

  it('put lower on the left where neither is better', () => {
    expect(spinePlaces(row('register'))!.value).toBeLessThan(0.5);
  });

  it('put the comparator in the middle and hold everything, on a straight scale', () => {
    const equal = spinePlaces({ ...row('active'), figure: measured(10.44) })!;
    expect(equal.value).toBe(0.5);
    for (const { range, quartiles, interval } of rows.flatMap((one) => spinePlaces(one) ?? [])) {
      const [from, to] = range!;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(Math.min(from, 1 - to)).toBeCloseTo(0, 9);
      expect(quartiles![0]).toBeGreaterThan(from);
      if (interval !== null) expect(interval[0]).toBeLessThan(interval[1]);
    }
  });

  it('are none without a figure, and none with nothing to put in the middle', () => {
    expect(spinePlaces(row('gap'))).toBeNull();
    const alone = { ...row('active'), comparator: missing('not-published'), spread: null };
    expect(spinePlaces(alone)).toBeNull();
  });
});
