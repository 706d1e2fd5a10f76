/// <reference lib="webworker" />
import { type WorkerMessage } from '../worker-tasks.ts';
import { type BoundaryResult, type BoundaryTask, readBoundaries } from './boundary-task.ts';

addEventListener('message', ({ data }: MessageEvent<BoundaryTask>) => {
  const say = (message: WorkerMessage<BoundaryResult>) => postMessage(message);
  try {
    say({ result: readBoundaries(data) });
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
  }
});
