import { plainNumber, SETTING_LIMITS } from './gap-settings.ts';

/**
 * What the register's staff are held against: a value of one's own (WTE per 10,000 residents aged 16
 * to 64), or the mean or 75th percentile of the areas recorded in this register. Never England: the
 * register says nothing of places that nobody recorded.
 */
export type RegisterBenchmark =
  | { readonly type: 'recorded' }
  | { readonly type: 'recorded-p75' }
  | { readonly type: 'value'; readonly value: number };

/** `recorded`, `recorded-p75` or WTE per 10,000, as the address has it; null for anything else. */
export function readRegisterBenchmark(text: string): RegisterBenchmark | null {
  if (text === 'recorded' || text === 'recorded-p75') return { type: text };
  const value = plainNumber(text);
  const { min, max } = SETTING_LIMITS.benchmark;
  return value === null || value < min || value > max ? null : { type: 'value', value };
}

export function registerBenchmarkText(benchmark: RegisterBenchmark): string {
  return benchmark.type === 'value' ? String(benchmark.value) : benchmark.type;
}

/** In words that follow “Benchmark: ”. */
export function registerBenchmarkWords(benchmark: RegisterBenchmark): string {
  switch (benchmark.type) {
    case 'recorded':
      return 'mean of the places recorded here';
    case 'recorded-p75':
      return '75th percentile of the places recorded here';
    case 'value':
      return `${registerBenchmarkText(benchmark)} WTE per 10,000 aged 16 to 64 (own value)`;
  }
}
