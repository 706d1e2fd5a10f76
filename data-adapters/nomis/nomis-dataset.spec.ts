import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { nomisDataset } from './nomis-dataset.ts';

const family = {
  annotations: {
    annotation: [
      { annotationtext: 'Current (being actively updated)', annotationtitle: 'Status' },
      { annotationtext: '2026-10-13 07:00:00', annotationtitle: 'LastUpdated' },
    ],
  },
};
const answer = (keyfamily: unknown) =>
  JSON.stringify({ structure: { keyfamilies: { keyfamily } } });

describe('nomisDataset', () => {
  itKeepsTheRemotePromises(nomisDataset, answer([family]));

  it('says when the survey was last updated, whether its family stands in a list or alone', () => {
    for (const keyfamily of [[family], family]) {
      expect(nomisDataset.parse(textFile(answer(keyfamily))).records).toEqual([
        { lastUpdated: '2026-10-13 07:00:00', status: 'Current (being actively updated)' },
      ]);
    }
  });

  it('leaves blank what is not said', () => {
    const silent = answer([{ annotations: { annotation: [] } }]);
    expect(nomisDataset.parse(textFile(silent)).records).toEqual([{ lastUpdated: '', status: '' }]);
  });
});
