import { type KeptRecord } from './collections.ts';

/** An accepted extract for specs, saved at noon. */
export function makeExtract(
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): KeptRecord<'extracts'> {
  return {
    id,
    revision: 1,
    savedAt: '2026-11-25T12:00:00.000Z',
    title: `Extract ${id}`,
    ...change,
  };
}
