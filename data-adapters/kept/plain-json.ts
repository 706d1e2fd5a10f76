/** Deeper than anything the atlas writes, and far from what would exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * What keeps a value from being plain JSON, with its place, or null where it is: text, finite
 * numbers, true, false, null, and lists and objects of these, at most 64 deep. A key `__proto__` is
 * refused: some program that reads the file might take it for more than a name.
 */
export function whyNotJson(value: unknown): string | null {
  return fault(value, [], MAX_DEPTH);
}

type Path = readonly (string | number)[];

function fault(value: unknown, path: Path, depth: number): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? null : `${placeOf(path)} is not a finite number`;
  }
  if (typeof value !== 'object') return `${placeOf(path)} is ${typeof value}, which cannot be kept`;
  if (depth === 0) return `it is nested more than ${MAX_DEPTH} deep`;
  if (Array.isArray(value)) return faultInList(value, path, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return `${placeOf(path)} is not plain data`;
  }
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') return `${placeOf(path)} has a key “__proto__”`;
    const found = fault(part, [...path, key], depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function faultInList(list: readonly unknown[], path: Path, depth: number): string | null {
  // By index, not `find`: a hole in a list is not JSON either.
  for (let i = 0; i < list.length; i++) {
    const part = list[i];
    // Columns of figures are long: their numbers need no path of their own.
    if (part === null || typeof part === 'string' || Number.isFinite(part)) continue;
    const found = fault(part, [...path, i], depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function placeOf(path: Path): string {
  return path.length === 0 ? 'it' : `“${path.join('.').slice(0, 80)}”`;
}
