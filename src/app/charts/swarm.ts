/** A dot of a swarm: where its value lies, and how far it is moved from the line, in dots. */
export interface SwarmPlace {
  readonly key: string;
  readonly x: number;
  /** Pixels from the line: negative above it. */
  readonly offset: number;
}

/**
 * Moves dots of a diameter apart so that none covers another, each as near to the line as there is
 * room: the outline shows how many values lie about there. Order of the input does not matter.
 */
export function swarm(
  dots: readonly { readonly key: string; readonly x: number }[],
  diameter: number,
): readonly SwarmPlace[] {
  const placed: SwarmPlace[] = [];
  const sorted = [...dots].sort((a, b) => a.x - b.x || a.key.localeCompare(b.key));
  for (const { key, x } of sorted) {
    const near = placed.filter((dot) => x - dot.x < diameter);
    const tries = [0, ...near.flatMap((dot) => touching(dot, x, diameter))].sort(
      (a, b) => Math.abs(a) - Math.abs(b) || a - b,
    );
    const offset = tries.find((at) =>
      near.every((dot) => Math.hypot(dot.x - x, dot.offset - at) >= diameter - 1e-6),
    );
    placed.push({ key, x, offset: offset ?? 0 });
  }
  return placed;
}

/** The two offsets at which a dot at `x` touches another. */
function touching(dot: SwarmPlace, x: number, diameter: number): readonly [number, number] {
  const rise = Math.sqrt(Math.max(0, diameter ** 2 - (x - dot.x) ** 2));
  return [dot.offset - rise, dot.offset + rise];
}
