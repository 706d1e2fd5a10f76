import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewMerge } from '#app/domain/register-merge.ts';
import { EMPTY_REGISTER } from '#app/domain/service.ts';
import { PlaceFinder } from '#data-adapters/service-register/place-finder.ts';
import { readRegisterCsv } from '#data-adapters/service-register/register-csv.ts';
import { readAreas } from '#data-adapters/snapshot/read-snapshot.ts';
import { type BenchResult } from './bench-result.ts';
import { timeRatio } from './interleave.ts';

export const name = 'Bringing in services: four times as many against a quarter';

const HEAD =
  'Id,Name of service,Service family,Places served,Physiotherapists (WTE),People seen in a year,Notes';

/** Services with names alike, in few places: the hardest case for finding records of one service. */
function generated(count: number, codes: readonly string[]): Uint8Array {
  const lines = Array.from({ length: count }, (_, i) => {
    const places = [0, 7, 19].map((step) => codes[(i + step) % codes.length]).join('; ');
    return `id-${i},Work and health service ${i},IPS,${places},2 to ${(i % 5) + 3},${i + 10},Note ${i}`;
  });
  return new TextEncoder().encode(`${HEAD}\n${lines.join('\n')}\n`);
}

export function run(): Promise<readonly BenchResult[]> {
  const file = join(import.meta.dirname, '../../assets/snapshot/areas.json');
  const geography = readAreas(JSON.parse(readFileSync(file, 'utf8')));
  const finder = new PlaceFinder(geography);
  const codes = geography.areas.filter(({ level }) => level === 'ltla').map(({ code }) => code);
  const context = { finder, today: '2026-11-22', newId: () => 'new' };
  const bring = (bytes: Uint8Array) => () => {
    const { register } = readRegisterCsv({ name: 'services.csv', bytes }, context);
    return previewMerge(EMPTY_REGISTER, register, finder.name).added.length;
  };
  const [few, many] = [generated(2500, codes), generated(10_000, codes)];
  if (bring(many)() !== 10_000) throw new Error('not every service was read');
  return Promise.resolve([
    {
      what: 'reading, checking and previewing 10,000 services',
      ratio: timeRatio(bring(many), bring(few), 3),
      against: 'the time of 2,500',
      detail: `${(many.length / 1e6).toFixed(1)} MB`,
      limit: 8,
    },
  ]);
}
