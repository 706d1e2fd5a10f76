import { createSelector } from '@ngrx/store';
import { type Service } from '#app/domain/service.ts';
import { PROFESSION_NAMES } from '#app/domain/service-lists.ts';
import { type WordTable } from '#app/domain/word-table.ts';
import { type AnswerCounts, readiness } from '#app/statistics/readiness.ts';
import { serviceShare } from '#app/statistics/service-share.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectAboutRegister } from './coverage-basis.ts';
import { selectDirectoryPlace } from './directory-places.ts';

/** The services of the chosen place, or all of the register where none is chosen. */
export const selectServicesInView = createSelector(
  selectRegister,
  selectDirectoryPlace,
  selectRegisterNesting,
  ({ services }, place, nesting): readonly Service[] =>
    place === null || nesting === null
      ? services
      : services.filter((service) => serviceShare(service, place, nesting) !== null),
);

/** `Cedar`, or that all of the register is meant. */
export const selectWhereWords = createSelector(selectDirectoryPlace, (place) =>
  place === null ? 'all recorded services' : `services that serve ${place.shortName}`,
);

/** Fit notes and AHP Health and Work Reports by profession. */
export const selectReadinessTable = createSelector(
  selectServicesInView,
  selectWhereWords,
  selectAboutRegister,
  (services, where, about): WordTable => ({
    id: 'readiness',
    title: `Fit notes and AHP Health and Work Reports: ${where}`,
    heads: [
      'Profession on the staff',
      'Services',
      'Issue fit notes',
      'Use the AHP Health and Work Report',
    ],
    rows: readiness(services).map(({ profession, services: n, fitNotes, reports }) => ({
      key: profession ?? 'none',
      cells: [
        { text: profession === null ? 'Profession not recorded' : PROFESSION_NAMES[profession] },
        n === 0 ? { text: 'Not recorded', tone: 'silent' as const } : { text: String(n) },
        fitNotes === null ? { text: 'May not certify by law' } : answerCell(fitNotes, n),
        answerCell(reports, n),
      ],
    })),
    about: about(
      `Fit-note and AHP Health and Work Report readiness by profession, ${where}; level in view`,
      'Answers are of services, so a service counts in the row of each of its professions: rows are not added up; unknown is not no',
    ),
    empty: 'No service is recorded.',
  }),
);

function answerCell({ yes, no, unknown }: AnswerCounts, n: number) {
  return n === 0
    ? { text: 'Not recorded', tone: 'silent' as const }
    : { text: `${yes} yes, ${no} no, ${unknown} unknown` };
}
