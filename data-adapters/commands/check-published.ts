import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { figureText } from '#app/domain/figure-text.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type Polarity } from '#app/statistics/comparison-outcome.ts';
import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { type CsvSheet, readCsv } from '#data-adapters/formats/csv.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { fingertipsCsvAdapter } from '#data-adapters/fingertips/fingertips-csv-adapter.ts';
import {
  type Judgement,
  type Rule,
  RULES,
  segmentsOf,
  significanceOf,
  trendsOf,
  type WideLimits,
} from './published-judgements.ts';
import { UsageError } from './usage-error.ts';

/** What came of one kind of published word for one measure. */
export interface Tally {
  readonly match: number;
  readonly differ: number;
  readonly unchecked: number;
  /** Published and ours, with why, how many, and the first such row; most frequent first. */
  readonly kinds: readonly {
    readonly published: string;
    readonly ours: string | null;
    readonly why: string;
    readonly count: number;
    readonly first: string;
  }[];
}

export interface PublishedCheck {
  readonly indicator: string;
  readonly name: string;
  readonly sex: string;
  readonly age: string;
  readonly polarity: Polarity;
  /** The rule its comparisons were checked by. */
  readonly rule: Rule;
  readonly significance: Tally;
  readonly trend: Tally;
}

/**
 * Reads a Fingertips CSV, works out every comparison with England and every recent trend that it
 * publishes, and prints where ours match and where they differ. The answer is the exit code: 0 all
 * that could be checked match; 1 some differ, or nothing could be checked.
 */
export async function checkPublished(
  args: readonly string[],
  format: string | undefined,
): Promise<number> {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) {
    throw new UsageError('check-published needs one file of Fingertips');
  }
  if (format !== undefined && format !== 'text' && format !== 'json') {
    throw new UsageError('--format must be text or json');
  }
  const checks = checkFile(await fileAt(path));
  console.info(
    format === 'json' ? JSON.stringify(checks, null, 1) : checks.map(textOf).join('\n\n'),
  );
  const tallies = checks.flatMap(({ significance, trend }) => [significance, trend]);
  const isChecked = tallies.some(({ match, differ }) => match + differ > 0);
  if (!isChecked) console.error(`${basename(path)} publishes nothing that can be checked.`);
  return isChecked && tallies.every(({ differ }) => differ === 0) ? 0 : 1;
}

/** The same, of a file that was read: one entry for each measure that publishes a word. */
export function checkFile(file: SourceFile): readonly PublishedCheck[] {
  const { records } = fingertipsCsvAdapter.parse(fingertipsCsvAdapter.decode(file));
  // The adapter does not keep 99.8% limits: no page shows them.
  const wide = wideLimits(readCsv(file, { expected: fingertipsCsvAdapter.expected }));
  return segmentsOf(records).flatMap((segment): PublishedCheck[] => {
    const { rule, judgements: significance } = significanceOf(segment, wide);
    const trend = trendsOf(segment);
    const [first] = segment.records;
    if (first === undefined || significance.length + trend.length === 0) return [];
    return [
      {
        indicator: first.indicator,
        name: first.indicatorName.trim(),
        sex: first.sex,
        age: first.age,
        polarity: segment.polarity,
        rule,
        significance: tally(significance),
        trend: tally(trend),
      },
    ];
  });
}

function wideLimits(sheet: CsvSheet): WideLimits {
  const optional = ['Lower CI 99.8 limit', 'Upper CI 99.8 limit'] as const;
  const cell = cellsByName(sheet, {
    expected: fingertipsCsvAdapter.expected,
    required: [],
    optional,
  });
  return new Map(
    sheet.rows.flatMap((row) => {
      const [lower, upper] = optional.map((name) => readNumber(cell(row, name)));
      return typeof lower === 'number' && typeof upper === 'number'
        ? [[row.line, { lower, upper }] as const]
        : [];
    }),
  );
}

function tally(judgements: readonly Judgement[]): Tally {
  const apart = judgements.filter(({ published, ours }) => published !== ours);
  const kinds = Map.groupBy(apart, ({ published, ours, why }) =>
    [published, ours ?? '', why].join('|'),
  );
  return {
    match: judgements.length - apart.length,
    differ: apart.filter(({ ours }) => ours !== null).length,
    unchecked: apart.filter(({ ours }) => ours === null).length,
    kinds: [...kinds.values()]
      .flatMap((some) => {
        const [one] = some;
        if (one === undefined) return [];
        const { published, ours, why, record } = one;
        return [{ published, ours, why, count: some.length, first: rowText(record) }];
      })
      .sort((a, b) => b.count - a.count),
  };
}

function rowText({ row, areaName, period, figure }: Judgement['record']): string {
  return `row ${row}, ${areaName}, ${periodLabel(period)}: ${figureText(figure, '', 3)}`;
}

function textOf(check: PublishedCheck): string {
  const { indicator, name, sex, age, polarity } = check;
  const split = [sex, age].filter((text) => text !== '').join(', ');
  return [
    `${indicator} ${name} (${split}); ${POLARITY_TEXT[polarity]}`,
    ...tallyLines(`comparison with England, ${RULES[check.rule]}`, check.significance),
    ...tallyLines('recent trend', check.trend),
  ].join('\n');
}

const POLARITY_TEXT: Readonly<Record<Polarity, string>> = {
  lowIsGood: 'lower is better, as its words imply',
  highIsGood: 'higher is better, as its words imply',
  noJudgement: 'neither is better, as its words imply',
};

function tallyLines(what: string, { match, differ, unchecked, kinds }: Tally): readonly string[] {
  if (match + differ + unchecked === 0) return [`  ${what}: none published`];
  return [
    `  ${what}: ${match} match, ${differ} differ, ${unchecked} not checked`,
    ...kinds.map(({ published, ours, why, count, first }) =>
      ours === null
        ? `    not checked ${count}: ${why} (“${published}”; ${first})`
        : `    differ ${count}: published “${published}”, ours “${ours}”; ${why} (${first})`,
    ),
  ];
}

async function fileAt(path: string) {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    throw new ForeignFileError(`${path} cannot be read: is the path right?`);
  }
}
