/** Outside text in quotation marks, on one line and cut to a length fit for a message. */
export function quoted(text: string, length = 60): string {
  const line = onOneLine(text.slice(0, 2 * length));
  return `“${line.length > length ? `${line.slice(0, length - 1)}…` : line}”`;
}

/** Line ends, other control characters, and marks that turn the direction of what follows. */
export const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** Outside text as it may stand within a message. */
export function onOneLine(text: string): string {
  return text.replace(CONTROL, ' ');
}
