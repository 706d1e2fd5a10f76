/** Outside text in quotation marks, cut to a length fit for a message. */
export function quoted(text: string, length = 60): string {
  return `“${text.length > length ? `${text.slice(0, length - 1)}…` : text}”`;
}
