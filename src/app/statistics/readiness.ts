import { type Service } from '#app/domain/service.ts';
import { type Answer, type Profession, PROFESSIONS } from '#app/domain/service-lists.ts';
import { mayCertify } from '#app/domain/work-health.ts';

/** How many services answer yes, no or unknown. Unknown is not no. */
export type AnswerCounts = Readonly<Record<Answer, number>>;

/** Services with one profession on their staff; null: those of which no profession is recorded. */
export interface ReadinessRow {
  readonly profession: Profession | null;
  readonly services: number;
  /** Null where the law does not let the profession certify a fit note. */
  readonly fitNotes: AnswerCounts | null;
  readonly reports: AnswerCounts;
}

/**
 * Fit notes and AHP Health and Work Reports by profession. An answer is of the service, so one with
 * several professions counts in the row of each: the rows are never added up.
 */
export function readiness(services: readonly Service[]): readonly ReadinessRow[] {
  const rowOf = (profession: Profession | null, own: readonly Service[]): ReadinessRow => ({
    profession,
    services: own.length,
    fitNotes:
      profession === null || mayCertify(profession)
        ? countAnswers(own.map(({ fitNotes }) => fitNotes))
        : null,
    reports: countAnswers(own.map(({ healthAndWorkReports }) => healthAndWorkReports)),
  });
  const unnamed = services.filter(({ staff }) => staff.length === 0);
  return [
    ...PROFESSIONS.map((profession) =>
      rowOf(
        profession,
        services.filter(({ staff }) => staff.some((range) => range.profession === profession)),
      ),
    ),
    ...(unnamed.length === 0 ? [] : [rowOf(null, unnamed)]),
  ];
}

function countAnswers(answers: readonly Answer[]): AnswerCounts {
  const of = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  return { yes: of('yes'), no: of('no'), unknown: of('unknown') };
}
