/** So many records are handled without a break: a few milliseconds' work. */
const PIECE = 200;

/**
 * Does work on every item, so many at a time, each lot after the one before is done: the thread is
 * free for the person in between, where the work itself waits for something. Answers in order.
 */
export async function inPieces<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += PIECE) {
    // Async, so that work that throws leaves none of its lot unattended.
    const lot = items.slice(at, at + PIECE).map(async (item) => work(item));
    for (const result of await Promise.all(lot)) results.push(result);
  }
  return results;
}

/** Lots of items for work that waits for nothing, with a break after each but the last. */
export async function* piecesOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < items.length; at += PIECE) {
    if (at > 0) await pause();
    yield items.slice(at, at + PIECE);
  }
}

/** Lets everything that waits go first. Not a timer: those are slow in a tab that is not in view. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
