import { samplingModel } from './sampling-model.ts';

const percent = { scale: 'logit', maximum: 100 } as const;

describe('samplingModel', () => {
  it('draws a proportion on the logit, a rate on the log, anything else as it is', () => {
    const logit = samplingModel(percent, { value: 20, lower: 15, upper: 26 })!;
    expect(logit.centre).toBeCloseTo(Math.log(0.25), 12);
    expect(logit.se).toBeCloseTo((Math.log(26 / 74) - Math.log(15 / 85)) / 3.92, 12);
    const log = samplingModel({ scale: 'log' }, { value: 20, lower: 15, upper: 26 })!;
    expect([log.centre, log.se]).toEqual([Math.log(20), Math.log(26 / 15) / 3.92]);
    const plain = samplingModel({ scale: 'identity' }, { value: -2, lower: -3, upper: 0.92 })!;
    expect([plain.centre, plain.se]).toEqual([-2, 1]);
  });

  it('takes the half that exists where a limit has no log', () => {
    const one = samplingModel({ scale: 'log' }, { value: 2, lower: 0, upper: 4 })!;
    expect(one.se).toBeCloseTo(Math.LN2 / 1.96, 12);
    const top = samplingModel(percent, { value: 90, lower: 80, upper: 100 })!;
    expect(top.se).toBeCloseTo((Math.log(9) - Math.log(4)) / 1.96, 12);
  });

  it('draws a figure without any event on its own scale, within its range', () => {
    const none = samplingModel(percent, { value: 0, lower: 0, upper: 3.92 })!;
    expect([none.scale, none.centre, none.se]).toEqual(['identity', 0, 1]);
    expect([none.minimum, none.maximum]).toEqual([0, 100]);
    const all = samplingModel(percent, { value: 100, lower: 96, upper: 100 })!;
    expect([all.scale, all.maximum]).toEqual(['identity', 100]);
  });

  it('has no sampling error, and says so, without a usable interval', () => {
    const figures = [
      { value: 20, lower: null, upper: 26 },
      { value: 20, lower: 26, upper: 15 },
    ];
    for (const figure of figures) {
      const { se, hasInterval } = samplingModel(percent, figure)!;
      expect([se, hasInterval]).toEqual([0, false]);
    }
  });

  it('adds the error of apportioning to the variance, as a relative error', () => {
    const rate = { value: 20, lower: 20, upper: 20, extraLogSe: 0.05 };
    expect(samplingModel({ scale: 'log' }, rate)!.se).toBeCloseTo(0.05, 12);
    expect(samplingModel({ scale: 'identity' }, rate)!.se).toBeCloseTo(1, 12);
    // A relative error r of a share p is an error r / (1 - p) of its logit.
    expect(samplingModel(percent, rate)!.se).toBeCloseTo(0.05 / 0.8, 12);
    const both = samplingModel(
      { scale: 'identity' },
      { value: 60, lower: 50, upper: 65.68, extraLogSe: 0.05 },
    )!;
    expect(both.se).toBeCloseTo(5, 12);
  });

  it('keeps a missing value missing', () => {
    expect(samplingModel(percent, { value: null, lower: 1, upper: 2 })).toBeNull();
  });
});
