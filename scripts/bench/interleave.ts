/**
 * How much longer `work` takes than `yardstick`: both run in turn, so that what else the machine does
 * falls on both, and the quickest run of each is compared.
 */
export function timeRatio(work: () => unknown, yardstick: () => unknown, rounds = 7): number {
  let fastest = Infinity;
  let fastestYardstick = Infinity;
  work();
  yardstick();
  for (let round = 0; round < rounds; round += 1) {
    fastest = Math.min(fastest, timed(work));
    fastestYardstick = Math.min(fastestYardstick, timed(yardstick));
  }
  return fastest / fastestYardstick;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
