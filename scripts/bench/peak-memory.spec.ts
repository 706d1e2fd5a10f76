import { peakOf } from './peak-memory.ts';

const MEGABYTE = 1024 * 1024;

describe('the peak of memory', () => {
  it('is the most the collector met between the two marks, beyond what there was before', () => {
    const output = [
      '[1:0x1] 20 ms: Scavenge 99.0 (100.0) -> 5.0 (10.0) MB, pooled: 0 MB, 0.2 / 0.0 ms',
      `before ${10 * MEGABYTE} ${2 * MEGABYTE}`,
      '[1:0x1] 30 ms: Scavenge 14.5 (20.0) -> 12.0 (20.0) MB, pooled: 0 MB, 0.2 / 0.0 ms',
      '[1:0x1] 40 ms: Mark-Compact (reduce) 16.0 (20.0) -> 11.0 (20.0) MB, pooled: 0 MB',
      `after ${12 * MEGABYTE} ${5 * MEGABYTE}`,
      '[1:0x1] 50 ms: Scavenge 99.0 (100.0) -> 5.0 (10.0) MB, pooled: 0 MB, 0.2 / 0.0 ms',
    ].join('\n');
    expect(peakOf(output)).toBe((16 - 10 + 3) * MEGABYTE);
  });

  it('is what there is at the end where the collector did not run', () => {
    const output = `before ${MEGABYTE} 0\nafter ${4 * MEGABYTE} ${MEGABYTE}\n`;
    expect(peakOf(output)).toBe(4 * MEGABYTE);
  });

  it('is not made up where the marks are absent', () => {
    expect(() => peakOf('nothing')).toThrowError(/no line “before”/);
  });
});
