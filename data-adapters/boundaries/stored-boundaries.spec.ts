import { readBoundaryFile } from './boundary-file.ts';
import { geoJson, SAMPLE_FEATURES, SAMPLE_GEOGRAPHY } from './sample-boundaries.ts';
import { readStoredBoundaries } from './stored-boundaries.ts';
import { toBoards } from './to-boards.ts';

describe('boundaries kept on this device', () => {
  const file = geoJson(SAMPLE_FEATURES.slice(0, 3));
  const districts = readBoundaryFile(file, { geography: SAMPLE_GEOGRAPHY, vintage: '2026' });
  const boards = toBoards(districts, SAMPLE_GEOGRAPHY, '2026');
  const changed = (change: (copy: Record<string, unknown>) => void): unknown => {
    const copy = structuredClone<unknown>(boards) as Record<string, unknown>;
    change(copy);
    return copy;
  };

  it('come back as they were', () => {
    for (const boundaries of [districts, boards]) {
      expect(readStoredBoundaries(JSON.parse(JSON.stringify(boundaries)))).toEqual(boundaries);
    }
  });

  it('are none where they are damaged, or name a line that is not there', () => {
    const damaged: readonly unknown[] = [
      null,
      'boundaries',
      {},
      changed((copy) => delete copy['sourceLine']),
      changed((copy) => (copy['level'] = 'england')),
      changed((copy) => (copy['topology'] = { ...boards.topology, arcs: [] })),
      changed((copy) => (copy['codes'] = [1])),
    ];
    for (const stored of damaged) expect(readStoredBoundaries(stored)).toBeNull();
  });
});
