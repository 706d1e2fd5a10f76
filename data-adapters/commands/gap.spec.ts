import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { GAP_LINE_HEADS, type GapLine } from '#app/domain/gap-line.ts';
import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { LENSES } from '#app/domain/lens.ts';
import { gap, type GapOptions } from './gap.ts';
import { UsageError } from './usage-error.ts';

interface GapAnswer {
  readonly level: string;
  readonly vintage: string | null;
  readonly lens: string;
  readonly draws: number;
  readonly seed: number;
  readonly provisionPeriod: string | null;
  readonly areas: readonly GapLine[];
}

const BOARDS: GapOptions = {
  level: 'icb',
  lens: 'msk',
  draws: '100',
  snapshot: join(import.meta.dirname, '../../assets/snapshot'),
};

describe('gap', () => {
  let printed: jasmine.Spy;

  beforeEach(() => {
    printed = spyOn(console, 'info');
  });

  async function textOf(change: GapOptions): Promise<string> {
    printed.calls.reset();
    expect(await gap({ ...BOARDS, ...change })).toBe(0);
    expect(printed).toHaveBeenCalledTimes(1);
    return String(printed.calls.mostRecent().args[0]);
  }

  const answerOf = async (change: GapOptions = {}) => JSON.parse(await textOf(change)) as GapAnswer;

  it('gives the 36 boards in force, and 42 when the vintage before is asked for', async () => {
    const now = await answerOf();
    const before = await answerOf({ vintage: '2023' });
    expect([now.vintage, now.areas.length]).toEqual(['2026', 36]);
    expect([before.vintage, before.areas.length]).toEqual(['2023', 42]);
    expect(now.areas.map(({ code }) => code)).toContain('E54000068');
    expect(before.areas.map(({ code }) => code)).not.toContain('E54000068');
  });

  it('prints the same figures as CSV and as JSON, one by one', async () => {
    const { areas } = await answerOf();
    const lines = (await textOf({ format: 'csv' })).split('\n');
    const head = lines.findIndex((line) => line.startsWith('Code,'));
    expect(lines.slice(0, head).join('\n')).toContain('Settings: changed by the reader. Benchmark');
    const bytes = new TextEncoder().encode(lines.slice(head).join('\n'));
    const sheet = readCsv({ name: 'gap.csv', bytes }, { expected: 'a gap table' });
    expect(sheet.header).toEqual(Object.values(GAP_LINE_HEADS));
    expect(sheet.rows.length).toBe(areas.length);
    const columns = Object.keys(GAP_LINE_HEADS) as (keyof GapLine)[];
    for (const [i, line] of areas.entries()) {
      const cells = columns.map((column) => {
        if (column === 'class') return GAP_CLASS_WORDS[line.class];
        if (column === 'reason') return line.reason === null ? '' : INSUFFICIENT_WORDS[line.reason];
        return line[column] === null ? '' : String(line[column]);
      });
      expect(sheet.rows[i]!.cells).withContext(line.code).toEqual(cells);
    }
  });

  it('gives the same answer for the same seed, and says which draws and seed it used', async () => {
    const once = await answerOf({ seed: '7' });
    expect(await answerOf({ seed: '7' })).toEqual(once);
    expect([once.draws, once.seed, once.lens, once.level]).toEqual([100, 7, 'msk', 'icb']);
  });

  for (const lens of LENSES) {
    it(`assesses most boards through the lens ${lens}, and says of the others why it cannot`, async () => {
      const { areas } = await answerOf({ lens, draws: '100' });
      const assessed = areas.filter((line) => line.class !== 'insufficientData');
      expect(assessed.length / areas.length).toBeGreaterThan(0.9);
      for (const line of assessed) {
        expect(line.reason).withContext(line.name).toBeNull();
        expect(line.coverage)
          .withContext(line.name)
          .toBeGreaterThanOrEqual(2 / 3);
        expect(line.shortfallLower! <= line.shortfall! && line.shortfall! <= line.shortfallUpper!)
          .withContext(line.name)
          .toBeTrue();
      }
      for (const line of areas.filter((other) => !assessed.includes(other))) {
        expect(line.reason).withContext(line.name).not.toBeNull();
        expect([line.expected, line.shortfall, line.pShortfall])
          .withContext(line.name)
          .toEqual([null, null, null]);
      }
    });
  }

  it('shares out what staff there are: expected and counted are the same over England', async () => {
    const { areas } = await answerOf({ draws: '100' });
    const assessed = areas.filter(({ expected }) => expected !== null);
    expect(assessed.length).toBeGreaterThan(30);
    const total = (of: 'wte' | 'expected') => assessed.reduce((sum, line) => sum + line[of]!, 0);
    // Each line is printed to six digits, so the sum of 36 of them is good to two decimals.
    expect(total('expected')).toBeCloseTo(total('wte'), 2);
  });

  it('finds no district assessable, since no staff figures are published for districts', async () => {
    const answer = await answerOf({ level: 'ltla', lens: 'all', draws: '100' });
    expect([answer.areas.length, answer.provisionPeriod, answer.vintage]).toEqual([
      296,
      null,
      null,
    ]);
    for (const line of answer.areas) {
      expect([line.class, line.wte, line.expected, line.shortfall])
        .withContext(line.name)
        .toEqual(['insufficientData', null, null, null]);
      expect(line.reason).not.toBeNull();
    }
  });

  for (const [about, change] of [
    ['--level must be one of region, nhs-region, icb, utla, ltla', { level: undefined }],
    ['--level must be one of region, nhs-region, icb, utla, ltla', { level: 'ward' }],
    ['--level must be one of region, nhs-region, icb, utla, ltla', { level: 'england' }],
    ['--lens must be one of all, cardiovascular, mental, diabetes, msk', { lens: undefined }],
    ['--lens must be one of all, cardiovascular, mental, diabetes, msk', { lens: 'constructor' }],
    ['--vintage must be one of 2023, 2026', { vintage: '1999' }],
    ['--format must be csv or json', { format: 'pdf' }],
    ['--seed must be a whole number from 1 to 4294967295', { seed: '1.5' }],
    ['--draws must be a whole number from 100 to 50000', { draws: '0' }],
    ['--draws must be a whole number from 100 to 50000', { draws: 'many' }],
    ['--benchmark must be england, p75 or a number from 0.01 to 1000', { benchmark: '0' }],
    ['--elasticity must be a number from 0 to 2', { elasticity: '-1' }],
    ['--likely must be three numbers such as 0.9,0.9,-5', { likely: '0.9,0.9' }],
    ['--possible must be two shares such as 0.5,0.8', { possible: '0.5,8' }],
    [
      '--parts must be three weights such as 1,1,1, each from 0 to 10, not all 0',
      { parts: '0,0,0' },
    ],
    [
      '--weights must be known indicators, each once, with weights such as depression:2, each from 0 to 10',
      { weights: 'nonsense:2' },
    ],
  ] as const satisfies readonly (readonly [string, GapOptions])[]) {
    it(`explains ${JSON.stringify(change)}: ${about}`, async () => {
      await expectAsync(gap({ ...BOARDS, ...change })).toBeRejectedWithError(UsageError, about);
      expect(printed).not.toHaveBeenCalled();
    });
  }

  it('refuses a snapshot that is not there, cut off or not its own in one sentence', async () => {
    const snapshot = await mkdtemp(join(tmpdir(), 'atlas-gap-'));
    const refusal = (message: RegExp) =>
      expectAsync(gap({ ...BOARDS, snapshot })).toBeRejectedWithError(ForeignFileError, message);
    await refusal(/areas\.json cannot be read: run npm run atlas -- refresh, [^\n]*\.$/);
    await writeFile(join(snapshot, 'areas.json'), '{"areas": [');
    await refusal(/areas\.json cannot be read: run npm run atlas -- refresh, [^\n]*\.$/);
    await writeFile(join(snapshot, 'areas.json'), '{"areas": []}');
    await refusal(/^The bundled list of areas cannot be read: [^\n]*\.$/);
    await rm(snapshot, { recursive: true });
  });
});
