/**
 * Do two values of plain data (texts, numbers, lists, records) say the same? Order of keys is no
 * matter, and a key without a value is none. Reads each part once and writes nothing.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((part, at) => sameData(part, b[at]))
    );
  }
  if (!isRecord(a) || !isRecord(b) || Array.isArray(b)) return false;
  return isWithin(a, b, sameData) && isWithin(b, a, () => true);
}

/** Is every part of one that has a value also in the other, and as it should be? */
function isWithin(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  isRight: (part: unknown, otherPart: unknown) => boolean,
): boolean {
  for (const key in one) {
    const part = one[key];
    if (part === undefined) continue;
    if (!Object.hasOwn(other, key) || other[key] === undefined) return false;
    if (!isRight(part, other[key])) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
