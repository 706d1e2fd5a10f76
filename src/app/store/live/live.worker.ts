/// <reference lib="webworker" />
import { memoryCache } from '#data-adapters/ask/answer-cache.ts';
import { IN_BROWSER } from '#data-adapters/ask/ask-settings.ts';
import { makeAsk } from '#data-adapters/ask/make-ask.ts';
import { type WorkerMessage } from '../worker-tasks.ts';
import { doLiveTask, type LiveResult, type LiveTask } from './live-task.ts';

// One asker for the life of the thread. With the browser's locks, which a page without HTTPS has not,
// all threads of all tabs keep together to the pace that each publisher wants.
const { locks }: { readonly locks?: LockManager } = navigator;
const ask = makeAsk({ ...IN_BROWSER, cache: memoryCache(), locks });

addEventListener('message', ({ data }: MessageEvent<LiveTask>) => {
  const say = (message: WorkerMessage<LiveResult>) => postMessage(message);
  doLiveTask(data, ask, (progress) => say({ progress })).then(
    (result) => say({ result }),
    (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
