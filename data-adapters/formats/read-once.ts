/**
 * `read`, done once for each text: a column of a large file says the same few things thousands of
 * times, mostly one after the other. What is read is shared, so it must not be changed.
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  let [lastText, last] = [undefined as string | undefined, undefined as { value: T } | undefined];
  return (text) => {
    if (last !== undefined && text === lastText) return last.value;
    let found = known.get(text);
    if (found === undefined) {
      found = { value: read(text) };
      known.set(text, found);
    }
    lastText = text;
    last = found;
    return found.value;
  };
}

/** The same of two texts together. */
export function readPairOnce<T>(
  read: (first: string, second: string) => T,
): (first: string, second: string) => T {
  const known = readOnce((first) => readOnce((second) => read(first, second)));
  return (first, second) => known(first)(second);
}
