import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { decodeText } from '#data-adapters/formats/decode-text.ts';
import { checkMapping, type ExtractMapping } from './extract-mapping.ts';
import { checkFirstMapping, type FirstMapping } from './first-mapping.ts';

/** A mapping as it was saved: in the form of today, or in the first. */
export type SavedMapping = ExtractMapping | FirstMapping;

/**
 * Checks a saved mapping of either form; one without a `version` is of the first.
 * @throws ForeignFileError naming the key that is wrong and what it should be.
 */
export function checkSavedMapping(value: unknown, name = 'The mapping'): SavedMapping {
  const versioned = typeof value === 'object' && value !== null && 'version' in value;
  return versioned ? checkMapping(value, name) : checkFirstMapping(value, name);
}

/**
 * Reads a mapping from a JSON file.
 * @throws ForeignFileError where it is not JSON or a key is wrong.
 */
export function readMapping(file: SourceFile): SavedMapping {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(file.bytes));
  } catch {
    throw new ForeignFileError(`${file.name} is not JSON; expected a mapping of columns.`);
  }
  return checkSavedMapping(value, file.name);
}

export function isFirstMapping(mapping: SavedMapping): mapping is FirstMapping {
  return !('version' in mapping);
}
