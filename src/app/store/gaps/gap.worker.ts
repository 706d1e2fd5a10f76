/// <reference lib="webworker" />
import { simulate } from '#app/statistics/gap-table.ts';
import { type GapAnswer, type GapQuestion } from './gap-question.ts';

addEventListener('message', ({ data }: MessageEvent<GapQuestion>) => {
  postMessage(answer(data));
});

function answer({ key, indicators, areas, settings }: GapQuestion): GapAnswer {
  try {
    return { key, simulated: simulate(indicators, areas, settings) };
  } catch (error) {
    return { key, message: error instanceof Error ? error.message : String(error) };
  }
}
