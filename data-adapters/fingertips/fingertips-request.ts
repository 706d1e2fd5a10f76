import { type SourceRequest } from '#data-adapters/ask/upstream.ts';

/** Parameters by name; lists are joined with commas. */
export type Parameters = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** The most indicators one question to Fingertips may name. */
export const MOST_IDS = 100;

/** A question to the Fingertips API: `path` below `/api`, parameters encoded. */
export function fingertipsRequest(
  path: string,
  parameters: Parameters,
  question: Pick<SourceRequest, 'expects' | 'about'>,
): SourceRequest {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join('&');
  return {
    upstream: 'fingertips',
    path: query === '' ? path : `${path}?${query}`,
    ...question,
  };
}

function valueText(value: Parameters[string]): string {
  const values = typeof value === 'object' ? value : [value];
  return values.map((one) => encodeURIComponent(one)).join(',');
}

/** @throws RangeError where a question would name no indicator, or more than Fingertips answers. */
export function checkIds(ids: readonly number[]): readonly number[] {
  if (ids.length > 0 && ids.length <= MOST_IDS) return ids;
  throw new RangeError(`a question names 1 to ${MOST_IDS} indicators, not ${ids.length}`);
}

/** The ids in groups small enough for one question, each once. */
export function inQuestions(ids: readonly number[]): readonly (readonly number[])[] {
  const each = [...new Set(ids)];
  const groups: number[][] = [];
  for (let at = 0; at < each.length; at += MOST_IDS) groups.push(each.slice(at, at + MOST_IDS));
  return groups;
}
