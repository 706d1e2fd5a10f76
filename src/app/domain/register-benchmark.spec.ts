import {
  readRegisterBenchmark,
  registerBenchmarkText,
  registerBenchmarkWords,
} from './register-benchmark.ts';

describe('what the register is held against', () => {
  it('comes back from its text as it was', () => {
    for (const text of ['recorded', 'recorded-p75', '0.85']) {
      const benchmark = readRegisterBenchmark(text);
      expect(benchmark === null ? null : registerBenchmarkText(benchmark)).toBe(text);
    }
  });

  it('is nothing where the text is no number within its limits: never England', () => {
    for (const text of ['england', '', '0', '-1', '1001', '1e2', 'NaN', '0,5']) {
      expect(readRegisterBenchmark(text)).withContext(text).toBeNull();
    }
  });

  it('is said in words, a value of one’s own with its unit', () => {
    expect(registerBenchmarkWords({ type: 'value', value: 0.5 })).toContain('0.5 WTE per 10,000');
    expect(registerBenchmarkWords({ type: 'recorded' })).toContain('recorded here');
  });
});
