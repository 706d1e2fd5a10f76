import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runOracleFiles } from './run-oracle.ts';

describe('runOracleFiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function file(content: unknown): string {
    const path = join(folder, 'cases.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  const fifths = [9, 8, 7, 6, 5].map((value) => ({ population: 10, value, se: 0.1 }));
  const years = [1, 2, 3, 4, 5].map((value) => ({ value, lower: value - 1, upper: value + 1 }));
  const rate = { id: 'r', function: 'rate', inputs: { x: 20, n: 100, multiplier: 100 } };

  it('counts what passes and names what fails, with what was expected and what came', () => {
    const cases = [
      { ...rate, expected: { value: 20 }, tolerance: { rel: 1e-9 } },
      { ...rate, id: 'wrong', expected: { value: 21 }, tolerance: {} },
    ];
    const { passed, failed, lines } = runOracleFiles([file({ cases })]);
    expect([passed, failed]).toEqual([1, 1]);
    expect(lines[0]).toContain('wrong: rate expected {"value":21}, got {"value":20,');
  });

  it('knows a case that must throw', () => {
    const expected = { throws: true };
    const cases = [
      { ...rate, inputs: { x: -1, n: 9 }, expected },
      { ...rate, id: 'quiet', expected },
      { ...rate, id: 'loud', inputs: { x: -1, n: 9 }, expected: { value: 1 } },
    ];
    const { passed, lines } = runOracleFiles([file({ cases })]);
    expect(passed).toBe(1);
    expect(lines[0]).toMatch(/^quiet: rate should throw, got/);
    expect(lines[1]).toMatch(/^loud: rate expected .* threw "events must not be negative/);
  });

  it('calls functions by position where they take their inputs so', () => {
    const inputs = { confidence: 0.95, n: 40, x: 0 };
    const expected = { lower: 0, upper: 0.08762160119728668 };
    const one = { id: 'w', function: 'wilsonInterval', inputs, expected, tolerance: { rel: 1e-9 } };
    expect(runOracleFiles([file({ cases: [one] })]).passed).toBe(1);
  });

  it('names the inputs that a failing function does not know', () => {
    const inputs = { ...rate.inputs, confidance: 0.998 };
    const cases = [{ ...rate, inputs, expected: { upper: 38.0850356250419 }, tolerance: {} }];
    const { failed, lines } = runOracleFiles([file({ cases })]);
    expect(failed).toBe(1);
    expect(lines[0]).toMatch(/ It does not know these inputs: confidance\.$/);
  });

  it('refuses options and methods that do not exist, rather than taking another', () => {
    const expected = { throws: true };
    const cases = [
      ['trendLabel', { marker: 'increasing', polarity: 'HighIsGood' }],
      ['funnelSignificance', { statistic: 'count', numerators: [1], denominators: [2] }],
      ['slopeIndex', { quantiles: fifths, valueType: 'logit', repetitions: 1000 }],
      ['recentTrend', { points: years, valueType: 'dsr', method: 'leastSquares' }],
    ] as const;
    const file1 = file({
      cases: cases.map(([name, inputs]) => ({ id: name, function: name, inputs, expected })),
    });
    expect(runOracleFiles([file1]).lines).toEqual([]);
  });

  it('takes the events of a ratio funnel under either name', () => {
    const lists = { statistic: 'ratio', expected: [100, 100] };
    const cases = ['observed', 'numerators'].map((name) => ({
      id: name,
      function: 'funnelSignificance',
      inputs: { ...lists, [name]: [100, 140] },
      expected: ['Not significant', 'High (0.001)'],
    }));
    expect(runOracleFiles([file({ cases })]).lines).toEqual([]);
  });

  it('counts an unknown function as a failure', () => {
    const cases = [{ ...rate, function: 'oddsRatio', expected: 1 }];
    const { failed, lines } = runOracleFiles([file({ cases })]);
    expect(failed).toBe(1);
    expect(lines[0]).toBe('r: there is no function called oddsRatio.');
  });

  it('says in one sentence what is wrong with a file, and goes on with the next', () => {
    const missing = join(folder, 'missing.json');
    const good = file({ cases: [{ ...rate, expected: { value: 20 }, tolerance: {} }] });
    const { passed, failed, lines } = runOracleFiles([missing, good]);
    expect([passed, failed]).toEqual([1, 1]);
    expect(lines).toEqual([`${missing} cannot be read.`]);
    expect(runOracleFiles([file('no json')]).lines[0]).toMatch(/is not JSON\.$/);
    expect(runOracleFiles([file({ name: 'package' })]).lines[0]).toMatch(/it has no cases\.$/);
    expect(runOracleFiles([file({ cases: [{ id: 3 }] })]).lines[0]).toMatch(/case 1 lacks an id/);
  });
});
