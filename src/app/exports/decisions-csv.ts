import {
  ACTION_STATUS_NAMES,
  type GapAction,
  type GapSubject,
  type NotNow,
} from '#app/domain/gap-action.ts';
import { csvText } from './csv-text.ts';

/** An action or a decision with its place and subject in words. */
export interface Decided<Record extends GapAction | NotNow> {
  readonly place: string;
  readonly about: string;
  readonly record: Record;
}

const HEADS = [
  'Kind',
  'Area code',
  'Level',
  'Area',
  'Family or lens',
  'What, or why not now',
  'Root cause',
  'Role',
  'Due',
  'Status',
  'Decided on',
  'Baseline measure',
  'Baseline value',
  'Baseline lower 95%',
  'Baseline upper 95%',
  'Unit',
  'Gap when made',
  'Baseline period',
  'Baseline source',
] as const;

/** Actions and decisions as one CSV table, with lines about what they are in front. */
export function decisionsCsv(
  about: readonly string[],
  actions: readonly Decided<GapAction>[],
  decisions: readonly Decided<NotNow>[],
): string {
  const whereOf = ({ place }: GapSubject) => [place.code, place.level];
  return csvText([
    ...about.map((line) => [line]),
    HEADS,
    ...actions.map(({ place, about: subject, record }) => {
      const { baseline } = record;
      return [
        'Action',
        ...whereOf(record.subject),
        place,
        subject,
        record.title,
        record.rootCause,
        record.ownerRole,
        record.due,
        ACTION_STATUS_NAMES[record.status],
        baseline.frozenOn,
        baseline.measure,
        baseline.value,
        baseline.lower,
        baseline.upper,
        baseline.unit,
        baseline.gapClass,
        baseline.period,
        baseline.source,
      ];
    }),
    ...decisions.map(({ place, about: subject, record }) => [
      'Not now',
      ...whereOf(record.subject),
      place,
      subject,
      record.reason,
      null,
      record.byRole,
      null,
      null,
      record.decidedOn,
    ]),
  ]);
}
