import { createSelector } from '@ngrx/store';
import { FAMILY_NAMES } from '#app/domain/service-lists.ts';
import { overdueRecords, VERIFIED_WORDS } from '#app/domain/verification.ts';
import { type WordTable } from '#app/domain/word-table.ts';
import { selectRegister, selectRegisterGeography } from '../register/register.ts';
import { selectAboutRegister } from './coverage-basis.ts';
import { dayText } from './family-words.ts';

/** Records to be verified again, whatever the level in view: never verified first, then longest overdue. */
export function selectOverdueTable(today: string) {
  return createSelector(
    selectRegister,
    selectRegisterGeography,
    selectAboutRegister,
    (register, geography, about): WordTable => {
      const services = new Map(register.services.map((service) => [service.id, service]));
      const nones = new Map(register.knownNones.map((none) => [none.id, none]));
      const nameOf = ({ code, level }: { readonly code: string; readonly level: string }) =>
        geography?.areas.find((area) => area.code === code && area.level === level)?.shortName ??
        code;
      return {
        id: 'overdue',
        title: 'To be verified',
        heads: ['Record', 'Family', 'State', 'Due since', 'Last verified by'],
        rows: overdueRecords(register, today).flatMap(({ kind, id, state, dueSince }) => {
          const record = kind === 'service' ? services.get(id) : nones.get(id);
          if (record === undefined) return [];
          const name = 'name' in record ? record.name : `Known none in ${nameOf(record.place)}`;
          return [
            {
              key: `${kind} ${id}`,
              cells: [
                { text: name },
                { text: FAMILY_NAMES[record.family] },
                { text: VERIFIED_WORDS[state], tone: 'old' as const },
                { text: dueSince === null ? 'never verified' : dayText(dueSince) },
                { text: record.verified?.byRole ?? 'nobody' },
              ],
            },
          ];
        }),
        about: about('Records to be verified again, of every place; the level in view'),
        empty: 'Every record was verified within six months.',
      };
    },
  );
}
