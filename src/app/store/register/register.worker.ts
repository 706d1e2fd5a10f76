/// <reference lib="webworker" />
import { type WorkerMessage } from '../worker-tasks.ts';
import { type RegisterResult, registerTask, type RegisterTask } from './register-task.ts';

addEventListener('message', ({ data }: MessageEvent<RegisterTask>) => {
  const say = (message: WorkerMessage<RegisterResult>) => {
    postMessage(message);
  };
  registerTask(data).then(
    (result) => {
      say({ result });
    },
    (error: unknown) => {
      say({ failure: error instanceof Error ? error.message : String(error) });
    },
  );
});
