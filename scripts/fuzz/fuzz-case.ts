import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { oneOf, type Random, seededRandom } from '../layouts/seeded-random.ts';
import { type Found, type FuzzSample, type FuzzTarget } from './fuzz-target.ts';
import { judgeFound, judgeRefusal, lostLines, newFigures } from './judge-found.ts';
import { BYTE_MUTATIONS } from './mutate-bytes.ts';
import { JSON_MUTATIONS } from './mutate-json.ts';
import { TABLE_MUTATIONS } from './mutate-table.ts';
import { WORKBOOK_MUTATIONS } from './mutate-workbook.ts';
import { type Mutated, type Mutation, under } from './mutation.ts';

/** A mutated file, the same for the same target, seed and number. */
export interface FuzzCase extends Mutated {
  readonly sample: FuzzSample;
}

export interface CaseOutcome {
  readonly read: boolean;
  readonly issues: number;
  /** What went wrong; null where nothing did. */
  readonly wrong: string | null;
}

const BY_KIND: Readonly<Record<FuzzSample['kind'], readonly Mutation[]>> = {
  table: TABLE_MUTATIONS,
  json: JSON_MUTATIONS,
  workbook: WORKBOOK_MUTATIONS,
};

/** One or, now and then, several changes to one of the samples. */
export function makeCase(samples: readonly FuzzSample[], seed: number, number: number): FuzzCase {
  const random = seededRandom(seed ^ Math.imul(number + 1, 0x9e3779b1));
  const sample = oneOf(samples, random);
  const first = change(sample, sample.bytes, random);
  const more = random() < 0.2 ? 1 + under(3, random) : 0;
  let mutated = first;
  for (let i = 0; i < more && mutated.bytes.length > 0; i += 1) {
    const next = oneOf(BYTE_MUTATIONS, random)(mutated.bytes, random);
    mutated = { ...next, what: `${mutated.what}; ${next.what}` };
  }
  return { ...mutated, sample };
}

function change(sample: FuzzSample, bytes: Uint8Array, random: Random): Mutated {
  const own = random() < 0.8;
  return oneOf(own ? BY_KIND[sample.kind] : BYTE_MUTATIONS, random)(bytes, random);
}

/** Reads the file of a case, and judges what comes of it. */
export async function runCase(target: FuzzTarget, one: FuzzCase): Promise<CaseOutcome> {
  let found: Found;
  try {
    found = await target.read({ name: one.sample.name, bytes: one.bytes });
  } catch (error) {
    return { read: false, issues: 0, wrong: judgeRefusal(error) };
  }
  const wrong =
    judgeFound(found) ??
    polluted() ??
    (target.everyLine ? lostLines(linesOf(one), found) : null) ??
    (one.onlyBlanked ? newFigures(await soundOf(target, one.sample), found, cellsIn(one)) : null);
  return { read: true, issues: found.issues.length, wrong };
}

const SOUND = new WeakMap<FuzzSample, Found>();

/** What the sample itself comes to. */
async function soundOf(target: FuzzTarget, sample: FuzzSample): Promise<Found> {
  const known = SOUND.get(sample);
  if (known !== undefined) return known;
  const found = await target.read(sample);
  SOUND.set(sample, found);
  return found;
}

/** Lines of the changed table on which a row begins; none where it is no longer a table. */
function linesOf({ sample: { name }, bytes }: FuzzCase): readonly number[] {
  try {
    const { rows, issues } = readCsv({ name, bytes }, { expected: 'a table' });
    return [...rows.map(({ line }) => line), ...issues.map(({ row }) => row)];
  } catch (error) {
    if (error instanceof ForeignFileError) return [];
    throw error;
  }
}

function cellsIn({ sample, bytes }: FuzzCase): ReadonlySet<string> {
  if (sample.kind !== 'table') return new Set();
  return new Set(new TextDecoder().decode(bytes).split(/[,"\s]+/));
}

function polluted(): string | null {
  return 'polluted' in {} ? 'every object has a new property: a prototype was changed' : null;
}
