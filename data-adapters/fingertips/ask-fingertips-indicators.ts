import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { type Ask, AskError } from '#data-adapters/ask/ask.ts';
import { askAndRead, orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { type FlowOptions, type LiveFigures } from '#data-adapters/ask/live-figures.ts';
import { recordKey, sameFigure } from '#data-adapters/formats/figure-records.ts';
import { areaTypesOfLevel, NoAreaTypeError } from './area-types-of-level.ts';
import { type FingertipsAreaType, fingertipsAreaTypes } from './fingertips-area-types.ts';
import { fingertipsFigures, type FiguresQuery } from './fingertips-figures.ts';
import { inQuestions } from './fingertips-request.ts';
import { fingertipsMetadata, type IndicatorMetadata } from './indicator-metadata.ts';
import { withYearType } from './year-type.ts';

/**
 * Every period of some indicators at some levels: the area types are looked up, then there is one
 * question per area type and 100 indicators. A level that cannot be asked or answered is a failure
 * and the others are kept. England comes with every answer.
 * @throws AskError where the area types themselves cannot be had, or the person cancelled.
 */
export async function askFingertipsIndicators(
  ask: Ask,
  ids: readonly number[],
  levels: readonly AreaLevel[],
  options: FlowOptions = {},
): Promise<LiveFigures> {
  const { records: types } = await askAndRead(ask, fingertipsAreaTypes, undefined, options);
  const plan = planOf(types, ids, levels);
  const { judge = asItIs } = options;
  const failures = [...plan.failures];
  let done = 0;
  const tell = (about: string) => {
    done += 1;
    options.progress?.({ done, of: plan.questions.length + inQuestions(ids).length, about });
  };

  const metadata = new Map<number, IndicatorMetadata>();
  for (const group of inQuestions(ids)) {
    const known = await orFailure(askAndRead(ask, fingertipsMetadata, group, options));
    tell('what the indicators are');
    if (known instanceof AskError) failures.push(about(known, 'units and kinds of year'));
    else for (const one of known.records) metadata.set(one.id, one);
  }

  const answers: Answer[] = [];
  for (const { level, query } of plan.questions) {
    const words = wordsOf(level, query.areaType);
    const answer = await orFailure(askInParts(ask, query, options));
    tell(words);
    if (answer instanceof AskError) failures.push(about(answer, words));
    else answers.push({ words, parsed: judge(described(answer, metadata)) });
  }
  return { parsed: joined(answers), failures };
}

function asItIs<T>(answer: T): T {
  return answer;
}

/** The answer, in halves where it would be too large or one indicator spoils the question. */
async function askInParts(
  ask: Ask,
  query: FiguresQuery,
  options: FlowOptions,
): Promise<Parsed<FigureRecord>> {
  const answer = await orFailure(askAndRead(ask, fingertipsFigures, query, options));
  if (!(answer instanceof AskError)) return answer;
  const { ids } = query;
  const inHalves = answer.failure === 'too-large' || answer.failure === 'bad-question';
  if (!inHalves || ids.length < 2) throw answer;
  const middle = Math.ceil(ids.length / 2);
  const halves: Parsed<FigureRecord>[] = [];
  for (const half of [ids.slice(0, middle), ids.slice(middle)]) {
    halves.push(await askInParts(ask, { ...query, ids: half }, options));
  }
  return {
    records: halves.flatMap(({ records }) => records),
    issues: halves.flatMap(({ issues }) => issues),
  };
}

interface Answer {
  readonly words: string;
  readonly parsed: Parsed<FigureRecord>;
}

interface Question {
  readonly level: AreaLevel;
  readonly query: FiguresQuery;
}

interface Plan {
  readonly questions: readonly Question[];
  readonly failures: readonly AskError[];
}

/** England alone is asked for only where nothing else is: it comes with every other level. */
function planOf(
  types: readonly FingertipsAreaType[],
  ids: readonly number[],
  levels: readonly AreaLevel[],
): Plan {
  const [parentAreaType] = typesOrFailure(types, 'england');
  const questions: Question[] = [];
  const failures: AskError[] = [];
  const add = (level: AreaLevel) => {
    for (const areaType of typesOrFailure(types, level)) {
      for (const group of inQuestions(ids)) {
        questions.push({ level, query: { ids: group, areaType, parentAreaType } });
      }
    }
  };
  for (const level of new Set(levels)) {
    try {
      if (level !== 'england') add(level);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      failures.push(error);
    }
  }
  if (questions.length === 0 && levels.includes('england')) add('england');
  return { questions, failures };
}

function typesOrFailure(types: readonly FingertipsAreaType[], level: AreaLevel) {
  try {
    return areaTypesOfLevel(types, level);
  } catch (error) {
    if (error instanceof NoAreaTypeError) {
      throw new AskError('bad-question', 'fingertips', error.message);
    }
    throw error;
  }
}

/** Units and, for academic and other years, periods, which the figures alone do not say. */
function described(
  { records, issues }: Parsed<FigureRecord>,
  metadata: ReadonlyMap<number, IndicatorMetadata>,
): Parsed<FigureRecord> {
  const byKey = new Map([...metadata].map(([id, one]) => [String(id), one]));
  const complete = records.map((record) => {
    const known = byKey.get(record.indicator);
    if (known === undefined) return record;
    return { ...withYearType(record, known.yearType.id), unit: known.unit };
  });
  return { records: complete, issues };
}

/**
 * The answers as one. England, and authorities that are both upper and lower tier, stand in several:
 * equal copies are dropped, others are conflicts. Issues say which answer they are about.
 */
function joined(answers: readonly Answer[]): Parsed<FigureRecord> {
  const first = new Map<string, { readonly record: FigureRecord; readonly words: string }>();
  const issues: RowIssue[] = [];
  for (const { words, parsed } of answers) {
    for (const issue of parsed.issues) {
      issues.push({ ...issue, message: `${issue.message} (answer for ${words})` });
    }
    for (const record of parsed.records) {
      const key = recordKey(record);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { record, words });
      else if (!sameFigure(record, earlier.record)) {
        const message = `${record.indicatorName}, ${record.areaName}: another figure than in the answer for ${earlier.words}, which is kept (answer for ${words})`;
        issues.push({ row: record.row, code: 'conflict', message });
      }
    }
  }
  return { records: [...first.values()].map(({ record }) => record), issues };
}

function wordsOf(level: AreaLevel, areaType: FingertipsAreaType): string {
  const name = areaType.short === '' ? areaType.name : areaType.short;
  return `${LEVEL_NAMES[level].many}, Fingertips’ “${name}”`;
}

function about(error: AskError, words: string): AskError {
  return new AskError(error.failure, error.upstream, `No figures for ${words}: ${error.message}`);
}
