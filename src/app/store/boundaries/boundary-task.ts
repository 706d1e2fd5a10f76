import { type Geography } from '#app/domain/area.ts';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { inspectBoundaryFile } from '#data-adapters/boundaries/boundary-file.ts';

/** A file of boundaries to read, and what it is read against. */
export interface BoundaryTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly geography: Geography;
  /** ICB vintage taken where the codes fit several. */
  readonly vintage: string;
}

export interface BoundaryResult {
  readonly boundaries: Boundaries;
  /** Properties of the file that hold code and name; name null where none does. */
  readonly keys: { readonly code: string; readonly name: string | null };
}

const BROKEN =
  'The file cannot be read: something in it was not expected. Nothing was changed; choose another.';

/** @throws Error with one sentence for the person. */
export function readBoundaries({ name, bytes, geography, vintage }: BoundaryTask): BoundaryResult {
  try {
    return inspectBoundaryFile({ name, bytes }, { geography, vintage });
  } catch (error) {
    const message = error instanceof ForeignFileError ? error.message : BROKEN;
    throw new Error(message, { cause: error });
  }
}
