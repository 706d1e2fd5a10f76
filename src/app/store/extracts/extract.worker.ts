/// <reference lib="webworker" />
import { ExtractDesk } from './extract-desk.ts';
import { type ExtractQuestion } from './extract-messages.ts';

const desk = new ExtractDesk((answer) => {
  postMessage(answer);
});

addEventListener('message', ({ data }: MessageEvent<ExtractQuestion>) => {
  void desk.ask(data);
});
