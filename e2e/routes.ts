/** An address that shows a page, and the text of its level 1 heading. */
export interface Route {
  readonly path: string;
  /** Null while the address shows the bare frame. */
  readonly heading: string | RegExp | null;
}

/** Every page: the journeys look at each, and the benches weigh each. The first is where people land. */
export const ROUTES: readonly [Route, ...Route[]] = [{ path: '/', heading: null }];
