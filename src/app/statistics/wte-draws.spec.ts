import { wteDraws } from './wte-draws.ts';

const area = { id: 'E54000008', wte: 100, wteLogSe: 0.1 };
const logs = (draws: Float64Array) => draws.map((wte) => Math.log(wte / 100));
const mean = (numbers: Float64Array) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('wteDraws', () => {
  it('lie log-normally about what was counted', () => {
    const drawn = logs(wteDraws(area, 20_000, 1)!);
    expect(mean(drawn)).toBeCloseTo(0, 2);
    expect(Math.sqrt(mean(drawn.map((x) => x * x)))).toBeCloseTo(0.1, 2);
  });

  it('are what was counted where nothing is in doubt, and nobody where nobody was counted', () => {
    expect([...wteDraws({ ...area, wteLogSe: 0 }, 3, 1)!]).toEqual([100, 100, 100]);
    expect([...wteDraws({ ...area, wte: 0 }, 3, 1)!]).toEqual([0, 0, 0]);
  });

  it('are in proportion to what was counted: other staff, the same draws', () => {
    const [once, twice] = [wteDraws(area, 50, 1)!, wteDraws({ ...area, wte: 200 }, 50, 1)!];
    twice.forEach((wte, d) => {
      expect(wte / once[d]!).toBeCloseTo(2, 12);
    });
  });

  it('hang on the area and the seed', () => {
    expect(wteDraws(area, 20, 1)).toEqual(wteDraws(area, 20, 1));
    expect(wteDraws(area, 20, 1)).not.toEqual(wteDraws(area, 20, 2));
    expect(wteDraws(area, 20, 1)).not.toEqual(wteDraws({ ...area, id: 'E54000010' }, 20, 1));
  });

  it('are none where staff were not counted', () => {
    for (const wte of [null, NaN, Infinity]) {
      expect(wteDraws({ ...area, wte }, 20, 1)).toBeNull();
    }
  });
});
