/** What a publisher would send. */
export interface PlayedAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** The mark of this answer, where the publisher sends one. */
  readonly tag?: string;
}

export function json(value: unknown, status = 200): PlayedAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function csv(body: string): PlayedAnswer {
  return { status: 200, type: 'text/csv', body };
}

/** A question: what follows the publisher's address, and its parameters by lower-case name. */
export interface Played {
  readonly path: string;
  param(name: string): string | null;
}

export function played(target: string): Played {
  const url = new URL(`http://stand-in/${target.replace(/^\/+/, '')}`);
  const params = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    path: decodeURIComponent(url.pathname.slice(1)),
    param: (name) => {
      const value = params.get(name.toLowerCase());
      return value === undefined || value === '' ? null : value;
    },
  };
}

/** A publisher, played. */
export type Play = (question: Played) => PlayedAnswer;
