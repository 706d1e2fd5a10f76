import {
  type AreaLevel,
  ENGLAND,
  type Geography,
  LEVEL_NAMES,
  newestVintage,
} from '#app/domain/area.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { type Ask, AskError } from '#data-adapters/ask/ask.ts';
import { orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { type FlowOptions, type LiveFigures } from '#data-adapters/ask/live-figures.ts';
import { firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { askNomisPages } from './ask-nomis-pages.ts';
import { type NomisPlaces, nomisPlaces } from './nomis-places.ts';
import { longTermSickRates } from './long-term-sick-rate.ts';
import { compareWithParts, madeBoardsOf, type MadeBoard, makeGeographies } from './made-boards.ts';
import { INACTIVE, LONG_TERM_SICK_OF_INACTIVE, type NomisVariable } from './nomis-codes.ts';
import { LONGEST_PATH, type NomisQuery, sameQuarterDates } from './nomis-request.ts';
import { sameQuarterOnly } from './same-quarter.ts';

export interface NomisPlan {
  readonly levels: readonly AreaLevel[];
  readonly variables: readonly NomisVariable[];
  /** How many years, the newest first; the same quarter of each, because nearer points overlap. */
  readonly years: number;
  /** For integrated care boards, which Nomis adds up from their districts. */
  readonly geography: Geography;
  /** Of the boards; the newest unless told. */
  readonly vintage?: string;
}

/**
 * Rates of the Annual Population Survey with limits, numerators and denominators, a question per
 * level, and the long-term sick rate of residents where both its series are asked for. A level that
 * cannot be asked or answered is a failure and the others are kept. Where districts are asked for
 * too, what Nomis adds up for boards is checked against them.
 * @throws AskError where the person cancelled.
 */
export async function askNomisRates(
  ask: Ask,
  plan: NomisPlan,
  options: FlowOptions = {},
): Promise<LiveFigures> {
  const failures: AskError[] = [];
  const answers: Answer[] = [];
  const { judge = asItIs } = options;
  const boards = madeBoardsOf(plan.geography, plan.vintage ?? newestVintage(plan.geography));
  const places = nomisPlaces(ask, options);
  const levels = [...new Set(plan.levels)];
  for (const [index, level] of levels.entries()) {
    const answer = await orFailure(askLevel(ask, plan, level, places, boards.made, options));
    if (answer instanceof AskError) failures.push(about(answer, LEVEL_NAMES[level].many));
    else {
      answers.push({ level, parsed: judge(answer.parsed) });
      failures.push(...answer.failures);
    }
    options.progress?.({ done: index + 1, of: levels.length, about: LEVEL_NAMES[level].many });
  }
  if (levels.includes('icb')) {
    const cut = boards.cut.map(({ name }) => name);
    if (cut.length > 0)
      answers.push({ level: 'icb', parsed: { records: [], issues: [cutIssue(cut)] } });
  }
  const checked = compareWithParts(of('icb', answers), of('ltla', answers), boards.made);
  return { parsed: complete(answers, checked, plan.variables), failures };
}

function asItIs<T>(answer: T): T {
  return answer;
}

interface Answer {
  readonly level: AreaLevel;
  readonly parsed: Parsed<FigureRecord>;
}

function of(level: AreaLevel, answers: readonly Answer[]): readonly FigureRecord[] {
  return answers.flatMap((answer) => (answer.level === level ? answer.parsed.records : []));
}

async function askLevel(
  ask: Ask,
  plan: NomisPlan,
  level: AreaLevel,
  places: NomisPlaces,
  boards: readonly MadeBoard[],
  options: FlowOptions,
): Promise<LiveFigures> {
  const query = (geography: string): NomisQuery => ({
    geography,
    date: sameQuarterDates(plan.years),
    variables: plan.variables,
    about: `work and inactivity for ${LEVEL_NAMES[level].many}`,
  });
  if (level === 'icb') return askBoards(ask, query, boards, options);
  const geography = level === 'england' ? ENGLAND : await places.ofLevel(level);
  return askNomisPages(ask, query(geography), options);
}

async function askBoards(
  ask: Ask,
  query: (geography: string) => NomisQuery,
  boards: readonly MadeBoard[],
  options: FlowOptions,
): Promise<LiveFigures> {
  const rest = 800; // for the dates, measures and columns of the address
  const names = new Map(boards.map(({ board }) => [board.code, board.name]));
  const records: FigureRecord[] = [];
  const issues: RowIssue[] = [];
  const failures: AskError[] = [];
  for (const group of makeGeographies(boards, LONGEST_PATH - rest)) {
    const answer = await orFailure(askNomisPages(ask, query(group.geography), options));
    if (answer instanceof AskError) {
      failures.push(about(answer, boardWords(group.boards)));
      continue;
    }
    const { parsed } = answer;
    records.push(
      ...parsed.records.map((record) => ({
        ...record,
        areaName: names.get(record.areaCode) ?? record.areaName,
      })),
    );
    issues.push(...parsed.issues);
    failures.push(...answer.failures);
  }
  return { parsed: { records, issues }, failures };
}

/** All answers as one, with the rate worked out from two of the series, one quarter of each year. */
function complete(
  answers: readonly Answer[],
  checked: readonly RowIssue[],
  variables: readonly NomisVariable[],
): Parsed<FigureRecord> {
  const issues = answers.flatMap(({ level, parsed }) =>
    parsed.issues.map((issue) => ({
      ...issue,
      message: `${issue.message} (answer for ${LEVEL_NAMES[level].many})`,
    })),
  );
  const records = sameQuarterOnly(answers.flatMap(({ parsed }) => parsed.records));
  const both = variables.includes(INACTIVE) && variables.includes(LONG_TERM_SICK_OF_INACTIVE);
  const all = both ? [...records, ...longTermSickRates(records)] : records;
  // Authorities that are both upper and lower tier stand in two answers, rightly.
  const once = firstOfEach(all);
  const conflicts = once.issues.filter(({ code }) => code === 'conflict');
  return { records: once.records, issues: [...issues, ...conflicts, ...checked] };
}

/** A few boards by name, more by their number. */
function boardWords(boards: readonly MadeBoard[]): string {
  const { many } = LEVEL_NAMES.icb;
  return boards.length > 3
    ? `${boards.length} ${many}`
    : boards.map(({ board }) => board.name).join(', ');
}

function cutIssue(names: readonly string[]): RowIssue {
  const message = `Nomis adds boards up from whole districts, and the borders of these cut through one: ${names.join(', ')}; left out`;
  return { row: 1, code: 'left-out', message };
}

function about(error: AskError, words: string): AskError {
  return new AskError(error.failure, error.upstream, `No figures for ${words}: ${error.message}`);
}
