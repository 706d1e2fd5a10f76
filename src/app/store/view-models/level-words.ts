import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';

/** `12 of 36 integrated care boards`, with the right number of the noun. */
export function countOf(n: number, total: number, level: AreaLevel): string {
  return `${n} of ${total} ${LEVEL_NAMES[level].many}`;
}

/** `1 area`, `3 areas`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
