import { ForeignFileError } from '#data-adapters/adapter.ts';
import { READERS } from '#data-adapters/registry.ts';
import { makeCase, runCase } from './fuzz-case.ts';
import { FUZZ_TARGETS } from './fuzz-targets.ts';
import { type Found, type FuzzSample, type FuzzTarget } from './fuzz-target.ts';
import { judgeFound, judgeRefusal, lostLines, newFigures } from './judge-found.ts';
import { unzip, zip } from './zip-archive.ts';

/** `npm run fuzz` goes on to 10,000 with another seed. */
const CASES = 150;
const SEED = 20_260_101;

const found = (...values: readonly number[]): Found => ({
  records: values.map((value) => ({ figure: { kind: 'measured', value }, row: 7 })),
  issues: [],
});

describe('mutated files and answers', () => {
  for (const target of FUZZ_TARGETS) {
    it(`of ${target.name} never crash it, nor make a number of a blank, and say where they are wrong`, async () => {
      const samples = await target.samples();
      const sound: Found[] = [];
      for (const sample of samples) sound.push(await target.read(sample));
      expect(sound.some(({ records }) => records.length > 0)).toBeTrue();
      for (let number = 0; number < CASES; number += 1) {
        const one = makeCase(samples, SEED, number);
        const { wrong } = await runCase(target, one);
        expect(wrong).withContext(`case ${number}: ${one.sample.name}, ${one.what}`).toBeNull();
      }
    });
  }

  it('are made of every adapter of figures there is', () => {
    const names = FUZZ_TARGETS.map(({ name }) => name);
    expect(names).toEqual(jasmine.arrayContaining(Object.keys(READERS)));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the fuzz itself', () => {
  const sample: FuzzSample = {
    name: 'a.csv',
    kind: 'table',
    bytes: new TextEncoder().encode('code,value\nA,1\nB,2\n'),
  };
  const target = (read: FuzzTarget['read']): FuzzTarget => ({
    name: 'sample',
    samples: () => Promise.resolve([sample]),
    everyLine: false,
    read,
  });
  const casesOf = (count: number) =>
    Array.from({ length: count }, (_, number) => makeCase([sample], 5, number));

  it('makes the same file of the same seed and number, and others of others', () => {
    const [once, twice] = [casesOf(50), casesOf(50)];
    expect(once).toEqual(twice);
    expect(new Set(once.map(({ what }) => what)).size).toBeGreaterThan(20);
    expect(makeCase([sample], 6, 0)).not.toEqual(once[0]!);
  });

  it('finds a reader that makes 0 of a blank', async () => {
    const naive = target(({ bytes }) => {
      const lines = new TextDecoder().decode(bytes).trim().split('\n').slice(1);
      return found(...lines.map((line) => Number(line.split(',')[1]) || 0));
    });
    const outcomes = await Promise.all(casesOf(400).map((one) => runCase(naive, one)));
    expect(
      outcomes.some(({ wrong }) => wrong === 'the figure 0 came of a blank or a mark'),
    ).toBeTrue();
  });

  it('finds a reader that crashes, and takes a refusal in one sentence for none', async () => {
    const crashing = target(() => {
      throw new TypeError('undefined is not a function');
    });
    const refusing = target(() => {
      throw new ForeignFileError('a.csv is not what it should be.');
    });
    const [one] = casesOf(1);
    expect((await runCase(crashing, one!)).wrong).toContain('TypeError: undefined');
    expect(await runCase(refusing, one!)).toEqual({ read: false, issues: 0, wrong: null });
  });

  it('finds what is not finite, what has no place, and what says nothing or too much', () => {
    const issue = (row: number | null, message: string) => ({ row, code: 'x', message });
    const judge = (row: number | null, message: string) =>
      judgeFound({ records: [], issues: [issue(row, message)] });
    expect(judgeFound(found(1, Infinity))).toBe('a figure is Infinity');
    expect(judgeFound(found(NaN))).toBe('a figure is NaN');
    expect(judgeFound(found(1))).toBeNull();
    expect(judge(0, 'no')).toMatch(/no place/);
    expect(judge(1.5, 'no')).toMatch(/no place/);
    expect(judge(3, ' ')).toMatch(/says nothing/);
    expect(judge(3, 'a\nb')).toMatch(/more than a line/);
    expect(judge(3, 'fine')).toBeNull();
    expect(judge(null, 'fine')).toBeNull();
    expect(judgeRefusal(new ForeignFileError('no sentence'))).toMatch(/in no sentence/);
  });

  it('lets a printed figure stand in for one that was worked out, but no 0', () => {
    expect(newFigures(found(1, 2), found(2, 1), new Set())).toBeNull();
    expect(newFigures(found(1), found(3), new Set(['3']))).toBeNull();
    expect(newFigures(found(1), found(3), new Set())).toMatch(/figure 3/);
    expect(newFigures(found(1), found(1, 0), new Set(['0']))).toMatch(/figure 0/);
    expect(newFigures(found(1), found(1, 1), new Set())).toMatch(/figure 1/);
  });

  it('misses no line of which nothing is said', () => {
    const issues = [{ row: 3, code: 'duplicate', message: '2 rows repeat England' }];
    expect(lostLines([7, 3, 4, 5], { ...found(1), issues })).toBeNull();
    expect(lostLines([7, 3, 4, 5, 6], { ...found(1), issues })).toBe(
      'nothing is said of line 4, 5, 6',
    );
  });

  it('packs and unpacks archives as they are', () => {
    const parts = [
      { name: 'a/b.xml', bytes: Buffer.from('<a/>') },
      { name: 'empty', bytes: Buffer.from('') },
    ];
    expect(
      unzip(zip(parts)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    ).toEqual([
      ['a/b.xml', '<a/>'],
      ['empty', ''],
    ]);
  });
});
