import * as v from 'valibot';
import { csvWorkbook } from '#data-adapters/formats/grid/grid-fixture.ts';
import { broughtTable } from '#data-adapters/snapshot/brought-table.ts';
import { BroughtExtract } from './brought-extract.ts';
import { proposedFor, SUSSEX } from './extract-fixture.ts';
import { readExtract } from './read-extract.ts';

async function brought(): Promise<BroughtExtract> {
  const workbook = await csvWorkbook('Area,Year,Rate\nAdur,2021,1\nArun,2021,*\n');
  const mapping = proposedFor(workbook);
  const { records, issues } = readExtract(workbook, mapping, SUSSEX);
  return {
    version: 1,
    title: 'Rate',
    file: workbook.name,
    mapping,
    slice: { indicator: 'Rate', sex: '', age: '', unit: '', category: null },
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
    comparesWith: 'inactivity-rate',
    table: broughtTable({ id: 'local-rate', aggregate: 'none' }, records),
    leftOut: issues.length,
    accepted: '2026-03-02T09:30:00.000Z',
  };
}

describe('a brought extract', () => {
  it('is read back exactly as it was kept', async () => {
    const kept = await brought();
    expect(v.parse(BroughtExtract, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('is refused where another version kept it, or it is damaged, with the key that is wrong', async () => {
    const kept = await brought();
    const wrong: readonly (readonly [object | null, string | null])[] = [
      [null, null],
      [{ ...kept, version: 2 }, 'version'],
      [{ ...kept, title: '' }, 'title'],
      [{ ...kept, citation: {} }, 'citation.document'],
      [{ ...kept, mapping: { ...kept.mapping, range: 'here' } }, 'mapping.range'],
      [{ ...kept, table: { indicator: 'local-rate' } }, 'table'],
      [{ ...kept, table: { ...kept.table, indicator: 'inactivity-rate' } }, 'table'],
    ];
    for (const [payload, key] of wrong) {
      const read = v.safeParse(BroughtExtract, payload);
      if (read.success) throw new Error(`it was read: ${String(key)}`);
      expect(v.getDotPath(read.issues[0])).toBe(key);
    }
  });
});
