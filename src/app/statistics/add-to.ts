/** Adds an amount to the total kept under a key; a key not seen before starts from nothing. */
export function addTo<Key>(totals: Map<Key, number>, key: Key, amount: number): void {
  const before = totals.get(key);
  totals.set(key, before === undefined ? amount : before + amount);
}
