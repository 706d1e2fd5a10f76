import { createSelector } from '@ngrx/store';
import { ageSentence } from '#app/domain/age-text.ts';
import { type AreaLevel } from '#app/domain/area.ts';
import { citationLine } from '#app/domain/extract-citation.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type Brought, selectBrought } from '../extracts/brought.ts';
import { type Like } from '../extracts/slice-draft.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { selectGeography } from '../scope.ts';
import { type Option } from './bring-words.ts';
import { KIND_WORDS } from './indicator-words.ts';
import { dayWords } from './source-line.ts';

/** Accepted figures as they are listed. */
export interface BroughtRow {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly url: string;
  readonly period: string;
  readonly age: string;
  readonly use: string;
  /** Title of the indicator of the atlas it is shown beside; blank: none. */
  readonly beside: string;
  readonly file: string;
  readonly accepted: string;
  /** A level at which the map shows it; null where it has no figure below England. */
  readonly mapLevel: AreaLevel | null;
  /** What next year's file is read like. */
  readonly like: Like;
}

const MAP_LEVELS = ['icb', 'utla', 'ltla', 'region', 'nhs-region'] as const;

export function selectBroughtRows(today: string) {
  return createSelector(
    selectBrought,
    selectGeography,
    liveFeature.selectCatalogue,
    (all, geography, catalogue): readonly BroughtRow[] => {
      const levels = new Map<string, Set<AreaLevel>>();
      for (const { code, level } of geography?.areas ?? []) {
        levels.set(code, (levels.get(code) ?? new Set()).add(level));
      }
      return all.map((brought) => {
        const { indicator, citation, table, accepted, comparesWith, record } = brought;
        const newest = parsePeriodId(table.periods.at(-1) ?? '');
        const fits = (level: AreaLevel) =>
          table.areas.filter((code) => levels.get(code)?.has(level));
        const [best] = [...MAP_LEVELS].sort(
          (a, b) => measured(brought, fits(b)) - measured(brought, fits(a)),
        );
        return {
          id: indicator.id,
          title: indicator.title,
          citation: citationLine(citation),
          url: citation.url,
          period: newest === null ? '' : periodLabel(newest),
          age: newest === null ? '' : ageSentence(newest, today),
          use: useWords(brought),
          beside: comparesWith === null ? '' : (catalogue.byId(comparesWith)?.title ?? ''),
          file: record.file,
          accepted: dayWords(accepted.slice(0, 10)),
          mapLevel: best !== undefined && measured(brought, fits(best)) > 0 ? best : null,
          like: {
            title: indicator.title,
            mapping: record.mapping,
            extracts: all
              .map((one) => one.record)
              .filter(
                ({ file, citation: { document } }) =>
                  file === record.file && document === citation.document,
              ),
          },
        };
      });
    },
  );
}

/** Mappings that were saved, for a file of a kind that was read before. */
export const selectSavedMappings = createSelector(
  selectKept('mappings'),
  (mappings): readonly (Option & { readonly like: Like })[] =>
    mappings.map(({ id, title, file, mapping }) => ({
      value: id,
      name: `${title} (${file})`,
      like: { title, mapping, extracts: [] },
    })),
);

function measured({ table }: Brought, codes: readonly string[]): number {
  const newest = table.periods.at(-1) ?? '';
  return codes.filter((code) => figureAt(table, code, newest).kind === 'measured').length;
}

function useWords({ indicator }: Brought): string {
  const { kind, subdomain, lenses } = indicator;
  const counted = kind === 'need' && subdomain !== null ? 'counted in need' : 'not counted in need';
  const names = lenses.map((lens) => LENS_NAMES[lens].inSentence).join(', ');
  return [KIND_WORDS[kind], kind === 'need' ? counted : '', names]
    .filter((part) => part !== '')
    .join('; ');
}
