import { type Ask, AskError } from './ask.ts';
import { type SourceRequest } from './upstream.ts';

/** What a question whose path matches is answered with: text, a failure, or text by request. */
export type Answer = string | AskError | ((request: SourceRequest) => string | AskError);

/**
 * An `Ask` for specs that answers from a script; the first pattern that matches the decoded path
 * wins. A question nobody foresaw is refused. `asked` holds the questions in order.
 */
export function scriptedAsk(script: readonly (readonly [RegExp, Answer])[]): {
  readonly ask: Ask;
  readonly asked: readonly SourceRequest[];
} {
  const asked: SourceRequest[] = [];
  const ask: Ask = (request, options) => {
    asked.push(request);
    if (options?.signal?.aborted === true) {
      return Promise.reject(new AskError('cancelled', request.upstream, 'Cancelled.'));
    }
    const path = decodeURIComponent(request.path);
    const found = script.find(([pattern]) => pattern.test(path))?.[1];
    const answer = typeof found === 'function' ? found(request) : found;
    if (answer === undefined) {
      return Promise.reject(new AskError('refused', request.upstream, `Nobody answers ${path}.`));
    }
    return answer instanceof AskError
      ? Promise.reject(answer)
      : Promise.resolve({ name: request.about, bytes: new TextEncoder().encode(answer) });
  };
  return { ask, asked };
}
