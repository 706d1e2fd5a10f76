/**
 * How much longer `work` takes than `yardstick`: both run in turn, so that what else the machine does
 * falls on both, and the quickest run of each is compared.
 */
export function timeRatio(
  work: () => unknown,
  yardstick: () => unknown,
  rounds = 7,
  clock: Clock = wallClock,
): number {
  let fastest = Infinity;
  let fastestYardstick = Infinity;
  work();
  yardstick();
  for (let round = 0; round < rounds; round += 1) {
    fastest = Math.min(fastest, timed(work, clock));
    fastestYardstick = Math.min(fastestYardstick, timed(yardstick, clock));
  }
  return fastest / fastestYardstick;
}

/** Milliseconds from some beginning. */
type Clock = () => number;

const wallClock: Clock = () => performance.now();

/** What this process worked, in all of its threads: waiting for a busy machine does not count. */
export const workClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed(work: () => unknown, clock: Clock): number {
  const start = clock();
  work();
  return clock() - start;
}
