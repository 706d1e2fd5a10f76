import * as v from 'valibot';
import { type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { fingertipsRequest } from './fingertips-request.ts';

/** A kind of place with its id in Fingertips: `502`, `Counties & UAs (from Apr 2023)`. */
export interface FingertipsAreaType {
  readonly id: number;
  /** The long name: `Upper tier local authorities (post 4/23)`. */
  readonly name: string;
  readonly short: string;
}

const AreaTypes = v.pipe(
  v.array(
    v.object({
      Id: v.pipe(v.number(), v.integer()),
      Name: v.string(),
      Short: v.nullish(v.string(), ''),
    }),
  ),
  v.nonEmpty(),
);

/** The list of area types, asked live: ids change with every change of boundaries. */
export const fingertipsAreaTypes: RemoteAdapter<undefined, FingertipsAreaType> = {
  source: 'ohid-fingertips',

  request: () =>
    fingertipsRequest('area_types', {}, { expects: 'json', about: 'the kinds of area' }),

  parse(answer) {
    const types = readJsonAnswer(answer, AreaTypes, 'the area types of Fingertips');
    const records = types.map(({ Id, Name, Short }) => ({
      id: Id,
      name: Name.trim(),
      short: Short.trim(),
    }));
    return { records, issues: [] };
  },
};
