import { ForeignFileError, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { endsWithinRow } from '#data-adapters/formats/csv.ts';
import { refusePublisherError } from '#data-adapters/formats/json-answer.ts';
import { fingertipsCsvAdapter } from './fingertips-csv-adapter.ts';
import { checkIds, fingertipsRequest } from './fingertips-request.ts';
import { type FingertipsAreaType } from './fingertips-area-types.ts';

export interface FiguresQuery {
  /** 1 to 100 indicator ids. */
  readonly ids: readonly number[];
  readonly areaType: FingertipsAreaType;
  /** The kind of area that contains them; England unless there is a reason. */
  readonly parentAreaType: FingertipsAreaType;
}

/**
 * All periods of some indicators for one area type, as the `all_data/csv` download. England comes
 * with it, and where the parent is England a second time.
 */
export const fingertipsFigures: RemoteAdapter<FiguresQuery> = {
  source: 'ohid-fingertips',

  request({ ids, areaType, parentAreaType }) {
    const parameters = {
      indicator_ids: checkIds(ids),
      child_area_type_id: areaType.id,
      parent_area_type_id: parentAreaType.id,
      include_sortable_time_periods: 'yes',
    };
    const kind = areaType.short === '' ? areaType.name : areaType.short;
    const about = `${ids.length === 1 ? `indicator ${ids.join()}` : `${ids.length} indicators`} for ${kind}`;
    return fingertipsRequest('all_data/csv/by_indicator_id', parameters, { expects: 'csv', about });
  },

  parse(answer) {
    refusePublisherError(answer, fingertipsCsvAdapter.expected);
    const parsed = fingertipsCsvAdapter.parse(fingertipsCsvAdapter.decode(answer));
    if (!endsWithinRow(parsed)) return parsed;
    const { expected } = fingertipsCsvAdapter;
    throw new ForeignFileError(
      `${answer.name} ends within a row: it was cut off; expected ${expected}.`,
    );
  },
};
