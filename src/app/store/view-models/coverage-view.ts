import { createSelector } from '@ngrx/store';
import { type Area } from '#app/domain/area.ts';
import { RECORDED_WORDS } from '#app/domain/family-gap-text.ts';
import { FAMILY_NAMES } from '#app/domain/service-lists.ts';
import { type WordCell, type WordTable } from '#app/domain/word-table.ts';
import {
  type CoverageCell,
  coverageGrid,
  type CoverageGrid,
} from '#app/statistics/coverage-grid.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectAboutRegister, selectCoverageAreas } from './coverage-basis.ts';
import { dayText } from './family-words.ts';
import { counted } from './level-words.ts';

/** What the register holds of the places in view; null until places are read. */
export function selectCoverageGrid(today: string) {
  return createSelector(
    selectRegister,
    selectCoverageAreas,
    selectRegisterNesting,
    (register, areas, nesting): CoverageGrid | null =>
      nesting === null ? null : coverageGrid(register, areas, nesting, today),
  );
}

/** How many cells of the grid are recorded, known none and not recorded: a sentence. */
export function coverageSentence({ rows }: CoverageGrid): string {
  const cells = rows.flat();
  const n = (state: CoverageCell['state']) => cells.filter((cell) => cell.state === state).length;
  return `Of ${counted(cells.length, 'cell')}: ${n('recorded')} recorded, ${n('known-none')} known none, ${n('not-recorded')} not recorded.`;
}

/** Places by families: what is recorded, when verified, by whom and how well. */
export function selectCoverageTable(today: string) {
  return createSelector(
    selectCoverageGrid(today),
    selectCoverageAreas,
    selectAboutRegister,
    (grid, areas, about): WordTable => ({
      id: 'coverage-grid',
      title: 'What is recorded, place by family',
      heads: ['Place', ...(grid?.families ?? []).map((family) => FAMILY_NAMES[family])],
      rows: areas.map((area, a) => ({
        key: area.code,
        cells: [
          { text: area.shortName },
          ...(grid?.rows[a] ?? []).map((cell) => cellOf(cell, area)),
        ],
      })),
      about: about('Coverage of the service register'),
      empty: 'There is no place at this level.',
    }),
  );
}

function cellOf(cell: CoverageCell, area: Area): WordCell {
  const { state, verified, verifiedState, grade, services, isContradicted, family } = cell;
  if (state === 'not-recorded') {
    const params = { place: area.code, level: area.level, family };
    return { text: 'Not recorded', tone: 'silent', to: { path: '/services/new', params } };
  }
  const when = verified === null ? 'never verified' : `${dayText(verified.on)}, ${verified.byRole}`;
  const old = verifiedState === 'current' ? '' : verified === null ? '' : ', overdue';
  const graded = state === 'known-none' ? '' : `, grade ${grade ?? 'not given'}`;
  const wrong = isContradicted ? ', contradicts a known none' : '';
  const text =
    state === 'known-none'
      ? 'Known none'
      : `${counted(services.length, 'service')}${widerWords(cell)}`;
  return {
    text,
    remark: `${when}${old}${graded}${wrong}`,
    ...(state === 'known-none'
      ? { tone: 'none' as const }
      : verifiedState !== 'current' && { tone: 'old' as const }),
  };
}

function widerWords({ services, stated }: CoverageCell): string {
  return stated === services.length ? '' : ` (${stated} with a stated share)`;
}

/** Two or more services of one family with a stated share of one place. */
export function selectOverlapTable(today: string) {
  return createSelector(
    selectCoverageGrid(today),
    selectCoverageAreas,
    selectRegister,
    selectAboutRegister,
    (grid, areas, { services }, about): WordTable => {
      const names = new Map(services.map(({ id, name }) => [id, name]));
      const places = namesOf(areas);
      return {
        id: 'overlaps',
        title: 'Overlaps',
        heads: ['Place', 'Family', 'Services with a stated share'],
        rows: (grid?.overlaps ?? []).map((cell) => ({
          key: `${cell.code} ${cell.family}`,
          cells: [
            { text: places.get(cell.code) ?? cell.code },
            { text: FAMILY_NAMES[cell.family] },
            {
              text: cell.services
                .slice(0, cell.stated)
                .map((id) => names.get(id) ?? id)
                .join('; '),
            },
          ],
        })),
        about: about(
          'Overlaps: two or more services of one family with a stated share of one place',
          'An overlap may be right: two services can serve one place for good reasons',
        ),
        empty: 'No place has two services of one family with a stated share of it.',
      };
    },
  );
}

/** Families without a service, place by place: known none and not recorded apart. */
export function selectHoleTable(today: string) {
  return createSelector(
    selectCoverageGrid(today),
    selectCoverageAreas,
    selectAboutRegister,
    (grid, areas, about): WordTable => ({
      id: 'holes',
      title: 'Holes',
      heads: ['Place', 'Known none', 'Not recorded', 'Say that there is none'],
      rows: areas.flatMap((area, a) => {
        const holes = (grid?.rows[a] ?? []).filter(({ state }) => state !== 'recorded');
        if (holes.length === 0) return [];
        const listOf = (wanted: CoverageCell['state']) =>
          holes.filter(({ state }) => state === wanted).map(({ family }) => FAMILY_NAMES[family]);
        const [none, silent] = [listOf('known-none'), listOf('not-recorded')];
        const families = grid?.families.length ?? 0;
        const params = { place: area.code, level: area.level };
        return [
          {
            key: area.code,
            cells: [
              { text: area.shortName },
              { text: none.length === 0 ? 'no finding' : none.join('; ') },
              {
                text:
                  silent.length === families
                    ? `${RECORDED_WORDS['not-recorded']}: every family`
                    : silent.length === 0
                      ? 'nothing missing'
                      : silent.join('; '),
              },
              silent.length === 0
                ? { text: 'every family is recorded' }
                : { text: 'Record a known none', to: { path: '/services/none/new', params } },
            ],
          },
        ];
      }),
      about: about('Holes: families without a recorded service, two kinds told apart'),
      empty: 'Every place has a service of every family.',
    }),
  );
}

function namesOf(areas: readonly Area[]): ReadonlyMap<string, string> {
  return new Map(areas.map(({ code, shortName }) => [code, shortName]));
}
