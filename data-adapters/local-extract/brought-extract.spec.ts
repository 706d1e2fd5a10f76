import { ForeignFileError } from '#data-adapters/adapter.ts';
import { csvWorkbook } from '#data-adapters/formats/grid/grid-fixture.ts';
import { broughtTable } from '#data-adapters/snapshot/brought-table.ts';
import { readBroughtExtract, type BroughtExtract } from './brought-extract.ts';
import { proposedFor, SUSSEX } from './extract-fixture.ts';
import { readExtract } from './read-extract.ts';

async function brought(): Promise<BroughtExtract> {
  const workbook = await csvWorkbook('Area,Year,Rate\nAdur,2021,1\nArun,2021,*\n');
  const mapping = proposedFor(workbook);
  const { records, issues } = readExtract(workbook, mapping, SUSSEX);
  return {
    version: 1,
    id: 'local-rate',
    file: workbook.name,
    mapping,
    citation: { document: 'JSNA', page: '1', url: 'https://example.org/', date: '2026-03-01' },
    definition: {
      title: 'Rate',
      kind: 'context',
      unit: 'per 100',
      decimals: 1,
      polarity: 'no-judgement',
      scale: 'rate',
      population: 'Residents',
      definition: '',
      caveats: [],
      lenses: ['all'],
      subdomain: null,
    },
    aggregate: 'none',
    table: broughtTable({ id: 'local-rate', aggregate: 'none' }, records),
    leftOut: issues.length,
    accepted: '2026-03-02T09:30:00.000Z',
  };
}

describe('readBroughtExtract', () => {
  it('gives back exactly what was kept', async () => {
    const kept = await brought();
    expect(readBroughtExtract(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('refuses what another version kept, or what is damaged, in one sentence that names the key', async () => {
    const kept = await brought();
    const wrong: readonly (readonly [object | null, RegExp])[] = [
      [null, /the whole/],
      [{ ...kept, version: 2 }, /version/],
      [{ ...kept, id: 'rate' }, /id/],
      [{ ...kept, citation: {} }, /citation/],
      [{ ...kept, table: { indicator: 'local-rate' } }, /figures of local-rate/],
    ];
    for (const [payload, message] of wrong) {
      expect(() => readBroughtExtract(payload)).toThrowError(ForeignFileError, message);
    }
  });
});
