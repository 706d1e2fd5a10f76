import { ForeignFileError, type Parsed, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { type Ask, AskError, type AskOptions } from './ask.ts';

/**
 * Asks a question of a source and reads the answer.
 * @throws AskError, and only that: an answer that cannot be read is `foreign`. A question that
 * cannot be asked at all is a RangeError of `request`.
 */
export async function askAndRead<Query, T>(
  ask: Ask,
  adapter: RemoteAdapter<Query, T>,
  query: Query,
  options?: AskOptions,
): Promise<Parsed<T>> {
  const request = adapter.request(query);
  const answer = await ask(request, options);
  return readAnswer(() => adapter.parse(answer), request.upstream);
}

/** What a reader can do about an answer that came whole and cannot be read. */
export const IF_IT_STAYS_SO =
  'Try again later; if it stays so, the publisher has changed its answers: tell whoever looks after this atlas.';

/** What `read` gives; its `ForeignFileError` becomes an `AskError`. */
export function readAnswer<T>(read: () => T, upstream: AskError['upstream']): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ForeignFileError)) throw error;
    throw new AskError('foreign', upstream, `${error.message} ${IF_IT_STAYS_SO}`);
  }
}

/**
 * The answer, or the failure where there is none. A cancelled question is no failure to carry on
 * after: it is thrown again.
 */
export async function orFailure<T>(answer: Promise<T>): Promise<T | AskError> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AskError && error.failure !== 'cancelled') return error;
    throw error;
  }
}
