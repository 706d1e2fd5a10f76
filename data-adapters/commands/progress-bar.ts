const WIDTH = 24;

/** Where progress is written: standard error, so that the report alone is on standard output. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  /** How many characters a line of the terminal holds. */
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * A bar that stays in its line on a terminal; elsewhere, a plain line for each step.
 *
 * @returns draws a step, and ends the line.
 */
export function progressBar(stream: ProgressStream): {
  step(name: string, done: number, of: number, about: string): void;
  end(): void;
} {
  let isOpen = false;
  return {
    step(name, done, of, about) {
      const share = of > 0 ? Math.min(1, done / of) : 1;
      if (stream.isTTY !== true) {
        stream.write(`${name} ${done}/${of} ${about}\n`);
        return;
      }
      const full = Math.round(share * WIDTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
      // A longer line would wrap, and a new bar would be drawn for each step.
      const line = `${name} ${bar} ${done}/${of} ${about}`.slice(0, (stream.columns ?? 80) - 1);
      stream.write(`\r\u001b[K${line}`);
      isOpen = true;
    },
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}
