/// <reference lib="webworker" />
import { doTask, type GapMessage, type GapTask, reasonOf } from './gap-task.ts';

/** Progress is told about this many times in a run. */
const STEPS = 50;

addEventListener('message', ({ data }: MessageEvent<GapTask>) => {
  const say = (message: GapMessage) => postMessage(message);
  try {
    const result = doTask(data, (done, of) => {
      const step = Math.max(1, Math.floor(of / STEPS));
      if (done % step === 0) say({ progress: { done, of } });
    });
    say({ result });
  } catch (error) {
    say({ failure: reasonOf(error) });
  }
});
