import * as v from 'valibot';
import { type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { fingertipsRequest } from './fingertips-request.ts';

/** An indicator and an area type it has figures for. */
export interface AvailableData {
  readonly indicator: number;
  readonly areaTypeId: number;
}

const id = v.pipe(v.number(), v.integer());

/** Which area types an indicator has figures for, before they are asked for. */
export const fingertipsAvailableData: RemoteAdapter<number, AvailableData> = {
  source: 'ohid-fingertips',

  request: (indicator) =>
    fingertipsRequest(
      'available_data',
      { indicator_id: indicator },
      { expects: 'json', about: `which areas have figures for indicator ${indicator}` },
    ),

  parse(answer) {
    const Pairs = v.array(v.object({ IndicatorId: id, AreaTypeId: id }));
    const pairs = readJsonAnswer(answer, Pairs, 'the area types a Fingertips indicator has');
    const records = pairs.map(({ IndicatorId, AreaTypeId }) => ({
      indicator: IndicatorId,
      areaTypeId: AreaTypeId,
    }));
    return { records, issues: [] };
  },
};

/** Indicators found by words, as the area types they have figures for. */
export const fingertipsSearch: RemoteAdapter<string, AvailableData> = {
  source: 'ohid-fingertips',

  request: (words) =>
    fingertipsRequest(
      'indicator_search',
      { search_text: words.replace(/\s+/g, ' ').trim() },
      { expects: 'json', about: 'indicators by words' },
    ),

  parse(answer) {
    const Found = v.record(v.pipe(v.string(), v.regex(/^\d{1,6}$/)), v.array(id));
    const found = readJsonAnswer(answer, Found, 'the indicators that Fingertips found');
    const records = Object.entries(found).flatMap(([areaType, ids]) =>
      ids.map((indicator) => ({ indicator, areaTypeId: parseInt(areaType, 10) })),
    );
    return { records, issues: [] };
  },
};
