import * as v from 'valibot';
import { type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { APS_DATASET } from './nomis-codes.ts';

/** What Nomis says of the dataset itself. */
export interface NomisDataset {
  /** When figures were last added or changed, as Nomis writes it; blank where it does not say. */
  readonly lastUpdated: string;
  readonly status: string;
}

const text = v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const Annotations = v.object({
  annotation: v.array(v.object({ annotationtext: text, annotationtitle: text })),
});
const Family = v.object({ annotations: Annotations });
const Dataset = v.object({
  structure: v.object({
    keyfamilies: v.object({
      // One family may stand alone instead of in a list.
      keyfamily: v.union([v.pipe(v.array(Family), v.nonEmpty()), Family]),
    }),
  }),
});

/** Whether there is anything newer: the description of the survey's dataset. */
export const nomisDataset: RemoteAdapter<undefined, NomisDataset> = {
  source: 'nomis',

  request: () => ({
    upstream: 'nomis',
    path: `dataset/${APS_DATASET}.def.sdmx.json`,
    expects: 'json',
    about: 'when the survey was last updated',
  }),

  parse(answer) {
    const { structure } = readJsonAnswer(answer, Dataset, 'the description of a Nomis dataset');
    const { keyfamily } = structure.keyfamilies;
    const families = Array.isArray(keyfamily) ? keyfamily : [keyfamily];
    const annotations = families.flatMap((family) => family.annotations.annotation);
    const said = (title: string) =>
      annotations.find(({ annotationtitle }) => annotationtitle === title)?.annotationtext ?? '';
    return {
      records: [{ lastUpdated: said('LastUpdated'), status: said('Status') }],
      issues: [],
    };
  },
};
